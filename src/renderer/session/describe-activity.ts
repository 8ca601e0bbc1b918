import { tagPrefix } from '../../core/document/claim-fields'
import { originPrefix } from '../../core/document/sources'
import type { Activity, ChangeRecord, ShownValue } from '../../core/model/activity'
import { type Claim, risks } from '../../core/model/claim'
import { type Confirmation, type ConfirmedMap, keptPart } from '../../core/model/confirmation'
import { isDue } from '../../core/model/due'
import { stances } from '../../core/model/evidence'
import { type ClaimId, isId } from '../../core/model/ids'
import { showOnOneLine } from '../../core/model/show-hidden'
import { sourceTerms } from '../../core/model/source'
import { formatDue, formatTime } from '../ui/format-date'
import { strings } from '../ui/strings'
import { houseWords } from './house-words'
import type { ProjectSession } from './project-session'
import { sourceLabel } from './source-label'
import { nameOf } from './use-project'

/** An activity in words. */
export interface ActivityWords {
  /** What was done: "Risk", "Took the mark off". */
  readonly what: string
  /** What was before, and what became of it; null where nothing was changed from one to the other. */
  readonly change: { readonly from: string; readonly to: string } | null
  /** What the person wrote with it; "" for nothing. */
  readonly note: string
}

/** Says what was done, for the list and the inspector. */
export function describeActivity(session: ProjectSession, { deed, at }: Activity): ActivityWords {
  const { activity } = strings
  switch (deed.kind) {
    case 'checked': {
      const words = houseWords(session.view.style)
      const statement =
        deed.verdict === null ? words.workStatus(deed.workStatus) : words.verdict(deed.verdict)
      const what = deed.settles ? activity.settled(statement) : activity.checked(statement)
      const proposal = deed.correction === '' ? '' : activity.shouldRead(deed.correction)
      return plain(what, [proposal, deed.note].filter(Boolean).join('\n'))
    }
    case 'ticked':
      return plain(
        deed.isDone ? activity.ticked : activity.untickedAgain,
        [deed.text, deed.note].filter(Boolean).join('\n')
      )
    case 'marked':
      return plain(activity.marked)
    case 'refused':
      return plain(activity.refused, deed.words)
    case 'nothing':
      return plain(activity.nothingToCheck, deed.words)
    case 'passed':
      return plain(activity.passed, deed.words)
    case 'dismissed':
      return plain(activity.dismissed, deed.words)
    case 'confirmed':
      if (deed.fields.includes(keptPart)) return plain(activity.kept(activity.confirmedThings[deed.of]))
      return plain(activity.confirmed(confirmedWords(deed.of, deed.fields)))
    case 'related':
      return plain(
        activity.related(strings.relations.phrase(deed.relation, true), claimLabel(session, deed.other))
      )
    case 'evidence':
      return plain(activity.evidenceAdded(labelOf(session, deed.sourceId)))
    case 'proposed': {
      const to = deed.to === '' ? activity.nothing : deed.to
      const what =
        deed.fromFile === undefined
          ? activity.proposed
          : activity.broughtInProposal(showOnOneLine(deed.fromFile.name))
      return { what, change: { from: deed.from, to }, note: deed.reason }
    }
    case 'decided': {
      const words = deed.words === '' ? '' : activity.putIn(deed.words)
      return plain(activity.decided[deed.outcome], [words, deed.reason].filter(Boolean).join('\n'))
    }
    case 'posted':
      if (deed.fromFile !== undefined)
        return plain(activity.broughtIn(deed.act === 'resolve', showOnOneLine(deed.fromFile.name)), deed.text)
      return plain(
        deed.forLawyers ? activity.putToLawyers : activity.posted[deed.purpose][deed.act],
        deed.text
      )
    case 'source':
      return plain(activity.sourceAdded(labelOf(session, deed.sourceId)))
    case 'published':
      return deed.act === 'published'
        ? plain(activity.published(deed.on, [deed.place, deed.url].filter(Boolean).join(', ')), deed.note)
        : plain(activity.reopened, deed.note)
    case 'noticed':
      return deed.wording === ''
        ? plain(activity.noticeTakenBack)
        : plain(activity.noticed(strings.publication.kinds[deed.notice]), deed.wording)
    case 'draft':
      return plain(activity.draftReceived(showOnOneLine(deed.name)))
    case 'wrote':
      return plain(activity.wrote(strings.versions.span(formatTime(deed.since), formatTime(at))))
    case 'changed':
      return describeChange(session, deed.change)
  }
}

