import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { ActivityIndex } from '../../../../src/core/document/activity-index'
import { markClaim } from '../../../../src/core/document/claims'
import { dropsContent } from '../../../../src/core/document/confidential-names'
import { CorrectionIndex } from '../../../../src/core/document/correction-index'
import { decideCorrection, proposeCorrection } from '../../../../src/core/document/corrections'
import { ProjectAuthors } from '../../../../src/core/document/project-authors'
import { ProjectView } from '../../../../src/core/document/project-view'
import { relateClaims, takeRelationBack } from '../../../../src/core/document/relations'
import { addStatement } from '../../../../src/core/document/roster'
import { openDocument } from '../../../../src/core/document/schema'
import { ThreadIndex } from '../../../../src/core/document/thread-index'
import { beginThread } from '../../../../src/core/document/threads'
import { newId } from '../../../../src/core/model/ids'
import { personOf, seededRandom, signerOf } from '../../../support/project-world'
import { seedUpdate } from '../../../support/replica'
import { signStatement } from '../../../support/sign-statement'

let random = seededRandom(11)
const project = newId('project', random)
const seats = ['Alice', 'Bob', 'Dave'].map((name, index) => ({
  signer: signerOf(index + 1),
  person: personOf(index + 1, name),
  clientId: index + 11
}))
type Seat = (typeof seats)[number]
const [alice, bob, dave] = seats as [Seat, Seat, Seat]
const enrolled = signStatement(alice.signer, { project, key: bob.signer.publicKey, person: bob.person })

/** What the indexes of a document say. */
function readAll(doc: Y.Doc, { signer, person }: Seat) {
  const document = openDocument(doc)
  const article = new ArticleText(document.article)
  const people = new ProjectAuthors({
    document,
    projectId: project,
    keys: {
      own: signer.publicKey,
      creator: { key: alice.signer.publicKey, person: alice.person },
      isCreatorChanged: false,
      pinned: [],
      statements: []
    },
    authors: seats.map((seat) => ({ clientId: seat.clientId, key: seat.signer.publicKey })),
    person: () => person
  })
  const view = new ProjectView(document, article, people)
  view.read()
  const threads = new ThreadIndex(document, people)
  const corrections = new CorrectionIndex(document, article, view, people)
  const activity = new ActivityIndex(document)
  Array.from(activity.read())
  const stops = [threads.follow(), corrections.follow((listener) => view.subscribe(listener))]
  return {
    document,
    article,
    say: () => ({
      threads: threads.list.map(({ thread, posts, state }) => ({ thread, posts, state })),
      corrections: corrections.list,
      activity: activity.list
        .map(({ key, by, deed }) => ({ key, by, deed }))
        .toSorted((left, right) => (left.key < right.key ? -1 : 1)),
      claims: view.claims.map(({ claim, number, words, relations }) => ({ claim, number, words, relations }))
    }),
    stop: () => {
      for (const stop of stops) stop()
      activity.destroy()
      view.destroy()
      people.destroy()
    }
  }
}

function open(seat: Seat) {
  const doc = new Y.Doc({ gcFilter: dropsContent })
  doc.clientID = seat.clientId
  Y.applyUpdate(doc, seedUpdate('Seven tests in a month.'), 'folder')
  return { seat, ...readAll(doc, seat) }
}
type Computer = ReturnType<typeof open>

function send(from: Computer, to: Computer): void {
  const update = Y.encodeStateAsUpdate(from.document.doc, Y.encodeStateVector(to.document.doc))
  Y.applyUpdate(to.document.doc, update, 'folder')
}

/** What the running indexes say, and what those say that are opened on the same bytes. */
function bothOf(computer: Computer) {
  const doc = new Y.Doc({ gcFilter: dropsContent })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(computer.document.doc))
  const fresh = readAll(doc, computer.seat)
  const said = fresh.say()
  fresh.stop()
  return [computer.say(), said] as const
}

function start() {
  random = seededRandom(12)
  const [a, b, d] = [open(alice), open(bob), open(dave)]
  addStatement(a.document, enrolled)
  const [one, other] = [newId('claim', random), newId('claim', random)]
  for (const [id, start, end] of [
    [one, 0, 11],
    [other, 15, 22]
  ] as const) {
    const ranges = [{ start, end }]
    markClaim(a.document, a.article, { id, ranges, kind: 'other', by: alice.person.id, at: '' }, 'test')
  }
  for (const to of [b, d]) send(a, to)
  return { a, b, d, all: [a, b, d], one, other }
}

const said = {
  threads: [1, 2],
  posts: [1, 2, 3],
  relations: [1, 2, 3],
  corrections: [1, 2],
  decisions: [1, 2]
}
const maps = ['threads', 'posts', 'relations', 'corrections', 'decisions'] as const
type Meddled = (typeof maps)[number]
const step = fc.record({
  deed: fc.constantFrom(
    'query',
    'relate',
    'take back',
    'correct',
    'decide',
    'delete',
    'set',
    'field',
    'send'
  ),
  who: fc.nat(2),
  to: fc.nat(2),
  map: fc.constantFrom(...maps),
  nth: fc.nat(2),
  other: fc.nat(20)
})

