import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countWords } from '../../src/core/article/split-words'
import { checkConsistency } from '../../src/core/consistency/check-consistency'
import { articleOf, linesOf } from '../support/article-of'
import { articleOfBlocks } from '../support/checked-article'

const corpora = '../shared/corpora'
const news = join(corpora, 'texts/news-plain')
const isHere = existsSync(news)
const pages = join(corpora, 'html-readability/news')

/** The plain texts, and the pages of news that are not among them. */
function listFiles(): readonly { readonly name: string; readonly path: string }[] {
  const texts = readdirSync(news).map((name) => ({ name: name.replace('.txt', ''), path: join(news, name) }))
  const known = new Set(texts.map(({ name }) => name))
  const others = readdirSync(pages).filter((name) => !known.has(name))
  return [...texts, ...others.map((name) => ({ name, path: join(pages, name, 'source.html') }))]
}

/** Slips that stand in these texts, each looked at: the words of the first place. Everything else is a false alarm. */
const real: Readonly<Record<string, readonly string[]>> = {
  // opens with " and closes with ”
  'bug-1255978': ['”']
}

if (!isHere) process.stdout.write(`Skipped: ${news} is not here.\n`)

async function findIn(path: string) {
  const imported = await articleOf(path.split('/').at(-1) ?? '', readFileSync(path))
  const article = articleOfBlocks(imported.blocks)
  const { language, dateline } = imported
  const { findings } = checkConsistency({ article, language, dateline })
  const found = findings.map(({ rule, says, places }) => ({
    rule,
    says,
    words: places.map(({ start, end }) => article.slice(start, end))
  }))
  return { found, words: countWords(linesOf(imported).join(' ')) }
}

describe.skipIf(!isHere)('The consistency check over news', () => {
  it('gives at most one false alarm for 1,000 words', async () => {
    let [all, alarms] = [0, 0]
    const files = listFiles()
    for (const { name, path } of files) {
      const { found, words } = await findIn(path)
      const wrong = found.filter((each) => real[name]?.includes(each.words[0] ?? '') !== true)
      all += words
      alarms += wrong.length
      for (const { rule, says, words: at } of found)
        process.stdout.write(`${name}: ${rule}: ${says} ${JSON.stringify(at)}\n`)
    }
    process.stdout.write(`${files.length} articles, ${all} words, ${alarms} false alarms\n`)
    expect((1000 * alarms) / all).toBeLessThanOrEqual(1)
  })

  it('finds the slips of the first article', async () => {
    const { found } = await findIn(join(corpora, 'first-article.txt'))
    expect(found.map(({ rule, words }) => [rule, words[0]])).toEqual([
      ['given name', 'Yoshimasa'],
      ['two ranges', 'intermediate-range ballistic missile'],
      ['missing space', 'Jan.30']
    ])
  })

  it.each(['arb', 'cmn_hans', 'hin', 'jpn', 'rus', 'tha', 'vie'])(
    'finds nothing in the declaration in %s',
    async (name) => {
      const { found } = await findIn(join(corpora, `texts/scripts-udhr/udhr_${name}.txt`))
      expect(found.filter(({ rule }) => rule !== 'unpaired mark')).toEqual([])
    }
  )
})
