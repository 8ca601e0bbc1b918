import { expect, it } from 'vitest'
import { bringInTalk } from '../../../../src/core/document/bring-in-talk'
import { addSource } from '../../../../src/core/document/sources'
import type { FromFile } from '../../../../src/core/model/from-file'
import { newId } from '../../../../src/core/model/ids'
import { exportAnnotatedDocx } from '../../../../src/formats/export/docx/word-copies'
import { exportSnapshot } from '../../../../src/formats/export/export-snapshot'
import { exportedByAlice } from '../../../support/export-options'
import { textOfCopy } from '../../../support/read-word-file'
import { fillPseudoRandom, openPair, own, type Replica, snapshotOf } from '../../../support/replica'

const at = '2022-02-03T10:15:00Z'

function rangeOf({ article }: Replica, words: string) {
  const start = article.toString().indexOf(words)
  return { start, end: start + words.length }
}

/** A project whose source Chidi Okonkwo is confidential. */
function desk(story: string): Replica {
  const { alice } = openPair(story)
  const item = { type: 'interview', author: [{ given: 'Chidi', family: 'Okonkwo' }] } as const
  const source = {
    id: newId('source', fillPseudoRandom),
    item,
    primary: true,
    terms: 'confidential'
  } as const
  addSource(alice.document, { ...source, origin: '', givesAway: '', addedBy: alice.person, addedAt: at }, own)
  return alice
}

function propose(replica: Replica, old: string, words: string, from: FromFile, reason: string): void {
  const { document, article, person } = replica
  const into = { document, article, by: person, at, fillRandom: fillPseudoRandom, origin: own }
  const change = { from, names: [from.name], place: rangeOf(replica, old), words, reason }
  bringInTalk(into, { comments: [], changes: [change] })
}

async function copiesOf(replica: Replica): Promise<readonly string[]> {
  const copies: string[] = []
  for (const confidential of ['redact', 'leave out'] as const) {
    const options = { ...exportedByAlice, confidential, withTalk: true }
    copies.push(await textOfCopy(await exportAnnotatedDocx(snapshotOf(replica), options)))
    for (const format of ['html', 'text', 'memo'] as const) {
      copies.push(new TextDecoder().decode(exportSnapshot(snapshotOf(replica), format, options)))
    }
  }
  return copies
}

/** The first place in each copy where one of these names stands. */
async function namedIn(replica: Replica, names: RegExp): Promise<readonly string[]> {
  const copies = await copiesOf(replica)
  const around = new RegExp(`.{0,40}(?:${names.source}).{0,20}`)
  return copies.flatMap((copy) => around.exec(copy)?.[0] ?? [])
}

it('names no confidential source as who proposed a correction', async () => {
  const alice = desk('Rockets\nIt carried out seven weapons tests in the last month.')
  const from = { name: 'Chidi Okonkwo', at: '2024-02-03T10:12:44Z' }
  propose(alice, 'seven weapons', 'six weapons', from, 'Chidi Okonkwo replaced it.')
  expect(await namedIn(alice, /Okonkwo/)).toEqual([])
})

it('names nobody as who wrote what would tell who a confidential source is', async () => {
  const alice = desk('Rockets\nIt carried out seven weapons tests in the last month.')
  propose(alice, 'seven weapons', 'six weapons', { name: 'Maria Silva', at: '' }, 'Okonkwo told me.')
  expect(await namedIn(alice, /Okonkwo|Silva/)).toEqual([])
})

it('quotes no words of an earlier text that name a confidential source', async () => {
  const alice = desk('Rockets\nIt was seen by a man, Chidi Okonkwo, near the sea.')
  propose(alice, 'Chidi Okonkwo', 'a clerk', { name: 'Ed', at: '' }, 'By no name.')
  propose(alice, 'near', 'at', { name: 'Ed', at: '' }, 'Nearer.')
  const { start, end } = rangeOf(alice, 'Chidi Okonkwo')
  alice.document.doc.transact(() => {
    alice.document.article.delete(start, end - start)
    alice.document.article.insert(start, 'a porter')
  }, own)
  expect(await namedIn(alice, /Okonkwo|Chidi/)).toEqual([])
})

it('quotes no struck words that a comment stands on', async () => {
  const alice = desk('Rockets\nIt was seen by a clerk near the sea.')
  const { document, article, person } = alice
  const into = { document, article, by: person, at, fillRandom: fillPseudoRandom, origin: own }
  const comment = { from: { name: 'Ed', at: '' }, text: 'By no name.', place: rangeOf(alice, 'by') }
  bringInTalk(into, {
    comments: [{ ...comment, words: 'Chidi Okonkwo', isResolved: false, replies: [] }],
    changes: []
  })
  expect(await namedIn(alice, /Okonkwo/)).toEqual([])
  const [, page] = await copiesOf(alice)
  expect(page).toContain('By no name.')
})

it('goes on to quote a name that the article gives its readers', async () => {
  const alice = desk('Rockets\nIt was seen by Chidi Okonkwo near the sea.')
  propose(alice, 'near', 'at', { name: 'Ed', at: '' }, 'Nearer.')
  const [word, , , memo] = await copiesOf(alice)
  expect(word).toContain('w:author="Ed')
  expect(memo).toContain('Chidi Okonkwo </span><del>near</del>')
})
