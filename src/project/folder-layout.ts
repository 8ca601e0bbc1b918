import { join } from 'node:path'
import { isDeviceName } from '../core/model/file-name'
import type { ProjectId, ReplicaId } from '../core/model/ids'

/** Every name in a project folder, and in the app's own data folder for its projects. */

/** Marks a folder as a project. Written last when a project is made, and once. */
export const manifestName = 'project.json'
export const originalFolderName = 'original'
export const replicasFolderName = 'replicas'
/** Holds what is kept as it was: the article's pictures. Each file's name is the hash of its bytes. */
export const capturesFolderName = 'captures'
/** Who is at the project now, in each replica's folder. */
export const presenceName = 'presence.json'
const segmentEnding = '.seg'
/** Damaged files that a repair replaced go here, byte for byte. Stet never reads it. */
export const setAsideFolderName = 'set-aside'
/** Ending of a file that is still being written. One left by a crash is ignored. */
export const unfinishedEnding = '.tmp'
const journalEnding = '.journal'
const publishedEnding = '.published.journal'

/** Git must neither change line ends in these files nor merge them. */
export const gitAttributes = { name: '.gitattributes', text: '* -text -merge\n' }

/** Names on disk stay short: some systems take paths of 260 characters at most. */
const longestStem = 48

export function segmentName(firstSequence: number, sha256: string): string {
  return `${String(firstSequence).padStart(10, '0')}-${sha256.slice(0, 20)}${segmentEnding}`
}

/** Whether a file claims by its name to be a segment. What it is, its first bytes say. */
export function isSegmentName(name: string): boolean {
  return name.toLowerCase().includes(segmentEnding) && !isUnfinishedName(name)
}

/** Whether a name is one that a segment is written under, which names its bytes or is drawn by chance: no two share it. */
export function isPlainSegmentName(name: string): boolean {
  return /^\d{10}-[0-9a-f]{20}\.seg$/.test(name)
}

/** Whether a path in the project folder is that of a replica's presence, which says nothing of edits. */
export function isPresenceFile(path: string): boolean {
  const [top, , name, ...rest] = path.split(/[/\\]/)
  return top === replicasFolderName && name === presenceName && rest.length === 0
}

/** The replica whose presence file is at this path in the project folder. */
export function replicaOfPresence(path: string): string {
  return path.split(/[/\\]/)[1] ?? ''
}

export function isUnfinishedName(name: string): boolean {
  return name.toLowerCase().endsWith(unfinishedEnding)
}

/** Where this computer keeps its own copy of what it wrote into a project. */
export function journalFolder(dataFolder: string, projectId: ProjectId): string {
  return join(dataFolder, 'journals', projectId)
}

/** Where this computer remembers who works on a project. */
export function memoryPath(dataFolder: string, projectId: ProjectId): string {
  return join(dataFolder, 'people', `${projectId}.json`)
}

/** Where this computer keeps what a project came to when it was last here. */
export function snapshotPath(dataFolder: string, projectId: ProjectId): string {
  return join(dataFolder, 'snapshots', `${projectId}.snapshot`)
}

/** Where this computer keeps copies of what others wrote into a project, under the names they have there. */
export function keptFolder(dataFolder: string, projectId: ProjectId): string {
  return join(dataFolder, 'kept', projectId)
}

/** Where this computer keeps what it read of the checks in projects beside those that were open. */
export function earlierFolder(dataFolder: string): string {
  return join(dataFolder, 'earlier')
}

/** A session's journal; `part` counts the files it had to begin. */
export function journalName(replica: ReplicaId, part: number): string {
  return `${replica}-${part}${journalEnding}`
}

export function isJournalName(name: string): boolean {
  return name.endsWith(journalEnding)
}

/** The name of a journal all of whose records have reached the project folder. */
export function publishedJournalName(name: string): string {
  return isPublishedJournalName(name) ? name : name.slice(0, -journalEnding.length) + publishedEnding
}

export function isPublishedJournalName(name: string): boolean {
  return name.endsWith(publishedEnding)
}

/** A name for the original that every system takes: [a-z0-9_-], and the ending that says its format. */
export function originalFileName(givenName: string): string {
  const given = givenName.replace(/^.*[/\\]/s, '')
  const dot = given.lastIndexOf('.')
  const stem = safeWord(dot > 0 ? given.slice(0, dot) : given).slice(0, longestStem)
  const ending = dot > 0 ? safeWord(given.slice(dot + 1)).slice(0, 10) : ''
  const whole = stem === '' || isDeviceName(stem) ? `article${stem === '' ? '' : `-${stem}`}` : stem
  return ending === '' ? whole : `${whole}.${ending}`
}

/**
 * A name for a later draft: as the original's, with a mark of 12 characters, so that two people who receive drafts of
 * one name apart never write to one place.
 */
export function draftFileName(givenName: string, mark: string): string {
  const [stem = '', ending] = originalFileName(givenName).split('.')
  const marked = `${stem.slice(0, longestStem - 13)}-${mark.slice(0, 12)}`
  return ending === undefined ? marked : `${marked}.${ending}`
}

function safeWord(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '')
}
