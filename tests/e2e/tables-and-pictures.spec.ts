import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { dataAddress, makePng } from '../support/png-fixture'
import { expectAccessible } from './fixtures/expect-accessible'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { chooseToOpen } from './fixtures/stub-dialogs'
import { StartPage } from './pages/start-page'

const page = `<html lang="en"><body><article><h1>Tests by year and by kind</h1>
<p>TOKYO, Feb 2 (EFE) - Japan counted seven weapons tests in the last month, the ministry said on Wednesday, and published the table below.</p>
<table><tr><th>Year</th><th>Tests</th><th>Range, km</th></tr><tr><td>2017</td><td>21</td><td>4,500</td></tr>
<tr><td>2018</td><td></td><td>none after the moratorium announced in April</td></tr><tr><td>2022</td><td>7</td><td>800</td></tr></table>
<figure><img src="${dataAddress(makePng(640, 360))}" alt="A missile on a lorry"><figcaption>A Hwasong-12 on parade in April 2017.</figcaption></figure>
<p>It was the first weapon of that reach since 2017.</p><hr>
<figure><img src="https://pictures.example/map.jpg" alt="A map of the launches"><figcaption>Launches since 1984.</figcaption></figure>
<p>The talks go on in Hawaii.</p></article></body></html>`

test('A checker checks claims in a table and in a caption, adds a row, takes it back and exports all of it', async () => {
  const folder = makeTestDir('stet-tables')
  const file = join(folder, 'tests.html')
  writeFileSync(file, page)
  const { app, close, userData } = await launchApp()
  const workbench = await (await StartPage.of(app)).newProject(file, join(folder, 'tests.stet'))
  const { article } = workbench
  const cell = (name: string) => article.getByRole('group', { name, exact: true })
  await expect(cell('Row 3, column 2')).toHaveText('')
  await expect(cell('Row 3, column 3')).toContainText('moratorium')
  const picture = article.getByRole('img', { name: 'A missile on a lorry' })
  await expect(picture).toBeVisible()
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640)
  await expect(article.getByRole('img', { name: /not in this project. It shows: A map/ })).toBeVisible()

  await workbench.markClaim('none after the moratorium')
  await workbench.press('Escape')
  await workbench.markClaim('on parade in April 2017')
  await workbench.clickWords('800')
  const written = await article.innerText()
  await workbench.press('End')
  await workbench.press('Tab')
  await workbench.page.keyboard.type('2023')
  await expect(cell('Row 5, column 1')).toHaveText('2023')
  await workbench.press('Tab')
  await workbench.page.keyboard.type('five')
  await workbench.press('Enter')
  await workbench.page.keyboard.type('or six')
  await expect(cell('Row 5, column 2')).toHaveText(/five\s*or six/)
  for (let steps = 0; steps < 6 && (await article.innerText()) !== written; steps += 1) {
    await workbench.press('Control+z')
  }
  expect(await article.innerText()).toBe(written)

  await workbench.export(/Annotated copy \(HTML\)/, join(folder, 'annotated.html'))
  await workbench.export(/Annotated copy \(plain text\)/, join(folder, 'annotated.txt'))
  await workbench.export(/PDF/, join(folder, 'annotated.pdf'))
  const html = readFileSync(join(folder, 'annotated.html'), 'utf8')
  expect(html).toMatch(
    /<td><div data-stet-block><mark[^>]*>none after the moratorium<\/mark><sup[^>]*><a[^>]*>1<\/a><\/sup>/
  )
  expect(html).toMatch(
    /<figure><img src="data:image\/png;base64,[^"]+" alt="A missile on a lorry"><figcaption data-stet-block>A Hwasong-12 <mark/
  )
  expect(html).toContain('<th scope="col">')
  expect(html).toContain('<hr data-stet-block>')
  const text = readFileSync(join(folder, 'annotated.txt'), 'utf8')
  expect(text).toContain('2018\t\tnone after the moratorium[1] announced in April\n2022\t7\t800\n')
  expect(text).toContain('[Image: A missile on a lorry] A Hwasong-12 on parade in April 2017[2].')

  await workbench.export(/Article alone \(HTML\)/, join(folder, 'alone.html'))
  await workbench.export(/Article alone \(plain text\)/, join(folder, 'alone.txt'))
  await workbench.export(/Claims as a table/, join(folder, 'claims.csv'))
  const alone = readFileSync(join(folder, 'alone.html'), 'utf8')
  expect(alone).toContain('<td>none after the moratorium announced in April</td>')
  expect(alone).not.toMatch(/stet|mark|sup/)
  expect(readFileSync(join(folder, 'alone.txt'), 'utf8')).toContain(
    '2018\t\tnone after the moratorium announced'
  )
  expect(existsSync(join(folder, 'alone.html.sig'))).toBe(false)
  expect(readFileSync(join(folder, 'claims.csv'), 'utf8')).toContain('\r\n1,none after the moratorium,')
  for (const [entry, name] of [
    [/Sources for reference managers \(CSL-JSON\)/, 'sources.json'],
    [/Sources for reference managers \(BibTeX\)/, 'sources.bib'],
    [/Sources for reference managers \(RIS\)/, 'sources.ris'],
    [/Settled claims for a web page/, 'claim-review.jsonld']
  ] as const) {
    await workbench.export(entry, join(folder, name))
    expect(existsSync(join(folder, `${name}.sig`))).toBe(true)
  }
  await workbench.export(/Claims as web annotations/, join(folder, 'claims.jsonld'))
  expect(existsSync(join(folder, 'claims.jsonld.sig'))).toBe(true)
  const points = [...readFileSync(join(folder, 'alone.txt'), 'utf8')]
  const { first } = JSON.parse(readFileSync(join(folder, 'claims.jsonld'), 'utf8'))
  const [quote, { start, end }] = first.items[0].target[0].selector
  expect(quote.exact).toBe('none after the moratorium')
  expect(points.slice(start, end).join('')).toBe(quote.exact)
  await workbench.expectSaved()
  await close()

  const second = await launchApp({ userData })
  const again = await (await StartPage.of(second.app)).openRecent('Tests by year and by kind')
  const kept = again.article.getByRole('img', { name: 'A missile on a lorry' })
  expect(
    await kept.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
  ).toBe(640)
  await second.close()
})

