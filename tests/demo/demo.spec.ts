import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { launchApp, makeTestDir } from '../e2e/fixtures/launch-app'
import { StartPage } from '../e2e/pages/start-page'
import type { WorkbenchPage } from '../e2e/pages/workbench-page'

const ownStory = join(import.meta.dirname, '..', 'e2e', 'articles', 'wire-story.txt')
const article = process.env.STET_DEMO_ARTICLE || ownStory
const out = process.env.STET_DEMO_OUT || 'demo-out'

/** A claim of the story with the pages that carry it; the first of them is called a primary source. */
const claims = [
  {
    words: 'the first time North Korea tested a weapon of that reach since 2017',
    pages: [
      'https://en.yna.co.kr/view/AEN20220131000252325',
      'https://www.nippon.com/en/news/yjj2022013000123/n-korea-fires-intermediate-range-ballistic-missile.html'
    ],
    verdict: 'a'
  },
  {
    words: 'announced moratorium in 2018',
    pages: [
      'https://www.un.org/press/en/2022/sgsm21127.doc.htm',
      'http://www.globaltimes.cn/content/1099013.shtml'
    ],
    verdict: 'a'
  },
  {
    words: 'seven weapons tests in the last month',
    pages: [
      'https://www.malaymail.com/news/world/2022/01/31/north-korea-says-sunday-test-was-hwasong-12-missile/2038594'
    ],
    verdict: 'a'
  },
  { words: 'Jan.30', pages: [], verdict: 'c' },
  { words: 'Antonio Guterres', pages: ['https://www.un.org/sg/en'], verdict: 'q' }
]

test('the main job', async () => {
  const folder = makeTestDir('stet-demo')
  const shots = join(folder, 'screenshots')
  mkdirSync(shots)
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  const page = start.page
  let step = 0
  const shoot = async (name: string): Promise<void> => {
    step += 1
    await page.screenshot({ path: join(shots, `${String(step).padStart(2, '0')}-${name}.png`) })
  }
  const person = page.getByLabel('Your name')
  if ((await person.count()) > 0) {
    await person.fill('Amina Diallo')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
  }
  await shoot('start')
  await start.readArticle(article)
  await page.getByRole('heading', { name: 'Is this the article?' }).waitFor()
  await shoot('import')
  await page.getByRole('button', { name: 'Not this one' }).click()

  const workbench = await start.newProject(article, join(folder, 'project.stet'))
  await shoot('article')
  for (const claim of claims) await check(workbench, claim)
  await shoot('checked')
  await workbench.typeOver('moratorium in 2018', 'moratorium in April 2018')
  await workbench.chooseClaim('announced moratorium')
  await workbench.expectStatus('Changed since checked')
  await shoot('changed-since-checked')
  await workbench.press('Control+Shift+P')
  await shoot('command-palette')
  await workbench.press('Escape')
  await workbench.press('Control+/')
  await shoot('shortcuts')
  await workbench.press('Escape')
  await workbench.expectSaved()
  await workbench.export(/Annotated copy \(HTML\)/, join(folder, 'annotated.html'))
  await workbench.export(/PDF/, join(folder, 'annotated.pdf'))
  await shoot('exported')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot('dark')
  await close()
  for (const name of ['annotated.html', 'annotated.pdf', 'project.stet', 'screenshots']) {
    cpSync(join(folder, name), join(out, name), { recursive: true })
  }
})

async function check(workbench: WorkbenchPage, claim: (typeof claims)[number]): Promise<void> {
  await workbench.markClaim(claim.words)
  for (const [index, address] of claim.pages.entries()) {
    await workbench.pasteAddress(address)
    if (index === 0) await workbench.press('Shift+P')
  }
  await workbench.press(claim.verdict)
}
