import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('Somebody is asked for comment until a day, reminded, and noted as silent once it has passed; the log is exported', async () => {
  const { app, close } = await launchApp()
  const folder = makeTestDir('stet-reply')
  const workbench = await (await StartPage.of(app)).newProject(article, join(folder, 'story.stet'))
  const { page, inspector, claims } = workbench
  const ask = async (to: string, day: string): Promise<void> => {
    await workbench.press('Shift+Q')
    await expect(inspector.getByLabel('To whom')).toBeFocused()
    await page.keyboard.type(to)
    await workbench.press('Tab')
    await page.keyboard.type('Is that so?')
    await inspector.getByLabel('It asks whom the claim is about for comment').press('Space')
    await inspector.getByRole('button', { name: /^Put the query/ }).click()
    await expect(inspector.getByText('Say until when you ask for an answer.')).toBeVisible()
    await inspector.getByLabel('Answer asked for by').fill(day)
    await expectAccessible(page, 'approach-form')
    await workbench.picture('approach-form')
    await inspector.getByRole('button', { name: /^Put the query/ }).click()
  }
  await workbench.markClaim('seven weapons tests in the last month')
  await ask('The ministry', '2099-11-30')
  const ministry = inspector.getByRole('article', { name: 'Approach for comment to The ministry' })
  await expect(ministry).toContainText('Answer asked for by')
  await ministry.getByLabel('Note on sending it').fill('To the press office.')
  await ministry.getByRole('button', { name: /^Note as sent/ }).click()
  await expect(ministry).toContainText('Waiting for an answer')
  await ministry.getByRole('button', { name: 'No answer came' }).click()
  await expect(ministry).toContainText('That no answer came can be noted after that.')
  await ministry.getByRole('button', { name: 'Note a follow-up' }).click()
  await inspector.focus()
  await ask('The embassy', '2020-01-02')
  const embassy = inspector.getByRole('article', { name: 'Approach for comment to The embassy' })
  await embassy.getByRole('button', { name: /^Note as sent/ }).click()
  await expect(embassy).toContainText('note what came, or that nothing did')
  await workbench.picture('approach-late')
  await expectAccessible(page, 'approach-late')
  await embassy.getByRole('button', { name: 'No answer came' }).click()
  await expect(embassy).toContainText('No answer by the time')
  await workbench.press('Alt+Shift+Q')
  await claims.getByLabel('Which threads').selectOption('Approaches for comment')
  await expect(claims.getByRole('article')).toHaveCount(2)
  await workbench.picture('approaches')
  await workbench.export(/Log of approaches for comment/, join(folder, 'approaches.html'))
  const log = readFileSync(join(folder, 'approaches.html'), 'utf8')
  expect(log).toContain('2 approaches, 1 without an outcome yet.')
  expect(log).toContain('To the press office.')
  expect(log).toContain('Follow-up: ')
  expect(log).toContain('No answer by the time.')
  await page.emulateMedia({ colorScheme: 'dark' })
  await workbench.picture('approaches-dark')
  await close()
})
