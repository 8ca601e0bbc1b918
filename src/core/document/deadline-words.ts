import { asSentence } from '../model/as-sentence'
import type { HouseStyle } from '../model/house-style'
import { labelOfState, wordOfKind } from '../model/house-words'
import type { PersonId } from '../model/ids'
import { showOnOneLine } from '../model/show-hidden'
import type { DeadlineReport, OpenClaim, OpenCorrection, OpenCount, OpenQuery } from './deadline-report'
import { estimateWords } from './estimate-words'

/** How a report names people, and says when something is due. */
export interface ReportWords {
  readonly style: HouseStyle
  readonly nameOf: (id: PersonId) => string
  /** See due. */
  readonly showDue: (due: string) => string
}

/** A heading of the report, and its lines. */
export interface ReportSection {
  readonly heading: string
  /** It only counts what the others list. */
  readonly isCount: boolean
  readonly lines: readonly ReportLine[]
}

/** What a line says first, and in small what belongs to it. */
export interface ReportLine {
  readonly key: string
  /** The claim's number where the line is of one: it leads there. */
  readonly claim: OpenClaim['claim']['id'] | null
  readonly text: string
  readonly more: readonly string[]
  readonly isOverdue: boolean
}

/** The report in one sentence. */
export function summarizeReport({ total, open, overdue, grave, blocks }: DeadlineReport): string {
  if (total === 0) return 'No claim is marked yet.'
  const parts = [
    open.length === 0
      ? total === 1
        ? 'The one claim is settled'
        : `All ${total} claims are settled`
      : `${open.length} of ${total} ${total === 1 ? 'claim' : 'claims'} open`,
    overdue === 0 ? '' : `${overdue} overdue`,
    grave === 0 ? '' : `${grave} of high risk or for the lawyer`,
    blocks === null ? '' : blocks.length === 0 ? 'ready to publish' : 'not ready to publish'
  ]
  return `${parts.filter((part) => part !== '').join(', ')}.`
}

