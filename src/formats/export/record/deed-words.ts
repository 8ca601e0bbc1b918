import type { Activity, ChangeRecord, ShownValue } from '../../../core/model/activity'
import { keptPart } from '../../../core/model/confirmation'
import { labelOfWork, wordOfVerdict } from '../../../core/model/house-words'
import type { ClaimId } from '../../../core/model/ids'
import { recordWords } from '../../../core/words/record-words'
import type { ExportData } from '../export-data'
import { formatTime } from '../format-time'

const words = recordWords.deeds

/** What somebody did, in words: a line, and below it what they wrote. */
export interface DeedWords {
  readonly what: string
  /** "" for nothing. */
  readonly note: string
}

/** Says what was done as a record's log says it. */
export function describeDeed(data: ExportData, { deed }: Activity): DeedWords {
  switch (deed.kind) {
    case 'checked': {
      const { style } = data.snapshot
      const work = labelOfWork(deed.workStatus, style)
      const statement = deed.verdict === null ? work : `${work}: ${wordOfVerdict(deed.verdict, style)}`
      const proposal = deed.correction === '' ? '' : words.shouldRead(deed.correction)
      return {
        what: words.check(deed.settles, statement),
        note: [proposal, deed.note].filter((text) => text !== '').join('\n')
      }
    }
    case 'marked':
      return said(words.marked)
    case 'ticked':
      return said(
        deed.isDone ? words.madeSure : words.unsure,
        deed.note === undefined ? deed.text : words.answered(deed.text, deed.note)
      )
    case 'refused':
      return said(words.refused, deed.words)
    case 'nothing':
      return said(words.nothing, deed.words)
    case 'passed':
      return said(words.passed, deed.words)
    case 'dismissed':
      return said(words.dismissed, deed.words)
    case 'confirmed':
      return said(
        (deed.fields.includes(keptPart) ? words.kept : words.confirmed)(words.confirmedThings[deed.of])
      )
    case 'related':
      return said(words.related(deed.relation, numberOf(data, deed.other)))
    case 'evidence':
      return said(words.evidence(citationOf(data, deed.sourceId)))
    case 'source':
      return said(words.source(citationOf(data, deed.sourceId)))
    case 'proposed':
      if (deed.fromFile !== undefined)
        return said(words.broughtInProposal(deed.fromFile.name, deed.to, deed.from), deed.reason)
      return said(words.proposed(deed.to, deed.from), deed.reason)
    case 'decided':
      return said(words.decided(deed.outcome, deed.words), deed.reason)
    case 'posted':
      if (deed.fromFile !== undefined)
        return said(words.broughtIn(deed.act === 'resolve', deed.fromFile.name), deed.text)
      return said(
        deed.forLawyers ? words.putToLawyers : words.posted(deed.purpose === 'query', deed.act),
        deed.text
      )
    case 'published':
      return said(
        deed.act === 'published'
          ? words.published(deed.on, [deed.place, deed.url].filter((text) => text !== '').join(', '))
          : words.reopened,
        deed.note
      )
    case 'noticed':
      return said(deed.wording === '' ? words.noticeBack : words.notice(deed.notice), deed.wording)
    case 'draft':
      return said(words.draft(deed.name))
    case 'wrote':
      return said(words.wrote(formatTime(deed.since) ?? deed.since))
    case 'changed':
      return said(describeChange(deed.change))
  }
}

function describeChange({ of, field, from, to }: ChangeRecord): string {
  if (field === 'removed') return words.removed(to === true, words.things[of] ?? of)
  if (field === 'standsAlone') return to === null ? words.dependsAgain : words.standsAlone(shown(to))
  if (of === 'evidence' && field === 'file') {
    return to === null ? words.fileOff(shown(from)) : words.fileAdded(shown(to))
  }
  return words.changed(of, field, shown(from), shown(to))
}

function shown(value: ShownValue): string {
  if (value === null || value === '') return words.nothingThere
  return typeof value === 'boolean' ? (value ? words.yes : words.no) : words.quoted(value)
}

function numberOf({ snapshot }: ExportData, id: ClaimId): number | null {
  return snapshot.claims.find(({ claim }) => claim.id === id)?.number ?? null
}

function citationOf(data: ExportData, id: string): string {
  const cited = [...data.sources.values()].find(({ source }) => source.id === id)
  return cited?.citation ?? words.unknownSource
}

function said(what: string, note = ''): DeedWords {
  return { what, note }
}
