import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { textOfBlocks } from '../../../../src/core/article/block-delta'
import { noteMoment } from '../../../../src/core/document/moments'
import { readHistory, readState } from '../../../../src/core/document/read-history'
import type { UpdateLane } from '../../../../src/core/document/update-lane'
import { typeAfter, typeBefore } from '../../../support/edit-article'
import { mergeAll, openReplica, own, type Replica, seedUpdate } from '../../../support/replica'

const story = 'North Korea conducted seven tests.\nIt was the first since 2017.'

/** A session that writes into a lane of its own. */
class Session {
  readonly updates: Uint8Array[] = []
  readonly replica: Replica
  readonly generation: number
  constructor(
    readonly name: string,
    clientId: number,
    read: readonly UpdateLane[]
  ) {
    this.generation = 1 + Math.max(...read.map(({ generation }) => generation))
    this.replica = openReplica(
      name,
      clientId,
      read.flatMap(({ updates }) => updates)
    )
    this.replica.document.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'folder') this.updates.push(update)
    })
  }

  get lane(): UpdateLane {
    return { replica: this.name, generation: this.generation, updates: this.updates }
  }

  note(since: string, at: string): void {
    const day = '2022-02-02T'
    const { document, person } = this.replica
    noteMoment(document, { since: `${day}${since}:00Z`, at: `${day}${at}:00Z`, by: person })
  }
}

const received: UpdateLane = { replica: 'received', generation: 1, updates: [seedUpdate(story)] }

function textAt(lanes: readonly UpdateLane[], replica: string, count: number): string {
  return textOfBlocks(readState(lanes, { replica, count }))
}

