import { fingerprintOf } from './fingerprint'
import { listWords } from './list-words'
import type { Role } from './person'
import type { PublicKey } from './public-key'
import type { PublishedVersion } from './publication'
import { showOnOneLine } from './show-hidden'
import { utcTime } from './utc-time'

/** A signature under a file, and what is known of its key. */
export interface FileSigner {
  /** As the list of people has it; as they call themselves where they are not on it. */
  readonly name: string
  readonly role: Role | null
  readonly key: PublicKey
  /** Whether this computer, or a list of people that it trusts, knows the key. */
  readonly isKnown: boolean
  /** Whether the list of people says that the key was taken off it. */
  readonly wasRemoved: boolean
  /** Whether the name stands in a list of people that this computer trusts. */
  readonly isListed: boolean
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
  /** Who signed off the version that it says it shows. */
  readonly signoffs: readonly FileSigner[]
  /**
   * Which list of people they were held against: one that is known here, read together with the one in the file; the one
   * in the file alone, which its signer chose; or none.
   */
  readonly list: 'held' | 'as given' | 'none'
  /** What it says of people that the list says otherwise. */
  readonly contradiction: FileContradiction | null
}

/** In a file that is signed rightly: whose key made it, or who made the project, is somebody else. */
export interface FileContradiction {
  readonly about: 'maker' | 'creator'
  /** As the file has it. */
  readonly name: string
  readonly role: Role
}

/** How a file stands to one that is made anew of the version it says it shows. */
export type FileContent = { readonly isSame: true } | { readonly isSame: false; readonly words: string }

/**
 * Where a packed file that was changed reads otherwise than one made anew of the version it names: its first paragraph, from
 * 1, or its first claim by number, with the words that stand there and those that should ("" where none do); or neither.
 */
export type ReadChange =
  | {
      readonly of: 'paragraph' | 'claim'
      readonly number: number
      readonly words: string
      readonly was: string
    }
  | { readonly of: 'rest' }

/** What a record package holds that is compared with one made anew. Its files are as its signed list has them. */
export interface FoundRecord {
  readonly page: Uint8Array
  /** What its withheld.json says, as it was parsed. */
  readonly withheld: unknown
  /** SHA-256 by path, in hexadecimal digits. */
  readonly hashes: ReadonlyMap<string, string>
  /** Whose key signed it. */
  readonly key: PublicKey
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
  /** The file is a zip, as Word's are: its bytes tell no place in what it reads. */
  readonly isPacked?: true
}

/** How the files within a record package stand to its signed list of them. */
export interface RecordFindings {
  /** How many files the list names. */
  readonly files: number
  readonly changed: readonly string[]
  readonly missing: readonly string[]
  /** Files that the list does not name. */
  readonly added: readonly string[]
  /**
   * All files are as the list says, but the zip around them was made anew, or holds bytes that are none of these files.
   */
  readonly isRepacked: boolean
  /**
   * Whether every entry that the signed version names is in the record or said to be withheld. Null where the version's
   * text is itself withheld.
   */
  readonly isComplete: boolean | null
  /** Entries that are withheld, and can be proved later. */
  readonly withheld: number
}

/**
 * Whether a file is what was signed. Everything but 'intact' asks for a person's attention; 'contradicted' is signed rightly,
 * by somebody who says what is not so.
 */
export interface FileVerdict {
  readonly verdict: 'intact' | 'contradicted' | 'unknown keys' | 'changed' | 'not signed'
  /** Null where nothing signed was found. */
  readonly record: FileRecord | null
  /** Null where nothing was changed, and where the signature itself is damaged. */
  readonly change: FileChange | null
  /** How the version it shows stands to the project it was compared with; null without one. */
  readonly version: 'current' | 'earlier' | 'other project' | null
  /** Absent where the file could not be compared with the project. */
  readonly content?: FileContent
  /** Of a packed file that was changed; absent where it could not be compared with the project. */
  readonly reads?: ReadChange
  /** When, where and by whom the project says that this very version was published; absent where it does not. */
  readonly published?: Omit<PublishedVersion, 'state'>
  /** What is within a record package; absent for other files. */
  readonly findings?: RecordFindings
}

