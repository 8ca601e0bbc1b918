import { describe, expect, it } from 'vitest'
import { changeClaim } from '../../../../src/core/document/claims'
import { CorrectionIndex } from '../../../../src/core/document/correction-index'
import { proposeCorrection } from '../../../../src/core/document/corrections'
import { readDeadlineReport, withoutQueries } from '../../../../src/core/document/deadline-report'
import { sectionsOfReport, textOfReport } from '../../../../src/core/document/deadline-words'
import { ThreadIndex } from '../../../../src/core/document/thread-index'
import { addPost, beginThread } from '../../../../src/core/document/threads'
import { type ClaimId, newId } from '../../../../src/core/model/ids'
import { exportSnapshot } from '../../../../src/formats/export/export-snapshot'
import { exportedByAlice } from '../../../support/export-options'
import { parseExport } from '../../../support/read-export'
import {
  check,
  fillPseudoRandom,
  mark,
  mergeAll,
  openPair,
  own,
  type Replica,
  snapshotOf
} from '../../../support/replica'

const now = new Date(2026, 10, 24, 10).getTime()
const story = 'Seven tests in a month. The ministers spoke on Monday in Tokyo. It was the first since 2017.'
const at = '2026-11-24T09:00:00Z'

function ask({ document, person }: Replica, claimId: ClaimId, to: string, isSent: boolean): void {
  const threadId = newId('thread', fillPseudoRandom)
  const first = newId('post', fillPseudoRandom)
  const said = { threadId, by: person, at }
  beginThread(
    document,
    { id: threadId, purpose: 'query', claimId, words: '', to, by: person, at },
    { id: first, act: 'ask', text: `How many, ${to}?`, after: [], ...said },
    own
  )
  if (!isSent) return
  const sent = { id: newId('post', fillPseudoRandom), act: 'sent', text: '', after: [first] } as const
  addPost(document, { ...sent, way: 'mail', on: '2026-11-23', ...said }, own)
}

function propose(
  { document, article, person }: Replica,
  words: string,
  severity: 'must change' | 'could change'
) {
  const start = article.toString().indexOf(words)
  const said = { claimId: null, words: 'Six', reason: '', evidence: [], severity, by: person, at }
  const id = newId('correction', fillPseudoRandom)
  proposeCorrection({ document, article }, { start, end: start + words.length }, { id, ...said }, own)
}

function scene() {
  const { alice, bob } = openPair(story)
  const [tests, monday, tokyo, first] = ['Seven tests', 'Monday', 'Tokyo', 'first since'].map((words) =>
    mark(alice, words, words === 'Monday' ? 'date' : 'number')
  )
  if (tests === undefined || monday === undefined || tokyo === undefined || first === undefined)
    throw new Error('four claims are marked')
  changeClaim(alice.document, tests, { due: '2026-11-23', assignee: bob.person }, own)
  changeClaim(alice.document, monday, { due: '2026-11-20', risk: 'low' }, own)
  changeClaim(alice.document, tokyo, { legal: true, due: '2026-11-30' }, own)
  mergeAll(alice, bob)
  check(alice, first, { verdict: 'accurate' })
  check(bob, monday, { verdict: 'inaccurate' })
  check(alice, monday, { verdict: 'on author' })
  ask(bob, tests, 'the ministry', true)
  ask(alice, tokyo, 'the author', false)
  propose(alice, 'month', 'could change')
  propose(bob, 'first', 'must change')
  mergeAll(alice, bob)
  return { alice, bob, tests, monday, tokyo, first }
}

function reportOf({ document, article, view }: Replica) {
  const corrections = new CorrectionIndex(document, article, view).list
  const threads = new ThreadIndex(document).list
  const blocks = ['4 open claims']
  return readDeadlineReport({ claims: view.claims, corrections, threads, style: view.style, blocks }, now)
}

const words = (replica: Replica) => ({
  style: replica.view.style,
  nameOf: (id: string) => (id === replica.person ? 'Me' : 'Bob'),
  showDue: (due: string) => due
})

