import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { ActivityIndex } from '../../../../src/core/document/activity-index'
import { ArticleStateReader, readStateEntries } from '../../../../src/core/document/article-state'
import { dropsContent } from '../../../../src/core/document/confidential-names'
import { proveProject } from '../../../../src/core/document/project-proof'
import { readRecordContents } from '../../../../src/core/document/record-contents'
import { addStatement } from '../../../../src/core/document/roster'
import { openDocument } from '../../../../src/core/document/schema'
import { addSource } from '../../../../src/core/document/sources'
import { addPost, beginThread } from '../../../../src/core/document/threads'
import type { Confidential } from '../../../../src/core/model/confidential'
import { newId } from '../../../../src/core/model/ids'
import { personOf, seededRandom, signerOf } from '../../../support/project-world'
import { seedUpdate } from '../../../support/replica'
import { signStatement } from '../../../support/sign-statement'

const random = seededRandom(5)
const projectId = newId('project', random)
const [alice, bob, dave] = (
  [
    [1, 'Alice'],
    [2, 'Bob'],
    [4, 'Dave']
  ] as const
).map(([number, name]) => ({
  signer: signerOf(number),
  person: personOf(number, name),
  clientId: number * 11
})) as [Seat, Seat, Seat]
type Seat = {
  readonly signer: ReturnType<typeof signerOf>
  readonly person: ReturnType<typeof personOf>
  readonly clientId: number
}
const signing = {
  creator: { key: alice.signer.publicKey, person: alice.person },
  authors: [alice, bob, dave].map(({ clientId, signer }) => ({ clientId, key: signer.publicKey })),
  statements: []
}

function open({ clientId, person }: Seat) {
  const doc = new Y.Doc({ gcFilter: dropsContent })
  doc.clientID = clientId
  Y.applyUpdate(doc, seedUpdate('Seven tests in a month.'), 'folder')
  const document = openDocument(doc)
  document.people.set(person.id, { ...person })
  return document
}
type Computer = ReturnType<typeof open>

function merge(...computers: readonly Computer[]): void {
  const updates = computers.map(({ doc }) => Y.encodeStateAsUpdate(doc))
  for (const { doc } of computers) for (const update of updates) Y.applyUpdate(doc, update, 'folder')
}

/** Alice made the project and put Bob on its list, of whom Dave is a stranger; Bob began a discussion. */
function discussed(text: string) {
  const [a, b, d] = [open(alice), open(bob), open(dave)]
  const line = { project: projectId, key: bob.signer.publicKey, person: bob.person }
  const enrolled = signStatement(alice.signer, line)
  addStatement(a, enrolled)
  merge(a, b, d)
  const said = { by: bob.person.id, at: '2026-01-01T00:00:00Z' }
  const id = newId('thread', random)
  const thread = { id, purpose: 'discussion', claimId: null, words: '', to: '', ...said } as const
  const own = { threadId: id, act: 'comment', ...said } as const
  const first = { id: newId('post', random), text, after: [], ...own } as const
  beginThread(b, thread, first, 'test')
  merge(a, b, d)
  return { a, b, d, thread, first, own }
}

function readerOf(document: Computer): ArticleStateReader {
  return new ArticleStateReader(document, new ArticleText(document.article), projectId)
}

const updatesOf = ({ doc }: Computer) => [Y.encodeStateAsUpdate(doc)]

function recordOf(document: Computer, confidential: Confidential = 'include', withLegal = false) {
  const choices = { confidential, withLegal, withTalk: true }
  const contents = readRecordContents(updatesOf(document), { projectId, signing }, choices)
  const posted = contents.activities.flatMap(({ deed }) => (deed.kind === 'posted' ? deed.text : []))
  return { ...contents, posted }
}