/** The verdict on an intact file once it was held against the project; undefined where the two could not be compared. */
export function heldAgainst(file: FileVerdict, content: FileContent | undefined): FileVerdict {
  if (content === undefined) return file
  return { ...file, content, verdict: content.isSame ? 'intact' : 'contradicted' }
}

/** A verdict in words: the answer, and then what it rests on. Nothing that stands in the file can pass for our words. */
export function describeVerdict(file: FileVerdict): {
  readonly answer: string
  readonly lines: readonly string[]
} {
  return {
    answer: showOnOneLine(answerOf(file)),
    lines: linesOfFile(file).map(showOnOneLine)
  }
}

function linesOfFile({ verdict, record, version, content, findings }: FileVerdict): readonly string[] {
  if (verdict === 'not signed') return []
  // what was changed shows nobody's version
  const told = record === null ? [] : linesOf(record, verdict === 'changed' ? null : version, content)
  return findings === undefined ? told : [...linesOfFindings(findings), ...told]
}

function answerOf(file: FileVerdict): string {
  const { verdict, record, findings } = file
  switch (verdict) {
    case 'intact':
      return ['Intact.', madeBy(file), ...publishedAs(file)].join(' ')
    case 'contradicted':
      return contradictionOf(file)
    case 'unknown keys':
      return record?.maker.wasRemoved === true
        ? `Signed by ${nameOf(record.maker)}, who was taken off the project’s list of people. The file is as it was signed, but nothing proves that it was signed before that. Ask somebody on the list to export it anew.`
        : 'Signed by keys that are not known here. The file is as it was signed, but anybody can sign with a key of their own. Compare the fingerprints with the people who are named.'
    case 'changed':
      return `Changed after signing. ${findings === undefined ? placeOf(file) : placeInRecord(findings)}`
    case 'not signed':
      return 'Not signed. Nothing in this file or beside it proves who made it or whether it was changed. Its .sig file must lie in the same folder, under the same name.'
  }
}

/** The signature of its maker is all that joins a file to the version it says it shows, unless it was made again. */
function madeBy({ record, content }: FileVerdict): string {
  if (record === null) return ''
  const { maker, signoffs } = record
  const who = maker.isListed ? nameOf(maker) : `a known key, in the name of ${nameOf(maker)}`
  const known = signoffs.filter(({ isKnown }) => isKnown)
  const nobody =
    signoffs.length === 0
      ? 'Nobody has signed the article off.'
      : 'Nobody who is known here has signed the article off.'
  const signers = listWords(known.map(nameWithScope))
  if (content?.isSame === true) {
    return `Made by ${who}, and the same as the project makes it. ${known.length === 0 ? nobody : `It shows the version signed off by ${signers}.`}`
  }
  if (known.length === 0) return `Made by ${who}. ${nobody}`
  return `Made by ${who}, who says that it shows the version signed off by ${signers}.`
}

function contradictionOf({ record, content }: FileVerdict): string {
  const advice = 'Do not rely on this file.'
  if (record?.contradiction?.about === 'creator')
    return `Signed, but it says that ${nameOf(record.contradiction)} made the project with a key that is another than the one known here. ${advice}`
  if (record?.contradiction?.about === 'maker')
    return `Signed with the key of ${nameOf(record.maker)}, but in the name of ${nameOf(record.contradiction)}. ${advice} Ask both of them.`
  const words =
    content?.isSame === false && content.words !== '' ? `, where it reads: “${content.words}”` : ''
  const maker = record === null ? 'its maker' : nameOf(record.maker)
  return `Signed by ${maker}, but it is not what the project says in the version that it names${words}. ${advice} Ask ${maker}.`
}

