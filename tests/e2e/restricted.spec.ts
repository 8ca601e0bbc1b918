import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import { giveToApp } from '../../scripts/unprivileged.mjs'
import { dataAddress, makePng } from '../support/png-fixture'
import { Checker } from './fixtures/checker'
import { expectAccessible } from './fixtures/expect-accessible'
import { makeTestDir } from './fixtures/launch-app'

const page = `<html lang="en"><body><article><h1>Tests by year and by kind</h1>
<p>TOKYO, Feb 2 (EFE) - Japan counted seven weapons tests in the last month, the ministry said on Wednesday.</p>
<figure><img src="${dataAddress(makePng(640, 360))}" alt="A missile on a lorry"><figcaption>A Hwasong-12 on parade in April 2017.</figcaption></figure>
<p>It was the first weapon of that reach since 2017.</p></article></body></html>`

function widthOf(picture: Locator): Promise<number> {
  return picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))
}

// two apps and what they wait for from each other
test.setTimeout(240_000)

test('A project from somebody else shows no picture and asks twice before a link, until it is trusted in its folder', async () => {
  const folder = makeTestDir('stet-stranger')
  const [file, project] = [join(folder, 'tests.html'), join(folder, 'tests.stet')]
  writeFileSync(file, page)
  const alice = await Checker.arrive()
  const first = await alice.start.newProject(file, project)
  const picture = 'A missile on a lorry'
  await expect.poll(() => widthOf(first.article.getByRole('img', { name: picture }))).toBe(640)
  await expect(first.page.getByRole('button', { name: 'Trust this project' })).toHaveCount(0)
  await first.markClaim('seven weapons tests')
  await first.pasteAddress('https://www.example.org/tests')
  await first.expectSaved()

  const bob = await Checker.arrive()
  const asked: { message: string; detail: string }[] = []
  await bob.launched.app.evaluate(({ dialog, shell }) => {
    const seen: unknown[] = []
    Object.assign(globalThis, { seen })
    dialog.showMessageBox = async (...args: unknown[]) => {
      seen.push(args.at(-1))
      return { response: 1, checkboxChecked: false }
    }
    shell.openExternal = async (address) => void seen.push({ message: 'opened', detail: address })
  })
  const second = await bob.start.openFolder(project)
  await expect(
    second.article.getByRole('img', {
      name: `The picture is hidden until you trust this project. It shows: ${picture}`
    })
  ).toBeVisible()
  const bar = second.page.getByRole('region', { name: 'This project is new to you here.' })
  await expect(bar).toBeVisible()
  await second.chooseClaim('seven weapons tests')
  await expectAccessible(second.page, 'restricted')
  await second.page.evaluate(() =>
    window.stet.request('shell:open-external', 'https://www.example.org/tests')
  )
  asked.push(...(await bob.launched.app.evaluate(() => (globalThis as never as { seen: typeof asked }).seen)))
  expect(asked).toHaveLength(1)
  expect(asked[0]?.detail).toContain('a project that you have not said you trust')

  await bar.getByRole('button').focus()
  await second.page.keyboard.press('Enter')
  await expect(bar).toHaveCount(0)
  await expect.poll(() => widthOf(second.article.getByRole('img', { name: picture }))).toBe(640)
  await second.picture('trusted')
  const title = await second.title()
  await second.page.getByRole('button', { name: 'Close the project' }).click()
  const again = await bob.start.openRecent(title)
  await expect.poll(() => widthOf(again.article.getByRole('img', { name: picture }))).toBe(640)
  await again.page.getByRole('button', { name: 'Close the project' }).click()

  const copy = join(folder, 'copy.stet')
  cpSync(project, copy, { recursive: true })
  for (const entry of ['', ...readdirSync(copy, { recursive: true, encoding: 'utf8' })])
    giveToApp(join(copy, entry))
  const copied = await bob.start.openFolder(copy)
  await expect(copied.page.getByRole('button', { name: 'Trust this project' })).toBeVisible()
  await bob.launched.close()

  rmSync(join(copy, 'captures'), { recursive: true })
  const carol = await Checker.arrive()
  const third = await carol.start.openFolder(copy)
  await third.page.getByRole('button', { name: 'Trust this project' }).click()
  await expect(
    third.article.getByRole('img', { name: `not in this project. It shows: ${picture}` })
  ).toBeVisible()
  await carol.launched.close()
  await alice.leave()
})
