import { namesOfImages } from '../../../core/article/images-of-article'
import { absentOfClaims, filesOfClaims, holdForFiles } from '../../../core/document/hold-for-files'
import { proveProject } from '../../../core/document/project-proof'
import { readRecordContents } from '../../../core/document/record-contents'
import type { Signing } from '../../../core/model/author'
import type { Confidential } from '../../../core/model/confidential'
import type { KeptFile } from '../../../core/model/draft'
import type { FileState, KeptEvidenceFile } from '../../../core/model/evidence-file'
import type { ProjectId } from '../../../core/model/ids'
import type { PublicKey } from '../../../core/model/public-key'
import { describeExport, type ExportedState } from '../made-export'
import type { RecordFile, RecordPart } from './record-input'
import { makeRecordParts } from './record-parts'

/** What a person decides about a record. */
export interface RecordChoices {
  readonly confidential: Confidential
  readonly withTalk: boolean
  /** What was said for the lawyers goes into it with the rest that was discussed; it stays out without. */
  readonly withLegal?: boolean
}

/** A project to make a record of. Its updates must have been verified. */
export interface RecordedProject {
  readonly updates: readonly Uint8Array[]
  readonly projectId: ProjectId
  readonly signing: Signing
  /** The file that it was made from; null for none. */
  readonly original: KeptFile | null
}

/** Reads what lies in the project's folder. */
export interface RecordReader {
  files(wanted: {
    readonly drafts: readonly KeptFile[]
    readonly images: readonly string[]
    readonly evidence: readonly KeptEvidenceFile[]
    readonly keepsDrafts: boolean
  }): Promise<readonly RecordFile[]>
  /** Which of these files of evidence are not whole, by their hashes. */
  absent(files: readonly KeptEvidenceFile[]): Promise<ReadonlyMap<string, Exclude<FileState, 'here'>>>
  images(names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
}

/** A record, before it is signed. */
export interface MadeRecord {
  readonly parts: readonly RecordPart[]
  readonly facts: ExportedState
}

/** Makes the record of a project as it stands. `key` is the one that will sign it. */
export async function makeRecord(
  { updates, projectId, signing, original }: RecordedProject,
  choices: RecordChoices & { readonly appVersion: string; readonly key: PublicKey | null },
  read: RecordReader
): Promise<MadeRecord> {
  const { confidential, withTalk, withLegal = false, appVersion, key } = choices
  const { snapshot, proof: proven } = proveProject(updates, projectId, signing)
  // withheld files are looked at, too: nothing of them is told but that they are not whole
  const absent = absentOfClaims(snapshot.claims, await read.absent(filesOfClaims(snapshot.claims)))
  const proof = { ...proven, readiness: holdForFiles(proven.readiness, absent) }
  const contents = readRecordContents(
    updates,
    { projectId, signing },
    { confidential, withTalk, withLegal },
    original
  )
  const images = namesOfImages(snapshot.blocks)
  const files = await read.files({
    drafts: contents.drafts,
    images,
    evidence: contents.evidenceFiles,
    keepsDrafts: contents.keepsDrafts
  })
  const { creator } = signing
  const shown = { files, images: await read.images(images), confidential, withTalk, withLegal, appVersion }
  const parts = makeRecordParts({ snapshot, proof, contents, creator, ...shown }, key === null ? [] : [key])
  return { parts, facts: describeExport(snapshot, proof) }
}
