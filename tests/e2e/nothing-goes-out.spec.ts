/** What a stranger sends is full of addresses. None of them is asked for before the person says so. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { giveToApp } from '../../scripts/unprivileged.mjs'
import { packProject } from '../../src/project/pack-project'
import { systemPorts } from '../../src/project/system-ports'
import { writeNaughtyProject } from '../support/hostile/naughty-project'
import { naughtyTexts } from '../support/hostile/naughty-texts'
import { dropFile } from './fixtures/drop-file'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { listen } from './fixtures/listening-post'
import { chooseToOpen, chooseToSave } from './fixtures/stub-dialogs'
import { walkProject } from './fixtures/walk-project'
import { StartPage } from './pages/start-page'
import { WorkbenchPage } from './pages/workbench-page'

test.setTimeout(600_000)

/** A host that only a look-up could find: Chromium's log of the network would name it. */
const unknownHost = 'stet-canary.example'

function addressesAt(address: string): readonly string[] {
  const hosts = [address, address.replace('http:', ''), `https://${unknownHost}`, `//${unknownHost}`]
  const plain = hosts.flatMap((host) => [
    `${host}/avatar.png`,
    `![picture](${host}/picture.png)`,
    `<img src="${host}/a.png"><link rel="icon" href="${host}/favicon.ico">`,
    `<style>@import url(${host}/a.css); b { background: url(${host}/b.png) }</style>`,
    `<link rel="dns-prefetch" href="${host}"><link rel="preconnect" href="${host}">`
  ])
  return [...plain, ...naughtyTexts({ address, count: 10, seed: 3 })]
}

/** As browsers save pages: everything that a page may load, in the head and between the words. */
function pageAt(address: string): string {
  return `<!doctype html><html lang="de"><head><title>Sieben Tests</title><base href="${address}/base/">
<link rel="icon" href="${address}/favicon.ico"><link rel="stylesheet" href="${address}/style.css">
<link rel="prefetch" href="${address}/next"><link rel="dns-prefetch" href="//${unknownHost}">
<link rel="preload" as="font" href="${address}/font.woff2"><link rel="manifest" href="${address}/manifest.json">
<meta http-equiv="refresh" content="2;url=${address}/refresh"><meta property="og:image" content="${address}/og.png">
<style>@import "${address}/import.css"; @font-face { font-family: f; src: url(${address}/face.woff) }</style>
<script src="${address}/script.js"></script></head><body background="${address}/ground.png"><article>
<h1>Sieben Tests im letzten Monat</h1><p style="background:url(${address}/p.png)">Das Ministerium zählte sieben Tests im letzten
Monat, sagte ein <a href="${address}/link" ping="${address}/ping">Beamter in Tokio</a> am Mittwoch.</p>
<picture><source srcset="https://${unknownHost}/s.png"><img src="relative.png" srcset="${address}/2x.png 2x" alt="Eine Rakete"></picture>
<iframe src="${address}/frame"></iframe><object data="${address}/object"></object><video src="${address}/v.mp4" autoplay></video>
<p>Es war der erste Test dieser Reichweite seit 2017, teilte das Ministerium weiter mit.</p></article></body></html>`
}

test('A stranger’s folder, article and packed project are looked through, and nothing goes out', async () => {
  const post = await listen()
  await post.expectToBeReachable()
  const place = makeTestDir('stet-quiet')
  const texts = addressesAt(post.address)
  const [folder, packed, article] = [
    join(place, 'sent.stet'),
    join(place, 'sent.stetz'),
    join(place, 'page.html')
  ]
  await writeNaughtyProject(folder, { texts, perClaim: 10 })
  expect(await packProject(systemPorts, folder, packed)).toMatchObject({ ok: true })
  writeFileSync(article, pageAt(post.address), { mode: 0o644 })
  const made = readdirSync(place, { recursive: true, encoding: 'utf8' })
  for (const name of made) giveToApp(join(place, name))

  const log = join(place, 'net.json')
  // a language without a dictionary here, which Chromium would fetch from its maker
  const { app, close } = await launchApp({ args: [`--log-net-log=${log}`, '--lang=de'] })
  const start = await StartPage.of(app)
  const { page } = start
  const opened = await start.openFolder(folder)
  await walkProject(opened, async () => {})
  await page.getByRole('button', { name: 'Trust this project' }).click()
  await walkProject(opened, async () => {})
  await opened.article.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Ein Satz mit einem Feler. ')
  await opened.expectSaved()
  await page.getByRole('button', { name: 'Close the project' }).click()

  const fresh = await start.newProject(article, join(place, 'page.stet'))
  await expect(fresh.article).toContainText('sieben Tests')
  await fresh.article.locator('a').first().hover()
  await page.getByRole('button', { name: 'Close the project' }).click()

  await start.isShown()
  await chooseToOpen(app, packed)
  await chooseToSave(app, join(place, 'received.stet'))
  await dropFile(page, packed)
  const received = await WorkbenchPage.of(app, page)
  await walkProject(received, async () => {})
  await close()

  expect(post.heard).toEqual([])
  const said = readFileSync(log, 'utf8')
  expect(said).toContain('"constants"')
  const asked = said.match(/"url":"(?!app:|evidence:|stet-print:|data:|blob:|devtools:)[^"]*"/g) ?? []
  expect(asked).toEqual([])
  expect(said.match(/"host":"[^"]+"/g) ?? []).toEqual([])
  expect(said).not.toContain(unknownHost)
  post.close()
})