describe('the history of an article', () => {
  it('begins with the article as it was received', () => {
    expect(readHistory([received])).toMatchObject([{ replica: 'received', by: null, from: null }])
    expect(textAt([received], 'received', 1)).toBe(`${story}\n`)
  })

  it('says who wrote when and how much, and has the article as it was then', () => {
    const alice = new Session('alice', 11, [received])
    typeBefore('seven', 'about ')(alice.replica)
    alice.note('14:02', '14:03')
    typeAfter('first', ' such launch')(alice.replica)
    alice.note('14:04', '14:20')
    const bob = new Session('bob', 12, [received, alice.lane])
    typeAfter('2017', ', experts said')(bob.replica)
    bob.note('16:00', '16:01')
    const lanes = [received, alice.lane, bob.lane]
    const history = readHistory(lanes)
    expect(history).toMatchObject([
      { by: null, added: 11 },
      {
        by: alice.replica.person,
        from: '2022-02-02T14:02:00Z',
        to: '2022-02-02T14:20:00Z',
        added: 3,
        removed: 0
      },
      { by: bob.replica.person, added: 2 }
    ])
    const [, hers] = history
    expect(textAt(lanes, 'alice', hers?.count ?? 0)).toBe(
      'North Korea conducted about seven tests.\nIt was the first such launch since 2017.\n'
    )
  })

  it('parts what one person wrote before and after a long pause', () => {
    const alice = new Session('alice', 11, [received])
    typeBefore('seven', 'about ')(alice.replica)
    alice.note('09:00', '09:01')
    typeBefore('about', 'at ')(alice.replica)
    alice.note('11:00', '11:01')
    const lanes = [received, alice.lane]
    const [, first, second] = readHistory(lanes)
    expect([first?.to, second?.from]).toEqual(['2022-02-02T09:01:00Z', '2022-02-02T11:00:00Z'])
    expect(textAt(lanes, 'alice', first?.count ?? 0)).toContain('conducted about seven')
  })

  it('has a state for each session of an old project, without a time', () => {
    const alice = new Session('alice', 11, [received])
    typeBefore('seven', 'about ')(alice.replica)
    typeBefore('about', 'at ')(alice.replica)
    expect(readHistory([received, alice.lane])).toMatchObject([
      { replica: 'received' },
      { replica: 'alice', by: null, from: null, count: 2, added: 2 }
    ])
  })

  it('keeps deletions where they were made', () => {
    const alice = new Session('alice', 11, [received])
    const at = story.indexOf('seven ')
    alice.replica.article.change([{ retain: at }, { delete: 6 }], own)
    alice.note('09:00', '09:01')
    typeBefore('tests', 'eight ')(alice.replica)
    alice.note('12:00', '12:01')
    const lanes = [received, alice.lane]
    const [, cut] = readHistory(lanes)
    expect(textAt(lanes, 'alice', cut?.count ?? 0)).toContain('conducted tests')
    expect(textAt(lanes, 'received', 1)).toContain('seven tests')
  })

  it('lists no session that left the words alone, and moments make no undo step', () => {
    const alice = new Session('alice', 11, [received])
    alice.note('09:00', '09:01')
    expect(alice.replica.undo.canUndo).toBe(false)
    expect(readHistory([received, alice.lane])).toHaveLength(1)
  })

  it('is not led astray by what others wrote where the moments are', () => {
    const alice = new Session('alice', 11, [received])
    typeBefore('seven', 'about ')(alice.replica)
    const { sessions } = alice.replica.document
    sessions.set('11', Y.Array.from([{ clock: -1 }, 'now', { clock: 1, since: 1, at: 2, by: 'x' }]))
    sessions.set('no client', 7)
    expect(readHistory([received, alice.lane])).toMatchObject([{}, { replica: 'alice', by: null }])
  })

  describe('of two people who write at the same time', () => {
    /** Alice and bob open the article apart; each writes, and they exchange what they have now and then. */
    function openBoth(): readonly [Session, Session, () => readonly UpdateLane[]] {
      const alice = new Session('alice', 11, [received])
      const bob = new Session('bob', 12, [received])
      return [alice, bob, () => [received, alice.lane, bob.lane]]
    }

    it('has for each a state with what they had seen of the other, and nothing they had not', () => {
      const [alice, bob, lanes] = openBoth()
      typeBefore('seven', 'about ')(alice.replica)
      alice.note('09:00', '09:01')
      typeAfter('2017', ', experts said')(bob.replica)
      bob.note('09:00', '09:02')
      mergeAll(alice.replica, bob.replica)
      typeAfter('first', ' launch')(alice.replica)
      alice.note('10:00', '10:01')
      typeBefore('North', 'Last year ')(bob.replica)
      bob.note('12:00', '12:01')
      const history = readHistory(lanes())
      const texts = history.map(({ replica, count }) => `${replica}: ${textAt(lanes(), replica, count)}`)
      expect(texts.toSorted()).toEqual([
        'alice: North Korea conducted about seven tests.\nIt was the first launch since 2017, experts said.\n',
        'alice: North Korea conducted about seven tests.\nIt was the first since 2017.\n',
        'bob: Last year North Korea conducted about seven tests.\nIt was the first since 2017, experts said.\n',
        'bob: North Korea conducted seven tests.\nIt was the first since 2017, experts said.\n',
        `received: ${story}\n`
      ])
      expect(history.map(({ isTold }) => isTold)).toEqual([false, true, true, true, true])
    })

    it('tells apart what each changed where they write into each other’s words', () => {
      const [alice, bob, lanes] = openBoth()
      for (let round = 0; round < 3; round += 1) {
        typeAfter('tests', ` a${round} by alice`)(alice.replica)
        mergeAll(alice.replica, bob.replica)
        typeAfter(`a${round}`, ' bob')(bob.replica)
        mergeAll(alice.replica, bob.replica)
      }
      alice.note('09:00', '09:05')
      bob.note('09:00', '09:05')
      for (const order of [lanes(), lanes().toReversed()]) {
        const words = readHistory(order).map(({ replica, added, removed }) => [replica, [added, removed]])
        expect(Object.fromEntries(words)).toEqual({ received: [11, 0], alice: [9, 0], bob: [3, 0] })
      }
    })

    it('takes in what a writer’s edits name, and earlier sessions, where nobody wrote down what was seen', () => {
      const [alice, bob, lanes] = openBoth()
      typeBefore('seven', 'about ')(alice.replica)
      typeAfter('2017', ', experts said')(bob.replica)
      mergeAll(alice.replica, bob.replica)
      typeAfter('experts', ' never')(alice.replica)
      const carol = new Session('carol', 13, lanes())
      typeBefore('North', 'Last year ')(carol.replica)
      const all = [...lanes(), carol.lane]
      expect(textAt(all, 'bob', 1)).toBe(
        'North Korea conducted seven tests.\nIt was the first since 2017, experts said.\n'
      )
      expect(textAt(all, 'alice', 2)).toContain(
        'about seven tests.\nIt was the first since 2017, experts never said.'
      )
      expect(textAt(all, 'carol', 1)).toContain('Last year North Korea conducted about seven tests.')
      expect(readHistory(all).some(({ isTold }) => isTold)).toBe(false)
    })

    it('comes to an end whatever others wrote down to have seen', () => {
      const [alice, bob, lanes] = openBoth()
      typeBefore('seven', 'about ')(alice.replica)
      typeAfter('2017', ', experts said')(bob.replica)
      const at = '2022-02-02T09:00:00Z'
      const by = alice.replica.person
      const claim = ({ replica }: Session, seen: Uint8Array) => {
        const { sessions, doc } = replica.document
        sessions.set(String(doc.clientID), Y.Array.from([{ clock: 1, since: at, at, by, seen }]))
      }
      claim(alice, Y.encodeStateVector(new Map([[12, 1_000_000]])))
      claim(bob, Y.encodeStateVector(new Map([[11, 1_000_000]])))
      expect(readHistory(lanes())).toHaveLength(3)
      expect(textAt(lanes(), 'bob', 1)).toContain('experts said')
      claim(bob, new Uint8Array([255, 255, 255]))
      noteMoment(bob.replica.document, { since: at, at, by })
      expect(readHistory(lanes())).toHaveLength(3)
    })
  })
})
