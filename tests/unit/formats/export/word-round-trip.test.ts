import { describe, expect, it } from 'vitest'
import { textOfBlocks } from '../../../../src/core/article/block-delta'
import { bringInTalk } from '../../../../src/core/document/bring-in-talk'
import { proposeCorrection } from '../../../../src/core/document/corrections'
import { rememberPerson } from '../../../../src/core/document/people'
import { addPost, beginThread } from '../../../../src/core/document/threads'
import { newId } from '../../../../src/core/model/ids'
import type { PostAct, Thread } from '../../../../src/core/model/thread'
import { exportAnnotatedDocx } from '../../../../src/formats/export/docx/word-copies'
import { articleOf } from '../../../support/article-of'
import { exportedByAlice } from '../../../support/export-options'
import {
  check,
  fillPseudoRandom,
  mark,
  openPair,
  own,
  type Replica,
  snapshotOf
} from '../../../support/replica'

const story =
  'Rockets rise over the sea\nIt carried out seven weapons tests in the last month, the most ever.\nThe end of it.'
const at = '2022-02-03T10:15:00.250Z'

function rangeOf({ article }: Replica, words: string) {
  const start = article.toString().indexOf(words)
  return { start, end: start + words.length }
}

/** A project with a claim, a proposal on words that it shares, a discussion with an answer, and a query. */
function desk(): Replica {
  const { alice, bob } = openPair(story)
  rememberPerson(alice.document, { id: alice.person, name: 'Alice Ng', role: 'checker' }, own)
  rememberPerson(alice.document, { id: bob.person, name: 'Bob Ito', role: 'editor' }, own)
  const claimId = mark(alice, 'seven weapons tests')
  check(alice, claimId, { verdict: 'accurate', note: 'As the ministry counts.' })
  const signed = { by: bob.person, at }
  const words = { words: 'six weapons', reason: 'Seoul counts six.', severity: 'must change' as const }
  const correction = { id: newId('correction', fillPseudoRandom), claimId, evidence: [], ...words, ...signed }
  proposeCorrection(alice, rangeOf(alice, 'seven weapons'), correction, own)
  const begin = (more: Pick<Thread, 'purpose' | 'to'>, act: PostAct, text: string, claim = claimId): void => {
    const thread = {
      id: newId('thread', fillPseudoRandom),
      claimId: claim,
      words: 'seven',
      ...more,
      ...signed
    }
    const post = { id: newId('post', fillPseudoRandom), threadId: thread.id, act, text, after: [], ...signed }
    beginThread(alice.document, thread, post, own)
    const answer = { ...post, id: newId('post', fillPseudoRandom), by: alice.person, after: [post.id] }
    addPost(
      alice.document,
      { ...answer, act: act === 'ask' ? 'answer' : 'comment', text: 'It is.\nSeven.' },
      own
    )
  }
  begin({ purpose: 'discussion', to: '' }, 'comment', 'Is it six?\n\tI think so.')
  begin({ purpose: 'query', to: 'The ministry' }, 'ask', 'How many?')
  return alice
}

/** The file read again, with its changes taken as proposals. */
async function comesBack(replica: Replica) {
  const bytes = await exportAnnotatedDocx(snapshotOf(replica), { ...exportedByAlice, withTalk: true })
  const read = await articleOf('back.docx', bytes)
  const { blocks, comments = [], changes = [] } = read.original ?? read
  const { document, article, person } = replica
  const into = { document, article, by: person, at, fillRandom: fillPseudoRandom, origin: own }
  return { blocks, comments, changes, brought: () => bringInTalk(into, { comments, changes }) }
}

describe('a Word file that comes back as it went out', () => {
  it('is the article, and brings nothing in that is here', async () => {
    const alice = desk()
    const { blocks, changes, brought } = await comesBack(alice)
    expect(changes).toMatchObject([{ words: 'six weapons', from: { name: 'Bob Ito' } }])
    expect(textOfBlocks(blocks).trim()).toBe(story)
    expect(brought()).toMatchObject({ discussions: 0, replies: 0, corrections: 0 })
  })

  it('brings in nothing when what was said came with an earlier Word file', async () => {
    const alice = desk()
    const start = story.indexOf('the most ever')
    const place = { start, end: start + 13 }
    const maria = { name: 'Maria Silva', at: '2024-02-03T11:00:00' }
    const comment = {
      from: maria,
      text: 'Really?',
      place,
      words: 'the most ever',
      isResolved: false,
      replies: []
    }
    const change = { from: maria, names: ['Maria Silva'], place, words: 'the most', reason: 'Replaced.' }
    const { document, article, person } = alice
    const into = { document, article, by: person, at, fillRandom: fillPseudoRandom, origin: own }
    expect(bringInTalk(into, { comments: [comment], changes: [change] })).toMatchObject({
      discussions: 1,
      corrections: 1
    })
    const { comments, brought } = await comesBack(alice)
    const back = comments.find(({ text }) => text === 'Really?')
    expect(back).toMatchObject({ words: 'the most ever', from: { name: 'Maria Silva' } })
    expect(brought()).toMatchObject({ discussions: 0, replies: 0, corrections: 0 })
  })
})
