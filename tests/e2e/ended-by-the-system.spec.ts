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
async function typeInto(folder: string) {
  const launched = await launchApp()
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
