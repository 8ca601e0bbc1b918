import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { ArticleStateReader, hashOf, readStateEntries } from '../../../../src/core/document/article-state'
import { changeClaim } from '../../../../src/core/document/claims'
import { openDocument } from '../../../../src/core/document/schema'
import { addPost, beginThread } from '../../../../src/core/document/threads'
import { newId } from '../../../../src/core/model/ids'
import type { Post, Thread } from '../../../../src/core/model/thread'
import { typeAfter } from '../../../support/edit-article'
import {
  check,
  fillPseudoRandom,
  mark,
  mergeAll,
  openPair,
  openReplica,
  own,
  projectId,
  type Replica
} from '../../../support/replica'

function readerOf(replica: Replica): ArticleStateReader {
  return new ArticleStateReader(replica.document, replica.article, projectId)
}

describe('the state that a sign-off is about', () => {
  it('is the same on every computer, however it came about', () => {
    const { alice, bob } = openPair('All seven tests succeeded. The eighth failed.')
    const [ofAlice, ofBob] = [readerOf(alice), readerOf(bob)]
    const claim = mark(alice, 'seven tests')
    typeAfter('eighth', ' test')(bob)
    expect(ofAlice.read().hash).not.toBe(ofBob.read().hash)
    mergeAll(alice, bob)
    check(bob, claim)
    mergeAll(alice, bob)
    expect(ofBob.read()).toEqual(ofAlice.read())
    const carol = openReplica('carol', 99, [Y.encodeStateAsUpdate(alice.document.doc)])
    expect(readerOf(carol).read()).toEqual(ofAlice.read())
    expect(hashOf(ofAlice.read().text)).toBe(ofAlice.read().hash)
  })

  it('is another one after every change of text, claim, check, source or evidence', () => {
    const { alice } = openPair('All seven tests succeeded.')
    const reader = readerOf(alice)
    const seen = new Set([reader.read().hash])
    const changes = [
      () => typeAfter('seven', ' or eight')(alice),
      () => alice.document.article.format(0, 3, { bold: true }),
      () => mark(alice, 'seven'),
      () => check(alice, [...alice.document.claims.keys()][0] as never),
      () => alice.document.sources.set('a', new Y.Map([['item', {}]])),
      () => (alice.document.sources.get('a') as Y.Map<unknown>).set('terms', 'on the record'),
      () => alice.document.evidence.set('a', { excerpt: 'x' }),
      () => alice.document.info.set('title', 'Eight tests')
    ]
    for (const change of changes) {
      change()
      expect(seen).not.toContain(reader.read().hash)
      seen.add(reader.read().hash)
      expect(reader.read()).toEqual(readerOf(alice).read())
    }
  })

  it('stays when work is handed out, a person introduces themselves, or something is signed off', () => {
    const { alice } = openPair('All seven tests succeeded.')
    const reader = readerOf(alice)
    const claim = mark(alice, 'seven')
    const before = reader.read().hash
    ;(alice.document.claims.get(claim) as Y.Map<unknown>).set('assignee', alice.person)
    changeClaim(alice.document, claim, { due: '2026-11-30', tags: { add: ['lawsuit'] } }, own)
    alice.document.people.set('somebody', { name: 'Bob' })
    alice.document.signoffs.set('one', {})
    expect(reader.read().hash).toBe(before)
  })

  it('is another one after each question, answer and note on an approach for comment, and after no other talk', () => {
    const { alice, bob } = openPair('All seven tests succeeded.')
    const [reader, late] = [readerOf(alice), readerOf(bob)]
    const begin = (more: Partial<Thread>): Thread['id'] => {
      const id = newId('thread', fillPseudoRandom)
      const said = { by: alice.person, at: '2022-02-02T00:00:00Z' }
      const thread = {
        id,
        purpose: 'query',
        claimId: null,
        words: '',
        to: 'The minister',
        ...said,
        ...more
      } as const
      const post = { id: newId('post', fillPseudoRandom), threadId: id, text: 'So?', after: [], ...said }
      beginThread(alice.document, thread, { ...post, act: 'ask' }, own)
      return id
    }
    const say = (threadId: Thread['id'], act: Post['act']): void => {
      const said = { by: alice.person, at: '2022-02-03T00:00:00Z', text: act, after: [] }
      addPost(alice.document, { id: newId('post', fillPseudoRandom), threadId, act, ...said }, own)
    }
    const before = reader.read().hash
    const [query, discussion] = [begin({}), begin({ purpose: 'discussion' })]
    for (const act of ['answer', 'resolve'] as const) for (const id of [query, discussion]) say(id, act)
    expect(reader.read().hash).toBe(before)
    const approach = begin({ replyBy: '2022-02-05T12:00Z' })
    const seen = new Set([before])
    for (const act of ['sent', 'silent', 'answer', 'resolve'] as const) {
      expect(seen).not.toContain(reader.read().hash)
      seen.add(reader.read().hash)
      say(approach, act)
    }
    const asked = reader.read()
    say(approach, 'comment')
    expect(reader.read()).toEqual(asked)
    // the answers come before the question that they are of
    const { threads, posts } = alice.document
    for (const [id, post] of posts.entries()) bob.document.posts.set(id, post)
    expect(late.read().hash).toBe(before)
    for (const [id, thread] of threads.entries()) bob.document.threads.set(id, thread)
    expect(late.read()).toEqual(asked)
    expect(readStateEntries(alice.document).filter(({ map }) => map === 'posts')).toHaveLength(5)
  })

  it('says in its text what a second reader needs: the golden state', () => {
    const document = openDocument(new Y.Doc())
    document.article.insert(0, 'Seven \ud83d\ude80 tests\n')
    document.article.format(0, 5, { bold: true })
    document.info.set('title', 'Tests')
    document.claims.set(
      'c',
      new Y.Map<unknown>([
        ['kind', 'number'],
        ['assignee', 'p'],
        ['anchors', [{ start: Uint8Array.of(0, 255) }]]
      ])
    )
    const { text, hash } = new ArticleStateReader(document, new ArticleText(document.article), 'p').read()
    expect(text).toBe(
      `{"article":[{"attributes":{"type":"paragraph"},"runs":[{"attributes":{"bold":true},"text":"Seven"},{"attributes":{},"text":" 🚀 tests"}]}],"entries":{"claims":{"c":"${hashOf('{"$map":{"anchors":[{"start":{"$bytes":"00ff"}}],"kind":"number"}}')}"}},"format":"stet-state-1","info":{"$map":{"title":"Tests"}},"project":"p"}`
    )
    expect(hash).toMatchInlineSnapshot(`"d7ce722674d731bf6effa6ef49ef50b4a58d60c9154a7203ac42e29458f1326c"`)
  })
})
