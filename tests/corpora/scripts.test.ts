import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { insert, retain } from '../../src/core/article/article-delta'
import { textOfBlock } from '../../src/core/article/block-schema'
import { wordAt } from '../../src/core/article/word-ranges'
import { markClaim } from '../../src/core/document/claims'
import { type ClaimId, newId } from '../../src/core/model/ids'
import { exportAnnotatedHtml } from '../../src/formats/export/annotated-html'
import { exportText } from '../../src/formats/export/plain-text'
import { articleOf, linesOf } from '../support/article-of'
import { exportedByAlice } from '../support/export-options'
import { parseExport, readArticleText } from '../support/read-export'
import { fillPseudoRandom, mark, mergeAll, openPair, own, type Replica, snapshotOf } from '../support/replica'

const texts = '../shared/corpora/texts'
const isHere = existsSync(texts)
const files = isHere ? readdirSync(join(texts, 'scripts-udhr')).filter((name) => name.endsWith('.txt')) : []

/** Words of this many places of each article are marked. */
const marks = 40

if (!isHere) process.stdout.write(`Skipped: ${texts} is not here.\n`)

describe.skipIf(!isHere)('Articles in the scripts of the world', () => {
  it.each(files)('%s is imported, marked by word, edited, exported and imported again', async (name) => {
    const imported = await articleOf(name, readFileSync(join(texts, 'scripts-udhr', name)))
    const text = linesOf(imported).join('\n')
    const { alice, bob } = openPair(text)
    const words = markWords(alice, imported.language)
    expect(words.size).toBeGreaterThan(marks / 2)
    for (const id of words.keys()) editAround(alice, id)
    mergeAll(alice, bob)
    for (const [id, word] of words) {
      expect(bob.view.claim(id)?.anchorStates).toEqual(['exact'])
      expect(bob.view.claim(id)?.words).toBe(word)
    }
    const snapshot = snapshotOf(bob)
    const edited = snapshot.blocks.map(textOfBlock)
    const page = exportAnnotatedHtml(snapshot, exportedByAlice)
    expect(readArticleText(parseExport(page))).toBe(edited.join('\n'))
    const report = new TextDecoder().decode(exportText(snapshot, exportedByAlice))
    expect(report.replace(/\[\d+\]/g, '')).toContain(edited.join('\n\n'))
    const again = await articleOf('again.txt', `${edited.join('\n\n')}\n`)
    expect(squeezed(linesOf(again))).toBe(squeezed(edited))
    process.stdout.write(
      `${name}: ${imported.language}, ${imported.direction}, ${text.length} characters, ${words.size} words marked and found\n`
    )
  })

  it('keeps every naughty string, as the article and as the words of a claim', () => {
    const strings: unknown = JSON.parse(readFileSync(join(texts, 'unicode-edge', 'blns.json'), 'utf8'))
    const naughty = Array.isArray(strings) ? strings.map(String).filter((each) => each.trim() !== '') : []
    const lines = naughty.map((each) => each.replace(/[\n\r]+/g, ' '))
    const { alice, bob } = openPair(lines.join('\n'))
    const claims = lines.map((line) => [line, mark(alice, line)] as const)
    mergeAll(alice, bob)
    expect(bob.article.toString()).toBe(`${lines.join('\n')}\n`)
    for (const [line, id] of claims) expect(bob.view.claim(id)?.claim.anchors[0]?.quote.exact).toContain(line)
    const document = parseExport(exportAnnotatedHtml(snapshotOf(bob), exportedByAlice))
    expect(readArticleText(document)).toBe(lines.join('\n').replaceAll('\0', '\ufffd'))
    expect(
      document.querySelectorAll('script, img, iframe, svg, [onerror], [onload], [onclick]')
    ).toHaveLength(0)
    process.stdout.write(`${lines.length} naughty strings kept\n`)
  })
})

/** Marks the words at places spread over the article, no two of them the same place. */
function markWords(replica: Replica, language: string): ReadonlyMap<ClaimId, string> {
  const words = new Map<ClaimId, string>()
  const starts = new Set<number>()
  for (let place = 0; place < marks; place += 1) {
    const range = wordAt(replica.article, Math.floor((place * replica.article.length) / marks), language)
    if (range === null || starts.has(range.start)) continue
    starts.add(range.start)
    const id = newId('claim', fillPseudoRandom)
    const about = { kind: 'other' as const, by: replica.person, at: '2022-02-02T00:00:00Z' }
    markClaim(replica.document, replica.article, { id, ranges: [range], ...about }, own)
    words.set(id, replica.article.slice(range.start, range.end))
  }
  return words
}

/** Types a space before the claim's words and behind them. */
function editAround(replica: Replica, id: ClaimId): void {
  const [range] = replica.view.rangesOf(id)
  if (!range) throw new Error('the claim has lost its words')
  replica.article.change([retain(range.end), insert(' ')], own)
  replica.article.change([...(range.start > 0 ? [retain(range.start)] : []), insert(' ')], own)
}

function squeezed(lines: readonly string[]): string {
  return lines.join(' ').replace(/\s+/g, ' ').trim()
}
