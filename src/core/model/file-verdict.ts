import { fingerprintOf } from './fingerprint'
import type { Role } from './person'
import type { PublicKey } from './public-key'
import type { PublishedVersion } from './publication'

/** A signature under a file, and what is known of its key. */
export interface FileSigner {
  readonly name: string
  readonly role: Role | null
  readonly key: PublicKey
  /** Whether this computer, or a list of people that it trusts, knows the key. */
  readonly isKnown: boolean
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
  /** What was verified and why not all of it; "" for the whole article, and for who made the file. */
  readonly parts: string
  readonly reason: string
}

/** What the signed record of a file says. */
export interface FileRecord {
  readonly project: string
  readonly title: string
  readonly copy: string
  readonly state: string
  /** Who made the file. */
  readonly maker: FileSigner
  /** Who signed off what it shows. */
  readonly signoffs: readonly FileSigner[]
}

/** Where a file is not as it was signed. */
export interface FileChange {
  /** In bytes of the file as it is, end excluded. */
  readonly start: number
  readonly end: number
  /** Of the first difference, from 1; null for files that have no lines. */
  readonly line: number | null
  /** The words that stand there now; "" where there are none. */
  readonly words: string
}

/** How the files within a record package stand to its signed list of them. */
export interface RecordFindings {
  /** How many files the list names. */
  readonly files: number
  readonly changed: readonly string[]
  readonly missing: readonly string[]
  /** Files that the list does not name. */
  readonly added: readonly string[]
  /** All files are as the list says, but the zip around them was made anew. */
  readonly isRepacked: boolean
  /**
   * Whether every entry that the signed version names is in the record or said to be withheld. Null where the version's
   * text is itself withheld.
   */
  readonly isComplete: boolean | null
  /** Entries that are withheld, and can be proved later. */
  readonly withheld: number
}

/** Whether a file is what was signed. Everything but 'intact' asks for a person's attention. */
export interface FileVerdict {
  readonly verdict: 'intact' | 'unknown keys' | 'changed' | 'not signed'
  /** Null where nothing signed was found. */
  readonly record: FileRecord | null
  /** Null where nothing was changed, and where the signature itself is damaged. */
  readonly change: FileChange | null
  /** How the version it shows stands to the project it was compared with; null without one. */
  readonly version: 'current' | 'earlier' | 'other project' | null
  /** When, where and by whom the project says that this very version was published; absent where it does not. */
  readonly published?: Omit<PublishedVersion, 'state'>
  /** What is within a record package; absent for other files. */
  readonly findings?: RecordFindings
}

/** A verdict in words: the answer, and then what it rests on. */
export function describeVerdict(file: FileVerdict): {
  readonly answer: string
  readonly lines: readonly string[]
} {
  const { verdict, record, change, version, findings } = file
  // what was changed shows nobody's version
  const told = record === null ? [] : linesOf(record, verdict === 'changed' ? null : version)
  const lines = findings === undefined ? told : [...linesOfFindings(findings), ...told]
  switch (verdict) {
    case 'intact':
      return { answer: ['Intact.', ...publishedAs(file), signersOf(record)].join(' '), lines }
    case 'unknown keys':
      return {
        answer:
          'Signed by keys that are not known here. The file is as it was signed, but anybody can sign with a key of their own. Compare the fingerprints with the people who are named.',
        lines
      }
    case 'changed':
      return {
        answer: `Changed after signing. ${findings === undefined ? placeOf(change) : placeInRecord(findings)}`,
        lines
      }
    case 'not signed':
      return {
        answer:
          'Not signed. Nothing in this file or beside it proves who made it or whether it was changed. Its .sig file must lie in the same folder, under the same name.',
        lines: []
      }
  }
}

/** "The project has changed since" is no alarm where the file is what was published and what is out now. */
function publishedAs({ published, version }: FileVerdict): readonly string[] {
  if (published === undefined) return []
  const { on, place, url, by, superseded, isReopened } = published
  const where = [place, url].filter((each) => each !== '').join(', ')
  const who = by === '' ? '' : `, as ${by} wrote down`
  const copy = `This is the version published on ${on}${where === '' ? '' : ` (${where})`}${who}.`
  if (superseded !== null) {
    const later = superseded.place === '' ? '' : ` (${superseded.place})`
    return [copy, `It is superseded: a later version was published on ${superseded.on}${later}.`]
  }
  if (isReopened) return [copy, 'The article was reopened since, and no later version is published yet.']
  return [
    copy,
    version === 'earlier'
      ? 'It is the latest that was published; the project has changed since.'
      : 'It is the latest that was published.'
  ]
}

