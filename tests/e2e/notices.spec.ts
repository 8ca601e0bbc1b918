import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, test } from '@playwright/test'
import { changeClaim } from '../../src/core/document/claims'
import type { PersonId } from '../../src/core/model/ids'
import { own } from '../support/replica'
import { FolderColleague } from './fixtures/folder-colleague'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

interface Seen {
  notices: { readonly title: string; readonly body: string }[]
  flashes: boolean[]
  click: () => void
}

/** The person looks elsewhere; what the system would show is kept instead. */
async function lookAway(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow, Notification }) => {
    const seen: Seen = { notices: [], flashes: [], click: () => undefined }
    Object.assign(globalThis, { seen })
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('no window')
    window.isFocused = () => false
    window.flashFrame = (isOn) => void seen.flashes.push(isOn)
    Notification.isSupported = () => true
    Notification.prototype.show = function show(this: Electron.Notification) {
      seen.notices.push({ title: this.title, body: this.body })
      seen.click = () => void this.emit('click')
    }
  })
}

function seenBy(app: ElectronApplication): Promise<Pick<Seen, 'notices' | 'flashes'>> {
  return app.evaluate(() => {
    const { notices, flashes } = (globalThis as unknown as { seen: Seen }).seen
    return { notices, flashes }
  })
}

test('A person who looks elsewhere is called when they are given a claim, and a click leads to it', async () => {
  const { app, userData, close } = await launchApp()
  const folder = join(makeTestDir('stet-notices'), 'story.stet')
  const workbench = await (await StartPage.of(app)).newProject(article, folder)
  const { page } = workbench
  await workbench.markClaim('seven weapons tests')
  await workbench.press('Escape')
  await workbench.markClaim('announced moratorium in 2018')
  await workbench.press('Escape')
  await workbench.expectSaved()
  const settings = JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'))
  const me: PersonId = settings.person.id
  await lookAway(app)

  const bea = await FolderColleague.open(folder)
  const give = (words: string) =>
    bea.change((replica) => changeClaim(replica.document, bea.claimOf(words), { assignee: me }, own))
  await give('seven weapons tests')
  await expect.poll(async () => (await seenBy(app)).notices, { timeout: 40_000 }).toHaveLength(1)
  const { notices, flashes } = await seenBy(app)
  expect(notices[0]?.title).toBe('Bea gave you a claim')
  expect(notices[0]?.body).toMatch(/^Claim \d+$/)
  expect(flashes).toEqual([true])
  await app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen.click())
  await expect(workbench.inspector.getByLabel('Words of the claim', { exact: true })).toContainText(
    'seven weapons tests'
  )

  // a person may want none of it
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('Notify me')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No notice is shown outside the window any more.')).toBeVisible()
  await give('announced moratorium in 2018')
  await expect(workbench.options().filter({ hasText: 'announced moratorium' })).toBeVisible()
  await workbench.claims.getByRole('tab', { name: /^Activity/ }).click()
  await expect(workbench.claims.getByText('Bea').nth(1)).toBeVisible({ timeout: 40_000 })
  await page.waitForTimeout(2000)
  expect((await seenBy(app)).notices).toHaveLength(1)
  await bea.close()
  await close()
})
