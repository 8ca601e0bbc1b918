import { defaultChecklists } from './checklist'
import { type HouseStyle, plainStyle } from './house-style'

/** Agency copy: short, attributed, soon. Two sources, the slug and the attribution before all else. */
const wireDesk: HouseStyle = {
  ...plainStyle,
  name: 'Wire desk',
  about:
    'For agency copy against the clock: two independent sources or one primary, four at high risk, editor signs.',
  states: { verified: 'Confirmed', 'on author': 'On reporter', 'cannot confirm': 'Hold' },
  verdicts: { accurate: 'Confirmed', 'on author': 'On reporter' },
  roles: { author: 'Reporter', editor: 'Desk editor' },
  kinds: [
    { kind: 'attribution', name: '' },
    { kind: 'quote', name: '' },
    { kind: 'name', name: '' },
    { kind: 'title', name: '' },
    { kind: 'number', name: 'Figure' },
    { kind: 'date', name: 'Date or time' },
    { kind: 'place', name: '' },
    { kind: 'superlative', name: 'First, most, since' },
    { kind: 'chronology', name: '' },
    { kind: 'causal', name: '' },
    { kind: 'legal', name: '' },
    { kind: 'headline', name: '' },
    { kind: 'image/caption', name: '' },
    { kind: 'forecast', name: '' },
    { kind: 'opinion', name: '' },
    { kind: 'other', name: '' }
  ],
  evidence: { primary: 1, secondary: 2 },
  evidenceAtHighRisk: { primary: 2, secondary: 4 },
  checklists: {
    quote: defaultChecklists.quote,
    attribution: [
      { id: 'who', text: 'Who said it, and whether they may be named' },
      { id: 'first', text: 'From whom we have it, if not from them' }
    ],
    number: [
      { id: 'source', text: 'The figure, against the source that counted' },
      { id: 'unit', text: 'Unit and order of magnitude' }
    ],
    superlative: [{ id: 'since', text: 'Since when, and by which measure' }]
  },
  requires: { checklists: 'none', signoffs: ['editor'] }
}

/** Magazine practice: everything is checked, every quotation has its checklist, checker and editor sign. */
const magazine: HouseStyle = {
  ...plainStyle,
  name: 'Magazine',
  about:
    'For long pieces checked line by line: one primary source or three independent ones; every sentence is decided on, checklists are finished at high risk, the second pass is read.',
  states: { 'to check': 'CHECK', verified: 'Confirmed', 'on author': 'On author', cut: 'Out' },
  roles: { checker: 'Fact-checker', author: 'Writer' },
  evidenceAtHighRisk: { primary: 1, secondary: 4 },
  requires: { checklists: 'high risk', signoffs: ['checker', 'editor'], secondPass: true, coverage: true }
}

/** Investigations: what may end before a court. */
const investigation: HouseStyle = {
  ...plainStyle,
  name: 'Investigation',
  about:
    'For what may end in court: two primary sources or four independent ones at high risk, every sentence decided on, every checklist finished, whoever is accused asked for comment, legal signs.',
  states: { 'on author': 'On reporter', 'cannot confirm': 'Not proven' },
  verdicts: { 'on author': 'On reporter', unproven: 'Not proven' },
  roles: { author: 'Reporter', legal: 'Lawyer' },
  evidenceAtHighRisk: { primary: 2, secondary: 4 },
  checklists: {
    ...defaultChecklists,
    legal: [
      { id: 'wording', text: 'The charge or finding in the court’s own words' },
      { id: 'stage', text: 'The stage: suspected, charged, convicted, appealed' },
      { id: 'reply', text: 'The other side was asked, with time to answer' },
      { id: 'answer', text: 'Their answer is in the article, in substance' },
      { id: 'backup', text: 'The documents are kept where the lawyer finds them' }
    ],
    causal: [...defaultChecklists.causal, { id: 'intent', text: 'It claims no intent that is not proven' }]
  },
  requires: {
    checklists: 'all',
    signoffs: ['checker', 'editor', 'legal'],
    coverage: true,
    rightOfReply: true
  }
}

/** A desk of one, and a check made freelance: no colleague signs, so the checker's second reading stands in for one. */
const onePerson: HouseStyle = {
  ...plainStyle,
  name: 'One person',
  about:
    'For somebody who checks alone: one primary source or three independent ones; checklists are finished at high risk, the second pass is read, the checker alone signs.',
  requires: { checklists: 'high risk', signoffs: ['checker'], secondPass: true }
}

/** The styles that come with Stet, by the short names of the command line. */
export const shippedStyles = {
  'wire-desk': wireDesk,
  magazine,
  investigation,
  'one-person': onePerson
} as const satisfies Readonly<Record<string, HouseStyle>>
