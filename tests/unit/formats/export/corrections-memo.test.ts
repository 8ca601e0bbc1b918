import { describe, expect, it } from 'vitest'
import { ActivityIndex } from '../../../../src/core/document/activity-index'
import { bringInTalk } from '../../../../src/core/document/bring-in-talk'
import {
  decideCorrection,
  decideWithWords,
  proposeCorrection
} from '../../../../src/core/document/corrections'
import { addEvidence } from '../../../../src/core/document/evidence'
import { rememberPerson } from '../../../../src/core/document/people'
import { addSource } from '../../../../src/core/document/sources'
import { newId } from '../../../../src/core/model/ids'
import type { SourceTerms } from '../../../../src/core/model/source'
import { exportSnapshot } from '../../../../src/formats/export/export-snapshot'
import { exportedByAlice } from '../../../support/export-options'
import { parseExport } from '../../../support/read-export'
import {
  check,
  fillPseudoRandom,
  mark,
  openPair,
  own,
  type Replica,
  snapshotOf
} from '../../../support/replica'

const story = 'Rockets\nIt carried out seven weapons tests in the last month, the most ever.'
const at = '2022-02-03T10:15:00Z'

function rangeOf({ article }: Replica, words: string) {
  const start = article.toString().indexOf(words)
  return { start, end: start + words.length }
}

function memoOf(replica: Replica) {
  const page = parseExport(exportSnapshot(snapshotOf(replica), 'memo', exportedByAlice))
  const rows = [...page.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? '')
  )
  return { page, rows }
}

function linkSource({ document, person }: Replica, claimId: ReturnType<typeof mark>, terms: SourceTerms) {
  const added = { addedBy: person, addedAt: at }
  const source = newId('source', fillPseudoRandom)
  const item = { type: 'report' as const, title: 'Missile count', URL: 'https://example.org/count' }
  addSource(document, { id: source, item, primary: true, terms, origin: '', ...added }, own)
  const id = newId('evidence', fillPseudoRandom)
  const said = { stance: 'supports' as const, locator: 'p. 4', excerpt: '', ...added }
  addEvidence(document, { id, claimId, sourceId: source, ...said }, own)
  return id
}

function propose(
  replica: Replica,
  words: string,
  to: string,
  evidence: ReturnType<typeof linkSource>[] = []
) {
  const id = newId('correction', fillPseudoRandom)
  const claimId = replica.view.claims[0]?.claim.id ?? null
  const said = { words: to, reason: 'The ministry counts so.', severity: 'must change' as const, evidence }
  proposeCorrection(replica, rangeOf(replica, words), { id, claimId, ...said, by: replica.person, at }, own)
  return id
}

describe('the corrections memo', () => {
  it('numbers what was proposed, with old and new words, reason, source and who accepted it', () => {
    const { alice, bob } = openPair(story)
    rememberPerson(alice.document, { id: alice.person, name: 'Alice', role: 'checker' }, own)
    rememberPerson(alice.document, { id: bob.person, name: 'Bob', role: 'editor' }, own)
    const claim = mark(alice, 'seven weapons tests')
    const evidence = linkSource(alice, claim, 'on the record')
    const first = propose(alice, 'seven', 'six', [evidence])
    const second = propose(alice, ', the most ever', '')
    const signed = { by: bob.person, at, supersedes: [] }
    const accepted = {
      correctionId: first,
      outcome: 'accepted' as const,
      words: 'some six',
      reason: 'Safer.'
    }
    decideWithWords(
      alice,
      rangeOf(alice, 'seven'),
      { id: newId('decision', fillPseudoRandom), ...accepted, ...signed },
      own
    )
    const rejected = { correctionId: second, outcome: 'rejected' as const, words: '', reason: 'It stays.' }
    decideCorrection(alice.document, { id: newId('decision', fillPseudoRandom), ...rejected, ...signed }, own)
    const { rows, page } = memoOf(alice)
    expect(page.title).toBe('Corrections memo: Seven tests')
    expect(page.querySelector('.banner')?.textContent).toContain('2 corrections, all decided.')
    expect(rows.map(([number]) => number)).toEqual(['1', '2'])
    const [, where, reads, should, why, source, decision] = rows[0] ?? []
    expect(where).toBe('Claim 1, paragraph 2')
    expect(reads).toBe('It carried out seven weapons tests in the last …')
    expect(page.querySelector('del')?.textContent).toBe('seven')
    expect(should).toBe('six')
    expect(why).toContain('The ministry counts so.')
    expect(why).toContain('must change; proposed by Alice, checker, 3 February 2022, 10:15 UTC')
    expect(source).toContain('Missile count')
    expect(source).toContain('https://example.org/count')
    expect(source).toContain('p. 4')
    expect(decision).toContain('Accepted')
    expect(decision).toContain('by Bob, editor, 3 February 2022')
    expect(decision).toContain('With other words: some six')
    expect(decision).toContain('Safer.')
    expect(rows[1]?.[3]).toBe('Cut these words.')
    expect(rows[1]?.[6]).toContain('Rejected')
  })

  it('lists what checks propose, says where the words have changed since, and keeps withheld sources out', () => {
    const { alice } = openPair(story)
    const claim = mark(alice, 'seven weapons tests')
    const evidence = linkSource(alice, claim, 'confidential')
    const checked = { verdict: 'inaccurate' as const, correction: 'six missile tests', note: 'Counted.' }
    check(alice, claim, { ...checked, evidence: [evidence] })
    alice.document.article.insert(rangeOf(alice, 'weapons').start, 'known ')
    const { rows, page } = memoOf(alice)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.[3]).toBe('six missile tests')
    expect(rows[0]?.[6]).toContain('The words have changed since. Today: seven known weapons tests')
    expect(page.body.textContent).not.toContain('Missile count')
    expect(page.body.textContent).not.toContain('p. 4')
  })

  it('says so when nothing was proposed, and lets hostile words be words', () => {
    const { alice } = openPair('<script>alert(1)</script> & more')
    expect(memoOf(alice).page.querySelector('main')?.textContent).toContain('No correction was proposed.')
    propose(alice, '<script>alert(1)</script>', '<img src=x onerror=alert(2)>\u202e')
    const { page } = memoOf(alice)
    expect(page.querySelectorAll('script, img')).toHaveLength(0)
    expect(page.querySelector('del')?.textContent).toBe('<script>alert(1)</script>')
    expect(page.querySelector('ins')?.textContent).toBe('<img src=x onerror=alert(2)>⟦U+202E⟧')
  })
})

it('names who proposed a correction in a Word file, and who brought it in', () => {
  const { alice } = openPair(story)
  rememberPerson(alice.document, { id: alice.person, name: 'Alice Ng', role: 'checker' }, own)
  const { document, article, person } = alice
  const from = { name: 'Maria Silva', at: '2024-02-03T10:12:44Z' }
  const place = rangeOf(alice, 'seven weapons')
  bringInTalk(
    { document, article, by: person, at, fillRandom: fillPseudoRandom, origin: own },
    { comments: [], changes: [{ from, names: ['Maria Silva'], place, words: 'six weapons', reason: '' }] }
  )
  expect(memoOf(alice).rows[0]?.[4]).toContain(
    'proposed by Maria Silva, 2024-02-03 10:12, from the Word file; brought in by Alice Ng'
  )
  const index = new ActivityIndex(document)
  for (const _pause of index.read());
  const deed = index.list.map((activity) => activity.deed).find(({ kind }) => kind === 'proposed')
  expect(deed).toMatchObject({ fromFile: from })
})
