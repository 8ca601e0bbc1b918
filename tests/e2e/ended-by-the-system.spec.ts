import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import * as Y from 'yjs'
import { diskFs } from '../../src/project/disk-fs'
import { readProject } from '../../src/project/read-project'
import { launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

const article = join(import.meta.dirname, 'articles', 'wire-story.txt')

/** The article as everybody who has the folder reads it. */
async function wordsIn(folder: string): Promise<string> {
  const read = await readProject({ fs: diskFs, folder })
  if (!read.ok) throw new Error(read.problem.message)
  const doc = new Y.Doc()
  for (const update of read.value.updates) Y.applyUpdate(doc, update)
  return doc.getText('article').toString()
}

/** Stet with a project in it, and words just typed that its folder does not have yet. */
async function typeInto(folder: string, args: readonly string[] = []) {
  const launched = await launchApp({ args })
  const workbench = await (await StartPage.of(launched.app)).newProject(article, folder)
  await workbench.selectWords('stay in touch')
  await workbench.page.keyboard.press('ArrowRight')
  await workbench.page.keyboard.type(' to the last letter')
  return { ...launched, workbench }
}

for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
  test(`A Stet that the system ends with ${signal} puts the last words into the folder first`, async () => {
    const folder = join(makeTestDir('stet-ended'), 'story.stet')
    const { app } = await typeInto(folder)
    const main = await app.evaluate(() => process.pid)
    const closed = new Promise<void>((resolve) => app.once('close', () => resolve()))
    process.kill(main, signal)
    await closed
    expect(await wordsIn(folder)).toContain('stay in touch to the last letter')
  })
}

test('A Stet whose computer shuts down ends by itself, with the last words in the folder', async () => {
  const folder = join(makeTestDir('stet-shutdown'), 'story.stet')
  const { app } = await typeInto(folder)
  const closed = new Promise<void>((resolve) => app.once('close', () => resolve()))
  await app.evaluate(({ powerMonitor }) => {
    setImmediate(() => powerMonitor.emit('shutdown', { preventDefault: () => {} }))
  })
  await closed
  expect(await wordsIn(folder)).toContain('stay in touch to the last letter')
})

test('A window that runs out of memory comes back with the project as it was saved', async () => {
  const folder = join(makeTestDir('stet-window-memory'), 'story.stet')
  // MB: so that it is soon out of it, and the computer is not
  const { app, workbench, close } = await typeInto(folder, ['--js-flags=--max-old-space-size=300'])
  await workbench.page.waitForTimeout(1000)
  await app.evaluate(({ BrowserWindow }) => {
    const ends: string[] = []
    Object.assign(globalThis, { ends })
    BrowserWindow.getAllWindows()[0]?.webContents.on('render-process-gone', (_event, { reason }) => {
      ends.push(reason)
    })
  })
  await workbench.page.evaluate(() => {
    setTimeout(() => {
      const kept: number[][] = []
      for (;;) kept.push(new Array(20_000_000).fill(kept.length))
    })
  })
  // what is asked of a page while it ends is never answered: asked again then
  const words = () =>
    app.evaluate(({ BrowserWindow }) => {
      const { ends } = globalThis as { ends?: readonly string[] }
      if ((ends?.length ?? 0) === 0) return ''
      return Promise.race([
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
        new Promise<string>((resolve) => setTimeout(resolve, 2000, ''))
      ])
    })
  await expect.poll(words, { timeout: 60_000 }).toContain('stay in touch to the last letter')
  expect(await app.evaluate(() => (globalThis as { ends?: readonly string[] }).ends)).toHaveLength(1)
  await close()
})

test('When the process that draws keeps ending, the window goes on and its person is asked once', async () => {
  const folder = join(makeTestDir('stet-drawing'), 'story.stet')
  const { app, workbench, close } = await typeInto(folder)
  await app.evaluate(({ app, dialog }) => {
    const said: string[] = []
    const begunAgain: (readonly string[])[] = []
    const quit = app.quit
    Object.assign(globalThis, { said, begunAgain })
    dialog.showMessageBox = (async (...args: readonly unknown[]) => {
      const { message, buttons } = args.at(-1) as { message: string; buttons: readonly string[] }
      said.push(message, ...buttons)
      return { response: 1, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
    app.relaunch = (options) => void begunAgain.push(options?.args ?? [])
    // once: the test itself ends the app by it
    app.quit = () => {
      app.quit = quit
    }
  })
  const graphics = () =>
    app.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? 0)
  let last = 0
  for (let end = 0; end < 3; end += 1) {
    let next = 0
    await expect
      .poll(
        async () => {
          next = await graphics()
          return next > 0 && next !== last
        },
        { timeout: 20_000 }
      )
      .toBe(true)
    process.kill(next, 'SIGKILL')
    last = next
  }
  const told = () => app.evaluate(() => (globalThis as { said?: readonly string[] }).said)
  await expect
    .poll(told)
    .toEqual([
      'The part of Stet that draws on the screen has stopped several times.',
      'Go On',
      'Begin Again Without the Graphics Card'
    ])
  const again = await app.evaluate(
    () => (globalThis as { begunAgain?: readonly (readonly string[])[] }).begunAgain
  )
  expect(again?.[0]).toContain('--disable-gpu')
  await workbench.page.keyboard.type(' and on')
  await expect(workbench.article).toContainText('to the last letter and on')
  await close()
})
