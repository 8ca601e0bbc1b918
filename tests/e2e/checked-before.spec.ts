import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { giveToApp } from '../../scripts/unprivileged.mjs'
import { diskFs } from '../../src/project/disk-fs'
import { writeEarlierProject } from '../support/earlier-project'
import { Checker } from './fixtures/checker'
import { expectAccessible } from './fixtures/expect-accessible'
import { makeTestDir } from './fixtures/launch-app'

const old = `Seven launches in one month

Seoul, Feb 3 (SWS).- North Korea carried out seven weapons tests in January 2022, the ministry in Tokyo counted.
`
const fresh = `What the launches mean

Tokyo, Mar 9 (SWS).- In January 2022, North Korea carried out 7 weapons tests. The year before, it was far fewer.

North Korea carried out six weapons tests in January 2020, officials had told this paper.
`

/** Every file of a folder with its bytes, to see that nothing was written. */
function contentOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => `${name} ${readFileSync(join(folder, name)).toString('base64')}`)
}

test.setTimeout(180_000)

test('What was checked in another article is told where this one says the same, and a source of it is taken over by keys', async () => {
  const desk = makeTestDir('stet-desk')
  writeFileSync(join(desk, 'old.txt'), old)
  writeFileSync(join(desk, 'fresh.txt'), fresh)
  // a stranger's project says the same, and is not asked
  const words = 'North Korea carried out 7 weapons tests in January 2022.'
  const stranger = {
    title: 'A stranger’s story',
    seed: 7,
    statements: [{ words, verdict: 'inaccurate' }]
  } as const
  await writeEarlierProject(diskFs, join(desk, 'stranger.stet'), stranger)
  giveToApp(desk)

  const ana = await Checker.arrive()
  await ana.introduce('Ana Ruiz')
  const first = await ana.start.newProject(join(desk, 'old.txt'), join(desk, 'old.stet'))
  await first.markClaim('North Korea carried out seven weapons tests in January 2022')
  await first.pasteAddress('https://www.example.org/tests')
  await first.press('Shift+P')
  await first.press('a')
  await first.expectStatus('Verified')
  await first.expectSaved()
  await first.press('Control+w')
  await ana.start.isShown()
  const before = contentOf(join(desk, 'old.stet'))

  const second = await ana.start.newProject(join(desk, 'fresh.txt'), join(desk, 'fresh.stet'))
  const { page, inspector } = second
  await second.markClaim('In January 2022, North Korea carried out 7 weapons tests')
  const region = inspector.getByRole('region', { name: 'Checked before' })
  await expect(region).toBeVisible({ timeout: 60_000 })
  await expect(
    inspector.getByRole('status').filter({ hasText: 'Checked before in 1 other claim' })
  ).toHaveCount(1)
  await expect(region).toContainText('Seven launches in one month')
  await expect(region).toContainText('claim 1 · old.stet')
  await expect(region).toContainText('Nearly the same.')
  await expect(region).toContainText('Accurate')
  await expect(region).toContainText('Ana Ruiz')
  await expect(region).not.toContainText('stranger')
  await second.press('Shift+B')
  await expect(region.getByRole('heading', { name: 'Checked before' })).toBeFocused()
  await second.picture('checked-before')
  await expectAccessible(page, 'checked-before')

  await second.press('Tab')
  await expect(region.getByRole('button', { name: /^Take over the source/ })).toBeFocused()
  await second.press('Enter')
  const evidence = inspector.locator('.evidence')
  await expect(evidence).toHaveCount(1)
  await expect(evidence).toContainText('from the check of “Seven launches in one month”, claim 1')
  await expect(evidence).toContainText('Primary')
  // the verdict stays where it was given
  await second.expectStatus('To check')
  await second.press('Enter')
  await expect(evidence).toHaveCount(1)
  await page.emulateMedia({ colorScheme: 'dark' })
  await second.picture('checked-before-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await inspector.focus()
  await second.press('Control+z')
  await expect(evidence).toHaveCount(0)

  await second.markClaim('North Korea carried out six weapons tests in January 2020')
  await expect(region).toHaveCount(0)
  await second.press('Shift+B')
  await expect(page.getByText(/^Nothing that claim 2 says was found checked/).first()).toBeVisible()
  expect(contentOf(join(desk, 'old.stet'))).toEqual(before)
  await ana.leave()
})
