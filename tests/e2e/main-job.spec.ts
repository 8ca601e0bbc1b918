import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const range = 'the first time North Korea tested a weapon of that reach since 2017'
const moratorium = 'announced moratorium in 2018'
const articles = [
  ['a wire story as text', join(import.meta.dirname, 'articles', 'wire-story.txt')],
  ['the first article', join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora', 'first-article.txt')]
] as const

for (const [name, file] of articles) {
  test(`A checker takes ${name} from opening to the annotated copy and finds all of it again`, async () => {
    // biome-ignore lint/suspicious/noSkippedTests: the article may not be copied here
    test.skip(!existsSync(file), 'this article is not part of the repository and is not here')
    const folder = makeTestDir('stet-story')
    const project = join(folder, 'story.stet')
    const first = await launchApp()
    const workbench = await (await StartPage.of(first.app)).newProject(file, project)
    await expect(workbench.article).not.toContainText('Back to top button')

    await workbench.markClaim(range)
    await workbench.expectStatus('To check')
    await workbench.pasteAddress('https://www.nknews.org/2022/01/hwasong-12')
    await workbench.press('Shift+P')
    await workbench.pasteAddress('https://www.un.org/press/2022')
    await workbench.press('a')
    await workbench.expectStatus('Verified')

    await workbench.markClaim(moratorium)
    await workbench.pasteAddress('https://www.kcna.example/2018/moratorium')
    await workbench.press('Shift+P')
    await workbench.pasteAddress('https://www.un.org/press/2018')
    await workbench.press('a')
    await workbench.expectStatus('Verified')

    await workbench.typeOver('moratorium in 2018', 'moratorium in April 2018')
    await workbench.expectStatus('Changed since checked')
    await expect(workbench.inspector).toContainText('announced moratorium in April 2018')
    await workbench.expectSaved()

    await workbench.export(/Annotated copy \(HTML\)/, join(folder, 'annotated.html'))
    await workbench.export(/PDF/, join(folder, 'annotated.pdf'))
    const html = readFileSync(join(folder, 'annotated.html'), 'utf8')
    expect(html).toContain('Annotated draft')
    expect(html).toContain('announced moratorium in April 2018')
    expect(readFileSync(join(folder, 'annotated.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    const written = await workbench.article.innerText()
    const title = await workbench.title()
    await first.close()

    const second = await launchApp({ userData: first.userData })
    const start = await StartPage.of(second.app)
    const again = await start.openRecent(title)
    await expect(again.article).toContainText('announced moratorium in April 2018')
    expect(await again.article.innerText()).toBe(written)
    await again.chooseClaim(moratorium.slice(0, 20))
    await again.expectStatus('Changed since checked')
    await again.chooseClaim(range)
    await again.expectStatus('Verified')
    await expect(again.inspector.locator('.evidence')).toHaveCount(2)
    await second.close()
  })
}