/** The report by sections; those with nothing in them are left out. */
export function sectionsOfReport(report: DeadlineReport, words: ReportWords): readonly ReportSection[] {
  const { style } = words
  const lists = [
    {
      heading: 'What blocks publication',
      lines: (report.blocks ?? []).map((block) => plainLine(asSentence(block)))
    },
    { heading: 'Disputed', lines: report.disputes.map((claim) => lineOfClaim(claim, words)) },
    {
      heading: 'Open claims, the gravest first',
      lines: report.open.filter(({ state }) => state !== 'disputed').map((claim) => lineOfClaim(claim, words))
    },
    { heading: 'Queries that wait', lines: [...report.queries.map(lineOfQuery), ...linesOfLeftOut(report)] },
    { heading: 'Corrections to decide', lines: report.corrections.map(lineOfCorrection) }
  ]
  const counts = [
    { heading: estimateWords.heading, lines: linesOfWork(report, words) },
    {
      heading: 'Open by risk',
      lines: [
        ...report.byRisk.map(([risk, count]) => lineOfCount(`${risk} risk`, count)),
        ...(report.legal.open === 0 ? [] : [lineOfCount('with the legal flag', report.legal)])
      ]
    },
    {
      heading: 'Open by person',
      lines: report.byPerson.map(([id, count]) => lineOfCount(personOf(id, words), count))
    },
    {
      heading: 'Open by kind',
      lines: report.byKind.map(([kind, count]) => lineOfCount(wordOfKind(kind, style), count))
    },
    {
      heading: 'Open by status',
      lines: report.byState.map(([state, count]) => lineOfCount(labelOfState(state, style), count))
    }
  ]
  const sections = [
    ...lists.map((section) => ({ ...section, isCount: false })),
    ...counts.map((section) => ({ ...section, isCount: true }))
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

/** The whole report as text, to be pasted into a mail. */
export function textOfReport(
  report: DeadlineReport,
  words: ReportWords,
  { title, at }: { readonly title: string; readonly at: string }
): string {
  const sections = sectionsOfReport(report, words).map(({ heading, lines }) =>
    [
      heading,
      ...lines.map(({ text, more, isOverdue }) => {
        const late = isOverdue ? 'OVERDUE: ' : ''
        return [`- ${late}${showOnOneLine(text)}`, ...more.map((line) => `  ${showOnOneLine(line)}`)].join(
          '\n'
        )
      })
    ].join('\n')
  )
  return [`Where we stand: ${showOnOneLine(title)} (${at})`, summarizeReport(report), ...sections].join(
    '\n\n'
  )
}

function lineOfClaim(
  { claim, number, words, state, isOverdue, lacks }: OpenClaim,
  report: ReportWords
): ReportLine {
  const traits = [
    labelOfState(state, report.style),
    wordOfKind(claim.kind, report.style),
    claim.risk === 'normal' ? '' : `${claim.risk} risk`,
    claim.legal ? 'for the lawyer' : '',
    personOf(claim.assignee ?? null, report),
    claim.due === undefined ? '' : `due ${report.showDue(claim.due)}`
  ]
  return {
    key: claim.id,
    claim: claim.id,
    text: `${number}. ${words}`,
    more: [traits.filter((trait) => trait !== '').join(' · '), lacks.join(' ')],
    isOverdue
  }
}

/** How long the rest takes, of whom it asks what, and what cannot be done by the time it is due. */
function linesOfWork({ work }: DeadlineReport, words: ReportWords): readonly ReportLine[] {
  if (work === null || work.claims === 0) return []
  const { pace, claims, time, byPerson, late } = work
  return [
    {
      ...plainLine(estimateWords.total(claims, time)),
      more: [estimateWords.pace(pace.perClaim, pace.measuredOn)]
    },
    ...late.map(({ person, due, ...of }) => ({
      ...plainLine(
        `${asSentence(personOf(person, words))}, due ${words.showDue(due)}: ${estimateWords.tooSoon}`
      ),
      key: `late ${person}`,
      more: [estimateWords.late(of.claims, of.time, of.left, person !== null)]
    })),
    ...byPerson.map(([person, own]) => ({
      ...plainLine(`${asSentence(personOf(person, words))}: ${estimateWords.person(own.claims, own.time)}`),
      key: `work ${person}`
    }))
  ]
}

function lineOfQuery({ id, number, to, question, isAsked, askedOn }: OpenQuery): ReportLine {
  const about = number === null ? 'on the article' : `on claim ${number}`
  const station = isAsked ? `asked${askedOn === '' ? '' : ` on ${askedOn}`}, no answer yet` : 'not asked yet'
  return { ...plainLine(`${to}, ${about}: ${station}`), key: id, more: [question] }
}

function linesOfLeftOut({ queriesLeftOut: count }: DeadlineReport): readonly ReportLine[] {
  if (count === 0) return []
  return [
    plainLine(`${count} ${count === 1 ? 'query waits' : 'queries wait'}. This copy leaves queries out.`)
  ]
}

function lineOfCorrection(correction: OpenCorrection): ReportLine {
  const { id, number, reads, shouldRead, severity, isDisputed } = correction
  const change = shouldRead === '' ? `cut “${reads}”` : `“${reads}” → “${shouldRead}”`
  const more = isDisputed ? `${severity}; decided differently by two people` : severity
  return { ...plainLine(`${number}. ${change}`), key: id, more: [more] }
}

function lineOfCount(label: string, { open, overdue }: OpenCount): ReportLine {
  return plainLine(`${asSentence(label)}: ${open}${overdue === 0 ? '' : `, ${overdue} overdue`}`)
}

function plainLine(text: string): ReportLine {
  return { key: text, claim: null, text, more: [], isOverdue: false }
}

function personOf(id: PersonId | null, { nameOf }: ReportWords): string {
  return id === null ? 'nobody assigned' : nameOf(id)
}
