import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, lineBreak, textOfBlock } from '../../../../src/core/article/block-schema'
import { decideCorrection, proposeCorrection } from '../../../../src/core/document/corrections'
import type { ProjectSnapshot } from '../../../../src/core/document/project-snapshot'
import { snapshotOfUpdates } from '../../../../src/core/document/snapshot-of-updates'
import { newId } from '../../../../src/core/model/ids'
import { exportAnnotatedDocx, exportArticleDocx } from '../../../../src/formats/export/docx/word-copies'
import { sha256, toHex } from '../../../../src/project/sha256'
import { arbitraryBlocks } from '../../../support/arbitrary-blocks'
import { hostileSnapshot } from '../../../support/arbitrary-snapshot'
import { articleOf, linesOf } from '../../../support/article-of'
import { exportedByAlice } from '../../../support/export-options'
import { naughtyProject } from '../../../support/hostile/naughty-project'
import { naughtyTexts } from '../../../support/hostile/naughty-texts'
import { hostileTexts } from '../../../support/hostile-text'
import { largeSnapshot } from '../../../support/large-snapshot'
import { objectsSnapshot } from '../../../support/objects-snapshot'
import { proofOf, signoffOf } from '../../../support/proof-of'
import { type ReadWordFile, readWordFile } from '../../../support/read-word-file'
import { fillPseudoRandom, mark, openPair, own, type Replica, snapshotOf } from '../../../support/replica'
import { sampleSnapshot } from '../../../support/sample-snapshot'
import { signedProjectId } from '../../../support/signed-project'
import { block, SnapshotBuilder } from '../../../support/snapshot-builder'

async function fileOf(snapshot: ProjectSnapshot, more: object = {}): Promise<ReadWordFile> {
  return readWordFile(await exportAnnotatedDocx(snapshot, { ...exportedByAlice, ...more }))
}

/** The words of texts with white space folded: two line breaks on end are read as a new paragraph. */
const wordsOf = (texts: readonly string[]): string => texts.join(' ').replace(/\s+/g, ' ').trim()

describe('the annotated copy as a Word file', () => {
  it('holds each claim as a comment on its words, with its number, state, checks and sources', async () => {
    const snapshot = sampleSnapshot()
    const { comments } = await fileOf(snapshot)
    for (const view of snapshot.claims) {
      const comment = comments.find(({ text }) => text.startsWith(`Claim ${view.number}: `))
      if (comment === undefined) throw new Error(`Claim ${view.number} has no comment.`)
      const ranges = view.claim.removed ? [] : view.anchors.flatMap(({ range }) => range ?? [])
      const text = snapshot.blocks.map(textOfBlock).join('\n')
      const [first] = ranges.map(({ start, end }) => text.slice(start, end))
      expect(comment.on).toBe(first ?? textOfBlock(snapshot.blocks[0] as Block))
      expect(comment.text).toContain(view.status.reason)
      expect(
        comments.filter(({ text }) => text.startsWith(`Claim ${view.number} stands on these`))
      ).toHaveLength(Math.max(0, ranges.length - 1))
    }
    const seven = comments.find(({ on }) => on === 'seven weapons in the space of a month')
    expect(seven).toMatchObject({ author: 'Bob Okafor', date: '2022-02-02T12:40:00.000Z' })
    expect(seven?.text).toContain(
      'Both papers carry the same agency copy, so this is one source.\nAsk Seoul.'
    )
    expect(seven?.text).toContain('The Morning Paper')
    expect(seven?.text).toContain('risk')
    const later = comments.find(({ on }) => on.startsWith('a week later'))
    expect(later?.text).toContain('Confidential source')
  })

  it('names and quotes no confidential source', async () => {
    const { parts, xml } = await fileOf(sampleSnapshot())
    const all = [...parts.keys()].map(xml).join('\n')
    expect(all).not.toContain('Mori')
    expect(all).not.toContain('sitting next to the minister')
  })

  it('says at the top what it may call itself, who signed it off, and the version', async () => {
    const head = ({ xml, parts }: ReadWordFile): string =>
      [...parts.keys()]
        .filter((name) => /header\d\.xml$/.test(name))
        .map((name) => xml(name).replace(/<[^>]+>/g, ''))
        .join('\n')
    const draft = head(await fileOf(sampleSnapshot()))
    expect(draft.match(/Annotated draft: \d+ of \d+ claims are open\./g)).toHaveLength(2)
    const desk = new SnapshotBuilder([block('Seven tests in a month.')])
    const alice = desk.person('Alice')
    desk.check(desk.mark({ words: ['Seven'], by: alice }), alice, { verdict: 'on author' })
    const proof = proofOf([signoffOf('editor')], [])
    const verified = head(await fileOf(desk.build(), { proof }))
    expect(verified.match(/Verified copy: /g)).toHaveLength(2)
    expect(verified).toContain('Anna, editor')
    expect(verified).toContain('a'.repeat(64))
    expect(verified).toContain('.sig')
  })

  it('marks what is ours by the hash of its text', async () => {
    const { comments } = await fileOf(sampleSnapshot())
    for (const { text, initials } of comments) {
      expect(initials).toBe(`s${toHex(sha256(new TextEncoder().encode(text))).slice(0, 8)}`)
    }
  })

  it('is the same bytes each time', async () => {
    const [first, second] = [0, 1].map(() => exportAnnotatedDocx(sampleSnapshot(), exportedByAlice))
    expect(
      Buffer.compare(
        Buffer.from(await (first as Promise<Uint8Array>)),
        Buffer.from(await (second as Promise<Uint8Array>))
      )
    ).toBe(0)
  })
})

