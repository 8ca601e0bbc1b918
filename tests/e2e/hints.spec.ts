import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const story = join(import.meta.dirname, 'articles', 'wire-story.txt')
const hintOn = (page: Page) => page.getByRole('region', { name: 'Hint' })

test('A newcomer is told once how to mark, settle and export, and can ask to be told again', async () => {
  const first = await launchApp()
  const folder = join(makeTestDir('stet-hints'), 'story.stet')
  const start = await StartPage.of(first.app)
  const { page } = start
  const workbench = await start.newProject(story, folder)
  await expect(hintOn(page)).toContainText('Select words and press Ctrl+M')
  await expectAccessible(page, 'mark')

  await workbench.markClaim('announced moratorium in 2018')
  await expect(hintOn(page)).toContainText('paste the address')
  await expectAccessible(page, 'settle')
  await workbench.pasteAddress('https://www.un.org/press/en/2022/sgsm21127.doc.htm')
  await workbench.press('Shift+P')
  await workbench.press('a')
  await expect(hintOn(page)).toContainText('Export (Ctrl+E)')
  await hintOn(page).getByRole('button', { name: 'Dismiss the hint' }).focus()
  await page.keyboard.press('Escape')
  await expect(hintOn(page)).toBeHidden()
  await expect(workbench.article).toBeFocused()
  await workbench.expectSaved()
  await first.close()

  const again = await launchApp({ userData: first.userData })
  const later = await StartPage.of(again.app)
  const back = await later.openRecent('Tokyo and Washington')
  await back.chooseClaim('announced moratorium in 2018')
  await expect(hintOn(later.page)).toBeHidden()
  await later.page.keyboard.press('Control+Shift+p')
  await later.page.keyboard.type('show hints again')
  await later.page.keyboard.press('Enter')
  await expect(hintOn(later.page)).toContainText('Export (Ctrl+E)')
  await expectAccessible(later.page, 'export')
  await hintOn(later.page).getByRole('button', { name: 'Dismiss the hint' }).click()
  await expect(hintOn(later.page)).toBeHidden()
  await again.close()
})
