import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insert, retain } from '../../../../src/core/article/article-delta'
import { attachClaim, markClaim } from '../../../../src/core/document/claims'
import type { TextRange } from '../../../../src/core/model/anchor'
import { type ClaimId, newId } from '../../../../src/core/model/ids'
import { scriptedText, wholeCharacters } from '../../../support/arbitrary-scripts'
import { inTurn, remove, typeAfter, typeBefore } from '../../../support/edit-article'
import {
  check,
  fillPseudoRandom,
  mark,
  mergeAll,
  openPair,
  own,
  type Replica,
  reload,
  snapshotOf
} from '../../../support/replica'

function markRange(replica: Replica, range: TextRange): ClaimId {
  const id = newId('claim', fillPseudoRandom)
  const about = { kind: 'other' as const, by: replica.person, at: '2022-02-02T00:00:00Z' }
  markClaim(replica.document, replica.article, { id, ranges: [range], ...about }, own)
  return id
}

function coveredBy(replica: Replica, id: ClaimId): string | null {
  const [range] = replica.view.rangesOf(id)
  return range ? replica.article.slice(range.start, range.end) : null
}

/** The claim's words, the text under its mark and its state, on both replicas, after restarts and in exports. */
function expectWords(replicas: readonly Replica[], id: ClaimId, words: string): void {
  for (const replica of replicas.flatMap((each) => [each, reload(each)])) {
    expect(replica.view.claim(id)?.words).toBe(words)
    expect(coveredBy(replica, id)).toBe(words)
  }
  const [first] = replicas
  const exported = first && snapshotOf(first).claims.find(({ claim }) => claim.id === id)
  expect(exported?.words).toBe(words)
}

describe('a mark on part of a character', () => {
  it.each(wholeCharacters.filter((each) => each.length > 1))('holds the whole of %s', (character) => {
    const { alice } = openPair(`x${character}x`)
    const id = markRange(alice, { start: 2, end: 3 })
    expect(coveredBy(alice, id)).toBe(character)
    expect(alice.view.claim(id)?.claim.anchors[0]?.quote.exact).toBe(character)
  })

  it('is widened too when a claim is attached to other words', () => {
    const { alice } = openPair('seven क्षेत्र tests')
    const id = mark(alice, 'seven')
    attachClaim(alice.document, alice.article, id, [{ start: 7, end: 9 }], own)
    expect(coveredBy(alice, id)).toBe('क्षे')
  })

  it('keeps surroundings that begin and end with whole characters', () => {
    fc.assert(
      fc.property(scriptedText, scriptedText, (before, after) => {
        const { alice } = openPair(`${before.text} claim ${after.text}`.replaceAll('\u2028', ''))
        const id = mark(alice, 'claim')
        const quote = alice.view.claim(id)?.claim.anchors[0]?.quote
        const clusters = (text: string): readonly string[] =>
          Array.from(new Intl.Segmenter('und').segment(text), ({ segment }) => segment)
        const whole = new Set<string>(wholeCharacters)
        for (const part of clusters(`${quote?.prefix}${quote?.suffix}`.replaceAll('\n', '')))
          expect(whole).toContain(part)
      })
    )
  })
})

