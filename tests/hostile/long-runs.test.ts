import { expect, test } from 'vitest'
import { sentencesOfText } from '../../src/core/article/sentences-of-text'
import { approvalProblem } from '../../src/core/model/approval-words'
import { cleanFileName } from '../../src/core/model/file-name'
import { tagOf } from '../../src/core/model/tag'
import { importArticle } from '../../src/formats/import/import-article'

/** Characters of the shorter text, and how much longer the other is. */
const short = 15_000
const times = 6

const imported = (name: string, wrap: (run: string) => string) => (run: string) =>
  importArticle(new TextEncoder().encode(wrap(run)), name)

const page = (body: string) => `<!doctype html><html><body>${body}`

const readers: readonly (readonly [string, string, (run: string) => unknown])[] = [
  ['a byline in a text', ' ', imported('a.txt', (run) => `By Jane${run}x\n\nWords.`)],
  ['a paragraph of Markdown', ' ', imported('a.md', (run) => `Words${run}x`)],
  ['the title of a page', ' ', imported('a.html', (run) => page(`<title>Words${run}x</title><p>Words.`))],
  ['code in a page', ' ', imported('a.html', (run) => page(`<pre>Words${run}x</pre>`))],
  ['a line below an article', '^', imported('a.html', (run) => page(`<p>Words.</p><p>x${run}x</p>`))],
  ['sentences', '. ', (run) => sentencesOfText(`x${run}x`, 'en')],
  ['a word of a house style', 'A. ', (run) => approvalProblem(`x${run}!`, true)],
  ['a tag', ' ', (run) => tagOf(`x${run}x`)],
  ['the name of a file', ' .', (run) => cleanFileName(`x${run}x`)]
]

test.each(readers)('%s takes time in proportion to a long run of %j', async (_, pump, read) => {
  const timeOf = async (length: number) => {
    const run = pump.repeat(length / pump.length)
    const start = process.cpuUsage()
    await read(run)
    return process.cpuUsage(start).user / 1000
  }
  await timeOf(short)
  const growths: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const least = await timeOf(short)
    growths.push((await timeOf(times * short)) / (least + 2))
  }
  // a square would be 36 times
  expect(Math.min(...growths)).toBeLessThan(3 * times)
})
