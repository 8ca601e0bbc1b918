import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/core/article/block-schema'
import { applyDraft } from '../../src/core/document/apply-draft'
import { foldWords } from '../../src/core/model/words-of-claim'
import { arbitraryBlocks } from '../support/arbitrary-blocks'
import { paragraphs } from '../support/paragraphs'
import { check, mark, mergeAll, openTeam, own, type Replica, reload, snapshotOf } from '../support/replica'

/** Words that stand once each and do not look alike, so that a claim can be followed by them. */
function wordOf(paragraph: number, place: number): string {
  let state = (paragraph * 100 + place + 1) >>> 0
  return Array.from({ length: 9 }, () => {
    state = (Math.imul(state ^ (state >>> 7), 2654435761) + 40503) >>> 0
    return String.fromCharCode(97 + ((state >>> 9) % 26))
  }).join('')
}

function paragraph(index: number): string {
  return Array.from({ length: 12 }, (_, place) => wordOf(index, place)).join(' ')
}

const story = Array.from({ length: 7 }, (_, index) => paragraph(index))

type Change =
  | { readonly kind: 'move'; readonly which: number; readonly to: number }
  | { readonly kind: 'drop' | 'split' | 'join'; readonly which: number; readonly to: number }
  | { readonly kind: 'word'; readonly which: number; readonly to: number }
  | { readonly kind: 'new'; readonly which: number; readonly to: number }

const arbitraryChanges: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('move', 'move', 'drop', 'split', 'join', 'word', 'new'),
    which: fc.nat(6),
    to: fc.nat(11)
  }) as fc.Arbitrary<Change>,
  { minLength: 1, maxLength: 6 }
)

/** What an author makes of the story; no paragraph has more than one word changed. */
function rewrite(changes: readonly Change[]): readonly string[] {
  const lines = [...story]
  const changed = new Set<string>()
  changes.forEach(({ kind, which, to }, index) => {
    const at = which % Math.max(1, lines.length)
    const line = lines[at]
    if (line === undefined) return
    const words = line.split(' ')
    if (kind === 'move') lines.splice(to % lines.length, 0, ...lines.splice(at, 1))
    else if (kind === 'drop') lines.splice(at, 1)
    else if (kind === 'new') lines.splice(at, 0, paragraph(100 + index))
    else if (kind === 'split' && words.length > 8) {
      lines.splice(at, 1, words.slice(0, 5).join(' '), words.slice(5).join(' '))
    } else if (kind === 'join' && lines[at + 1] !== undefined) {
      lines.splice(at, 2, `${line} ${lines[at + 1]}`)
    } else if (kind === 'word' && words.length === 12 && !changed.has(words[0] ?? '')) {
      changed.add(words[0] ?? '')
      words[1 + (to % 10)] = wordOf(200 + index, to)
      lines[at] = words.join(' ')
    }
  })
  return lines
}

function receive(replica: Replica, blocks: readonly Block[]): void {
  replica.undo.stopCapturing()
  applyDraft(replica.document, replica.article, replica.view, { blocks, info: {}, draftId: null }, own)
  replica.undo.stopCapturing()
}

/** Alice and bob, with four claims in each paragraph, all checked. */
function checkedStory(): readonly [Replica, Replica] {
  const [alice, bob] = openTeam(story.join('\n'))
  if (alice === undefined || bob === undefined) throw new Error('two are expected')
  for (const line of story) {
    const words = line.split(' ')
    for (const start of [0, 3, 6, 9]) check(alice, mark(alice, words.slice(start, start + 3).join(' ')))
  }
  mergeAll(alice, bob)
  return [alice, bob]
}

/** Everything that can be seen of the claims. */
function seen(replica: Replica): unknown {
  replica.view.settle()
  return replica.view.claims.map(({ claim, anchorStates, words, status }) => ({
    id: claim.id,
    anchorStates,
    words,
    state: status.state,
    ranges: replica.view.rangesOf(claim.id)
  }))
}

function seenAfresh(replica: Replica): unknown {
  return snapshotOf(replica).claims.map(({ claim, anchors, words, status }) => ({
    id: claim.id,
    anchorStates: anchors.map(({ state }) => state),
    words,
    state: status.state,
    ranges: anchors.map(({ range }) => range)
  }))
}

const runs = { numRuns: 25, verbose: true } as const

