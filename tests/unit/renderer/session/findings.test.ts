import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  claimFinding,
  dismissFinding,
  showFinding,
  showNextPlace,
  takeBackDismissal
} from '../../../../src/renderer/session/actions/findings'
import { undoLast } from '../../../../src/renderer/session/actions/undo-redo'
import { seedUpdate } from '../../../support/replica'
import { lastMessage, type OpenWindow, receive, typeOver, windowOf } from '../../../support/window-of'

const story = [
  'North Korea fired rockets on Tuesday, 2 Feb 2022.',
  'It fired a mid-range ballistic missile.',
  'He condemned the intermediate-range ballistic missile launch.'
].join('\n')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const seed = seedUpdate(story)
const openAlice = (): OpenWindow => windowOf('alice', 11, seed)

function findings({ session }: OpenWindow): readonly string[] {
  return (session.consistency.shown.get()?.findings ?? []).map(
    ({ rule, dismissals }) => `${rule}, ${dismissals.length}`
  )
}

function idOf({ session }: OpenWindow, rule: string): string {
  const found = session.consistency.now().findings.find((each) => each.rule === rule)
  if (found === undefined) throw new Error(`there is no finding of “${rule}”`)
  return found.id
}

describe('the list of findings', () => {
  it('is told when somebody looks, follows edits in a pause, and rests when nobody looks', () => {
    const alice = openAlice()
    expect(alice.session.consistency.shown.get()).toBeNull()
    const stop = alice.session.consistency.watch()
    vi.advanceTimersByTime(100)
    expect(findings(alice)).toEqual(['weekday, 0', 'two ranges, 0'])
    typeOver(alice, 'Tuesday', 'Wednesday')
    expect(findings(alice)).toEqual(['weekday, 0', 'two ranges, 0'])
    vi.advanceTimersByTime(2000)
    expect(findings(alice)).toEqual(['two ranges, 0'])
    stop()
    typeOver(alice, 'Wednesday', 'Friday')
    vi.advanceTimersByTime(2000)
    expect(findings(alice)).toEqual(['two ranges, 0'])
  })

  it('shows each place of a finding in turn, where it stands by then', () => {
    const alice = openAlice()
    const shown: string[] = []
    alice.session.onReveal(({ range }) => shown.push(alice.session.article.slice(range.start, range.end)))
    const id = idOf(alice, 'two ranges')
    typeOver(alice, 'North Korea', 'The North')
    showFinding(alice.session, id)
    showNextPlace(alice.session, id)
    expect(lastMessage(alice)).toBe('Place 2 of 2.')
    showNextPlace(alice.session, id)
    expect(shown).toEqual([
      'intermediate-range ballistic missile',
      'mid-range ballistic missile',
      'intermediate-range ballistic missile'
    ])
  })

  it('says so of a finding that an edit has taken away', () => {
    const alice = openAlice()
    const id = idOf(alice, 'weekday')
    typeOver(alice, 'Tuesday', 'Wednesday')
    dismissFinding(alice.session, id)
    expect(lastMessage(alice)).toContain('this finding is gone')
  })
})

describe('a finding', () => {
  it('becomes a claim on all its words, with what was found as a note, and one undo takes both back', () => {
    const alice = openAlice()
    claimFinding(alice.session, idOf(alice, 'two ranges'))
    const [claim] = alice.session.view.claims
    expect(claim).toMatchObject({
      words: 'mid-range ballistic missile … intermediate-range ballistic missile',
      claim: { kind: 'number' }
    })
    expect(claim?.checks).toMatchObject([
      { workStatus: 'to check', note: expect.stringContaining('mid-range') }
    ])
    undoLast(alice.session)
    expect(alice.session.view.claims).toHaveLength(0)
  })

  it('that is no problem is so for everybody, until its words change; undo and another word take it back', () => {
    const alice = openAlice()
    const bob = windowOf('bob', 12, seed)
    const stops = [alice, bob].map(({ session }) => session.consistency.watch())
    vi.advanceTimersByTime(100)
    dismissFinding(alice.session, idOf(alice, 'weekday'))
    expect(lastMessage(alice)).toBe('Not a problem. 1 left to decide.')
    receive(bob, alice)
    expect(findings(bob)).toEqual(['weekday, 1', 'two ranges, 0'])
    typeOver(bob, 'He condemned', 'She condemned')
    typeOver(bob, '2 Feb', '3 Feb')
    vi.advanceTimersByTime(2000)
    expect(findings(bob)).toEqual(['weekday, 0', 'two ranges, 0'])
    typeOver(bob, '3 Feb', '2 Feb')
    vi.advanceTimersByTime(2000)
    takeBackDismissal(bob.session, idOf(bob, 'weekday'))
    receive(alice, bob)
    vi.advanceTimersByTime(2000)
    expect(findings(alice)).toEqual(['weekday, 0', 'two ranges, 0'])
    dismissFinding(alice.session, idOf(alice, 'two ranges'))
    undoLast(alice.session)
    expect(findings(alice)).toEqual(['weekday, 0', 'two ranges, 0'])
    for (const stop of stops) stop()
  })
})
