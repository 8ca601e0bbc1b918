import type { FileChange, FileRecord, FileVerdict } from '../core/model/file-verdict'
import type { PublishedVersion } from '../core/model/publication'
import { type ExportRecord, type ProvenRecord, proveRecord } from './export-record'
import { type ByteRange, findChange } from './file-pieces'
import { type PeopleFacts, readFileRecord } from './read-file-record'
import { extractRecord } from './record-in-page'
import { sha256, toHex } from './sha256'

/** What a file is held against. */
export interface VerifyFacts extends PeopleFacts {
  /** The project whose present state the file is compared with. */
  readonly project?: {
    readonly id: string
    readonly state: string
    /** The versions of it that were published. */
    readonly published?: readonly PublishedVersion[]
  }
}

/** Most bytes of a file that is verified, and of the signature beside it. */
export const mostVerifiedBytes = 512 * 1024 * 1024
export const mostSignatureBytes = 32 * 1024 * 1024

/** Says whether a file is what was signed: by the signature beside it, or else by the record in the page. */
export function verifyFile(bytes: Uint8Array, signature: string | null, facts: VerifyFacts): FileVerdict {
  if (signature !== null) return judgeFile(bytes, bytes, proveRecord(signature), 'file', facts)
  const inside = extractRecord(bytes)
  if (inside === null) return { verdict: 'not signed', record: null, change: null, version: null }
  if ('misplacedAt' in inside) return misplaced(bytes, inside.misplacedAt)
  return judgeFile(inside.page, bytes, proveRecord(inside.envelope), 'page', facts)
}

/** Says whether the list of files of a record package is what was signed, and was signed as such a list. */
export function verifyManifest(manifest: Uint8Array, signature: string, facts: VerifyFacts): FileVerdict {
  return judgeFile(manifest, manifest, proveRecord(signature), 'record', facts)
}

function judgeFile(
  covered: Uint8Array,
  bytes: Uint8Array,
  proven: ProvenRecord | null,
  covers: ExportRecord['covers'],
  facts: VerifyFacts
): FileVerdict {
  if (proven === null || proven.record.covers !== covers) {
    return { verdict: 'changed', record: null, change: null, version: null }
  }
  const { size, project, state } = proven.record
  const record = readFileRecord(proven, facts)
  const isSame = isAsSigned(covered, proven.record)
  const change = isSame ? null : describeChange(bytes, findChange(covered, size, proven.record))
  const version = facts.project === undefined ? null : versionOf(project, state, facts.project)
  const verdict = isSame ? judgeSigner(record) : 'changed'
  const published = facts.project?.id === project ? publishedAs(state, facts.project.published) : undefined
  return { verdict, record, change, version, ...(published === undefined ? {} : { published }) }
}

function judgeSigner({ contradiction, maker }: FileRecord): FileVerdict['verdict'] {
  if (contradiction !== null) return 'contradicted'
  return maker.isKnown ? 'intact' : 'unknown keys'
}

/** A page whose record was moved, or stands in it more than once. */
function misplaced(bytes: Uint8Array, start: number): FileVerdict {
  const change = { ...describeChange(bytes, { start, end: start }), words: '' }
  return { verdict: 'changed', record: null, change, version: null }
}

/** The latest publication of a version. */
function publishedAs(state: string, versions: readonly PublishedVersion[] = []): FileVerdict['published'] {
  const found = versions.findLast((each) => each.state === state)
  if (found === undefined) return undefined
  const { state: _, ...published } = found
  return published
}

/** Whether the bytes are those that a record is about. */
export function isAsSigned(covered: Uint8Array, { size, sha256: signed }: ExportRecord): boolean {
  return covered.length === size && toHex(sha256(covered)) === signed
}

function versionOf(
  project: string,
  state: string,
  held: { readonly id: string; readonly state: string }
): FileVerdict['version'] {
  if (project !== held.id) return 'other project'
  return state === held.state ? 'current' : 'earlier'
}

/** Most characters of a file that are shown where it was changed. */
const mostWords = 300

function describeChange(bytes: Uint8Array, { start, end }: ByteRange): FileChange {
  const before = bytes.subarray(0, start)
  if (
    bytes.subarray(0, 4096).includes(0) ||
    Buffer.from(bytes.subarray(0, 4)).toString('latin1') === '%PDF'
  ) {
    const isPacked = Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04'
    return { start, end, line: null, words: '', ...(isPacked ? { isPacked } : {}) }
  }
  let line = 1
  for (let end = before.indexOf(10); end >= 0; end = before.indexOf(10, end + 1)) line += 1
  const text = Buffer.from(bytes.subarray(start, Math.min(end, start + 4096))).toString('utf8')
  const words = text
    .replace(/^[^<>]*>/, '')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zs}\uFFFD]+/gu, ' ')
    .trim()
  return { start, end, line, words: words.length > mostWords ? `${words.slice(0, mostWords)}…` : words }
}
