import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BuiltCli, buildCli, type CommandRun } from '../../support/built-cli'

const story = [
  '🚀 Tokyo, Feb 2. Ministers of both countries spoke on Wednesday about the launch.',
  'North Korea conducted eight weapons tests in January, officials said.',
  'It was the first such launch since 2017, and the seventh test of the year.'
].join('\r\n')

const spoke = { exact: 'spoke on Wednesday', prefix: 'Ministers of both countries ', suffix: ' about' }
const quoted = { type: 'TextQuoteSelector', ...spoke }

let stet: BuiltCli
let folder: string

beforeAll(async () => {
  stet = await buildCli()
}, 60_000)
afterAll(() => stet.remove())

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-anchor-test-'))
  writeFileSync(join(folder, 'story.txt'), story)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function anchor(...lines: readonly unknown[]): Promise<CommandRun> {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  writeFileSync(join(folder, 'marks.jsonl'), text)
  return stet.run(folder, 'anchor', '--text', 'story.txt', '--selectors', 'marks.jsonl')
}

function answers({ out }: CommandRun): readonly { start: number | null; end: number | null }[] {
  return out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** The words of the range, offsets in code points. */
function wordsAt(text: string, start: number | null, end: number | null): string {
  return [...text].slice(start ?? 0, end ?? 0).join('')
}

describe('stet anchor', () => {
  it('reads a whole collection of annotations, as it is exported', async () => {
    const item = { id: 'urn:1', target: { source: 'urn:a', selector: [quoted] } }
    const collection = { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [item, {}] } }
    for (const file of [collection, collection.first]) {
      const run = await anchor(JSON.stringify(file, null, 2))
      expect(answers(run)).toMatchObject([{ id: 'urn:1', state: 'exact' }])
      // the second annotation has no selector
      expect(run.code).toBe(1)
    }
    expect(await anchor('{"type": "AnnotationPage", "items": [')).toMatchObject({ code: 1, out: '' })
  })

  it('counts in code points, behind an emoji and across Windows line ends', async () => {
    const run = await anchor({ id: 7, selector: quoted })
    expect({ code: run.code, error: run.error }).toEqual({ code: 0, error: '' })
    const [found] = answers(run)
    expect(found).toMatchObject({ id: 7, state: 'exact' })
    expect(wordsAt(story, found?.start ?? null, found?.end ?? null)).toBe(spoke.exact)
  })

  it('reads selectors in every shape they are written in', async () => {
    const position = { type: 'TextPositionSelector', start: 0, end: 4 }
    const shapes = [
      { selector: { TextQuoteSelector: spoke, TextPositionSelector: { start: 0, end: 4 } } },
      { selector: quoted },
      { selector: [position, quoted] },
      { selector: { type: 'FragmentSelector', value: 'p', refinedBy: quoted } },
      quoted,
      { type: 'Annotation', body: 'x', target: { source: 'x', selector: quoted } },
      { target: ['https://example.org', { source: 'x', selector: [quoted] }] }
    ]
    const run = await anchor(...shapes.map((shape, id) => ({ id, ...shape })))
    const start = [...story.slice(0, story.indexOf(spoke.exact))].length
    const end = start + spoke.exact.length
    expect(answers(run)).toEqual(shapes.map((_, id) => ({ id, state: 'exact', start, end })))
  })

  it('tells words that stand, were edited, were moved and are gone', async () => {
    const run = await anchor(
      { id: 'stands', selector: quoted },
      {
        id: 'edited',
        selector: {
          type: 'TextQuoteSelector',
          exact: 'conducted seven weapons tests in January',
          prefix: 'about the launch.\r\nNorth Korea ',
          suffix: ', officials said.'
        }
      },
      { id: 'moved', selector: { ...quoted, prefix: 'Then both of them ', suffix: ', and none in May.' } },
      { id: 'gone', selector: { ...quoted, exact: 'a parade of tanks went by' } }
    )
    expect(answers(run).map((each) => Object.values(each).slice(0, 2))).toEqual([
      ['stands', 'exact'],
      ['edited', 'edited'],
      ['moved', 'moved'],
      ['gone', 'orphan']
    ])
    const [, edited, , gone] = answers(run)
    expect(wordsAt(story, edited?.start ?? null, edited?.end ?? null)).toBe(
      'conducted eight weapons tests in January'
    )
    expect(gone).toMatchObject({ start: null, end: null })
  })

  it('takes a position without a quote at its word, within the text', async () => {
    const run = await anchor(
      { id: 1, selector: { type: 'TextPositionSelector', start: 2, end: 7 } },
      { id: 2, selector: { type: 'TextPositionSelector', start: 2, end: 70_000 } }
    )
    expect(answers(run)).toEqual([
      { id: 1, state: 'exact', start: 2, end: 7 },
      { id: 2, state: 'orphan', start: null, end: null }
    ])
  })

  it('reads a text behind a byte order mark, which counts nothing', async () => {
    writeFileSync(join(folder, 'story.txt'), `\ufeff${story}`)
    const [found] = answers(await anchor({ id: 1, selector: quoted }))
    expect(wordsAt(story, found?.start ?? null, found?.end ?? null)).toBe(spoke.exact)
  })

  it('answers each target of an annotation, and says of one without selectors that it is of the whole', async () => {
    const seventh = { type: 'TextQuoteSelector', exact: 'seventh test' }
    const gone = { type: 'TextQuoteSelector', exact: 'a parade of tanks went by' }
    const of = (selector: unknown) => ({ source: 'urn:a', selector: [selector] })
    const run = await anchor(
      { id: 1, type: 'Annotation', target: [of(quoted), of(gone), 'https://example.org', of(seventh)] },
      { id: 2, type: 'Annotation', target: 'urn:a' },
      { id: 3, type: 'Annotation', target: { source: 'urn:a' } }
    )
    expect({ code: run.code, error: run.error }).toEqual({ code: 0, error: '' })
    const place = (words: string) => {
      const start = [...story.slice(0, story.indexOf(words))].length
      return { state: 'exact', start, end: start + words.length }
    }
    const first = place('spoke on Wednesday')
    const targets = [first, { state: 'orphan', start: null, end: null }, place('seventh test')]
    expect(answers(run)).toEqual([
      { id: 1, ...first, targets },
      { id: 2, state: 'whole', start: null, end: null },
      { id: 3, state: 'whole', start: null, end: null }
    ])
  })

  it('says of nothing that it is of the whole text where a part of it is named', async () => {
    const annotation = (more: object) => ({ type: 'Annotation', ...more })
    const run = await anchor(
      annotation({ id: 1, target: { TextQuoteSelector: spoke } }),
      annotation({ id: 2, target: 'urn:a', selector: quoted }),
      annotation({
        id: 3,
        target: { type: 'Choice', items: ['urn:b', { source: 'urn:a', selector: quoted }] }
      }),
      annotation({ id: 4, target: 'urn:a#char=0,5' }),
      annotation({ id: 5, target: { source: 'urn:a', selector: { type: 'CssSelector', value: 'p' } } }),
      annotation({ id: 6, target: [] }),
      annotation({ id: 7, target: [{ source: 'urn:a', selector: [] }, { id: 'urn:b' }] })
    )
    expect(run.code).toBe(1)
    expect(answers(run).map((each) => Object.values(each).slice(0, 2))).toEqual([
      [1, 'exact'],
      [2, 'exact'],
      [3, 'exact'],
      [7, 'whole']
    ])
    expect(run.error.match(/Line \d/g)).toEqual(['Line 4', 'Line 5', 'Line 6'])
  })

  it('answers the other targets where one of several cannot be read', async () => {
    const damaged = { source: 'urn:a', selector: { type: 'TextQuoteSelector', exact: 5 } }
    const items = [damaged, { source: 'urn:a', selector: quoted }, { source: 'urn:a', selector: quoted }]
    const start = [...story.slice(0, story.indexOf(spoke.exact))].length
    const place = { state: 'exact', start, end: start + spoke.exact.length }
    for (const target of [items, { type: 'List', items }]) {
      const run = await anchor({ id: 1, target }, { id: 2, target: [damaged, damaged] })
      expect(answers(run)).toEqual([
        { id: 1, ...place, targets: [{ state: 'unread', start: null, end: null }, place, place] }
      ])
      expect(run.code).toBe(1)
      expect(run.error).toMatch(
        /^stet: Target 1 in line 1 of the selectors was left out: .*needs exact.*\.\n/
      )
      expect(run.error).toMatch(/\nstet: Line 2 of the selectors was left out: .*needs exact.*\.\n$/)
    }
  })

  it('finds words as long as a book, and surroundings of any length', async () => {
    const long = 'Every word of it was read. '.repeat(2000)
    writeFileSync(join(folder, 'story.txt'), `${story}\n${long}End.`)
    const run = await anchor(
      { id: 'long', type: 'TextQuoteSelector', exact: `${long}End` },
      { id: 'edited', type: 'TextQuoteSelector', exact: `${long}Ende` },
      { id: 'around', type: 'TextQuoteSelector', exact: 'seventh test', prefix: story, suffix: long }
    )
    expect({ code: run.code, error: run.error }).toEqual({ code: 0, error: '' })
    expect(answers(run)).toMatchObject([
      { id: 'long', state: 'exact', start: [...story].length + 1 },
      { id: 'edited', state: 'orphan', searched: 'exact' },
      { id: 'around', state: expect.stringMatching(/exact|moved/) }
    ])
  })

  it('names each line that it cannot read and answers the others', async () => {
    const damaged = [
      ['{ "id": 1, ', 'it is not a JSON object'],
      ['[]', 'it is not a JSON object'],
      ['{ "id": 1, "selector": { "type": "CssSelector", "value": "p" } }', 'it has no TextQuoteSelector'],
      ['{ "id": 1, "type": "TextQuoteSelector", "exact": 5 }', 'needs exact'],
      ['{ "id": 1, "type": "TextQuoteSelector", "exact": "" }', 'quotes no words'],
      ['{ "id": 1, "type": "TextPositionSelector", "start": 5, "end": 2 }', 'whole numbers'],
      ['{ "id": 1, "type": "TextPositionSelector", "start": -1, "end": 2.5 }', 'whole numbers']
    ] as const
    const lines = damaged.map(([line]) => line)
    const run = await anchor({ id: 'a', selector: quoted }, ...lines, '', { id: 'b', selector: quoted })
    expect(run.code).toBe(1)
    expect(answers(run)).toMatchObject([{ id: 'a' }, { id: 'b' }])
    const said = run.error.trim().split('\n')
    damaged.forEach(([, reason], index) => {
      expect(said[index]).toMatch(
        new RegExp(`^stet: Line ${index + 2} of the selectors was left out: .*${reason}.*\\.$`)
      )
    })
  })

  it('refuses files that are missing or no text, in one sentence', async () => {
    writeFileSync(join(folder, 'photo.txt'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
    for (const name of ['missing.txt', 'photo.txt', '.']) {
      const { code, out, error } = await stet.run(
        folder,
        'anchor',
        '--text',
        name,
        '--selectors',
        'story.txt'
      )
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(error).toMatch(/^stet: [^\n]+\.\n$/)
    }
  })

  it('says how it is used', async () => {
    for (const args of [[], ['--text', 'story.txt'], ['story.txt', '--text', 'a', '--selectors', 'b']]) {
      const { code, out, error } = await stet.run(folder, 'anchor', ...args)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(error).toContain('stet anchor --text FILE --selectors FILE.jsonl')
    }
    expect((await stet.run(folder, '--help')).out).toContain('stet anchor')
  })
})