describe('where an article stands before its deadline', () => {
  it('says what is open, the gravest first, then what is due first, the same at everybody’s', () => {
    const { alice, bob, tests, monday, tokyo, first } = scene()
    for (const replica of [alice, bob]) {
      const report = reportOf(replica)
      expect(report.open.map(({ claim }) => claim.id)).toEqual([tokyo, tests, first, monday])
      expect(report).toMatchObject({ total: 4, overdue: 2, grave: 1 })
      expect(report.disputes.map(({ claim }) => claim.id)).toEqual([monday])
      expect(report.byPerson).toEqual([
        [null, { open: 3, overdue: 1 }],
        [bob.person, { open: 1, overdue: 1 }]
      ])
      expect(report.byKind).toEqual([
        ['number', { open: 3, overdue: 1 }],
        ['date', { open: 1, overdue: 1 }]
      ])
      expect(report.queries).toMatchObject([
        { to: 'the ministry', isAsked: true, askedOn: '2026-11-23', number: 1 },
        { to: 'the author', isAsked: false, askedOn: '', number: 3 }
      ])
      expect(report.corrections.map(({ reads }) => reads)).toEqual(['first', 'month'])
    }
  })

  it('says of each claim what it lacks, in words', () => {
    const { alice, first, tests } = scene()
    const lacks = new Map(reportOf(alice).open.map((each) => [each.claim.id, each.lacks.join(' ')]))
    expect(lacks.get(tests)).toBe('Nobody has checked this yet. It has no evidence yet.')
    expect(lacks.get(first)).toMatch(/^Judged accurate, but it needs .*source/)
  })

  it('is a text for a mail, without sections that are empty', () => {
    const { alice } = scene()
    const report = reportOf(alice)
    const text = textOfReport(report, words(alice), { title: 'Rockets', at: 'now' })
    expect(text.split('\n')[2]).toBe(
      '4 of 4 claims open, 2 overdue, 1 of high risk or for the lawyer, not ready to publish.'
    )
    expect(text).toContain('- OVERDUE: 1. Seven tests\n  To check · number · Bob · due 2026-11-23')
    expect(text).toContain(
      'the ministry, on claim 1: asked on 2026-11-23, no answer yet\n  How many, the ministry?'
    )
    const without = textOfReport(withoutQueries(report), words(alice), { title: 'Rockets', at: 'now' })
    expect(without).toContain('Queries that wait\n- 2 queries wait. This copy leaves queries out.')
    expect(without).not.toContain('the ministry')
    const empty = { ...report, queries: [], corrections: [], disputes: [] }
    const headings = sectionsOfReport(empty, words(alice)).map(({ heading }) => heading)
    expect(headings).not.toContain('Queries that wait')
    expect(headings[0]).toBe('What blocks publication')
  })

  it('is a page of its own, with what is overdue at the moment of the export', () => {
    const { alice } = scene()
    const late = { ...exportedByAlice, exportedAt: '2026-11-24T10:00:00Z' }
    const page = parseExport(exportSnapshot(snapshotOf(alice), 'standing', { ...late, withTalk: true }))
    expect(page.querySelector('title')?.textContent).toMatch(/^Where we stand: /)
    const lines = [...page.querySelectorAll('li')].map((line) => line.textContent ?? '')
    expect(lines.filter((line) => line.startsWith('Overdue'))).toHaveLength(2)
    expect(lines.some((line) => line.includes('the author, on claim 3: not asked yet'))).toBe(true)
    const bare = parseExport(exportSnapshot(snapshotOf(alice), 'standing', late)).body.textContent ?? ''
    expect(bare).toContain('2 queries wait. This copy leaves queries out.')
    for (const told of ['the ministry', 'the author, on claim']) expect(bare).not.toContain(told)
    const early = { ...exportedByAlice, exportedAt: '2026-11-01T10:00:00Z' }
    expect(new TextDecoder().decode(exportSnapshot(snapshotOf(alice), 'standing', early))).not.toContain(
      'Overdue</strong>'
    )
  })

  it('says how long the rest takes, and what cannot be done by the time it is due', () => {
    const { alice, bob } = openPair('one two three four five six seven eight nine ten')
    const minutesFromNow = (minutes: number): string => new Date(now + minutes * 60_000).toISOString()
    for (const [index, word] of ['one', 'two', 'three', 'four', 'five', 'six'].entries())
      check(alice, mark(alice, word), { at: minutesFromNow(index * 10 - 60) })
    const due = `${minutesFromNow(15).slice(0, 16)}Z`
    for (const word of ['seven', 'eight'])
      changeClaim(alice.document, mark(alice, word), { assignee: bob.person, due }, own)
    mark(alice, 'nine')
    mergeAll(alice, bob)
    const words = { style: bob.view.style, nameOf: () => 'Bob', showDue: () => 'today at 10:15' }
    const section = sectionsOfReport(reportOf(bob), words).find(({ heading }) => heading === 'Work left')
    expect(section?.isCount).toBe(true)
    expect(section?.lines.map(({ text, more }) => [text, ...more])).toEqual([
      [
        'About 30 minutes for one person: 3 claims to check.',
        'About 10 minutes a claim, by the last 5 checks here.'
      ],
      [
        'Bob, due today at 10:15: too little time',
        '2 claims by then take about 20 minutes, and 15 minutes are left.'
      ],
      ['Bob: 2 claims to check, about 20 minutes'],
      ['Nobody assigned: 1 claim to check, about 10 minutes']
    ])
  })
})