describe('a record of talk that somebody outside the list deleted or wrote over', () => {
  it.each([
    ['deleted', 'on the list'],
    ['deleted', 'taken off the list'],
    ['written over', 'on the list'],
    ['written over', 'taken off the list']
  ])('keeps the lawyers’ discussion out: mark %s, its writer %s', (how, where) => {
    const secret = 'We may be sued: our source lied.'
    const { a, b, d, first, own } = discussed(secret)
    expect(recordOf(a)).toMatchObject({ legalThreads: 0, posted: [secret] })
    const mark = { id: newId('post', random), text: '', after: [first.id], forLawyers: true, ...own } as const
    addPost(b, mark, 'test')
    merge(a, b, d)
    const { forLawyers: _, ...unmarked } = mark
    if (how === 'deleted') d.posts.delete(mark.id)
    else d.posts.set(mark.id, unmarked)
    if (where !== 'on the list') {
      const line = { project: projectId, key: bob.signer.publicKey, person: bob.person, isMember: false }
      addStatement(a, signStatement(alice.signer, line))
    }
    merge(a, b, d)
    for (const computer of [a, b, d]) {
      expect(recordOf(computer)).toMatchObject({ legalThreads: 1, unknownThreads: 0, posted: [] })
      const { threads } = proveProject(updatesOf(computer), projectId, signing).snapshot
      expect(threads.map(({ thread }) => thread.forLawyers)).toEqual([true])
    }
  })

  it.each(['deleted', 'written over'])('tells in the log what was said, by whoever said it: %s', (how) => {
    const { a, b, d, first, own } = discussed('The minister denied it.')
    addPost(b, { id: newId('post', random), text: 'In writing.', after: [first.id], ...own }, 'test')
    merge(a, b, d)
    const followed = new ActivityIndex(b)
    for (const _pause of followed.read());
    if (how === 'deleted') d.posts.delete(first.id)
    else d.posts.set(first.id, { ...first, text: 'The minister confirmed it.' })
    merge(a, b, d)
    for (const computer of [a, b, d]) {
      const { posted, activities } = recordOf(computer)
      expect(posted.toSorted()).toEqual(['In writing.', 'The minister denied it.'])
      expect(activities.map(({ client }) => client)).toEqual([bob.clientId, bob.clientId])
      expect(followed.list).toEqual(activities)
    }
  })

  it.each(['before', 'after'])(
    'keeps out what was moved from the lawyers’ discussion, its mark deleted %s',
    (when) => {
      const { a, b, d, first, own } = discussed('Our source lied.')
      const mark = {
        id: newId('post', random),
        text: '',
        after: [first.id],
        forLawyers: true,
        ...own
      } as const
      addPost(b, mark, 'test')
      const id = newId('thread', random)
      const open = {
        id,
        purpose: 'discussion',
        claimId: null,
        words: '',
        to: '',
        by: own.by,
        at: own.at
      } as const
      const post = { ...own, threadId: id, id: newId('post', random), text: 'Nothing.', after: [] } as const
      beginThread(b, open, post, 'test')
      merge(a, b, d)
      if (when === 'before') d.posts.delete(mark.id)
      d.posts.set(first.id, { ...first, threadId: id })
      if (when === 'after') d.posts.delete(mark.id)
      merge(a, b, d)
      for (const computer of [a, b, d]) expect(recordOf(computer).posted).toEqual(['Nothing.'])
    }
  )

  it.each(['deleted', 'written over'])('withholds a discussion that names a source: its post %s', (how) => {
    const { a, d, b, first } = discussed('Jonathan Whistler told us so.')
    const added = { addedBy: alice.person.id, addedAt: '' }
    const item = { type: 'report', title: 'Jonathan Whistler' } as const
    const source = { item, terms: 'confidential', primary: true, origin: '', ...added } as const
    addSource(a, { id: newId('source', random), ...source }, 'test')
    if (how === 'deleted') d.posts.delete(first.id)
    else d.posts.set(first.id, { ...first, text: 'Fine.' })
    merge(a, b, d)
    expect(recordOf(a, 'redact', true)).toMatchObject({ withheldThreads: 1, posted: [] })
  })
})

describe('the state that a sign-off is about', () => {
  it.each(['deleted', 'written over'])('holds every answer on an approach whose thread was %s', (how) => {
    const { a, b, d, own } = discussed('')
    const id = newId('thread', random)
    const { by, at } = own
    const approach = { id, purpose: 'query', claimId: null, words: '', to: 'The minister', by, at } as const
    const thread = { ...approach, replyBy: '2022-02-05T23:59Z' }
    const sent = {
      ...own,
      threadId: id,
      id: newId('post', random),
      act: 'sent',
      text: '?',
      after: []
    } as const
    beginThread(b, thread, sent, 'test')
    merge(a, b, d)
    const follow = [a, b].map((document) => readerOf(document))
    const seen = new Set(follow.map((reader) => reader.read().hash))
    if (how === 'deleted') d.threads.delete(id)
    else d.threads.set(id, { ...thread, purpose: 'discussion' })
    for (const text of ['It is a lie.', 'We will sue.']) {
      merge(a, b, d)
      for (const reader of follow) seen.add(reader.read().hash)
      const said = { ...sent, id: newId('post', random), act: 'answer', text, after: [sent.id] } as const
      addPost(b, said, 'test')
    }
    merge(a, b, d)
    const hashes = [...follow, readerOf(a), readerOf(d)].map((reader) => reader.read().hash)
    expect(new Set(hashes).size).toBe(1)
    // what somebody makes of the thread past Stet is no other version: each answer is one
    expect(seen.size).toBe(2)
    expect(seen).not.toContain(hashes[0])
    const covered = readStateEntries(a).map(({ map }) => map)
    expect(covered).toEqual(['posts', 'posts', 'posts', 'threads'])
    const [answer] = [...d.posts.entries()].flatMap(([key, value]) =>
      Object(value).act === 'answer' ? key : []
    )
    if (how === 'deleted') d.posts.delete(answer ?? '')
    else d.posts.set(answer ?? '', { ...sent, act: 'comment', text: '' })
    merge(a, b, d)
    for (const reader of [...follow, readerOf(d)]) expect(reader.read().hash).toBe(hashes[0])
  })
})
