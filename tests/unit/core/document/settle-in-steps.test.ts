import { describe, expect, it } from 'vitest'
import { mark, openPair, own, type Replica, reload, snapshotOf } from '../../../support/replica'

const lines = Array.from(
  { length: 40 },
  (_, index) => `In town number ${index} the council counted ${index * 137 + 11} voters on polling day.`
)
const story = ['Dateline.', ...lines, 'The end.'].join('\n')

/** Alice, whose forty claims stood in a part of the article that was cut and pasted at its end. */
function cutAndPasted(): Replica {
  const { alice } = openPair(story)
  for (const line of lines) mark(alice, line)
  const { text } = alice.article
  const cut = `${lines.join('\n')}\n`
  alice.document.doc.transact(() => text.delete(10, cut.length), own)
  alice.document.doc.transact(() => text.insert(alice.article.length, cut), own)
  return alice
}

function states({ view }: Replica): ReadonlySet<string | undefined> {
  return new Set(view.claims.map(({ anchorStates }) => anchorStates[0]))
}

describe('many claims whose words were lost at once', () => {
  it('are orphans first, and found step by step as opening afresh finds them', () => {
    const alice = cutAndPasted()
    expect(states(alice)).toEqual(new Set(['orphan']))
    expect([...alice.view.settleInSteps()].length).toBeGreaterThan(lines.length)
    expect(states(alice)).toEqual(new Set(['moved']))
    const ranges = alice.view.claims.map(({ claim }) => alice.view.rangesOf(claim.id))
    expect(ranges).toEqual(snapshotOf(alice).claims.map(({ anchors }) => anchors.map(({ range }) => range)))
  })

  it('are orphans when the project opens, until they are looked for', () => {
    const opened = reload(cutAndPasted())
    expect(states(opened)).toEqual(new Set(['orphan']))
    opened.view.settle()
    expect(states(opened)).toEqual(new Set(['moved']))
  })

  it('go on being found while somebody types between every two steps, each on its own words', () => {
    const alice = cutAndPasted()
    let typed = 0
    for (const _ of alice.view.settleInSteps()) {
      alice.document.doc.transact(() => alice.article.text.insert(typed % 9, 'x'), own)
      typed += 1
    }
    expect(typed).toBeGreaterThan(lines.length)
    expect(states(alice)).toEqual(new Set(['moved']))
    for (const { claim, words } of alice.view.claims) expect(words).toBe(claim.anchors[0]?.quote.exact)
    const ranges = alice.view.claims.map(({ claim }) => alice.view.rangesOf(claim.id))
    expect(ranges).toEqual(snapshotOf(alice).claims.map(({ anchors }) => anchors.map(({ range }) => range)))
  })

  it('are left for the next time where words change that were found, and where new words came', () => {
    const alice = cutAndPasted()
    const [first = ''] = lines
    const { text } = alice.article
    const steps = alice.view.settleInSteps()
    steps.next()
    const last = lines.at(-1) ?? ''
    alice.document.doc.transact(() => text.delete(text.toString().indexOf(first), first.length), own)
    alice.document.doc.transact(() => text.insert(text.toString().indexOf(last) + 8, 'small '), own)
    while (!steps.next().done) {}
    for (const { claim, words, anchorStates } of alice.view.claims) {
      const quoted = claim.anchors[0]?.quote.exact ?? ''
      const isTouched = quoted === first || quoted === last
      expect([words, anchorStates]).toEqual([quoted, [isTouched ? 'orphan' : 'moved']])
    }
    alice.view.settle()
    const seen = alice.view.claims.map(({ claim, anchorStates }) => [claim.id, anchorStates])
    expect(seen).toEqual(
      snapshotOf(alice).claims.map(({ claim, anchors }) => [claim.id, anchors.map(({ state }) => state)])
    )
  })

  it('leave the search when another one is begun, which finds all', () => {
    const alice = cutAndPasted()
    const steps = alice.view.settleInSteps()
    for (let step = 0; step < 12; step += 1) steps.next()
    alice.view.settle()
    expect(states(alice)).toEqual(new Set(['moved']))
    const after = [...steps].length
    expect(after).toBeLessThan(lines.length)
  })
})