describe('the running indexes', () => {
  it('read a query again of which somebody else’s words came first', () => {
    const { a, b, d, one } = start()
    const [id, question] = [newId('thread', random), newId('post', random)]
    const by = { by: alice.person.id, at: '' }
    const thread = { id, purpose: 'query', claimId: one, words: '', to: 'The minister', ...by } as const
    const first = { id: question, threadId: id, act: 'sent', text: 'Is it?', after: [], ...by } as const
    beginThread(a.document, thread, first, 'test')
    d.document.threads.set(id, { ...thread, purpose: 'discussion' })
    d.document.posts.set(question, { ...first, act: 'comment', text: 'nice' })
    send(d, b)
    send(a, b)
    const [live, fresh] = bothOf(b)
    expect(live).toEqual(fresh)
    expect(live.threads[0]?.posts.map(({ text }) => text)).toEqual(['Is it?'])
  })

  it('hear that a relation is taken back after somebody deleted it', () => {
    const { a, b, d, one, other } = start()
    const id = newId('relation', random)
    relateClaims(
      a.document,
      { id, kind: 'contradicts', from: one, to: other, by: alice.person.id, at: '' },
      'test'
    )
    for (const to of [b, d]) send(a, to)
    takeRelationBack(a.document, [id], 'test')
    d.document.relations.delete(id)
    send(d, b)
    expect(bothOf(b)[0].claims[0]?.relations).toHaveLength(1)
    send(a, b)
    const [live, fresh] = bothOf(b)
    expect(live).toEqual(fresh)
    expect(live.claims[0]?.relations).toBeUndefined()
  })

  it('say what indexes say that are opened afresh, whatever is written, deleted and written over in whichever order', {
    timeout: 60_000
  }, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 8, maxLength: 24 }), (steps) => {
        const { all, one, other } = start()
        const ids = Object.fromEntries(
          maps.map((map) => [map, said[map].map(() => newId(kindOf[map], random))])
        ) as unknown as Record<Meddled, readonly string[]>
        const idOf = (map: Meddled, nth: number): string => ids[map][nth % ids[map].length] as string
        for (const { deed, who, to, map, nth, other: number } of steps) {
          const [here, there] = [all[who], all[to]]
          if (here === undefined || there === undefined) continue
          const { document, seat } = here
          const by = { by: seat.person.id, at: '' }
          const has = (of: Meddled): boolean => document[of]._map.has(idOf(of, nth))
          if (deed === 'query' && !has('posts')) {
            const threadId = idOf('threads', number) as never
            const thread = { purpose: 'query', claimId: one, words: '', to: 'The minister', ...by } as const
            const post = { threadId, act: 'sent', text: `t${number}`, after: [], ...by } as const
            const whole = { ...post, id: idOf('posts', nth) as never }
            beginThread(document, { ...thread, id: threadId }, whole, 'test')
          } else if (deed === 'relate' && !has('relations')) {
            const id = idOf('relations', nth) as never
            relateClaims(document, { id, kind: 'contradicts', from: one, to: other, ...by }, 'test')
          } else if (deed === 'take back' && has('relations')) {
            takeRelationBack(document, [idOf('relations', nth) as never], 'test')
          } else if (deed === 'correct' && !has('corrections')) {
            const correction = { claimId: one, severity: 'must change', words: 'Eight', reason: 'r' } as const
            const id = idOf('corrections', nth) as never
            proposeCorrection(here, { start: 0, end: 5 }, { ...correction, id, evidence: [], ...by }, 'test')
          } else if (deed === 'decide' && !has('decisions')) {
            const correctionId = idOf('corrections', number) as never
            const decision = { outcome: 'accepted', words: 'Eight', reason: '', supersedes: [] } as const
            const id = idOf('decisions', nth) as never
            decideCorrection(document, { ...decision, id, correctionId, ...by } as never, 'test')
          } else if (deed === 'send') {
            send(here, there)
          } else if (seat === dave) {
            const id = idOf(map, nth)
            const value = document[map].get(id)
            if (deed === 'delete') document[map].delete(id)
            else if (deed === 'field' && value instanceof Y.Map) {
              const field = ['kind', 'removed', 'by', 'from', 'words'][number % 5] as string
              if (number < 7) value.delete(field)
              else value.set(field, field === 'removed' ? number % 2 === 0 : `evil${number}`)
            } else if (deed === 'set') {
              const fields = value instanceof Y.Map ? value.toJSON() : value
              const evil = { ...(fields as object), text: `evil${number}`, to: 'Nobody', removed: false }
              document[map].set(id, value instanceof Y.Map ? new Y.Map(Object.entries(evil)) : evil)
            }
          }
        }
        for (const from of all) for (const to of all) if (from !== to) send(from, to)
        for (const from of all) for (const to of all) if (from !== to) send(from, to)
        const first = bothOf(all[0] as Computer)[1]
        for (const computer of all) {
          const [live, fresh] = bothOf(computer)
          expect(live).toEqual(fresh)
          expect(live.threads).toEqual(first.threads)
          expect(live.claims).toEqual(first.claims)
          computer.stop()
        }
      }),
      { numRuns: 10, interruptAfterTimeLimit: 20_000 }
    )
  })
})

const kindOf = {
  threads: 'thread',
  posts: 'post',
  relations: 'relation',
  corrections: 'correction',
  decisions: 'decision'
} as const
