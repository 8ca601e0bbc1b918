import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { wireStoryDocx } from './articles/wire-story-docx'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const words = 'announced moratorium in 2018'
const articles = {
  DOCX: async () => {
    const file = join(makeTestDir('stet-docx'), 'wire-story.docx')
    await writeFile(file, await wireStoryDocx())
    return file
  },
  Markdown: async () => join(import.meta.dirname, 'articles', 'wire-story.md'),
  HTML: async () => join(import.meta.dirname, 'articles', 'wire-story.html')
}

for (const [format, fileOf] of Object.entries(articles)) {
  test(`A checker takes a ${format} article to a copy that lacks only signatures, closes it and finds it again`, async () => {
    const folder = makeTestDir('stet-format')
    const first = await launchApp()
    const workbench = await (await StartPage.of(first.app)).newProject(
      await fileOf(),
      join(folder, 'story.stet')
    )
    await expect(workbench.article.getByRole('heading').first()).toContainText('Tokyo and Washington')
    await workbench.markClaim(words)
    await workbench.pasteAddress('https://www.un.org/press/2018')
    await workbench.press('Shift+P')
    await workbench.pasteAddress('https://www.kcna.example/2018')
    await workbench.press('a')
    await workbench.expectStatus('Verified')
    await workbench.export(/Annotated copy \(HTML\)/, join(folder, 'annotated.html'))
    await workbench.export(/PDF/, join(folder, 'annotated.pdf'))
    const html = readFileSync(join(folder, 'annotated.html'), 'utf8')
    expect(html).toContain('Annotated draft')
    expect(html).toMatch(/The one claim is settled: 1 verified\. Not verified yet: .*sign-off missing/)
    expect(html).toContain(words)
    const title = await workbench.title()
    const written = await workbench.article.innerText()
    await workbench.expectSaved()
    await first.close()

    const second = await launchApp({ userData: first.userData })
    const again = await (await StartPage.of(second.app)).openRecent(title)
    await expect(again.claims).toContainText(words)
    expect(await again.article.innerText()).toBe(written)
    await second.close()
  })
}

test('A picture named like a Word file is refused in one sentence and leaves nothing behind', async () => {
  const file = join(makeTestDir('stet-refused'), 'article.docx')
  await writeFile(file, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  const { app, close } = await launchApp()
  const start = await StartPage.of(app)
  await start.readArticle(file)
  await expect(
    start.page
      .getByRole('alert')
      .or(start.page.getByRole('status'))
      .filter({ hasText: /picture|image/i })
  ).toBeVisible()
  await start.isShown()
  await expect(start.page.getByText('Projects you open will be listed here.')).toBeVisible()
  await close()
})
