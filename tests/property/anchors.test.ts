import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { locatePositions } from '../../src/core/anchoring/text-positions'
import { foldWords } from '../../src/core/model/words-of-claim'
import { arbitraryEdits, arbitraryTextEdit, doEdit, doEdits, type RandomEdit } from '../support/random-edits'
import { mark, mergeAll, openTeam, type Replica, reload, snapshotOf } from '../support/replica'

const story = [
  'Tokyo, Feb 2. Ministers of both countries spoke on Wednesday about the launch.',
  'North Korea conducted seven weapons tests in January, officials said.',
  'It was the first such launch since 2017, and the seventh test of the year.'
].join('\n')

/** Known to all three from the start. */
const claimed = [
  'Ministers of both countries',
  'seven weapons tests',
  'seven',
  'first such launch since 2017',
  '2017'
]

const place = fc.double({ min: 0, max: 1, noNaN: true })

function play(edits: readonly (readonly [number, RandomEdit])[]): readonly Replica[] {
  const team = openTeam(story, ['alice', 'bob', 'carol'])
  const [alice] = team
  if (alice !== undefined) for (const words of claimed) mark(alice, words)
  mergeAll(...team)
  doEdits(team, edits)
  return team
}

/** A replica's claims with everything that can be seen of them. */
function seen(replica: Replica): unknown {
  replica.view.settle()
  return replica.view.claims.map((claim) => ({ ...claim, ranges: replica.view.rangesOf(claim.claim.id) }))
}

function seenAfresh(replica: Replica): unknown {
  return snapshotOf(replica).claims.map(({ anchors, ...claim }) => ({
    ...claim,
    anchorStates: anchors.map(({ state }) => state),
    ranges: anchors.map(({ range }) => range)
  }))
}

const runs = { numRuns: 150, verbose: true } as const

describe('claims, whatever three people do to the article', () => {
  it('are the same for all of them after a merge, and after a restart', () => {
    fc.assert(
      fc.property(arbitraryEdits, (actions) => {
        const team = play(actions)
        mergeAll(...team)
        const [alice, bob, carol] = team.map(seen)
        expect(bob).toEqual(alice)
        expect(carol).toEqual(alice)
        for (const replica of team) {
          expect(seenAfresh(replica)).toEqual(alice)
          expect(seen(reload(replica))).toEqual(alice)
        }
      }),
      runs
    )
  })

  it('stand on their quoted words when they are exact, and on words of the article in any case', () => {
    fc.assert(
      fc.property(arbitraryEdits, (actions) => {
        for (const { article, view } of play(actions)) {
          for (const { claim, anchorStates } of view.claims) {
            view.rangesOf(claim.id).forEach((range, index) => {
              const state = anchorStates[index]
              expect(range === null).toBe(state === 'orphan')
              if (range === null) return
              expect(range.start).toBeGreaterThanOrEqual(0)
              expect(range.end).toBeGreaterThan(range.start)
              expect(range.end).toBeLessThanOrEqual(article.length)
              const quoted = claim.anchors[index]?.quote.exact ?? ''
              const today = article.slice(range.start, range.end)
              if (state === 'exact') expect(foldWords(today)).toBe(foldWords(quoted))
            })
          }
        }
      }),
      runs
    )
  })

  it('are found by any offset they hold', () => {
    fc.assert(
      fc.property(arbitraryEdits, place, (actions, part) => {
        for (const { article, view } of play(actions)) {
          const offset = Math.floor(part * article.length)
          const expected = view.claims.filter(({ claim }) =>
            view
              .rangesOf(claim.id)
              .some((range) => range !== null && range.start <= offset && offset < range.end)
          )
          expect(view.claimsAt(offset).toSorted()).toEqual(expected.map(({ claim }) => claim.id).toSorted())
        }
      }),
      runs
    )
  })

  it('keep the objects of claims that did not change', () => {
    fc.assert(
      fc.property(arbitraryEdits, arbitraryTextEdit, (actions, last) => {
        const [alice] = play(actions)
        if (alice === undefined) return
        const before = new Map(alice.view.claims.map((live) => [live.claim.id, live]))
        doEdit(alice, last)
        for (const live of alice.view.claims) {
          const old = before.get(live.claim.id)
          if (old !== live) expect(old).not.toEqual(live)
        }
      }),
      runs
    )
  })
})

describe('relative positions', () => {
  it('are located, one by one and in one pass, where Yjs itself finds them', () => {
    fc.assert(
      fc.property(
        arbitraryEdits,
        fc.array(fc.tuple(place, fc.boolean()), { minLength: 5, maxLength: 12 }),
        (actions, places) => {
          const [alice, bob] = openTeam(story)
          if (alice === undefined || bob === undefined) return
          const encoded = places.map(([part, isEnd]) =>
            Y.encodeRelativePosition(
              Y.createRelativePositionFromTypeIndex(
                alice.article.text,
                Math.floor(part * (alice.article.length - 1)) + (isEnd ? 1 : 0),
                isEnd ? -1 : 0
              )
            )
          )
          doEdits([alice, bob], actions)
          mergeAll(alice, bob)
          const expected = encoded.map(
            (bytes) =>
              Y.createAbsolutePositionFromRelativePosition(
                Y.decodeRelativePosition(bytes),
                bob.document.doc,
                false
              )?.index
          )
          const { text } = bob.article
          expect(locatePositions(text, encoded).map((found) => found?.offset)).toEqual(expected)
          expect(encoded.map((bytes) => locatePositions(text, [bytes])[0]?.offset)).toEqual(expected)
        }
      ),
      runs
    )
  })
})