describe('a claim whose last character is edited', () => {
  it('takes in an accent typed behind its last letter, and its verdict falls', () => {
    const { alice, bob } = openPair('He left the cafe at noon.')
    const id = mark(alice, 'cafe')
    check(alice, id)
    typeAfter('cafe', '\u0301')(alice)
    mergeAll(alice, bob)
    expectWords([alice, bob], id, 'cafe\u0301')
    expect(bob.view.claim(id)?.status.state).toBe('changed since checked')
    remove('\u0301')(bob)
    mergeAll(alice, bob)
    expectWords([alice, bob], id, 'cafe')
    expect(alice.view.claim(id)?.status.state).toBe('on author')
  })

  it('takes in a Thai vowel and then its tone, typed one after the other', () => {
    const { alice, bob } = openPair('เขาไปทดสอบแล้ว')
    const id = mark(alice, 'ทดสอบ')
    inTurn(typeAfter('ทดสอบ', 'ี'), typeAfter('ทดสอบี', '่'))(alice)
    mergeAll(alice, bob)
    expectWords([alice, bob], id, 'ทดสอบี่')
  })

  it('takes in a vowel put before its first letter by a joiner', () => {
    const { alice, bob } = openPair('x 👩👧 y')
    const id = mark(alice, '👧')
    typeBefore('👧', '\u200d')(alice)
    mergeAll(alice, bob)
    expectWords([alice, bob], id, '👩\u200d👧')
    remove('\u200d')(alice)
    mergeAll(alice, bob)
    expectWords([alice, bob], id, '👧')
  })

  it('keeps a whole family when Backspace takes one of it away', () => {
    const { alice, bob } = openPair('The 👩‍👩‍👧‍👦 family.')
    const id = mark(alice, '👩‍👩‍👧‍👦')
    remove('\u200d👦')(alice)
    mergeAll(alice, bob)
    expectWords([alice, bob], id, '👩‍👩‍👧')
  })

  it('follows a syllable of Hangul through its composition', () => {
    const { alice, bob } = openPair('북한이 시험했다')
    const id = mark(alice, '북한')
    for (const syllable of ['ㅎ', '하', '한']) {
      alice.article.change([retain(1), { delete: 1 }, insert(syllable)], own)
    }
    mergeAll(alice, bob)
    expectWords([alice, bob], id, '북한')
  })

  it('shows whole characters on every replica after any edits, and the same after a restart', () => {
    fc.assert(
      fc.property(
        scriptedText,
        fc.nat(),
        fc.nat(),
        fc.array(anyEdit, { maxLength: 4 }),
        (text, one, other, edits) => {
          const { alice, bob } = openPair(`a${text.text.replaceAll('\u2028', '')}z`)
          const length = alice.article.length - 1
          const [start = 0, end = 0] = [one % length, other % length].sort((left, right) => left - right)
          const id = markRange(alice, { start, end: end + 1 })
          for (const edit of edits) editCodePoints(alice, edit)
          alice.view.settle()
          mergeAll(alice, bob)
          const again = reload(alice)
          const edges = clusterEdges(again.article.toString())
          for (const replica of [alice, bob, again]) {
            const [range] = replica.view.rangesOf(id)
            if (range) expect([edges.has(range.start), edges.has(range.end)]).toEqual([true, true])
          }
          expect(alice.view.rangesOf(id)).toEqual(again.view.rangesOf(id))
          expect(alice.view.claim(id)?.words).toBe(again.view.claim(id)?.words)
        }
      ),
      { numRuns: 200 }
    )
  })
})

/** An edit that cuts characters as a reader sees them, but no code point: the editor's own diff never does that. */
const anyEdit = fc.record({
  at: fc.nat(),
  taken: fc.nat(2),
  typed: fc.constantFrom(...wholeCharacters, '\u0301', '\u200d', '')
})

function editCodePoints(replica: Replica, edit: { at: number; taken: number; typed: string }): void {
  const points = Array.from(replica.article.toString().slice(0, -1))
  const at = edit.at % points.length
  const start = points.slice(0, at).join('').length
  const length = points.slice(at, at + edit.taken).join('').length
  const keep = start > 0 ? [retain(start)] : []
  const remove = length > 0 ? [{ delete: length }] : []
  replica.article.change([...keep, ...remove, ...(edit.typed === '' ? [] : [insert(edit.typed)])], own)
}

function clusterEdges(text: string): ReadonlySet<number> {
  const edges = new Set([0])
  for (const { index, segment } of new Intl.Segmenter('und').segment(text)) edges.add(index + segment.length)
  return edges
}
