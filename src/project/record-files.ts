import { join } from 'node:path'
import type { KeptFile } from '../core/model/draft'
import type { FileState, KeptEvidenceFile } from '../core/model/evidence-file'
import { inertName } from '../core/model/inert-name'
import { mediaFacts } from '../core/model/media-type'
import { recordFileWords } from '../core/words/record-file-words'
import { findAbsentFiles } from './absent-files'
import { readCapture, readCaptures } from './captures'
import { readKept } from './evidence-files'
import { originalFolderName } from './folder-layout'
import type { FsPort } from './fs-port'
import { packedLimits } from './packed-limits'
import { sha256, toHex } from './sha256'

/** A file of the project for a record. */
interface FileOfRecord {
  readonly path: string
  readonly name: string
  readonly what: string
  readonly sha256: string
  readonly size: number
  readonly bytes: Uint8Array | null
  readonly absence: string
}

/** Most bytes of files that go into one record. */
const mostBytes = 400 * 1024 * 1024

/**
 * What a record reads of a project's folder. Files come without their bytes (empty) where `holdsBytes` is false, for a record
 * that is only compared.
 */
export function recordReader(fs: FsPort, folder: string, { holdsBytes = true } = {}) {
  return {
    files: (wanted: WantedFiles) => readRecordFiles(fs, folder, wanted, holdsBytes),
    absent: (files: readonly KeptEvidenceFile[]) => findAbsentFiles(fs, folder, files),
    images: (names: readonly string[]) => readCaptures(fs, folder, names, mostPictureBytes)
  }
}

/** Most bytes of pictures within the page itself: larger pages are not opened by every program. */
const mostPictureBytes = 60 * 1024 * 1024

interface WantedFiles {
  readonly drafts: readonly KeptFile[]
  readonly images: readonly string[]
  readonly evidence: readonly KeptEvidenceFile[]
  readonly keepsDrafts: boolean
}

/**
 * The drafts, pictures and files of evidence of a project for its record, each only if its bytes are those that the project names.
 * What a browser would run has an ending that it shows as plain text: the record's page links to it.
 * `keepsDrafts` is false where the drafts may tell what is confidential: then only their hashes are in the record.
 */
async function readRecordFiles(
  fs: FsPort,
  folder: string,
  { drafts, images, evidence, keepsDrafts }: WantedFiles,
  holdsBytes: boolean
): Promise<readonly FileOfRecord[]> {
  const files: FileOfRecord[] = []
  let left = mostBytes
  const take = (bytes: Uint8Array | null): Pick<FileOfRecord, 'bytes' | 'absence'> => {
    if (bytes === null) return { bytes, absence: recordFileWords.missingOrDamaged }
    if (bytes.length > left) return { bytes: null, absence: recordFileWords.tooLarge }
    left -= bytes.length
    return { bytes: holdsBytes ? bytes : new Uint8Array(), absence: '' }
  }
  // the same bytes are kept once, however often they were received
  const kept = new Map([...drafts].reverse().map((draft) => [draft.file, draft]))
  const once = drafts.filter((draft) => kept.get(draft.file) === draft)
  for (const [index, draft] of once.entries()) {
    const { file, name, sha256: hash, size } = draft
    const what = index === 0 ? recordFileWords.firstDraft : recordFileWords.laterDraft
    const taken = keepsDrafts
      ? take(await readOriginal(fs, folder, draft))
      : { bytes: null, absence: recordFileWords.withheld }
    files.push({ path: `files/original/${inertName(file)}`, name, what, sha256: hash, size, ...taken })
  }
  for (const image of [...new Set(images)].filter((name) => name !== '')) {
    const bytes = await readCapture(fs, folder, image)
    const taken = take(bytes)
    const [hash = ''] = image.split('.')
    const what = recordFileWords.picture
    files.push({
      path: `files/pictures/${image}`,
      name: image,
      what,
      sha256: hash,
      size: taken.bytes === null ? 0 : (bytes?.length ?? 0),
      ...taken
    })
  }
  for (const { sha256: hash, name, type, size } of evidence) {
    const { name: kind, ending } = mediaFacts(type)
    // one by one, and what is too large for the record is not read
    const read = size > left ? null : await readKept(fs, folder, { sha256: hash })
    const taken =
      read === null
        ? { bytes: null, absence: recordFileWords.tooLarge }
        : read.ok
          ? take(read.value)
          : { bytes: null, absence: absences[read.problem.code] }
    files.push({
      path: `files/evidence/${inertName(`${hash}.${ending}`)}`,
      name,
      what: recordFileWords.evidence(kind),
      sha256: hash,
      size,
      ...taken
    })
  }
  return files
}

const absences: Readonly<Record<Exclude<FileState, 'here'>, string>> = {
  missing: recordFileWords.missing,
  changed: recordFileWords.changed,
  unreachable: recordFileWords.unreadable
}

async function readOriginal(
  fs: FsPort,
  folder: string,
  { file, sha256: hash }: KeptFile
): Promise<Uint8Array | null> {
  const bytes = await fs
    .read(join(folder, originalFolderName, file), packedLimits.largestFile)
    .catch(() => null)
  return bytes !== null && toHex(sha256(bytes)) === hash ? bytes : null
}