const story = 'Rockets\nIt carried out seven weapons tests in the last month, the most ever.\nThe end.'
const at = '2022-02-03T10:15:00.250Z'

function propose(replica: Replica, words: string, to: string, more: object = {}) {
  const start = replica.article.toString().indexOf(words)
  const id = newId('correction', fillPseudoRandom)
  const said = {
    words: to,
    reason: 'The ministry\ncounts so.',
    severity: 'must change' as const,
    evidence: []
  }
  const claimId = replica.view.claims[0]?.claim.id ?? null
  const range = { start, end: start + words.length }
  proposeCorrection(replica, range, { id, claimId, ...said, by: replica.person, at, ...more }, own)
  return id
}

describe('what is proposed', () => {
  it('is a tracked change by whoever proposed it, with a comment that says why', async () => {
    const { alice } = openPair(story)
    mark(alice, 'seven weapons tests')
    propose(alice, 'seven', 'six')
    propose(alice, ', the most ever', '')
    const { changes, comments, paragraphs, xml } = await fileOf(snapshotOf(alice))
    const author = comments.find(({ text }) => text.startsWith('Correction 1: must change'))?.author
    const date = '2022-02-03T10:15:00Z'
    expect(changes).toEqual([
      { kind: 'del', author, date, text: 'seven' },
      { kind: 'ins', author, date, text: 'six' },
      { kind: 'del', author, date, text: ', the most ever' }
    ])
    expect(comments.find(({ on }) => on === 'seven')?.text).toBe(
      'Correction 1: must change\nOn claim 1.\nWhy: The ministry\ncounts so.'
    )
    expect(comments.find(({ on }) => on === 'seven weapons tests')?.text).toContain('Claim 1: ')
    expect(paragraphs).toEqual(story.split('\n'))
    expect(xml('word/settings.xml')).toContain('<w:trackRevisions/>')
  })

  it('is text already once it is accepted, and nothing once it is rejected', async () => {
    const { alice } = openPair(story)
    const id = propose(alice, 'seven', 'six')
    const decision = { id: newId('decision', fillPseudoRandom), correctionId: id, by: alice.person, at }
    const rest = { outcome: 'rejected' as const, words: '', reason: '', supersedes: [] }
    decideCorrection(alice.document, { ...decision, ...rest }, own)
    const { changes, comments } = await fileOf(snapshotOf(alice))
    expect(changes).toEqual([])
    expect(comments).toEqual([])
  })

  it('is a comment alone where Word could not take it in: across paragraphs, into another, on changed words', async () => {
    const { alice } = openPair(story)
    propose(alice, 'seven weapons', 'six weapons')
    propose(alice, 'weapons tests', 'launches')
    propose(alice, 'ever.\nThe', 'ever. A')
    const { changes, comments } = await fileOf(snapshotOf(alice))
    expect(changes.map(({ text }) => text)).toEqual(['seven weapons', 'six weapons'])
    const alone = comments.filter(({ text }) => text.includes('Should read: '))
    expect(alone.map(({ on }) => on)).toEqual(['weapons tests', 'ever.\nThe'])
    expect(alone[0]?.text).toContain('Reads: “weapons tests”\nShould read: “launches”')
  })
})

