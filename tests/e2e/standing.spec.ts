import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

test('Where the article stands is read before the deadline, copied, and each claim is a key away', async () => {
  const { app, close } = await launchApp()
  const workbench = await (await StartPage.of(app)).newProject(
    article,
    join(makeTestDir('stet-standing'), 'story.stet')
  )
  const { page } = workbench
  for (const words of ['seven weapons tests', 'in the last month', 'an official in Tokyo']) {
    await workbench.markClaim(words)
    await workbench.press('Escape')
  }
  await workbench.chooseClaim('an official in Tokyo')
  await workbench.inspector.getByLabel('Due on').fill('2020-02-03')
  await workbench.press('Escape')
  await workbench.press('Alt+Shift+D')
  const dialog = page.getByRole('dialog', { name: 'Where we stand' })
  await expect(dialog.getByRole('status')).toContainText('3 of 3 claims open, 1 overdue')
  await expect(dialog.getByRole('region', { name: 'What blocks publication' })).toContainText('3 open claims')
  const open = dialog.getByRole('region', { name: 'Open claims, the gravest first' })
  await expect(open.getByRole('listitem').first()).toContainText('an official in Tokyo')
  await expect(open.getByRole('listitem').first()).toContainText('Nobody has checked this yet.')
  await expectAccessible(page, 'where-we-stand')
  await workbench.picture('where-we-stand')
  await dialog.getByRole('button', { name: 'Copy as text' }).click()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^Where we stand: /)
  expect(copied).toContain('- OVERDUE: 3. an official in Tokyo')
  await open.getByRole('button', { name: /seven weapons tests/ }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(workbench.inspector).toContainText('seven weapons tests')
  await close()
})