/** A trait of a claim and its value as it stands: "Risk: low". */
export function describeTrait(session: ProjectSession, claim: Claim, field: string): string {
  const { activity, outside } = strings
  if (field.startsWith(tagPrefix)) {
    const name = field.slice(tagPrefix.length)
    const isGiven = claim.tags?.includes(name) === true
    return isGiven ? outside.trait(activity.fields['claim tag'], name) : outside.tagTaken(name)
  }
  const value = Object.entries(claim).find(([name]) => name === field)?.[1] ?? null
  const what = activity.fields[`claim ${field}` as keyof typeof activity.fields] ?? field
  const shown = typeof value === 'string' || typeof value === 'boolean' ? value : null
  const house = houseWords(session.view.style)
  return outside.trait(what, field === 'kind' ? house.kind(claim.kind) : showValue(session, field, shown))
}

/** The claim's number where it is listed, in words; "" for none. */
export function claimLabel(session: ProjectSession, id: ClaimId | null): string {
  if (id === null) return ''
  const number = session.view.claim(id)?.number
  return number === undefined ? strings.activity.unlistedClaim : strings.inspector.claim(number)
}

function describeChange(session: ProjectSession, change: ChangeRecord): ActivityWords {
  const { activity } = strings
  const { of, field, from, to } = change
  if (of === 'draft') return plain(to === true ? activity.draftApplied : activity.draftTakenBack)
  if (of === 'loss') return plain(activity.broughtBack)
  if (field === 'removed')
    return plain(
      activity.removals[of === 'info' || of === 'style' ? 'source' : of][to === true ? 'off' : 'on']
    )
  if (field === 'mergedInto') {
    return typeof to === 'string' && isId('claim', to)
      ? plain(activity.mergedInto(claimLabel(session, to)))
      : plain(activity.mergingTakenBack)
  }
  if (of === 'evidence' && field === 'file') {
    return plain(
      to === null
        ? activity.fileRemoved(showOnOneLine(String(from)))
        : activity.fileAdded(showOnOneLine(String(to)))
    )
  }
  if (field === 'looked') return plain(activity.looked)
  if (field === 'standsAlone')
    return to === null ? plain(activity.dependsAgain) : plain(activity.standsAlone, String(to))
  if (field === 'placedBy') return plain(activity.placed)
  if (field.startsWith(originPrefix)) return describeOrigin(session, change)
  const what = activity.fields[`${of} ${field}` as keyof typeof activity.fields] ?? field
  const show = (value: ShownValue): string => showValue(session, field, value)
  return { what, change: { from: show(from), to: show(to) }, note: '' }
}

/** What was confirmed with these confirmations, each thing once. */
export function describeConfirmed(
  confirmed: readonly Pick<Confirmation, 'of' | 'versions'>[]
): readonly string[] {
  return [...new Set(confirmed.flatMap(({ of, versions }) => confirmedWords(of, Object.keys(versions))))]
}

/** What was confirmed: traits of a claim by their names, anything else by what it is. */
function confirmedWords(of: ConfirmedMap, fields: readonly string[]): readonly string[] {
  const { fields: names, confirmedThings, keptThing } = strings.activity
  if (fields.includes(keptPart)) return [keptThing(confirmedThings[of])]
  if (of !== 'claims' || fields.includes('')) return [confirmedThings[of]]
  return fields.map((field) => {
    const name = field.startsWith('tag:') ? 'claim tag' : `claim ${field}`
    return names[name as keyof typeof names] ?? names['claim words']
  })
}

function describeOrigin(session: ProjectSession, { id, field, from, to }: ChangeRecord): ActivityWords {
  const { activity } = strings
  const show = (value: ShownValue): string =>
    value === true ? activity.originShared : value === false ? activity.originApart : activity.originOpen
  const other = labelOf(session, field.slice(originPrefix.length))
  const what = activity.originOf(labelOf(session, id), other)
  return { what, change: { from: show(from), to: show(to) }, note: '' }
}

function showValue(session: ProjectSession, field: string, value: ShownValue): string {
  const { activity } = strings
  if (value === true) return activity.yes
  if (value === false) return activity.no
  if (field === 'assignee') {
    return isId('person', value) ? nameOf(session.view.people, value) : activity.nobody
  }
  if (value === null || value === '') return activity.nothing
  if (field === 'due') return typeof value === 'string' && isDue(value) ? formatDue(value) : activity.nothing
  if (field === 'risk') return strings.risks[risks.find((risk) => risk === value) ?? 'normal']
  if (field === 'stance') return strings.stances[stances.find((stance) => stance === value) ?? 'context']
  if (field === 'terms') return strings.terms[sourceTerms.find((each) => each === value) ?? 'on the record']
  return value
}

function labelOf(session: ProjectSession, id: string): string {
  const source = session.view.sources.find((each) => each.id === id)
  return source === undefined ? strings.source.untitled : sourceLabel(source)
}

function plain(what: string, note = ''): ActivityWords {
  return { what, change: null, note }
}
