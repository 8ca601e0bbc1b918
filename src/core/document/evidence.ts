import type { Evidence } from '../model/evidence'
import type { EvidenceFile } from '../model/evidence-file'
import type { EvidenceId } from '../model/ids'
import type { Salted } from '../model/salt'
import type { Source } from '../model/source'
import { filePrefix } from './claim-fields'
import { bearEntry, changeEntry, createEntry, type EntryFields } from './entry-map'
import type { ProjectDocument } from './schema'

/** What can be changed of a piece of evidence. */
export type EvidencePatch = Partial<Pick<Evidence, 'stance' | 'locator' | 'excerpt'>>

/** Links a source to a claim. Undo takes the link off and keeps its data. */
export function addEvidence(
  document: ProjectDocument,
  evidence: Salted<Omit<Evidence, 'removed'>>,
  origin: unknown
): void {
  createEntry(document, document.evidence, evidence.id, evidenceFields(evidence), origin)
}

/** Adds a source and links it to a claim: one step for undo, which takes both back. */
export function addEvidenceFromSource(
  document: ProjectDocument,
  source: Salted<Source>,
  evidence: Salted<Omit<Evidence, 'removed'>>,
  origin: unknown
): void {
  const { id: sourceId, ...said } = structuredClone(source)
  const { id } = evidence
  bearEntry(document, document.sources, sourceId, said)
  bearEntry(document, document.evidence, id, evidenceFields(evidence))
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

/** The fields that a new piece of evidence is born with: each file in one of its own, so that what two people add adds up. */
export function evidenceFields({
  claimId,
  sourceId,
  stance,
  locator,
  excerpt,
  addedBy,
  addedAt,
  files = [],
  salt
}: Salted<Omit<Evidence, 'id' | 'removed'>>): EntryFields {
  const said = { claimId, sourceId, stance, locator, excerpt, addedBy, addedAt, ...fileFields(files) }
  return salt === undefined ? said : { ...said, salt }
}

/** Adds files to a piece of evidence. One that it has already stays as it is. */
export function addFiles(
  document: ProjectDocument,
  evidence: Evidence,
  files: readonly EvidenceFile[],
  origin: unknown
): void {
  const known = new Set(evidence.files?.map(({ sha256 }) => sha256))
  const fresh = files.filter(({ sha256 }) => !known.has(sha256))
  changeEntry(document, document.evidence, evidence.id, fileFields(fresh), origin)
}

/** Takes a file off. Its bytes stay in the folder: undo may bring it back, and others may rest on it. */
export function removeFile(document: ProjectDocument, id: EvidenceId, sha256: string, origin: unknown): void {
  changeEntry(document, document.evidence, id, { [`${filePrefix}${sha256}`]: null }, origin)
}

function fileFields(files: readonly EvidenceFile[]): EntryFields {
  return Object.fromEntries(files.map(({ sha256, ...said }) => [`${filePrefix}${sha256}`, said]))
}