function placeInRecord(findings: RecordFindings): string {
  const { changed, missing, added, isRepacked, isComplete } = findings
  if (isRepacked) return 'The zip was made anew, but every file in it is as it was signed.'
  const touched = changed.length + missing.length + added.length
  if (touched > 0)
    return `${touched === 1 ? 'One file in it is' : `${touched} files in it are`} not as signed.`
  return isComplete === false
    ? 'It does not hold the version that it says it holds.'
    : 'The signature itself is damaged, or belongs to something else.'
}

/** Most paths that are named. */
const mostPaths = 20

function linesOfFindings(findings: RecordFindings): readonly string[] {
  const { files, changed, missing, added, isComplete, withheld } = findings
  const named = (label: string, paths: readonly string[]): readonly string[] => {
    const more = paths.length > mostPaths ? ` and ${paths.length - mostPaths} more` : ''
    return paths.length === 0 ? [] : [`${label}: ${paths.slice(0, mostPaths).join(', ')}${more}.`]
  }
  const isWhole = changed.length + missing.length + added.length === 0
  const entries =
    withheld === 0
      ? 'Every entry that the signed version names is in it.'
      : `Every entry that the signed version names is in it, but ${withheld} that ${withheld === 1 ? 'is' : 'are'} withheld and can be proved later.`
  return [
    ...named('Changed', changed),
    ...named('Missing', missing),
    ...named('Not in its list', added),
    ...(isWhole ? [`All ${files} files in it are as they were signed.`] : []),
    ...(isWhole && isComplete === true ? [entries] : []),
    ...(isWhole && isComplete === null
      ? ['The text of the signed version is withheld, so its entries cannot be compared with it.']
      : [])
  ]
}

function signersOf(record: FileRecord | null): string {
  const names = (record?.signoffs ?? []).map(({ name, role }) => (role === null ? name : `${name} (${role})`))
  if (names.length === 0)
    return `Signed by ${record?.maker.name ?? 'nobody'}, who made it. Nobody has signed the article off.`
  const last = names.at(-1) ?? ''
  const all = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
  return `Signed off by ${all} on the version you hold.`
}

function placeOf(change: FileChange | null): string {
  if (change === null) return 'The signature itself is damaged, or belongs to something else.'
  const place =
    change.line === null
      ? `between byte ${change.start} and byte ${change.end}`
      : `near line ${change.line}, between byte ${change.start} and byte ${change.end}`
  return `It is not as it was signed ${place}${change.words === '' ? '.' : `, where it reads: “${change.words}”.`}`
}

function linesOf(record: FileRecord, version: FileVerdict['version']): readonly string[] {
  return [
    `${record.copy} of “${record.title}”, project ${record.project}, version ${record.state.slice(0, 16)}.`,
    ...(version === null ? [] : [versions[version]]),
    `Made by ${describeSigner(record.maker)}.`,
    ...record.signoffs.map((each) => `Signed off by ${describeSigner(each)}${scopeOf(each)}.`),
    ...(record.signoffs.length === 0 ? ['No sign-off stands for this version.'] : [])
  ]
}

function describeSigner({ name, role, key, at, isKnown }: FileSigner): string {
  return `${name}${role === null ? '' : `, ${role}`}, ${at}, key ${fingerprintOf(key)}${isKnown ? '' : ', which is not known here'}`
}

function scopeOf({ parts, reason }: FileSigner): string {
  return parts === '' ? '' : `, in part: ${parts} (${reason})`
}

const versions: Readonly<Record<NonNullable<FileVerdict['version']>, string>> = {
  current: 'It shows the article as it stands in the project.',
  earlier: 'The project has changed since: the file shows an earlier version.',
  'other project': 'It is of another project than the one it was compared with.'
}
