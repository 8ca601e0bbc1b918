import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSources } from '../../src/formats/import/sources/read-sources'

const root = '../shared/corpora/bib'
const isHere = existsSync(root)
if (!isHere) process.stdout.write(`Skipped: ${root} is not here.\n`)

const files = isHere
  ? readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:bib|ris)$/.test(name))
  : []

/** How many entries a file has, told without the parser. */
function countEntries(text: string): number {
  const bibtex = /^\s*@(?!(?:string|comment|preamble)\b)\w+\s*[{(]/gim
  const ris = /^\s*TY {0,2}-/gm
  return Math.max(...[bibtex, ris].map((pattern) => text.match(pattern)?.length ?? 0))
}

describe.skipIf(!isHere)('files of sources that other programs wrote', () => {
  it.each(files)('%s: every entry is read or named', (name) => {
    const bytes = readFileSync(join(root, name))
    const result = readSources(bytes)
    if (!result.ok) throw new Error(result.problem.message)
    const { sources, unread } = result.value
    expect(sources.length + unread.length).toBe(countEntries(bytes.toString('utf8')))
    for (const { item } of sources) expect(Object.keys(item).length).toBeGreaterThan(1)
    process.stdout.write(`${name}: ${sources.length} read, ${unread.length} named\n`)
  })

  it('have the titles and the years that their CSL-JSON says', () => {
    let right = 0
    let all = 0
    for (const form of ['biblatex', 'bibtex']) {
      const folder = join(root, 'citation-js')
      const bib = readSources(readFileSync(join(folder, `plugin-bibtex_test_mapping_${form}-input.bib`)))
      const csl = readSources(readFileSync(join(folder, `plugin-bibtex_test_mapping_${form}-csl.json`)))
      if (!bib.ok || !csl.ok) throw new Error('A file of the corpus could not be read.')
      const read = new Map(bib.value.sources.map(({ name, item }) => [name, item]))
      for (const { name, item } of csl.value.sources) {
        const own = read.get(name)
        all += 1
        const isSame =
          own?.title?.toLowerCase() === item.title?.toLowerCase() &&
          own?.issued?.['date-parts'][0]?.[0] === item.issued?.['date-parts'][0]?.[0] &&
          own?.author?.[0]?.family === item.author?.[0]?.family
        if (isSame) right += 1
        else process.stdout.write(`${name}: ${JSON.stringify(own)} is not ${JSON.stringify(item)}\n`)
      }
    }
    process.stdout.write(`titles, years and first authors: ${right} of ${all} right\n`)
    expect(right / all).toBeGreaterThan(0.85)
  })
})