describe('what was discussed', () => {
  const talk = (snapshot: ProjectSnapshot) => fileOf(snapshot, { withTalk: true })

  it('is comments with answers, a post of a discussion word for word under its author’s name', async () => {
    const { alice, bob } = openPair(story)
    const claimId = mark(alice, 'seven weapons tests')
    const snapshot = snapshotOf(alice)
    const thread = {
      id: newId('thread', fillPseudoRandom),
      claimId,
      words: 'seven',
      to: '',
      by: alice.person,
      at
    }
    const post = (act: 'comment' | 'ask' | 'answer' | 'resolve', text: string, by = alice.person) => ({
      id: newId('post', fillPseudoRandom),
      threadId: thread.id,
      act,
      text,
      by,
      at,
      after: []
    })
    const people = [
      { id: alice.person, name: 'Alice', role: 'checker' as const },
      { id: bob.person, name: 'Bob', role: 'editor' as const }
    ]
    const threads = [
      {
        thread: { ...thread, purpose: 'discussion' as const },
        state: 'resolved' as const,
        posts: [
          post('comment', 'Is it six?\nI think so.'),
          post('comment', 'It is.', bob.person),
          post('resolve', '')
        ],
        last: []
      },
      {
        thread: { ...thread, purpose: 'query' as const, to: 'The ministry', claimId: null },
        state: 'answered' as const,
        posts: [
          post('ask', 'How many?'),
          { ...post('answer', 'Seven.'), way: 'phone' as const, on: '2022-02-02' }
        ],
        last: []
      }
    ]
    const { comments } = await talk({ ...snapshot, threads, people })
    const [query, asked, answered, claim, first, second] = comments
    expect(query).toMatchObject({ text: 'Query to The ministry: answered', on: 'Rockets', parent: null })
    expect(asked).toMatchObject({ text: 'Asks:\nHow many?', parent: query?.id, author: 'Alice' })
    expect(answered?.text).toBe('They answered, by phone, on 2022-02-02:\nSeven.')
    expect(claim?.text).toContain('Claim 1: ')
    expect(first).toMatchObject({
      text: 'Is it six?\nI think so.',
      author: 'Alice',
      initials: 'A',
      isDone: true
    })
    expect(first?.on).toBe('seven weapons tests')
    expect(second).toMatchObject({ text: 'It is.', author: 'Bob', parent: first?.id })
    expect((await fileOf({ ...snapshot, threads, people })).comments).toHaveLength(1)
  })
})

describe('the article in a Word file', () => {
  it('comes back as it went out, whatever its blocks', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBlocks, async (blocks) => {
        const snapshot = new SnapshotBuilder(blocks).build({ title: 'T' })
        const words = wordsOf(blocks.map(textOfBlock))
        if (words === '') return
        for (const bytes of [
          await exportArticleDocx(snapshot, {}),
          await exportAnnotatedDocx(snapshot, exportedByAlice)
        ]) {
          expect(wordsOf(linesOf(await articleOf('again.docx', bytes)))).toBe(words)
        }
      }),
      { numRuns: 60, endOnFailure: true }
    )
  })

  it('keeps headings, quotes, lists with depth, links, formats, tables, pictures with their words, and directions', async () => {
    const { snapshot, images } = objectsSnapshot()
    const again = await articleOf('objects.docx', await exportArticleDocx(snapshot, { images }))
    expect(again.blocks.map(({ attributes: { type, head, alt } }) => [type, head, alt])).toEqual([
      ['heading', undefined, undefined],
      ['cell', true, undefined],
      ['cell', true, undefined],
      ['cell', undefined, undefined],
      ['cell', undefined, undefined],
      ['cell', undefined, undefined],
      ['image', undefined, 'A missile on a lorry'],
      ['caption', undefined, undefined],
      ['paragraph', undefined, undefined],
      ['paragraph', undefined, undefined]
    ])
    const story = sampleSnapshot()
    const back = await articleOf('story.docx', await exportAnnotatedDocx(story, exportedByAlice))
    // what a part is to the newsroom is told anew, by its place and words
    const bare = story.blocks.map(({ attributes: { role: _, ...attributes }, runs }) => ({
      attributes,
      runs
    }))
    expect(
      back.blocks.map(({ attributes: { role: _, ...rest }, runs }) => ({ attributes: rest, runs }))
    ).toEqual(bare)
    expect(back.language).toBe('en')
  })

  it('runs right to left where its words do, and names its language', async () => {
    const snapshot = new SnapshotBuilder([block('قال الوزير إن NATO وافق'), block('平壌が発射')]).build({
      language: 'ar',
      direction: 'rtl'
    })
    const { xml } = await readWordFile(await exportArticleDocx(snapshot, {}))
    expect(xml('word/document.xml').match(/<w:bidi\/>/g)).toHaveLength(1)
    expect(xml('word/document.xml')).toContain('<w:rtl/>')
    expect(xml('word/styles.xml')).toContain('<w:lang w:val="ar" w:eastAsia="ar" w:bidi="ar"/>')
  })

  it('alone holds no comment, no change, no name, no time and no head', async () => {
    const { parts, xml } = await readWordFile(await exportArticleDocx(sampleSnapshot(), {}))
    expect([...parts.keys()].filter((name) => /comment|header|footer/.test(name))).toEqual([])
    const all = [...parts.keys()].map(xml).join('\n')
    for (const told of [
      'Alice',
      'Moreau',
      'Un-named',
      'Stet ',
      'dcterms:created',
      '1980',
      'trackRevisions',
      '<w:ins',
      '<w:del'
    ])
      expect(all).not.toContain(told)
  })

  it('keeps every line break, tab and space, and what XML cannot hold as U+FFFD', async () => {
    const text = `  a\t${lineBreak}b  c\u00a0{numbers-1} CURRENT \u202eabc\u202c\uffff\u0001\ud800 TOTAL_PAGES`
    const snapshot = new SnapshotBuilder([
      { attributes: { type: 'paragraph' }, runs: [{ text, attributes: {} }] }
    ])
    const { paragraphs } = await readWordFile(await exportArticleDocx(snapshot.build(), {}))
    expect(paragraphs).toEqual([text.replace(/[\uffff\p{Cs}]|(?!\t)\p{Cc}/gu, '\ufffd')])
  })

  it('takes no text for a place that the library left for itself', async () => {
    const { snapshot, images } = objectsSnapshot()
    const [bytes = new Uint8Array()] = images.values()
    const hash = Buffer.from(await crypto.subtle.digest('SHA-1', bytes.slice())).toString('hex')
    const text = `{${hash}.png} {bullets-1} {numbers-2}`
    const blocks = [
      ...snapshot.blocks,
      block('Item.', { type: 'list', list: 'number', depth: 0 }),
      block('Item.', { type: 'list', list: 'bullet', depth: 0 }),
      { attributes: { type: 'paragraph' as const }, runs: [{ text, attributes: {} }] }
    ]
    const { paragraphs } = await readWordFile(await exportArticleDocx({ ...snapshot, blocks }, { images }))
    expect(paragraphs.at(-1)).toBe(text)
  })
})

