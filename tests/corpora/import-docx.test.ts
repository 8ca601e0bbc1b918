/**
 * Real Word files of many programs. Each must be read or refused politely in time; where pandoc says what one of them
 * holds, its text is compared: letter by letter without white space, the marks of footnotes and the order of notes, which pandoc
 * keeps inside the text and we at its end.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { textOfBlock } from '../../src/core/article/block-schema'
import type { ImportedChange } from '../../src/core/article/imported-talk'
import { importArticle } from '../../src/formats/import/import-article'
import { openZip } from '../../src/formats/import/open-zip'

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

it('brings every comment along with its author, date, words, replies and resolved state', async ({
  skip
}) => {
  if (!existsSync(folder)) skip(`The corpus is not at ${folder}.`)
  const totals = { files: 0, comments: 0, threads: 0, replies: 0, resolved: 0, withPlace: 0, unplaced: 0 }
  for (const path of filesIn(folder, '.docx')) {
    const bytes = new Uint8Array(readFileSync(path))
    const result = await importArticle(bytes, basename(path))
    if (!result.ok) continue
    const expected = await commentsInXml(bytes)
    const { comments = [] } = result.value
    const said = comments.flatMap((comment) => [comment, ...comment.replies])
    const key = (name: string, at: string, text: string): string =>
      `${name}|${at}|${text.replace(/\s+/g, '')}`
    expect(said.map(({ from, text }) => key(from.name, from.at, text)).toSorted(), path).toEqual(
      expected.list.map(({ name, at, text }) => key(name, at, text)).toSorted()
    )
    expect(comments.filter(({ isResolved }) => isResolved).length, path).toBe(expected.resolved)
    expect(
      comments.reduce((sum, { replies }) => sum + replies.length, 0),
      path
    ).toBe(expected.replies)
    const whole = result.value.blocks.map((block) => `${textOfBlock(block)}\n`).join('')
    for (const { place, words } of comments) {
      if (place === null || words === '') continue
      const stood = whole.slice(place.start, place.end).replaceAll('\n', ' ')
      // words that only the text before all changes holds
      if (stood !== words) expect(result.value.original, `${path}: ${words}`).toBeDefined()
    }
    if (said.length === 0) continue
    totals.files += 1
    totals.comments += said.length
    totals.threads += comments.length
    totals.replies += expected.replies
    totals.resolved += expected.resolved
    totals.withPlace += comments.filter(({ place }) => place !== null).length
    totals.unplaced += comments.filter(({ place }) => place === null).length
  }
  process.stdout.write(`Comments: ${JSON.stringify(totals)}\n`)
  expect(totals.comments).toBeGreaterThan(50)
})

it('reads the text before all tracked changes as pandoc does, and leads from it to the text after them', async ({
  skip
}) => {
  if (!existsSync(folder)) skip(`The corpus is not at ${folder}.`)
  const compared: string[] = []
  const counts = { files: 0, corrections: 0, discussions: 0 }
  for (const path of filesIn(folder, '.docx')) {
    const result = await importArticle(new Uint8Array(readFileSync(path)), basename(path))
    if (!result.ok || result.value.original === undefined) continue
    const { original } = result.value
    const { changes = [], report } = original
    counts.files += 1
    counts.corrections += changes.filter(({ asTalk }) => asTalk === undefined).length
    counts.discussions += changes.filter(({ asTalk }) => asTalk !== undefined).length
    const others = report.some(({ code }) =>
      ['other-changes', 'changes-left-out', 'format-changes'].includes(code)
    )
    const isPlain = changes.every(({ asTalk }) => asTalk === undefined) && !others
    const before = original.blocks.map((block) => `${textOfBlock(block)}\n`).join('')
    if (isPlain) {
      const after = result.value.blocks.map(textOfBlock).join(' ')
      expect(letters(applyAll(before, changes)), path).toBe(letters(after))
    }
    const rejected = path.replace(/\.docx$/, '_reject.native')
    if (!existsSync(rejected)) continue
    compared.push(basename(path))
    expect(letters(before), path).toBe(letters(textOfNative(readFileSync(rejected, 'utf8'))))
  }
  process.stdout.write(`Tracked changes: ${JSON.stringify(counts)}; as pandoc: ${compared.join(', ')}\n`)
  expect(counts.corrections).toBeGreaterThan(10)
})

/** The text with every change made, the last first. */
function applyAll(text: string, changes: readonly ImportedChange[]): string {
  return changes
    .toReversed()
    .reduce((read, { place, words }) => read.slice(0, place.start) + words + read.slice(place.end), text)
}

/** The comments of a file as its XML has them, by plain pattern: a second reading, made otherwise than ours. */
async function commentsInXml(bytes: Uint8Array) {
  const opened = await openZip(bytes, 'Word document')
  if (!opened.ok) throw new Error(opened.problem.message)
  const zip = opened.value
  const read = async (name: string): Promise<string> =>
    zip.names.has(name) ? new TextDecoder().decode(await zip.read(name)) : ''
  const xml = await read('word/comments.xml')
  const extended = await read('word/commentsExtended.xml')
  const list = Array.from(xml.matchAll(/<w:comment\s([^>]*?)(?:\/>|>([\s\S]*?)<\/w:comment>)/g), (match) => {
    const attribute = (name: string): string =>
      unescapeXml(new RegExp(`w:${name}="([^"]*)"`).exec(match[1] ?? '')?.[1] ?? '').trim()
    const inside = (match[2] ?? '').replace(/<w:del\s[\s\S]*?<\/w:del>/g, '')
    const text = Array.from(
      inside.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g),
      ([, words]) => words ?? ''
    ).join('')
    const paragraphs = [...inside.matchAll(/<w:p\s[^>]*w14:paraId="([^"]*)"/g)]
    return {
      name: attribute('author'),
      at: attribute('date'),
      text: unescapeXml(text),
      paragraph: paragraphs.at(-1)?.[1] ?? ''
    }
  })
  const paragraphs = new Set(list.map(({ paragraph }) => paragraph))
  const about = [...extended.matchAll(/<w15:commentEx\s([^>]*)>/g)].map(([, attributes = '']) => ({
    id: /w15:paraId="([^"]*)"/.exec(attributes)?.[1] ?? '',
    parent: /w15:paraIdParent="([^"]*)"/.exec(attributes)?.[1] ?? '',
    isDone: /w15:done="1"/.test(attributes)
  }))
  const known = about.filter(({ id }) => paragraphs.has(id))
  const isReply = ({ parent }: (typeof about)[number]): boolean => paragraphs.has(parent)
  return {
    list,
    replies: known.filter(isReply).length,
    resolved: known.filter((each) => each.isDone && !isReply(each)).length
  }
}

function unescapeXml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_all, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_all, decimal) => String.fromCodePoint(Number(decimal)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

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
