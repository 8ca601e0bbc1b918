import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Checker } from './fixtures/checker'
import { makeTestDir } from './fixtures/launch-app'
import { NativeMenus } from './pages/native-menus'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')
const claim = 'seven weapons tests in the last month'

test('The menus offer what can be done now, and a menu at a claim does it', async () => {
  const alice = await Checker.arrive()
  const menus = new NativeMenus(alice.launched.app)
  const isOn = async (id: string) => (await menus.item(id))?.isEnabled
  await expect.poll(() => isOn('new-article')).toBe(true)
  expect(await isOn('verdict-accurate')).toBe(false)
  await alice.introduce('Alice Ng')
  const workbench = await alice.start.newProject(article, join(makeTestDir('stet-menus'), 'story.stet'))
  await menus.keepPlaceMenus()

  await workbench.selectWords(claim)
  await expect.poll(() => isOn('mark-claim')).toBe(true)
  expect(await isOn('next-claim')).toBe(false)
  expect(await menus.item('undo')).toEqual({ label: 'Undo', isEnabled: false })
  await workbench.press('Shift+F10')
  await expect.poll(() => menus.takePlaceMenu()).toContain('Mark Selection as Claim')
  await menus.choose('mark-claim')
  await expect(workbench.inspector.getByLabel('Words of the claim', { exact: true })).toContainText(claim)
  await expect.poll(() => menus.item('undo')).toEqual({ label: 'Undo the mark of a claim', isEnabled: true })
  expect(await isOn('next-claim')).toBe(true)

  await workbench.press('Escape')
  await workbench.press('End')
  await workbench.rightClickWords('weapons')
  await expect.poll(() => menus.takePlaceMenu()).toContain('Verdict > Unproven')
  const offered = await menus.takePlaceMenu()
  expect(offered).toContain('Add Evidence')
  expect(offered).toContain('Take the Mark Off')
  expect(offered).not.toContain('Mark Selection as Claim')
  await menus.choose('verdict-unproven')
  await workbench.expectStatus('Unproven')

  await workbench.press('Alt+l')
  await workbench.press('Shift+F10')
  await expect.poll(() => menus.takePlaceMenu()).toContain('Assign…')
  await menus.choose('remove-mark')
  await expect(workbench.options()).toHaveCount(0)

  await workbench.rightClickWords('moratorium')
  await expect.poll(() => menus.takePlaceMenu()).toContain('Mark Sentence as Claim')
  await menus.choose('mark-sentence')
  await expect(workbench.options()).toHaveCount(1)
  await alice.leave()
})
