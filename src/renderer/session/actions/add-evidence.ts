import {
  addEvidence,
  addEvidenceFromSource,
  changeEvidence,
  type EvidencePatch,
  removeEvidence
} from '../../../core/document/evidence'
import {
  addSource,
  changeSource,
  type SourcePatch,
  saltSource,
  setSharedOrigin
} from '../../../core/document/sources'
import type { Evidence, Stance } from '../../../core/model/evidence'
import { type ClaimId, newId, type SourceId } from '../../../core/model/ids'
import { newSalt, type Salted } from '../../../core/model/salt'
import type { CslItem, Source, SourceTerms } from '../../../core/model/source'
import { parseUrl, sourceFromUrl } from '../../../core/model/source-from-url'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { sourceLabel } from '../source-label'
import { undoAction } from './undo-redo'

/** A source as a form describes it, before it is part of the project. */
export interface SourceDraft {
  readonly item: CslItem
  readonly primary: boolean
  readonly terms: SourceTerms
  readonly origin?: string
  readonly givesAway?: string
}

/** What a source says on a claim, as a form describes it. */
export interface EvidenceDraft {
  readonly stance: Stance
  readonly locator: string
  readonly excerpt: string
}

/** What evidence says before anybody said more. */
export const plainSupport: EvidenceDraft = { stance: 'supports', locator: '', excerpt: '' }

/**
 * Links the web page at a pasted address to a claim, as evidence that supports it, read today. A page that is a source
 * already is used again. False when the text is no web address.
 */
export function addUrlEvidence(session: ProjectSession, id: ClaimId, text: string): boolean {
  const url = parseUrl(text)
  if (url === null) return false
  linkNewSource(session, id, webSource(session, url), plainSupport)
  return true
}

/** The draft of a web page read today. `url` as parseUrl gives it. */
export function webSource(session: ProjectSession, url: string, title?: string): SourceDraft {
  const today = session.now()
  const accessed = { year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() }
  return { item: sourceFromUrl(url, accessed, title), primary: false, terms: 'on the record' }
}

/** Adds a source and links it to the claim; a source with the same address is used again instead. */
export function linkNewSource(
  session: ProjectSession,
  id: ClaimId,
  draft: SourceDraft,
  evidence: EvidenceDraft
): void {
  const url = draft.item.URL
  const known = url === undefined ? undefined : session.view.sources.find((each) => each.item.URL === url)
  if (known !== undefined) {
    linkSource(session, id, known, evidence)
    return
  }
  const source = sourceOf(session, draft)
  const linked = evidenceOf(session, id, source, evidence)
  session.step(() => addEvidenceFromSource(session.document, source, linked, session.origin))
  sayLinked(session, id, source)
}

/** Links a source of the project to a claim. The same statement of the same source is not linked twice. */
export function linkSource(session: ProjectSession, id: ClaimId, source: Source, draft: EvidenceDraft): void {
  const claim = session.view.claim(id)
  // what is hidden from this person may be the same, which they are not to know
  const shown = claim === undefined ? [] : session.secondChecks.shownEvidenceOf(claim)
  const isThere = shown.some(
    (each) =>
      each.sourceId === source.id &&
      each.stance === draft.stance &&
      each.locator === draft.locator &&
      each.excerpt === draft.excerpt
  )
  if (claim !== undefined && isThere) {
    session.messages.say(strings.done.evidenceAgain(sourceLabel(source), claim.number))
    return
  }
  const linked = evidenceOf(session, id, source, draft)
  session.step(() => addEvidence(session.document, linked, session.origin))
  sayLinked(session, id, source)
}

/** Adds a source that no claim uses yet. */
export function addProjectSource(session: ProjectSession, draft: SourceDraft): SourceId {
  const source = sourceOf(session, draft)
  session.step(() => addSource(session.document, source, session.origin))
  session.messages.say(strings.source.added, undoAction(session))
  return source.id
}

/** Writes a source's changed parts. */
export function saveSource(session: ProjectSession, id: SourceId, patch: SourcePatch): void {
  session.step(() => changeSource(session.document, id, patch, session.origin))
  saltSource(session.document, id, () => newSalt(session.fillRandom))
  session.messages.say(strings.source.saved, undoAction(session))
}

/** Calls a source primary or secondary, for every claim that uses it. */
export function setPrimary(session: ProjectSession, source: Source, primary: boolean): void {
  session.step(() => changeSource(session.document, source.id, { primary }, session.origin))
  const say = primary ? strings.done.primary : strings.done.secondary
  session.messages.say(say(sourceLabel(source)), undoAction(session))
}

/** Says that two sources share an origin or are independent, or (null) takes that back, for every claim that uses them. */
export function sayOrigin(
  session: ProjectSession,
  left: Source,
  right: Source,
  isShared: boolean | null
): void {
  session.step(() => setSharedOrigin(session.document, [left.id, right.id], isShared, session.origin))
  const { sharedOrigin, ownOrigins, originUnsaid } = strings.source
  const say = isShared === null ? originUnsaid : isShared ? sharedOrigin : ownOrigins
  session.messages.say(say(sourceLabel(left), sourceLabel(right)), undoAction(session))
}

/** Changes what the evidence says and where. */
export function saveEvidence(session: ProjectSession, evidence: Evidence, patch: EvidencePatch): void {
  // what this person left as it was shown to them may read otherwise by somebody whose check they do not know
  const changed = Object.fromEntries(
    Object.entries(patch).filter(([field, value]) => evidence[field as keyof EvidencePatch] !== value)
  )
  session.step(() => changeEvidence(session.document, evidence.id, changed, session.origin))
  session.messages.say(strings.done.evidenceChanged, undoAction(session))
}

/** Takes evidence off its claim; checks that rest on it still name it. */
export function takeEvidenceOff(session: ProjectSession, evidence: Evidence): void {
  const source = session.view.sources.find((each) => each.id === evidence.sourceId)
  session.step(() => removeEvidence(session.document, evidence.id, session.origin))
  const label = source === undefined ? strings.source.untitled : sourceLabel(source)
  session.messages.say(strings.done.evidenceRemoved(label), undoAction(session))
}

/** A source as it is stored, from its draft. */
export function sourceOf(session: ProjectSession, draft: SourceDraft): Salted<Source> {
  const { by, at } = session.sign()
  return {
    id: newId('source', session.fillRandom),
    item: draft.item,
    primary: draft.primary,
    terms: draft.terms,
    origin: draft.origin ?? '',
    ...(draft.givesAway === undefined || draft.givesAway === '' ? {} : { givesAway: draft.givesAway }),
    addedBy: by,
    addedAt: at,
    salt: newSalt(session.fillRandom)
  }
}

/** A piece of evidence as it is stored, from its draft. */
export function evidenceOf(
  session: ProjectSession,
  claimId: ClaimId,
  { id: sourceId }: Source,
  draft: EvidenceDraft
): Salted<Omit<Evidence, 'removed'>> {
  const { by, at } = session.sign()
  const { fillRandom } = session
  const named = { id: newId('evidence', fillRandom), claimId, sourceId, ...draft }
  return { ...named, addedBy: by, addedAt: at, salt: newSalt(fillRandom) }
}

function sayLinked(session: ProjectSession, id: ClaimId, source: Source): void {
  const number = session.view.claim(id)?.number ?? 0
  session.messages.say(strings.done.evidence(sourceLabel(source), number), undoAction(session))
}
