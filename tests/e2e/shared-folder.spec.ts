import { spawnSync } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { giveToApp, planLaunch } from '../../scripts/unprivileged.mjs'
import { check } from '../support/replica'
import { Checker, expectAlike } from './fixtures/checker'
import { expectAccessible } from './fixtures/expect-accessible'
import { FolderColleague } from './fixtures/folder-colleague'
import { makeTestDir } from './fixtures/launch-app'
import { syncFolders } from './fixtures/sync-app'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')
const claim = 'seven weapons tests in the last month'

// two apps and what they wait for from each other
test.setTimeout(240_000)

test('Two checkers who mark, judge and edit one paragraph apart find all of it together, and settle what they differ on', async () => {
  const [here, there] = [
    join(makeTestDir('stet-here'), 'story.stet'),
    join(makeTestDir('stet-there'), 'story.stet')
  ]
  const [alice, bob] = [await Checker.arrive(), await Checker.arrive()]
  await alice.introduce('Alice Ng')
  await bob.introduce('Bob Ortega')
  const first = await alice.start.newProject(article, here)
  await first.markClaim(claim)
  await first.expectSaved()
  syncFolders(here, there)
  const second = await bob.start.openFolder(there)
  await expectAlike(first, second)

  await first.press('a')
  await first.typeOver('stay in touch', 'stay in close touch')
  await first.markClaim('in close touch')
  await second.chooseClaim(claim)
  await second.press('i')
  await second.typeOver('The ministers also spoke', 'Both ministers also spoke')
  await second.markClaim('troops near the border')
  for (const workbench of [first, second]) await workbench.expectSaved()
  expect(await first.article.innerText()).not.toContain('Both ministers also')

  syncFolders(here, there)
  await expectAlike(first, second, 30_000)
  await expect(first.article).toContainText(
    'Both ministers also spoke of Russia’s troops near the border with Ukraine, and agreed to stay in close touch'
  )
  await expect(first.options()).toHaveCount(3)
  for (const workbench of [first, second]) {
    await workbench.chooseClaim(claim)
    await workbench.expectStatus('Disputed')
    await expect(workbench.inspector).toContainText('Two people disagree')
    await workbench.picture('disputed')
  }

  await second.inspector.getByRole('button', { name: 'Conclude as Alice Ng did' }).click()
  await second.inspector.getByLabel('Reason').fill('The office confirmed it by telephone.')
  await second.inspector.getByRole('button', { name: 'Settle the dispute' }).click()
  await second.expectSaved()
  syncFolders(here, there)
  await expect(first.inspector).not.toContainText('Two people disagree', { timeout: 30_000 })
  await expect(first.inspector).toContainText('The office confirmed it by telephone.')
  await expectAlike(first, second)
  for (const person of [alice, bob]) await person.leave()
})

test('A checker killed in mid-sentence loses nothing that was saved, and a colleague sees it when they are back', async () => {
  const folder = join(makeTestDir('stet-kill-two'), 'story.stet')
  const [alice, bob] = [await Checker.arrive(), await Checker.arrive()]
  const first = await alice.start.newProject(article, folder)
  const second = await bob.start.openFolder(folder)
  await second.selectWords('stay in touch')
  await second.page.keyboard.press('ArrowRight')
  await second.page.keyboard.type(' before the kill')
  await second.page.waitForTimeout(500)
  await second.page.keyboard.type(' and after')
  const title = await second.title()
  await bob.kill()
  await first.typeOver('North Korea', 'The North')

  const back = await Checker.arrive({ userData: bob.launched.userData })
  const again = await back.start.openRecent(title)
  await expect(again.article).toContainText('stay in touch before the kill')
  await expect(again.article).toContainText('The North')
  await expectAlike(first, again)
  for (const person of [alice, back]) await person.leave()
})

test('A folder that is taken away and put back gets what was written meanwhile', async () => {
  const folder = join(makeTestDir('stet-away'), 'story.stet')
  const [alice, bob] = [await Checker.arrive(), await Checker.arrive()]
  const first = await alice.start.newProject(article, folder)
  const second = await bob.start.openFolder(folder)
  await first.expectSaved()
  renameSync(folder, `${folder}-away`)
  await first.markClaim(claim)
  await expect(first.saved).toHaveText('Folder not reachable', { timeout: 30_000 })
  await first.picture('folder-away')
  await expect(first.page.getByRole('alert')).toContainText('safe on this computer')
  await first.typeOver('stay in touch', 'speak again soon')
  renameSync(`${folder}-away`, folder)
  await first.expectSaved()
  await expect(first.page.getByRole('alert')).toBeEmpty()
  await expect(second.article).toContainText('agreed to speak again soon', { timeout: 30_000 })
  await expectAlike(first, second)
  for (const person of [alice, bob]) await person.leave()
})

