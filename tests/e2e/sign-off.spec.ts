import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import { Checker } from './fixtures/checker'
import { expectAccessible } from './fixtures/expect-accessible'
import { makeTestDir } from './fixtures/launch-app'
import { chooseToOpen } from './fixtures/stub-dialogs'
import type { WorkbenchPage } from './pages/workbench-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')
const claim = 'seven weapons tests in the last month'

async function openSignoff(workbench: WorkbenchPage): Promise<Locator> {
  await workbench.press('Control+Shift+s')
  const dialog = workbench.page.getByRole('dialog', { name: 'Sign-off and readiness' })
  await expect(dialog).toBeVisible()
  return dialog
}

test('A sign-off stands for the article as it was signed, and shows what changed since', async () => {
  const alice = await Checker.arrive()
  await alice.introduce('Alice Ng')
  const workbench = await alice.start.newProject(article, join(makeTestDir('stet-signoff'), 'story.stet'))
  await workbench.markClaim(claim)
  await workbench.press('Escape')
  const dialog = await openSignoff(workbench)
  await expect(dialog).toContainText('1 open claim')
  await expect(dialog).toContainText('Editor sign-off missing')
  await dialog.getByText('Part of it').click()
  await dialog.getByRole('checkbox', { name: `1. ${claim}` }).focus()
  await workbench.press('Space')
  await expectAccessible(workbench.page, 'part')
  await dialog.getByLabel('Which parts').fill('Everything but the last paragraph')
  await dialog.getByLabel('Why not all of it').fill('The ministry has not answered.')
  await dialog.getByRole('button', { name: 'Sign off…' }).click()
  await expect(dialog).toContainText('you answer for this article as it stands')
  await expectAccessible(workbench.page, 'confirm')
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(dialog).toContainText('Stands for the article as it is')
  await expect(dialog).toContainText(`In part: claim 1 “${claim}”; Everything but the last paragraph`)
  await expectAccessible(workbench.page, 'signed')
  await workbench.press('Escape')
  await expect(dialog).toBeHidden()
  await workbench.article.focus()

  await workbench.typeOver('seven weapons tests', 'eight weapons tests')
  await expect(workbench.page.getByRole('button', { name: 'Sign-off out of date' })).toBeVisible()
  const later = await openSignoff(workbench)
  await expect(later).toContainText('For an earlier version')
  await later.getByRole('button', { name: /What changed since/ }).click()
  await expect(later.locator('del').first()).toHaveText(/seven/)
  await expect(later.locator('ins').first()).toHaveText(/eight/)
  await expectAccessible(workbench.page, 'stale')
  await later.getByRole('button', { name: /Take the sign-off of Alice Ng back/ }).click()
  await expect(later).toContainText('Taken back')
  await alice.leave()
})

test('An export is verified in the window: intact as it was written, and changed where somebody changed it', async () => {
  const alice = await Checker.arrive()
  await alice.introduce('Alice Ng')
  const place = makeTestDir('stet-verify')
  const workbench = await alice.start.newProject(article, join(place, 'story.stet'))
  const file = join(place, 'story.html')
  await workbench.export(/Annotated copy \(HTML\)/, file)
  const verify = async (path: string): Promise<Locator> => {
    await chooseToOpen(alice.launched.app, path)
    await workbench.press('Control+Shift+p')
    await workbench.page.keyboard.type('Verify an exported')
    await expect(workbench.page.getByRole('menuitem').first()).toContainText('Verify an exported')
    await workbench.press('Enter')
    const dialog = workbench.page.getByRole('dialog', { name: 'Verify a file' })
    // three programs are started for it, one after the other
    await expect(dialog).toBeVisible({ timeout: 30_000 })
    return dialog
  }
  const dialog = await verify(file)
  await expect(dialog).toContainText('Intact.')
  await expect(dialog).toContainText('Made by Alice Ng (checker), and the same as the project makes it.')
  await workbench.page.screenshot({ path: test.info().outputPath('intact.png') })
  await expect(dialog).toContainText(
    'It shows the article as it stands in the project: made again, it is the same.'
  )
  await expectAccessible(workbench.page, 'intact')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(dialog).toBeHidden()

  const page = readFileSync(file, 'utf8')
  const changed = join(place, 'changed.html')
  writeFileSync(changed, page.replace('renewed their pledge', 'broke their pledge'))
  chmodSync(changed, 0o644)
  const later = await verify(changed)
  await expect(later).toContainText('Changed after signing.')
  await expect(later).toContainText(/near line \d+/)
  await expectAccessible(workbench.page, 'changed')
  await alice.leave()
})
