import type { Block } from '../../src/core/article/block-schema'
import type { ProjectSnapshot } from '../../src/core/document/project-snapshot'
import type { CslItem, CslName } from '../../src/core/model/source'
import { block, SnapshotBuilder } from './snapshot-builder'

const blocks: readonly Block[] = [
  block('Tokyo and Washington close ranks after a month of missile tests', {
    type: 'heading',
    level: 1,
    role: 'headline'
  }),
  block('By the Tokyo desk', { type: 'paragraph', role: 'byline' }),
  block(
    'TOKYO, Feb. 2 – The top diplomats of Japan and the United States agreed by telephone on Wednesday to keep their defence plans in step, after North Korea fired seven weapons in the space of a month.'
  ),
  block(
    'Foreign Minister Yoshimasa Hayashi and Secretary of State Antony Blinken spoke for about 40 minutes, the [ministry in Tokyo](https://ministry.example/talks/0202) said. Their call followed Sunday’s launch of a Hwasong-12, **the first missile of that range that Pyongyang has fired since 2017**.'
  ),
  block(
    '“We share a grave concern about these launches,” the ministry’s statement reads, “and we will not be divided by them.”',
    { type: 'quote' }
  ),
  block('A broken promise', { type: 'heading', level: 2 }),
  block(
    'The secretary-general of the United Nations said the launch broke the moratorium that North Korea had announced in 2018. Yoshimasa and Blinken welcomed his words. The missile flew 800 kilometres and rose to 2,000, which makes it the largest test in the country’s history.'
  ),
  block('The two men also agreed', { type: 'paragraph' }),
  block('to hold a three-way meeting with South Korea in Hawaii,', {
    type: 'list',
    list: 'bullet',
    depth: 0
  }),
  block('on Feb. 12, the ministry said,', { type: 'list', list: 'bullet', depth: 1 }),
  block('or a week later, a person in the room said;', { type: 'list', list: 'bullet', depth: 1 }),
  block('to brief their parliaments on the build-up near Ukraine.', {
    type: 'list',
    list: 'bullet',
    depth: 0
  }),
  block(
    'The ministry’s spokesman, who once took gifts from a contractor, declined to comment. Further launches will follow within weeks, and the response so far has been timid.'
  ),
  block('A Hwasong-12 on parade in Pyongyang in April 2017.', { type: 'caption' })
]

/**
 * A wire story half way through its check: claims in every state, two that overlap, one with two ranges, sources of
 * many kinds and one of them confidential. Made up, with invented addresses.
 */