test('Files with a colleague’s edits that go missing are no deletion: it is told, and the person decides to go on', async () => {
  const folder = join(makeTestDir('stet-missing'), 'story.stet')
  const alice = await Checker.arrive()
  const first = await alice.start.newProject(article, folder)
  await first.markClaim(claim)
  await first.expectSaved()
  const bea = await FolderColleague.open(folder)
  for (const note of ['Counted once.', 'Counted twice.']) {
    await bea.change((replica) => check(replica, bea.claimOf(claim), { note }))
  }
  await first.chooseClaim(claim)
  await expect(first.inspector).toContainText('Counted twice.')
  await bea.removeFiles()
  await first.typeOver('stay in touch', 'speak again soon')
  const told = first.page.getByRole('alert')
  await expect(told).toContainText('The project folder is incomplete', { timeout: 30_000 })
  await expect(told).toContainText('Nothing was deleted by Stet')
  await expect(first.inspector).toContainText('Counted twice.')
  await expectAccessible(first.page, 'incomplete')
  await told.getByRole('button', { name: 'Write back what is here' }).press('Enter')
  await first.expectSaved()
  await expect(told).toBeEmpty()
  await bea.close()
  await alice.leave()
})

test('A project whose folder has become read-only closes at once, says where the edits are, and publishes them later', async () => {
  // biome-ignore lint/suspicious/noSkippedTests: root may write anywhere, so only another user shows it
  test.skip(planLaunch().owner === null && process.getuid?.() === 0, 'the app runs as root here')
  const folder = join(makeTestDir('stet-read-only'), 'story.stet')
  const alice = await Checker.arrive()
  const first = await alice.start.newProject(article, folder)
  const title = await first.title()
  await first.expectSaved()
  spawnSync('chmod', ['-R', 'a-w', folder])
  await first.typeOver('stay in touch', 'speak again soon')
  await expect(first.saved).toHaveText('Folder not reachable', { timeout: 15_000 })
  await first.page.getByRole('button', { name: 'Close the project' }).click()
  await alice.start.isShown()
  await expect(first.page.getByText('The project is closed, but its folder')).toBeVisible()
  await first.picture('closed-read-only')

  const again = await alice.start.openRecent(title)
  await expect(again.article).toContainText('agreed to speak again soon')
  spawnSync('chmod', ['-R', 'u+w', folder])
  await again.expectSaved()
  const bob = await Checker.arrive()
  const second = await bob.start.openFolder(folder)
  await expect(second.article).toContainText('agreed to speak again soon')
  for (const person of [alice, bob]) await person.leave()
})

test('A window closed while its folder is read-only says so, and goes though nobody answers', async () => {
  // biome-ignore lint/suspicious/noSkippedTests: root may write anywhere, so only another user shows it
  test.skip(planLaunch().owner === null && process.getuid?.() === 0, 'the app runs as root here')
  const folder = join(makeTestDir('stet-read-only'), 'story.stet')
  const alice = await Checker.arrive()
  const first = await alice.start.newProject(article, folder)
  await first.expectSaved()
  spawnSync('chmod', ['-R', 'a-w', folder])
  await first.typeOver('stay in touch', 'speak again soon')
  const isClosed = first.page.waitForEvent('close', { timeout: 60_000 })
  await alice.launched.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close()
  })
  await isClosed
  spawnSync('chmod', ['-R', 'u+w', folder])

  const back = await Checker.arrive({ userData: alice.launched.userData })
  const again = await back.start.openFolder(folder)
  await expect(again.article).toContainText('agreed to speak again soon')
  await again.expectSaved()
  await back.leave()
})

test('A full disk under the folder loses nothing, and is said in plain words', async () => {
  const disk = makeTestDir('stet-full')
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status === 0
  // biome-ignore lint/suspicious/noSkippedTests: a disk of a known size needs the right to mount one
  test.skip(!isMounted, 'a small disk cannot be mounted here')
  try {
    giveToApp(disk)
    const folder = join(disk, 'story.stet')
    const [alice, bob] = [await Checker.arrive(), await Checker.arrive()]
    const first = await alice.start.newProject(article, folder)
    const second = await bob.start.openFolder(folder)
    await first.expectSaved()
    const ballast = join(disk, 'ballast')
    fill(ballast)
    await first.typeOver('stay in touch', 'speak again soon')
    await expect(first.saved).toHaveText('Folder not reachable', { timeout: 15_000 })
    await expect(first.page.getByRole('alert')).toContainText('is full')
    await first.picture('disk-full')
    await first.markClaim(claim)
    rmSync(ballast)
    await first.expectSaved()
    await expect(second.article).toContainText('agreed to speak again soon')
    await expectAlike(first, second)
    for (const person of [alice, bob]) await person.leave()
  } finally {
    spawnSync('umount', ['-l', disk])
  }
})

/** Takes all room that is left on a small disk. */
function fill(path: string): void {
  for (let kilobytes = 4096; kilobytes >= 1; kilobytes = Math.floor(kilobytes / 2)) {
    for (;;) {
      try {
        writeFileSync(path, new Uint8Array(kilobytes * 1024), { flag: 'a' })
      } catch {
        break
      }
    }
  }
}
