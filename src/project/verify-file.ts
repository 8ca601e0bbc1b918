import { makeRosterReader, type Roster } from '../core/document/roster'
import { proveSignoff } from '../core/document/signoffs'
import type { FileChange, FileRecord, FileSigner, FileVerdict } from '../core/model/file-verdict'
import type { PublicKey } from '../core/model/public-key'
import type { PublishedVersion } from '../core/model/publication'
import { type ExportRecord, type ProvenRecord, proveRecord } from './export-record'
import { type ByteRange, findChange } from './file-pieces'
import { extractRecord } from './record-in-page'
import { sha256, toHex } from './sha256'

/** What a file is held against. */
export interface VerifyFacts {
  /** Keys that are known. Where the maker of the file's project is among them, those on its list are known too. */
  readonly known: ReadonlySet<PublicKey>
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
  const record = readRecord(proven, facts)
  const isSame = isAsSigned(covered, proven.record)
  const change = isSame ? null : describeChange(bytes, findChange(covered, size, proven.record))
  const version = facts.project === undefined ? null : versionOf(project, state, facts.project)
  const verdict = isSame ? (record.maker.isKnown ? 'intact' : 'unknown keys') : 'changed'
  const published = facts.project?.id === project ? publishedAs(state, facts.project.published) : undefined
  return { verdict, record, change, version, ...(published === undefined ? {} : { published }) }
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

/** Only sign-offs that are proven, of this very state, by a key that has the role it says. */
function readRecord({ record, key }: ProvenRecord, { known }: VerifyFacts): FileRecord {
  const roster = rosterOf(record)
  const isVouched = record.creator !== null && known.has(record.creator.key)
  const isKnown = (each: PublicKey): boolean =>
    known.has(each) || (isVouched && roster.get(each)?.isMember === true)
  const signoffs = record.signoffs.flatMap((signed): FileSigner | readonly [] => {
    const proven = proveSignoff(signed, record.project)
    if (proven === null || proven.statement.state !== record.state || proven.statement.withdraws !== '')
      return []
    const listed = roster.get(proven.key)
    if (roster.size > 0 && listed?.person.role !== proven.statement.role) return []
    const { name, role, at, parts, reason } = proven.statement
    return { name, role, key: proven.key, isKnown: isKnown(proven.key), at, parts, reason }
  })
  const maker: FileSigner = {
    name: record.by?.name ?? 'the command line',
    role: record.by?.role ?? null,
    key,
    isKnown: isKnown(key),
    at: record.at,
    parts: '',
    reason: ''
  }
  const { project, title, copy, state } = record
  return { project, title, copy, state, maker, signoffs }
}

function rosterOf({ creator, project, list }: ProvenRecord['record']): Roster {
  if (creator === null) return new Map()
  const { key, person, name, role } = creator
  const owner = { key, person: { id: person, name, role } }
  return makeRosterReader(project, owner as Parameters<typeof makeRosterReader>[1]).read(list)
}

/** Most characters of a file that are shown where it was changed. */
const mostWords = 300

function describeChange(bytes: Uint8Array, { start, end }: ByteRange): FileChange {
  const before = bytes.subarray(0, start)
  if (
    bytes.subarray(0, 4096).includes(0) ||
    Buffer.from(bytes.subarray(0, 4)).toString('latin1') === '%PDF'
  ) {
    return { start, end, line: null, words: '' }
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