export function sampleSnapshot(): ProjectSnapshot {
  const desk = new SnapshotBuilder(blocks)
  const alice = desk.person('Alice Moreau')
  const bob = desk.person('Bob Okafor')
  const carol = desk.person('Carol Lindqvist', 'editor')

  const statement = desk.source(
    webPage(
      'Telephone talk of the foreign ministers',
      'Ministry of Foreign Affairs',
      'ministry.example/talks/0202',
      2
    ),
    alice,
    { primary: true }
  )
  const launches = desk.source(
    {
      type: 'dataset',
      title: 'Launches since 1984',
      author: [{ literal: 'Centre for Missile Studies' }],
      URL: 'https://missiles.example/launches?from=1984&to=2022',
      accessed: day(2)
    },
    alice,
    { primary: true }
  )
  const morning = desk.source(
    {
      type: 'article-newspaper',
      title: 'Seoul counts seven',
      author: [
        { family: 'Kim', given: 'Ji-woo' },
        { family: 'Park', given: 'Min' }
      ],
      'container-title': 'The Morning Paper',
      issued: day(1),
      page: '4'
    },
    bob,
    { origin: 'agency copy' }
  )
  const evening = desk.source(
    webPage('“Seven tests in a month”', 'The Evening Paper', 'evening.example/seven', 1),
    bob,
    { origin: 'agency copy' }
  )
  const spokesman = desk.source(person('interview', '', { family: 'Sato', given: 'Ken' }), bob, {
    primary: true
  })
  const inTheRoom = desk.source(
    person('personal_communication', 'Telephone call', { family: 'Mori', given: 'Aya' }),
    alice,
    { primary: true, terms: 'confidential' }
  )

  const agreed = desk.mark({
    words: ['agreed by telephone on Wednesday to keep their defence plans in step'],
    by: alice,
    kind: 'attribution'
  })
  const agreedEvidence = desk.evidence(agreed, statement, alice, {
    locator: 'paragraph 1',
    excerpt: 'The ministers confirmed that both sides will keep their plans closely aligned.'
  })
  desk.check(agreed, alice, { verdict: 'accurate', evidence: [agreedEvidence.id] })

  const seven = desk.mark({
    words: ['seven weapons in the space of a month'],
    by: alice,
    kind: 'number',
    risk: 'high'
  })
  desk.evidence(seven, morning, bob, { excerpt: 'Seven launches, by Seoul’s count.' })
  desk.evidence(seven, evening, bob)
  desk.check(seven, bob, {
    verdict: 'accurate',
    note: 'Both papers carry the same agency copy, so this is one source.\nAsk Seoul.',
    at: '2022-02-02T12:40:00Z'
  })

  const names = desk.mark({
    words: ['Foreign Minister Yoshimasa Hayashi', 'Secretary of State Antony Blinken'],
    by: alice,
    kind: 'name'
  })
  const namesEvidence = desk.evidence(names, statement, alice, { locator: 'title' })
  desk.check(names, alice, { verdict: 'accurate', evidence: [namesEvidence.id], at: '2022-02-02T12:05:00Z' })

  const minutes = desk.mark({
    words: ['spoke for about 40 minutes'],
    by: alice,
    kind: 'number',
    found: 'edited'
  })
  const minutesEvidence = desk.evidence(minutes, statement, alice, {
    locator: 'paragraph 1',
    excerpt: 'The talk lasted for approximately 30 minutes.'
  })
  desk.check(minutes, alice, {
    verdict: 'accurate',
    words: 'spoke for about 30 minutes',
    evidence: [minutesEvidence.id],
    at: '2022-02-02T12:10:00Z'
  })

  const missile = desk.mark({
    words: [
      'Sunday’s launch of a Hwasong-12, the first missile of that range that Pyongyang has fired since 2017'
    ],
    by: alice,
    kind: 'date'
  })
  desk.check(missile, alice, {
    workStatus: 'in progress',
    note: 'Sunday in Tokyo; Saturday evening in Washington.'
  })
  const first = desk.mark({
    words: ['the first missile of that range that Pyongyang has fired since 2017'],
    by: alice,
    kind: 'superlative',
    risk: 'high'
  })
  const firstEvidence = desk.evidence(first, launches, alice, {
    locator: 'rows 141 to 212',
    excerpt: '2017-11-29 Hwasong-15\n2022-01-30 Hwasong-12'
  })
  desk.check(first, alice, { verdict: 'accurate', evidence: [firstEvidence.id], at: '2022-02-02T12:20:00Z' })
  desk.check(first, bob, {
    verdict: 'misleading',
    note: 'Longer ranges flew in November 2017, so “since 2017” hides ten months.',
    at: '2022-02-02T12:55:00Z'
  })

  const quote = desk.mark({
    words: ['“We share a grave concern about these launches,”'],
    by: bob,
    kind: 'quote'
  })
  desk.check(quote, bob, { workStatus: 'query', note: 'Asked the ministry for the Japanese wording.' })

  const moratorium = desk.mark({
    words: ['the moratorium that North Korea had announced in 2018'],
    by: alice,
    kind: 'chronology'
  })
  const earlier = desk.check(moratorium, alice, { workStatus: 'in progress' })
  const speech = desk.evidence(moratorium, launches, alice, { stance: 'context', locator: 'note 3' })
  const ministry = desk.evidence(moratorium, statement, alice)
  desk.check(moratorium, alice, {
    verdict: 'accurate',
    evidence: [speech.id, ministry.id],
    supersedes: [earlier.id],
    at: '2022-02-02T13:00:00Z'
  })

  const surname = desk.mark({ words: ['Yoshimasa and Blinken'], by: bob, kind: 'name' })
  desk.check(surname, bob, { verdict: 'inaccurate', note: 'Hayashi is the surname.' })

  desk.mark({ words: ['The missile flew 800 kilometres and rose to 2,000'], by: bob, kind: 'number' })

  const largest = desk.mark({
    words: ['the largest test in the country’s history'],
    by: bob,
    kind: 'superlative'
  })
  desk.evidence(largest, launches, bob, { stance: 'contradicts' })
  desk.check(largest, bob, { workStatus: 'cannot confirm' })

  const hawaii = desk.mark({ words: ['on Feb. 12'], by: alice, kind: 'date', found: 'moved' })
  desk.check(hawaii, alice, { verdict: 'accurate' })

  const later = desk.mark({
    words: ['a week later, a person in the room said'],
    by: alice,
    kind: 'attribution'
  })
  const told = desk.evidence(later, inTheRoom, alice, {
    excerpt: 'I was sitting next to the minister.',
    locator: '04:10'
  })
  desk.check(later, alice, { verdict: 'accurate', evidence: [told.id] })

  const gifts = desk.mark({
    words: ['who once took gifts from a contractor'],
    by: carol,
    kind: 'legal',
    risk: 'high',
    legal: true
  })
  const denial = desk.evidence(gifts, spokesman, bob, {
    stance: 'contradicts',
    excerpt: 'That is untrue, and I will sue.'
  })
  const onFile = 'The author holds the court file.'
  desk.check(gifts, carol, { verdict: 'on author', note: onFile, evidence: [denial.id] })

  desk.mark({ words: ['Further launches will follow within weeks'], by: bob, kind: 'forecast' })
  const timid = desk.mark({ words: ['the response so far has been timid'], by: bob, kind: 'other' })
  desk.check(timid, bob, { workStatus: 'not checkable' })

  const ally = desk.mark({
    words: ['Japan, Washington’s oldest ally in Asia'],
    by: alice,
    kind: 'superlative'
  })
  desk.check(ally, alice, { verdict: 'unproven', note: 'Thailand’s treaty of 1833 is older.' })
  desk.check(ally, carol, { workStatus: 'cut', supersedes: [], at: '2022-02-02T13:30:00Z' })
  const hours = desk.mark({ words: ['hours after the launch'], by: alice, kind: 'chronology' })
  desk.check(hours, carol, { workStatus: 'cut' })
  desk.mark({ words: ['a call that Tokyo had asked for'], by: bob })

  return desk.build({
    title: 'Tokyo and Washington close ranks after a month of missile tests',
    byline: 'By the Tokyo desk',
    dateline: 'TOKYO, Feb. 2',
    originalName: 'close-ranks.docx'
  })
}

function webPage(title: string, site: string, address: string, date: number): CslItem {
  return {
    type: 'webpage',
    title,
    author: [{ literal: site }],
    URL: `https://${address}`,
    issued: day(date),
    accessed: day(2)
  }
}

function person(type: 'interview' | 'personal_communication', genre: string, author: CslName): CslItem {
  return { type, ...(genre === '' ? {} : { genre }), author: [author], issued: day(2) }
}

function day(date: number): { 'date-parts': number[][] } {
  return { 'date-parts': [[2022, 2, date]] }
}