describe('hostile text', () => {
  it('stays text in every field: each part is well-formed, and the article is there word for word', async () => {
    await fc.assert(
      fc.asyncProperty(hostileSnapshot, async (snapshot) => {
        const { paragraphs, comments } = await fileOf(snapshot)
        const written = snapshot.blocks
          .map((each) => textOfBlock(each).replace(/\u2029/g, '\u2028'))
          .map((text) => text.replace(/[^\P{Cc}\t]|[\p{Cs}\ufffe\uffff]/gu, '\ufffd'))
        expect(paragraphs.filter((text) => text !== '')).toEqual(written.filter((text) => text !== ''))
        expect(comments.filter(({ text }) => /^Claim \d+: /.test(text))).toHaveLength(snapshot.claims.length)
        for (const { text, author } of comments) {
          expect(text + author).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u)
        }
      }),
      { numRuns: 40, endOnFailure: true }
    )
  })

  it('makes a file of two thousand naughty texts as the article and the words of claims', async () => {
    const texts = naughtyTexts({ address: 'http://canary.example', count: 2000, seed: 20261127 })
    const lines = texts.map((text) => text.replace(/[\n\r\u2029]+/g, ' '))
    const desk = new SnapshotBuilder(
      lines.map((text) => ({
        attributes: { type: 'paragraph' },
        runs: text === '' ? [] : [{ text, attributes: {} }]
      }))
    )
    const alice = desk.person(texts[7] ?? '')
    for (const text of lines.filter((text) => text.trim() !== '')) desk.mark({ words: [text], by: alice })
    const { paragraphs, comments } = await fileOf(desk.build())
    expect(paragraphs).toEqual(
      lines.map((text) => text.replace(/[^\P{Cc}\t]|[\p{Cs}\ufffe\uffff]/gu, '\ufffd'))
    )
    expect(comments.length).toBeGreaterThan(1900)
  }, 120_000)

  it('stays text in every field of a project that is full of it, and in the name of whoever exports', async () => {
    const texts = naughtyTexts({ address: 'http://canary.example', count: 60, seed: 20261127 })
    const snapshot = snapshotOfUpdates([naughtyProject({ texts, perClaim: 20 })], signedProjectId)
    const [exportedAt = '', exportedBy = '', appVersion = ''] = texts
    const file = await fileOf(snapshot, { exportedAt, exportedBy, appVersion, withTalk: true })
    expect(file.comments.length).toBeGreaterThan(snapshot.claims.length)
    expect(file.paragraphs.length).toBeGreaterThanOrEqual(snapshot.blocks.length)
    for (const text of hostileTexts) {
      const one = new SnapshotBuilder([block(text.replaceAll('\n', ' '))]).build({
        title: text,
        byline: text
      })
      expect((await fileOf(one, { exportedBy: text })).paragraphs.length).toBeGreaterThan(0)
    }
  }, 120_000)
})

it('100,000 words with 5,000 claims become a Word file in time that grows with them', async () => {
  const snapshot = largeSnapshot()
  const began = performance.now()
  const bytes = await exportAnnotatedDocx(snapshot, exportedByAlice)
  expect(performance.now() - began).toBeLessThan(40_000)
  expect(bytes.length).toBeGreaterThan(500_000)
}, 90_000)