test('A checker inserts a picture of their own, says what it shows and writes its caption', async () => {
  const folder = makeTestDir('stet-picture')
  const file = join(folder, 'story.txt')
  writeFileSync(file, 'Seven tests\n\nNorth Korea fired seven weapons in January.\n\nThe talks go on.\n')
  writeFileSync(join(folder, 'lorry.png'), makePng(320, 200))
  writeFileSync(
    join(folder, 'drawing.png'),
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  )
  const { app, close } = await launchApp()
  const workbench = await (await StartPage.of(app)).newProject(file, join(folder, 'story.stet'))
  const { article } = workbench
  await workbench.clickWords('seven weapons')
  const insertPicture = async () => {
    await workbench.page.getByRole('button', { name: 'Insert', exact: true }).click()
    await workbench.page.getByRole('menuitem', { name: 'Insert a picture' }).click()
  }
  await chooseToOpen(app, join(folder, 'drawing.png'))
  await insertPicture()
  await expect(workbench.page.getByText('This is no picture that Stet keeps').first()).toBeVisible()
  await chooseToOpen(app, join(folder, 'lorry.png'))
  await insertPicture()
  await expect(article.locator('figure img')).toBeVisible()
  await workbench.page.keyboard.type('On parade.')
  await expect(article.locator('figcaption')).toHaveText('On parade.')
  await workbench.page.getByRole('button', { name: 'Description' }).click()
  await workbench.page.getByLabel('What the picture shows').fill('A missile on a lorry')
  await workbench.press('Enter')
  await expect(article.getByRole('img', { name: 'A missile on a lorry' })).toBeVisible()
  await workbench.press('End')
  await workbench.press('Enter')
  await workbench.page.keyboard.type('A paragraph after it.')
  await expect(article.locator('figure + p')).toHaveText('A paragraph after it.')
  await expectAccessible(workbench.page)
  await close()
})