/** Each of these opens the project anew many times. */
const fewRuns = { numRuns: 15, verbose: true } as const

describe('a new draft', () => {
  it('is what the article reads like afterwards, formats and all, whatever it was before', () => {
    fc.assert(
      fc.property(arbitraryBlocks, arbitraryBlocks, (first, second) => {
        const [alice, bob] = openTeam(story.join('\n'))
        if (alice === undefined || bob === undefined) return
        receive(alice, first)
        expect(alice.article.blocks).toEqual(first)
        receive(alice, second)
        expect(alice.article.blocks).toEqual(second)
        mergeAll(alice, bob)
        expect(bob.article.blocks).toEqual(second)
        expect(reload(bob).article.blocks).toEqual(second)
      }),
      runs
    )
  })

  it('leaves each claim on its words: whole where they survive, edited where one changed, else an orphan', () => {
    fc.assert(
      fc.property(arbitraryChanges, (changes) => {
        const lines = rewrite(changes)
        const [alice, bob] = checkedStory()
        receive(alice, paragraphs(lines))
        mergeAll(alice, bob)
        const text = foldWords(lines.join('\n'))
        const isCut = changes.some(({ kind }) => kind === 'split' || kind === 'join')
        for (const replica of [alice, bob, reload(bob)]) {
          replica.view.settle()
          expect(replica.view.claims).toHaveLength(story.length * 4)
          for (const { claim, anchorStates, words, status } of replica.view.claims) {
            const quoted = claim.anchors[0]?.quote.exact ?? ''
            const left = quoted.split(' ').filter((word) => text.split(' ').includes(word))
            if (left.length === 3 && text.includes(quoted)) {
              // words cut out of their paragraph and set elsewhere may need a person to confirm them, and say so
              if (isCut && anchorStates[0] !== 'exact') expect(status.state).not.toBe('on author')
              else expect({ words, anchorStates }).toEqual({ words: quoted, anchorStates: ['exact'] })
              if (!isCut) expect(status.state).toBe('on author')
            } else if (left.length === 0) {
              expect(anchorStates).toEqual(['orphan'])
            } else if (!isCut) {
              expect(status.state).toBe('changed since checked')
              for (const word of left) expect(words.split(' ')).toContain(word)
            } else expect(status.state).not.toBe('on author')
          }
        }
        expect(seenAfresh(alice)).toEqual(seen(alice))
      }),
      runs
    )
  })

  it('is taken back whole in one step, and made again, for everybody and after a restart', () => {
    fc.assert(
      fc.property(arbitraryChanges, fc.integer({ min: 1, max: 3 }), (changes, times) => {
        const draft = paragraphs(rewrite(changes))
        const [alice, bob] = checkedStory()
        const [text, claims] = [alice.article.toString(), seen(alice)]
        if (text === `${rewrite(changes).join('\n')}\n`) return
        receive(alice, draft)
        const after = seen(alice)
        for (let round = 0; round < times; round += 1) {
          alice.undo.undo()
          mergeAll(alice, bob)
          for (const replica of [alice, bob, reload(bob)]) {
            expect(replica.article.toString()).toBe(text)
            expect(seen(replica)).toEqual(claims)
          }
          alice.undo.redo()
          mergeAll(alice, bob)
          for (const replica of [alice, bob, reload(bob)]) {
            expect(replica.article.blocks).toEqual(draft)
            expect(seen(replica)).toEqual(after)
          }
        }
      }),
      fewRuns
    )
  })

  it('loses nothing that a colleague wrote apart in the meantime', () => {
    fc.assert(
      fc.property(arbitraryChanges, fc.nat(6), fc.nat(11), (changes, which, word) => {
        const lines = rewrite(changes)
        const [alice, bob] = checkedStory()
        receive(alice, paragraphs(lines))
        const at = bob.article.toString().indexOf(wordOf(which, word))
        bob.article.change([...(at > 0 ? [{ retain: at }] : []), { insert: 'bobs ' }], own)
        mergeAll(alice, bob)
        expect(alice.article.toString()).toBe(bob.article.toString())
        const text = alice.article.toString()
        expect(text.match(/bobs/g)).toHaveLength(1)
        for (const each of new Set(lines.join(' ').split(' '))) expect(text).toContain(each)
        expect(seen(alice)).toEqual(seen(bob))
      }),
      runs
    )
  })
})
