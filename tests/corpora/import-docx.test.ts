/**
 * Real Word files of many programs. Each must be read or refused politely in time; where pandoc says what one of them
 * holds, its text is compared: letter by letter without white space, the marks of footnotes and the order of notes, which pandoc
 * keeps inside the text and we at its end.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { textOfBlock } from '../../src/core/article/block-schema'
import { importArticle } from '../../src/formats/import/import-article'

const folder = '../shared/corpora/docx'

/** Longest time that one file may take, ms. */
const within = 5000

/** Codes that a polite refusal may bear. */
const polite = ['damaged-file', 'encrypted-file', 'no-article', 'too-large', 'not-this-format']

it('reads or politely refuses every Word file within five seconds', async ({ skip }) => {
  if (!existsSync(folder)) skip(`The corpus is not at ${folder}.`)
  const outcomes: string[] = []
  let slowest = { name: '', ms: 0 }
  for (const path of filesIn(folder, '.docx')) {
    const started = performance.now()
    const result = await importArticle(new Uint8Array(readFileSync(path)), basename(path))
    const ms = performance.now() - started
    if (ms > slowest.ms) slowest = { name: basename(path), ms }
    if (!result.ok) {
      expect(polite, path).toContain(result.problem.code)
      expect(result.problem.message, path).toMatch(/\. Nothing was changed\. .+\.$/)
    }
    expect(ms, path).toBeLessThan(within)
    outcomes.push(result.ok ? 'read' : result.problem.code)
  }
  process.stdout.write(
    `Word files: ${JSON.stringify(countBy(outcomes))}; slowest ${slowest.name}, ${Math.round(slowest.ms)} ms\n`
  )
  expect(outcomes.length).toBeGreaterThan(80)
})

it('reads the text that pandoc reads', async ({ skip }) => {
  if (!existsSync(folder)) skip(`The corpus is not at ${folder}.`)
  const rows: string[] = []
  const scores = { equal: 0, 'same letters': 0, differs: 0 }
  for (const path of filesIn(join(folder, 'pandoc'), '.docx')) {
    const native = nativeOf(path)
    if (native === null) continue
    const result = await importArticle(new Uint8Array(readFileSync(path)), basename(path))
    const ours = result.ok ? letters(result.value.blocks.map(textOfBlock).join(' ')) : ''
    const theirs = letters(textOfNative(readFileSync(native, 'utf8')))
    const verdict = ours === theirs ? 'equal' : sorted(ours) === sorted(theirs) ? 'same letters' : 'differs'
    scores[verdict] += 1
    rows.push(
      `${verdict.padEnd(13)} ${basename(path)}${verdict === 'differs' ? `\n    ours   ${ours.slice(0, 160)}\n    pandoc ${theirs.slice(0, 160)}` : ''}`
    )
  }
  process.stdout.write(`${rows.sort().join('\n')}\n${JSON.stringify(scores)} of ${rows.length}\n`)
  expect((scores.equal + scores['same letters']) / rows.length).toBeGreaterThan(0.8)
})

function filesIn(place: string, ending: string): readonly string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(place, name))
}

function countBy(outcomes: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

/** The expected text beside a Word file: with tracked changes accepted and without comments,
 * where there is one for each way. */
function nativeOf(path: string): string | null {
  const stem = path.replace(/\.docx$/, '')
  return (
    [`${stem}_accept.native`, `${stem}_no_comments.native`, `${stem}.native`].find((candidate) =>
      existsSync(candidate)
    ) ?? null
  )
}

/** The words of a document in pandoc's own notation. */
function textOfNative(native: string): string {
  const token =
    /\b(?:Str|Code \([^)]*\)|CodeBlock \([^)]*\)) ?"((?:[^"\\]|\\.)*)"|\b(?:Space|SoftBreak|LineBreak|Para|Plain|Header|Note)\b/g
  return Array.from(native.matchAll(token), (match) =>
    match[1] === undefined ? ' ' : readLiteral(match[1])
  ).join('')
}

function readLiteral(literal: string): string {
  return literal.replace(/\\(?:(\d+)|x([0-9a-f]+)|&|(.))/gi, (_all, decimal, hex, character) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    return character === 'n' ? '\n' : character === 't' ? '\t' : (character ?? '')
  })
}

function letters(text: string): string {
  return text
    .replace(/\[\d+\]/g, '')
    .normalize('NFKC')
    .replace(/[\s\u00ad]/g, '')
}

function sorted(text: string): string {
  return [...text].sort().join('')
}
