import type { Activity, ChangeRecord, ShownValue } from '../../../core/model/activity'
import { labelOfWork, wordOfVerdict } from '../../../core/model/house-words'
import type { ExportData } from '../export-data'
import { formatTime } from '../format-time'

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
      const proposal = deed.correction === '' ? '' : `Should read: “${deed.correction}”`
      return {
        what: `${deed.settles ? 'Settled a dispute' : 'Check'}: ${statement}`,
        note: [proposal, deed.note].filter((text) => text !== '').join('\n')
      }
    }
    case 'marked':
      return said('Marked the claim')
    case 'ticked':
      return said(deed.isDone ? 'Made sure of' : 'Is no longer sure of', deed.text)
    case 'refused':
      return said('Said that these words are not the claim', deed.words)
    case 'nothing':
      return said('Said that there is nothing to check', deed.words)
    case 'passed':
      return said('Read it again in the second pass', deed.words)
    case 'evidence':
      return said(`Linked evidence: ${citationOf(data, deed.sourceId)}`)
    case 'source':
      return said(`Added the source ${citationOf(data, deed.sourceId)}`)
    case 'proposed':
      return said(`Proposed to read “${deed.to}” in place of “${deed.from}”`, deed.reason)
    case 'decided':
      return said(
        `A correction was ${deed.outcome}${deed.words === '' ? '' : `: “${deed.words}”`}`,
        deed.reason
      )
    case 'posted':
      return said(`${deed.purpose === 'query' ? 'Query' : 'Discussion'}: ${deed.act}`, deed.text)
    case 'published':
      return said(
        deed.act === 'published'
          ? `Published on ${deed.on}: ${[deed.place, deed.url].filter((text) => text !== '').join(', ')}`
          : 'Reopened after publication',
        deed.note
      )
    case 'noticed':
      return said(
        deed.wording === '' ? 'Took a notice back' : `Notice after publication: ${deed.notice}`,
        deed.wording
      )
    case 'draft':
      return said(`Received the draft ${deed.name}`)
    case 'wrote':
      return said(`Wrote in the article since ${formatTime(deed.since) ?? deed.since}`)
    case 'changed':
      return said(describeChange(deed.change))
  }
}

/** Where the thing's own name would not say what it is. */
const nameOfThing: Readonly<Record<string, string>> = {
  nothing: 'the word that there is nothing to check',
  pass: 'a reading in the second pass'
}

function describeChange({ of, field, from, to }: ChangeRecord): string {
  if (field === 'removed') return `${to === true ? 'Took off' : 'Put back'}: ${nameOfThing[of] ?? of}`
  if (of === 'evidence' && field === 'file') {
    return to === null ? `Took the file ${shown(from)} off` : `Added the file ${shown(to)}`
  }
  return `Changed ${of} ${field}: ${shown(from)} → ${shown(to)}`
}

function shown(value: ShownValue): string {
  if (value === null || value === '') return 'nothing'
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : `“${value}”`
}

function citationOf(data: ExportData, id: string): string {
  const cited = [...data.sources.values()].find(({ source }) => source.id === id)
  return cited?.citation ?? 'a source that is not in this record'
}

function said(what: string, note = ''): DeedWords {
  return { what, note }
}