/** "The project has changed since" is no alarm where the file is what was published and what is out now. */
function publishedAs({ published, version }: FileVerdict): readonly string[] {
  if (published === undefined) return []
  const { on, place, url, by, superseded, isReopened } = published
  const where = [place, url].filter((each) => each !== '').join(', ')
  const who = by === '' ? '' : `, as ${by} wrote down`
  const copy = `Its version is the one published on ${on}${where === '' ? '' : ` (${where})`}${who}.`
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
  if (isRepacked)
    return 'Every file in it is as it was signed, but the zip was made anew, or holds more than its directory names. Another program may show other files than these.'
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

function nameOf({ name, role }: Pick<FileSigner, 'name' | 'role'>): string {
  return role === null ? name : `${name} (${role})`
}

function nameWithScope({ name, role, parts }: FileSigner): string {
  return parts === '' ? nameOf({ name, role }) : `${name} (${role ?? 'no role'}, in part)`
}

function placeOf(file: FileVerdict): string {
  const { change } = file
  if (change === null) return 'The signature itself is damaged, or belongs to something else.'
  if (change.isPacked === true) return placeInPacked(file)
  const place =
    change.line === null
      ? `between byte ${change.start} and byte ${change.end}`
      : `near line ${change.line}, between byte ${change.start} and byte ${change.end}`
  return `It is not as it was signed ${place}${change.words === '' ? '.' : `, where it reads: “${change.words}”.`}`
}

/** Of a Word file, which is packed, another program may have changed every byte without changing a word. */
function placeInPacked({ reads, version }: FileVerdict): string {
  if (reads === undefined) {
    const cannot = 'Where cannot be told from its bytes, because the file is packed'
    if (version === null)
      return `${cannot}. Hold it against the project that it was made of: open that project, or name it on the command line.`
    return version === 'current'
      ? `${cannot}, and it could not be read to be held against the project.`
      : `${cannot}, and the project does not stand any more as in the version that it names.`
  }
  if (reads.of === 'rest')
    return 'The article and the state of each claim read as the project says. What else is in it was changed, or another program saved it anew.'
  const { number, words, was } = reads
  const place = reads.of === 'paragraph' ? `Paragraph ${number}` : `What it says of claim ${number}`
  if (words === '') return `${place} was taken out. The project says: “${was}”.`
  if (was === '') return `${place} was put in. It reads: “${words}”.`
  return `${place} reads: “${words}”. The project says: “${was}”.`
}

/** Most characters of a title that are shown. */
const longestTitle = 300

function linesOf(
  record: FileRecord,
  version: FileVerdict['version'],
  content: FileContent | undefined
): readonly string[] {
  const { copy, title, project, state, maker, signoffs, list } = record
  const isByFile = list === 'as given' && [maker, ...signoffs].some(({ isListed }) => isListed)
  const cut = title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title
  return [
    `${copy} of “${cut}”, project ${project}, version ${state.slice(0, 16)}.`,
    ...(version === null ? [] : [versionLine(version, content)]),
    `Made by ${describeSigner(maker)}.`,
    ...signoffs.map((each) => `Signed off by ${describeSigner(each)}${scopeOf(each)}.`),
    ...(signoffs.length === 0 ? ['No sign-off stands for this version.'] : []),
    ...(isByFile
      ? [
          'Names and roles are by the list of people as the signer of this file gives it. Whether somebody was taken off it since is not known here.'
        ]
      : [])
  ]
}

function describeSigner({ name, role, key, at, isKnown, wasRemoved, isListed }: FileSigner): string {
  const standing = wasRemoved
    ? ', who was taken off the list of people'
    : isKnown
      ? ''
      : ', which is not known here'
  const claim = isListed ? '' : ' (as they call themselves)'
  return `${name}${role === null ? '' : `, ${role}`}${claim}, ${momentOf(at)}, key ${fingerprintOf(key)}${standing}`
}

/** "2022-02-02 16:22 UTC": to the minute, and without what only machines read. What is no moment stays as it came. */
function momentOf(at: string): string {
  return utcTime.test(at) ? `${at.slice(0, 10)} ${at.slice(11, 16)} UTC` : at
}

function scopeOf({ parts, reason }: FileSigner): string {
  return parts === '' ? '' : `, in part: ${parts} (${reason})`
}

/** What a file that was not made again shows is its maker's word. */
function versionLine(version: NonNullable<FileVerdict['version']>, content: FileContent | undefined): string {
  if (version === 'other project') return 'It is of another project than the one it was compared with.'
  if (version === 'earlier') return 'The project has changed since the version that it says it shows.'
  if (content === undefined) return 'It says that it shows the article as it stands in the project.'
  return content.isSame
    ? 'It shows the article as it stands in the project: made again, it is the same.'
    : 'It does not show the article as it stands in the project, though it says so.'
}
