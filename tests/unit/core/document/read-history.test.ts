import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { textOfBlocks } from '../../../../src/core/article/block-delta'
import { noteMoment } from '../../../../src/core/document/moments'
import { readHistory, readState, type UpdateLane } from '../../../../src/core/document/read-history'
import { typeAfter, typeBefore } from '../../../support/edit-article'
import { openReplica, own, type Replica, seedUpdate } from '../../../support/replica'

const story = 'North Korea conducted seven tests.\nIt was the first since 2017.'

/** A session that writes into a lane of its own. */
class Session {
  readonly updates: Uint8Array[] = []
  readonly replica: Replica
  constructor(
    readonly name: string,
    clientId: number,
    read: readonly UpdateLane[]
  ) {
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
    return { replica: this.name, updates: this.updates }
  }

  note(since: string, at: string): void {
    const day = '2022-02-02T'
    const { document, person } = this.replica
    noteMoment(document, { since: `${day}${since}:00Z`, at: `${day}${at}:00Z`, by: person })
  }
}

const received: UpdateLane = { replica: 'received', updates: [seedUpdate(story)] }

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
})
