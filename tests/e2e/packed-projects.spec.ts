import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { chooseToOpen, chooseToSave } from './fixtures/stub-dialogs'
import { StartPage } from './pages/start-page'
import { WorkbenchPage } from './pages/workbench-page'

const story = join(import.meta.dirname, 'articles', 'wire-story.txt')

async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Search commands').fill(words)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

test('A project is packed into one file, sent, and opened by a colleague on another computer', async () => {
  const folder = makeTestDir('stet-packed')
  const packed = join(folder, 'story.stetz')
  const sender = await launchApp()
  const workbench = await (await StartPage.of(sender.app)).newProject(story, join(folder, 'story.stet'))
  await workbench.markClaim('seven weapons tests')
  await workbench.expectSaved()
  await chooseToSave(sender.app, packed)
  await runCommand(workbench.page, 'pack the project')
  await expect(workbench.page.getByText(`Written to ${packed}`).first()).toBeVisible()
  await sender.close()

  const receiver = await launchApp()
  const start = await StartPage.of(receiver.app)
  await chooseToOpen(receiver.app, packed)
  await chooseToSave(receiver.app, join(folder, 'received.stet'))
  await runCommand(start.page, 'open packed')
  const received = await WorkbenchPage.of(receiver.app, start.page)
  await expect(received.article).toContainText('seven weapons tests')
  await received.chooseClaim('seven weapons tests')
  await receiver.close()
})

test('A file that is no packed project is refused in words, and nothing is left behind', async () => {
  const folder = makeTestDir('stet-not-packed')
  const file = join(folder, 'holiday.stetz')
  writeFileSync(file, 'PK\x03\x04 and nothing more')
  chmodSync(file, 0o644)
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  await chooseToOpen(app, file)
  await chooseToSave(app, join(folder, 'holiday.stet'))
  await runCommand(start.page, 'open packed')
  await expect(start.page.getByRole('main').getByRole('alert')).toContainText('not a packed Stet project')
  expect(existsSync(join(folder, 'holiday.stet'))).toBe(false)
  await close()
})
