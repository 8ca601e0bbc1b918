import type { EvidencePatch } from '../../core/document/evidence'
import type { UnfinishedTexts } from '../../core/ipc/contract'
import { stances } from '../../core/model/evidence'
import { type ClaimId, type EvidenceId, isId } from '../../core/model/ids'
import { threadPurposes } from '../../core/model/thread'
import { strings } from '../ui/strings'
import { goToClaim } from './actions/go-to-claim'
import { type EvidenceFields, noEvidence, parseEvidenceFields } from './evidence-draft'
import type { ProjectSession } from './project-session'
import { readFields } from './read-fields'
import type { Store } from './store'

/** Forms on a claim or a piece of evidence, by the word that their places begin with. */
const note = 'note '
const correction = 'correction '
const evidence = 'evidence '
const evidenceEdit = 'evidence-edit '
const fact = 'fact '

/** Begins to keep what is begun in a project, with what was kept when it was left. */
export function keepUnfinished(session: ProjectSession): Promise<void> {
  return session.unfinished.start({
    collect: () => collectUnfinished(session),
    restore: (texts) => {
      const places = restoreUnfinished(session, texts)
      if (places.length === 0) return
      const show = { label: strings.unfinished.show, run: () => goToUnfinished(session, places) }
      session.messages.say(strings.unfinished.restored, show)
    }
  })
}

/** All that the person has begun to write in a project, by place. */
function* collectUnfinished(session: ProjectSession): Generator<readonly [string, string]> {
  yield* session.textDrafts
  for (const [id, text] of session.noteDrafts.get()) yield [note + id, text]
  for (const [id, text] of session.correctionDrafts.get()) yield [correction + id, text]
  for (const [id, fields] of session.evidenceForms.get()) {
    if (!isEmpty(fields)) yield [evidence + id, JSON.stringify(fields)]
  }
  for (const [id, patch] of session.evidenceEdits.get()) yield [evidenceEdit + id, JSON.stringify(patch)]
  for (const { begun, text } of session.factDrafts.begun()) yield [fact + begun, text]
}

/**
 * Puts back what was begun. What is being written by now stays, and what cannot be read is left out: it was written by
 * this app on this computer.
 *
 * @returns The places to which something was put back.
 */
function restoreUnfinished(session: ProjectSession, texts: UnfinishedTexts): readonly string[] {
  return texts.flatMap(([place, text]) => (restoreOne(session, place, text) ? place : []))
}

/** Goes to the claim where something was begun, with the form open, or to the list where it was. */
function goToUnfinished(session: ProjectSession, places: readonly string[]): void {
  for (const place of places) {
    const words = place.split(' ')
    const id = words.find((word) => isId('claim', word) && session.view.claim(word) !== undefined)
    const purpose = threadPurposes.find((each) => words.includes(each))
    if (id === undefined && purpose === undefined) continue
    session.listTab.set(id === undefined ? 'talk' : 'claims')
    if (id !== undefined) goToClaim(session, id as ClaimId)
    session.threadAsked.set(purpose ?? null)
    return
  }
}

function restoreOne(session: ProjectSession, place: string, text: string): boolean {
  const of = (start: string): string | null => (place.startsWith(start) ? place.slice(start.length) : null)
  const claimOf = (start: string): ClaimId | null => {
    const id = of(start)
    return id !== null && isId('claim', id) && session.view.claim(id) !== undefined ? id : null
  }
  const noted = claimOf(note)
  if (noted !== null) return putBack(session.noteDrafts, noted, text)
  const corrected = claimOf(correction)
  if (corrected !== null) return putBack(session.correctionDrafts, corrected, text)
  const shown = claimOf(evidence)
  if (shown !== null) return putBack(session.evidenceForms, shown, parseEvidenceFields(text))
  const edited = of(evidenceEdit)
  if (edited !== null)
    return isId('evidence', edited) && putBack(session.evidenceEdits, edited, parsePatch(text))
  const begun = of(fact)
  if (begun !== null) return session.factDrafts.keep(begun, text)
  if (session.textDrafts.has(place)) return false
  session.textDrafts.set(place, text)
  return true
}

function putBack<Id extends ClaimId | EvidenceId, Draft>(
  store: Store<ReadonlyMap<Id, Draft>>,
  id: Id,
  draft: Draft | null
): boolean {
  if (draft === null || store.get().has(id)) return false
  store.set(new Map([...store.get(), [id, draft]]))
  return true
}

function parsePatch(text: string): Required<EvidencePatch> | null {
  const { stance, locator, excerpt } = readFields(text)
  const known = stances.find((each) => each === stance)
  return known === undefined || typeof locator !== 'string' || typeof excerpt !== 'string'
    ? null
    : { stance: known, locator, excerpt }
}

function isEmpty(fields: EvidenceFields): boolean {
  return (Object.keys(noEvidence) as (keyof EvidenceFields)[]).every((key) => fields[key] === noEvidence[key])
}
