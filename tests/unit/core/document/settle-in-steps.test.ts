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

  it('are looked for anew when the text changes between two steps', () => {
    const alice = cutAndPasted()
    const steps = alice.view.settleInSteps()
    for (let step = 0; step < 30; step += 1) steps.next()
    alice.document.doc.transact(() => alice.article.text.insert(0, 'New: '), own)
    expect(steps.next().done).toBe(true)
    alice.view.settle()
    expect(states(alice)).toEqual(new Set(['moved']))
    for (const { claim, words } of alice.view.claims) {
      expect(words).toBe(claim.anchors[0]?.quote.exact)
    }
  })
})
