import type { Evidence } from '../model/evidence'
import type { EvidenceId } from '../model/ids'
import type { Salted } from '../model/salt'
import type { Source } from '../model/source'
import { bearEntry, changeEntry, createEntry } from './entry-map'
import type { ProjectDocument } from './schema'

/** What can be changed of a piece of evidence. */
export type EvidencePatch = Partial<Pick<Evidence, 'stance' | 'locator' | 'excerpt'>>

/** Links a source to a claim. Undo takes the link off and keeps its data. */
export function addEvidence(
  document: ProjectDocument,
  evidence: Salted<Omit<Evidence, 'removed'>>,
  origin: unknown
): void {
  const { id, claimId, sourceId, stance, locator, excerpt, addedBy, addedAt, salt } = evidence
  const said = { claimId, sourceId, stance, locator, excerpt, addedBy, addedAt }
  const fields = salt === undefined ? said : { ...said, salt }
  createEntry(document, document.evidence, id, fields, origin)
}

/** Adds a source and links it to a claim: one step for undo, which takes both back. */
export function addEvidenceFromSource(
  document: ProjectDocument,
  source: Salted<Source>,
  evidence: Salted<Omit<Evidence, 'removed'>>,
  origin: unknown
): void {
  const { id: sourceId, ...said } = structuredClone(source)
  const { id, ...link } = evidence
  bearEntry(document, document.sources, sourceId, said)
  bearEntry(document, document.evidence, id, link)
  document.doc.transact(() => {
    changeEntry(document, document.sources, sourceId, { removed: false }, origin)
    changeEntry(document, document.evidence, id, { removed: false }, origin)
  }, origin)
}

/** Changes the stance, the locator or the excerpt. */
export function changeEvidence(
  document: ProjectDocument,
  id: EvidenceId,
  patch: EvidencePatch,
  origin: unknown
): void {
  changeEntry(document, document.evidence, id, { ...patch }, origin)
}

/** Takes evidence off its claim. Its data stays, because a check may rest on it. */
export function removeEvidence(document: ProjectDocument, id: EvidenceId, origin: unknown): void {
  changeEntry(document, document.evidence, id, { removed: true }, origin)
}
