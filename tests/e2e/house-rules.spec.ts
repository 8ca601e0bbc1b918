import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'
import type { WorkbenchPage } from './pages/workbench-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

async function openStory() {
  const { app, close } = await launchApp()
  const folder = makeTestDir('stet-house-rules')
  const workbench = await (await StartPage.of(app)).newProject(article, join(folder, 'story.stet'))
  return { app, workbench, folder, close }
}

/** What axe objects to, in both themes; pictures of both are kept. */
async function expectAccessible(workbench: WorkbenchPage, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await workbench.page.emulateMedia({ colorScheme })
    await workbench.picture(`${name}-${colorScheme}`)
    // legacy mode: axe's own frames need a page that may open about:blank, which ours may not
    const { violations } = await new AxeBuilder({ page: workbench.page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      []
    )
  }
  await workbench.page.emulateMedia({ colorScheme: 'light' })
}

test('The inspector says what evidence is missing, and sources of one origin count once', async () => {
  const { workbench, close } = await openStory()
  const { inspector, page } = workbench
  await workbench.markClaim('seven weapons tests in the last month')
  await expect(inspector).toContainText(
    'It needs one primary source or 3 more independent secondary sources.'
  )
  await workbench.pasteAddress('https://www.reuters.com/world/asia-pacific/seven-tests')
  await workbench.pasteAddress('https://paper.example/asia/seven')
  await workbench.pasteAddress('https://paper.example/asia/eight')
  await workbench.press('a')
  await workbench.expectStatus('Verified')
  await expect(inspector).toContainText('Enough: 3 independent sources.')
  await expect(inspector).toContainText('Both were published by paper.example.')
  const share = inspector.getByRole('button', { name: 'They share it' })
  await share.focus()
  await workbench.press('Enter')
  await workbench.expectStatus('Needs evidence')
  await expect(inspector).toContainText('It needs one primary source or one more independent source.')
  await expect(inspector).toContainText('share an origin and count once')
  await expect(share).toHaveCount(0)
  await inspector.locator('.evidence-standing').scrollIntoViewIfNeeded()
  await expectAccessible(workbench, 'evidence-standing')

  // from the menu of a piece of evidence, with the keyboard alone
  await inspector.getByRole('button', { name: 'Actions for this evidence' }).first().focus()
  await workbench.press('Enter')
  await page.getByRole('menuitem', { name: 'Shares its origin with…' }).press('Enter')
  const choice = inspector.getByLabel('Shares its origin with', { exact: true })
  await choice.selectOption({ index: 1 })
  await inspector.getByRole('button', { name: 'They share an origin' }).press('Enter')
  await expect(inspector).toContainText('2 more independent secondary sources')
  await choice.scrollIntoViewIfNeeded()
  await expectAccessible(workbench, 'origin-links')
  await workbench.article.focus()
  await workbench.press('Control+z')
  await expect(inspector).toContainText('It needs one primary source or one more independent source.')
  await workbench.press('Alt+h')
  await expect(workbench.claims).toContainText('one origin')
  await close()
})
