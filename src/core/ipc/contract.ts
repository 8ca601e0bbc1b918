/**
 * The one contract between the window and the main process. Each request names its channel, the schema of what the
 * window may send (checked where it enters main) and the type of the answer. Failures cross as data (Result), because
 * errors do not survive the crossing. See docs/architecture.md, "The boundary".
 */

import { z } from 'zod'
import type { Block } from '../article/block-schema'
import { changeChoices, commentChoices, type TalkCounts } from '../article/choose-talk'
import { largestImage } from '../article/image-file'
import type { FurnitureOffer, ImportedArticle, ImportNote } from '../article/imported-article'
import { longestHtml } from '../article/paste-limits'
import type { ClientAuthor, ProjectKeys, SignedStatement } from '../model/author'
import { callKinds } from '../model/call-kind'
import { confidentialChoices } from '../model/confidential'
import type { KeptFile } from '../model/draft'
import { type EarlierFound, longestStatement } from '../model/earlier-claim'
import type { FileState, KeptEvidenceFile } from '../model/evidence-file'
import type { FileVerdict } from '../model/file-verdict'
import type { HouseStyle } from '../model/house-style'
import { type ClaimId, isId, type PersonId, type ReplicaId } from '../model/ids'
import type { LeftPlace } from '../model/left-place'
import type { Loss } from '../model/loss'
import type { LostThings } from '../model/lost-things'
import type { HistoryStretch } from '../model/moment'
import { longestStyle } from '../model/parse-style'
import type { Person } from '../model/person'
import type { PersonHere } from '../model/presence'
import { type PublicKey, parsePublicKey } from '../model/public-key'
import type { ReadSources } from '../model/read-sources'
import type { SeenMarks } from '../model/seen'
import { type MenuCommand, menuChoiceSchema, menuItemsSchema } from './menu-commands'
import type { OtherVersion } from './other-version'
import type { Result } from './result'
import { longestPlace, longestUnfinished, mostUnfinished } from './unfinished-limits'

/** What a running Stet is made of, for the About box and the reports. */
export interface AppInfo {
  readonly version: string
  readonly electron: string
  readonly chrome: string
  readonly platform: string
}

export interface RecentProject {
  readonly path: string
  readonly title: string
  /** ISO 8601 in UTC. */
  readonly openedAt: string
  /** False when nothing is at the path now. */
  readonly isThere: boolean
}

/** An article that was read and not yet made into a project. `token` names it to main. */
export interface ImportPreview {
  readonly token: string
  readonly fileName: string
  readonly title: string
  readonly byline: string
  readonly dateline: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** The first words, for the person to recognise it. */
  readonly opening: string
  readonly wordCount: number
  /** What the file's importer says of it, without what it says of comments and tracked changes. */
  readonly report: readonly ImportNote[]
  readonly furniture: FurnitureOffer | null
  /** What people said and changed in the file; null where nobody did. */
  readonly talk: TalkPreview | null
}

/** How much people said and changed in a file, for the person to choose what becomes of it. */
export interface TalkPreview extends TalkCounts {
  /** The first words as before all tracked changes; null where there are none to take back. */
  readonly openingBefore: string | null
}

/** A received draft in full, for the window to compare with the article. */
export type DraftArticle = Pick<
  ImportedArticle,
  'title' | 'byline' | 'dateline' | 'blocks' | 'furniture' | 'report' | 'comments' | 'changes' | 'isOriginal'
> & {
  /** The same as it read before all tracked changes. */
  readonly original?: DraftArticle
}

/** The file that the project was made from: its first draft. */
export interface FirstDraft {
  /** Null for a project that began without a file. */
  readonly kept: KeptFile | null
  /** When the project was made, as its maker's clock had it. ISO 8601 in UTC. */
  readonly receivedAt: string
}

/** Everything a window needs to show a project. */
export interface OpenedProject {
  readonly projectId: string
  readonly title: string
  /** The folder, for the title bar and messages. */
  readonly path: string
  /** Yjs V1 updates, in any order, that make up the document. */
  readonly updates: readonly Uint8Array[]
  /** The Yjs client id this window must write with. It is declared in the folder. */
  readonly clientId: number
  /** Whose key signs the edits of which Yjs client id. More come with the event `project:authors`. */
  readonly authors: readonly ClientAuthor[]
  /** What this computer knows of the keys in the project. */
  readonly keys: ProjectKeys
  /** False for a project that the person has not said they trust: its pictures are not shown yet. */
  readonly isTrusted: boolean
  /** Problems met while opening that the person should read; the rest was opened. */
  readonly warnings: readonly string[]
  /** Where the person left it on this computer; null for the first time. */
  readonly left: LeftPlace | null
}

/** Where the person's latest edits are. */
export const savedStates = [
  'saving',
  'saved on this computer',
  'saved in the folder',
  'folder not reachable',
  'not saved'
] as const
export type SavedState = (typeof savedStates)[number]

export interface SavedNotice {
  readonly state: SavedState
  /** A sentence where something needs saying; else "". */
  readonly message: string
  /** Many files that were in the folder are not there: the person may decide to go on without them. */
  readonly isIncomplete?: boolean
}

/** The sources of a file, before any is added. */
export interface SourcesFile extends ReadSources {
  readonly fileName: string
}

/** The house styles of this person. */
export interface StylesView {
  readonly own: readonly HouseStyle[]
  /** The name of the style that new projects begin with; "" for Stet's own. */
  readonly forNew: string
}

/** The key that this person signs with on this computer. */
export interface IdentityView {
  readonly key: PublicKey
  /**
   * How it is kept. 'not kept': until Stet is closed, because the system has no safe store and no passphrase was chosen.
   * 'locked' and 'unreadable': another key is kept, which needs its passphrase, or which the system cannot open now.
   */
  readonly kept: 'by system' | 'by passphrase' | 'not kept' | 'locked' | 'unreadable'
}

/** How a person left the window. All optional: what is missing takes its default. */
export const layoutSchema = z.object({
  listWidth: z.number().int().min(180).max(640).optional(),
  inspectorWidth: z.number().int().min(220).max(720).optional(),
  listOpen: z.boolean().optional(),
  inspectorOpen: z.boolean().optional()
})
export type Layout = z.infer<typeof layoutSchema>

/** Filters of claims that a person has kept, by name; what they ask for is told in core/model/claim-filter. */
export const ownFiltersSchema = z
  .array(
    z.object({
      id: z.string().length(20),
      name: z.string().trim().min(1).max(120),
      asked: z.string().max(4000)
    })
  )
  .max(200)

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What a newcomer is told once: how to mark the first claim, how to settle it, and what an export is. */
export const hints = ['mark', 'settle', 'export'] as const
export type Hint = (typeof hints)[number]

/** What a person can switch off: that claims in the running text are read out, and that the system calls them. */
export const switches = ['spokenClaims', 'notices'] as const
export type Switch = (typeof switches)[number]

export interface Settings {
  readonly person: Person
  /** The person has said their name themselves. */
  readonly isIntroduced: boolean
  readonly layout: Layout
  readonly theme: Theme
  /** The hints that this person was shown. */
  readonly seenHints: readonly Hint[]
  /** What they have switched off. */
  readonly off: readonly Switch[]
}

export const exportFormats = [
  'html',
  'pdf',
  'docx',
  'text',
  'memo',
  'approaches',
  'standing',
  'claims',
  'annotations',
  'sources-csl',
  'sources-bib',
  'sources-ris',
  'claim-review',
  'article',
  'article-docx',
  'article-text',
  'record'
] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What a person decides about an export. What is missing takes its default. */
export const exportChoicesSchema = z.object({
  /** What becomes of confidential sources; of a record alone. */
  confidential: z.enum(confidentialChoices).exactOptional(),
  /** What was asked and discussed goes into it. */
  withTalk: z.boolean().exactOptional(),
  /** With it goes what was said for the lawyers; into a record alone. */
  withLegal: z.boolean().exactOptional()
})
export type ExportChoices = Readonly<z.infer<typeof exportChoicesSchema>>

/** Where an export went; null when the person cancelled. */
export type ExportOutcome = { readonly path: string } | null

/** Whether a copy was handed to a printer; null when the person cancelled. */
export type PrintOutcome = 'printed' | null

/** What was found before on a statement. */
export interface EarlierAnswer extends EarlierFound {
  /** A sentence for each project that could not be looked through. */
  readonly notes: readonly string[]
  /** Some projects are still to be looked through: another asking goes on with them. */
  readonly isCut: boolean
}

/** A file that was verified, and what came of it. */
export interface VerifiedFile {
  readonly name: string
  readonly verdict: FileVerdict
}

/** Files that were to be kept as evidence: those that are, and a sentence for each that is not. */
export interface KeptFiles {
  readonly kept: readonly KeptEvidenceFile[]
  readonly problems: readonly string[]
}

/** Most files taken in one go: more are a folder dropped by mistake. */
export const mostFilesAtOnce = 50

/** Largest file without a path, bytes: what a clipboard holds. */
export const largestPastedFile = 64 * 1024 * 1024

/** Largest update accepted from a window, bytes: the record limit of the project format. */
const maxUpdateBytes = 16 * 1024 * 1024

const filePath = z.string().min(1).max(4096)
const nothing = z.tuple([])
const token = z.string().min(1).max(64)
const keptFile = z.object({
  file: z.string().regex(/^[a-z0-9_-]{1,100}(\.[a-z0-9_-]{1,20})?$/),
  name: z.string().max(10_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().min(0)
})

const namedFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
})
const openedFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().max(1000)
})

/** A number that Yjs counts in. */
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const reachedPairs = z
  .array(z.tuple([count, count]).readonly())
  .max(100_000)
  .readonly()

/** What a person has seen of a project, as it is kept. */
export const seenSchema = z.object({
  here: reachedPairs,
  seen: reachedPairs,
  read: z
    .array(z.tuple([count, z.array(count).max(100_000).readonly()]).readonly())
    .max(100_000)
    .readonly(),
  losses: z.array(z.string().max(200)).max(1000).readonly().optional()
})

/** Where a person left a project, as it is kept. */
export const leftSchema = z.object({
  top: z.object({ client: count, clock: count }).nullable(),
  above: z.number().min(0).max(1_000_000),
  list: z.string().max(40)
})

/** What a person had begun to write and not given, by place: pairs of the place's name and the text. */
export const unfinishedSchema = z
  .array(z.tuple([z.string().max(longestPlace), z.string().max(longestUnfinished)]).readonly())
  .max(mostUnfinished)
  .readonly()
export type UnfinishedTexts = z.infer<typeof unfinishedSchema>

const lossPlace = z.object({
  replica: z.string().regex(/^[0-9a-z]{20}$/),
  from: count,
  to: count
})

const styleName = z.string().max(60)
const passphrase = z.string().min(1).max(1000)
const publicKey = z.custom<PublicKey>((value) => parsePublicKey(value) !== null)
const personId = z.custom<PersonId>((value) => isId('person', value))
const role = z.enum(['checker', 'author', 'editor', 'legal'])
const statement = z.object({
  payload: z.string().max(100_000),
  key: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string().regex(/^[0-9a-f]{128}$/)
})

const stateHash = z.string().regex(/^[0-9a-f]{64}$/)

/** An encoded Yjs relative position: two numbers and a few bytes. */
const encodedPlace = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 64)

/** What a window may ask of main: channel, and the schema of its arguments as a tuple. */
export const requestSchemas = {
  /** Versions of Stet and of what it runs on. */
  'app:info': nothing,
  /** What the native menus say of this window's commands from now on. */
  'menu:describe': z.tuple([menuItemsSchema]),
  /** What can be done at the place that the person asked for a menu at; answers the event `menu:asked`. */
  'menu:offer': z.tuple([menuChoiceSchema]),
  /** The person's own settings. */
  'settings:read': nothing,
  'settings:write-person': z.tuple([
    z.object({
      name: z.string().trim().min(1).max(120),
      role: z.enum(['checker', 'author', 'editor', 'legal'])
    })
  ]),
  'settings:write-layout': z.tuple([layoutSchema]),
  'settings:write-theme': z.tuple([z.enum(themes)]),
  /** The hints that this person was shown: all of them. */
  'settings:write-hints': z.tuple([z.array(z.enum(hints)).max(hints.length)]),
  /** What the person has switched off: all of it. */
  'settings:write-switches': z.tuple([z.array(z.enum(switches)).max(switches.length)]),
  /** Calls the person, where the window is not in front: a colleague did something that concerns them, and `more` besides. */
  'notices:show': z.tuple([
    z.object({
      kind: z.enum(callKinds),
      name: z.string().max(120),
      number: z.number().int().positive().nullable(),
      claimId: z.custom<ClaimId>((value) => isId('claim', value)).nullable(),
      more: z.number().int().nonnegative().max(100_000)
    })
  ]),
  /** Ends what is under way for this window, if that can be ended: its request answers null. */
  'work:cancel': nothing,
  /** The person's own filters of claims. */
  'filters:read': nothing,
  'filters:write': z.tuple([ownFiltersSchema]),
  /** The person's own house styles, beside those that come with Stet. */
  'styles:read': nothing,
  /** Lets the person choose the file of a house style and keeps it among their own; null when they cancel. */
  'styles:import': nothing,
  /** Keeps a house style among the person's own. */
  'styles:keep': z.tuple([z.string().max(longestStyle)]),
  /** Writes a house style to a file, where the person chooses; null when they cancel. */
  'styles:export': z.tuple([z.string().max(longestStyle)]),
  /** Forgets one of the person's own. */
  'styles:remove': z.tuple([styleName]),
  /** New projects begin with this style; "" for Stet's own. */
  'styles:use-for-new': z.tuple([styleName]),
  /** Lets the person choose a file of sources and reads it; null when they cancel. Nothing is added yet. */
  'sources:choose': nothing,
  /** Reads a dropped file of sources. */
  'sources:read': z.tuple([filePath]),
  /** The key that the person signs with. */
  'identity:read': nothing,
  /** Opens the key that is kept on this computer with its passphrase. */
  'identity:unlock': z.tuple([passphrase]),
  /** Keeps this session's key on this computer under a passphrase. */
  'identity:keep': z.tuple([passphrase]),
  /** Puts a key that cannot be opened aside and takes a new one. */
  'identity:start-anew': nothing,
  /** Projects opened lately, latest first. */
  'start:recent': nothing,
  'start:forget-recent': z.tuple([filePath]),
  /** Lets the person choose an article file and reads it; null when they cancel. */
  'import:choose': nothing,
  /** Reads a dropped article file. */
  'import:read': z.tuple([filePath]),
  /** Reads pasted or typed text as an article. */
  'import:read-text': z.tuple([z.string().min(1).max(20_000_000)]),
  /** Makes a project of a read article, at a place the person chooses; null when they cancel. */
  'import:create-project': z.tuple([
    z.object({
      token: z.string().min(1).max(64),
      dropFurniture: z.boolean(),
      talk: z.object({ comments: z.enum(commentChoices), changes: z.enum(changeChoices) })
    })
  ]),
  /** Forgets a read article that is not wanted. */
  'import:discard': z.tuple([z.string().min(1).max(64)]),
  /** A read article in full. */
  'draft:article': z.tuple([token]),
  /** Keeps the file of a read article in the open project's folder, as a draft of its article. */
  'draft:keep': z.tuple([token]),
  /** The file that the open project was made from. */
  'draft:first': nothing,
  /** Reads a draft that is kept in the open project's folder. */
  'draft:read-kept': z.tuple([keptFile]),
  /** The earlier states of the open project's article. */
  'history:read': nothing,
  /** The article as it was after the first `count` edits of a session. */
  'history:state': z.tuple([
    z.object({ replica: z.string().regex(/^[0-9a-z]{20}$/), count: z.number().int().min(0) })
  ]),
  /** What was taken away in bulk from the open project. */
  /** Replicas of which the open project holds a second version, written by a copy of the computer. */
  'history:other-versions': nothing,
  'history:other-version': z.tuple([z.custom<ReplicaId>((value) => isId('replica', value))]),
  'history:losses': nothing,
  /** Everything that a run of a session's edits took away and that is not back. */
  'history:lost': z.tuple([lossPlace]),
  /** What was found before, in the projects beside the open one, on a statement that says what these words say. */
  'earlier:find': z.tuple([
    z.object({ words: z.string().max(longestStatement), language: z.string().max(100) })
  ]),
  /** What the person had seen of the open project when they left it; null for the first time. */
  'activity:read-seen': nothing,
  /** Keeps what the person has seen of the open project, on this computer only. */
  'activity:write-seen': z.tuple([seenSchema]),
  /** Keeps where the person is in a project, on this computer only, as long as it is the open one. */
  'place:write': z.tuple([z.string().max(40), leftSchema]),
  /** What the person had begun to write in the open project and not given when they left it. */
  'unfinished:read': nothing,
  /** Keeps what the person has begun to write, all of it, on this computer only. */
  'unfinished:write': z.tuple([unfinishedSchema]),
  /** Reads long pasted HTML as blocks of an article, in the worker. A second one ends the first. */
  'paste:read-html': z.tuple([z.string().max(longestHtml)]),
  /** Gives up reading what was pasted. */
  'paste:cancel': nothing,
  /** Lets the person choose a project folder and opens it; null when they cancel. */
  'project:choose': nothing,
  'project:open': z.tuple([filePath]),
  /** Opens the person's own copy of the sample project. */
  'project:open-sample': nothing,
  /** The project this window was opened for, if main started it with one. */
  'project:pending': nothing,
  /** Has main watch the open project's folder: from now on `project:updates` tells what others write into it. */
  'project:follow': nothing,
  /** The person trusts who made the open project, in its folder, from now on. */
  'project:trust': nothing,
  /** Says where in the project the person is, for those who have it open too. */
  'project:whereabouts': z.tuple([
    z.object({
      claim: z.custom<ClaimId>((value) => isId('claim', value)).nullable(),
      selection: z.object({ start: encodedPlace, end: encodedPlace }).nullable()
    })
  ]),
  /** Hands over one Yjs V1 update; answers when it is safe on this computer's disk. */
  'project:append': z.tuple([z.instanceof(Uint8Array).refine((bytes) => bytes.length <= maxUpdateBytes)]),
  /** Signs a line of the open project's list of people with this computer's key. */
  'people:sign': z.tuple([
    z.object({
      key: publicKey,
      person: personId,
      name: z.string().trim().min(1).max(120),
      role,
      isMember: z.boolean(),
      mayEnroll: z.boolean(),
      replaces: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(1000)
    })
  ]),
  /** Signs the open project's article off as it stands, or takes a sign-off back, with this computer's key. */
  'signoff:sign': z.tuple([
    z.object({
      state: stateHash,
      parts: z.string().max(2000),
      reason: z.string().max(2000),
      note: z.string().max(2000),
      withdraws: z.union([stateHash, z.literal('')])
    })
  ]),
  /** Remembers on this computer whom keys of the open project belong to, and lines of its list. */
  'people:remember': z.tuple([
    z.object({
      pinned: z.array(z.object({ person: personId, key: publicKey })).max(100_000),
      statements: z.array(statement).max(100_000)
    })
  ]),
  /** Keeps a picture's bytes in the project folder; answers the name they are kept by. */
  'project:add-image': z.tuple([z.instanceof(Uint8Array).refine((bytes) => bytes.length <= largestImage)]),
  /** Lets the person choose a picture and keeps it; null when they cancel. */
  'project:choose-image': nothing,
  /** Lets the person choose files and keeps them in the project folder as evidence; null when they cancel. */
  'files:choose': nothing,
  /** Keeps dropped or pasted files of the disk in the project folder as evidence. */
  'files:keep': z.tuple([z.array(filePath).min(1).max(mostFilesAtOnce)]),
  /** Keeps what was pasted and is no file of the disk, such as a picture of the screen. */
  'files:keep-bytes': z.tuple([
    z.object({
      name: z.string().max(1000),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= largestPastedFile)
    })
  ]),
  /** How the bytes of kept files stand in the folder, in the order of the files. */
  'files:states': z.tuple([z.array(namedFile).max(1000)]),
  /** Opens a copy of a kept file in the system's program for it, if its bytes are of a kind that can be opened. */
  'files:open': z.tuple([openedFile]),
  /** Writes a copy of a kept file where the person chooses; null when they cancel. */
  'files:save-copy': z.tuple([openedFile]),
  /** Shows a kept file in the system's file manager. */
  'files:show': z.tuple([namedFile.pick({ sha256: true })]),
  /** Publishes everything and closes the project; the window goes back to the start screen. */
  /** Go on in a folder from which many files have gone for good, and put into it what this computer keeps. */
  'project:write-back': nothing,
  /** What the open project is called by now, for the list of recent ones. */
  'project:titled': z.tuple([z.string().max(2000)]),
  'project:close': nothing,
  /** Exports the project as it stands, to a place the person chooses. */
  'project:export': z.tuple([z.enum(exportFormats), exportChoicesSchema]),
  /** Prints the annotated copy of the project as it stands, or what is open before the deadline, as the person says in the system's dialog. */
  'project:print': z.tuple([exportChoicesSchema, z.enum(['annotated', 'standing'])]),
  /** Writes the whole project into one file to send, where the person chooses; null when they cancel. */
  'packed:pack': nothing,
  /** Makes a project folder of a packed project and opens it; asks which without a path. Null when they cancel. */
  'packed:unpack': z.tuple([filePath.nullable()]),
  /** Says whether an exported file is what was signed; asks which without a path. Null when they cancel. */
  'verify:file': z.tuple([filePath.nullable()]),
  /** Shows a file Stet wrote in the system's file manager. */
  'shell:show-file': z.tuple([filePath]),
  /** Opens a web or mail address after showing its host and asking. */
  'shell:open-external': z.tuple([z.string().max(4096)])
} as const

export type RequestChannel = keyof typeof requestSchemas
export type RequestArguments<Channel extends RequestChannel> = z.infer<(typeof requestSchemas)[Channel]>

interface Answers {
  'app:info': AppInfo
  'menu:describe': null
  'menu:offer': null
  'settings:read': Settings
  'settings:write-person': Settings
  'settings:write-layout': null
  'settings:write-theme': null
  'settings:write-hints': null
  'settings:write-switches': null
  'notices:show': null
  'work:cancel': null
  'filters:read': z.infer<typeof ownFiltersSchema>
  'filters:write': null
  'styles:read': StylesView
  'styles:import': StylesView | null
  'styles:keep': StylesView
  'styles:export': ExportOutcome
  'styles:remove': StylesView
  'styles:use-for-new': StylesView
  'sources:choose': SourcesFile | null
  'sources:read': SourcesFile
  'identity:read': IdentityView
  'identity:unlock': IdentityView
  'identity:keep': IdentityView
  'identity:start-anew': IdentityView
  'start:recent': readonly RecentProject[]
  'start:forget-recent': readonly RecentProject[]
  'import:choose': ImportPreview | null
  'import:read': ImportPreview | null
  'import:read-text': ImportPreview | null
  'import:create-project': OpenedProject | null
  'import:discard': null
  'draft:article': DraftArticle
  'draft:keep': KeptFile
  'draft:first': FirstDraft
  'draft:read-kept': DraftArticle
  'history:read': readonly HistoryStretch[]
  'history:state': readonly Block[]
  'history:other-versions': readonly ReplicaId[]
  'history:other-version': OtherVersion
  'history:losses': readonly Loss[]
  'history:lost': LostThings
  'earlier:find': EarlierAnswer
  'activity:read-seen': SeenMarks | null
  'activity:write-seen': null
  'place:write': null
  'unfinished:read': UnfinishedTexts
  'unfinished:write': null
  'paste:read-html': readonly Block[]
  'paste:cancel': null
  'project:choose': OpenedProject | null
  'project:open': OpenedProject | null
  'project:open-sample': OpenedProject | null
  'project:pending': OpenedProject | null
  'project:follow': null
  'project:trust': null
  'project:whereabouts': null
  'project:append': null
  'people:sign': SignedStatement
  'signoff:sign': SignedStatement
  'people:remember': null
  'project:add-image': string
  'project:choose-image': string | null
  'files:choose': KeptFiles | null
  'files:keep': KeptFiles
  'files:keep-bytes': KeptFiles
  'files:states': readonly FileState[]
  'files:open': null
  'files:save-copy': ExportOutcome
  'files:show': null
  'project:write-back': null
  'project:titled': null
  'project:close': null
  'project:export': ExportOutcome
  'project:print': PrintOutcome
  'packed:pack': ExportOutcome
  'packed:unpack': OpenedProject | null
  'verify:file': VerifiedFile | null
  'shell:show-file': null
  'shell:open-external': null
}

/** Every answer is a Result: `internal` and `refused` are the wrapper's own problem codes. */
export type RequestAnswer<Channel extends RequestChannel> = Result<Answers[Channel]>

/** How far works are that the person may end. */
export interface WorkUnderWay {
  /** From 0 to 1; null where it is not known. */
  readonly share: number | null
}

/** What main tells a window unasked. */
export interface Events {
  'project:saved': SavedNotice
  /** Whose key signs the edits of which client id, now that others have written: sent before their updates. */
  'project:authors': readonly ClientAuthor[]
  /** Updates by others that appeared in the folder. */
  'project:updates': readonly Uint8Array[]
  /** Who else has the project open, all of them, whenever that or where they are changes. */
  'project:people-here': readonly PersonHere[]
  /** Something in the folder has stayed wrong for a while: a sentence for the person. */
  'project:warning': string
  /** What is under way that `work:cancel` would end, whenever that or its whole percents change; null for nothing. */
  'work:under-way': WorkUnderWay | null
  /** The person followed a notice to this claim. */
  'notices:clicked': ClaimId
  /** The window should open this: a file given on the command line or by the system. */
  'project:please-open': { readonly path: string }
  'menu:command': MenuCommand
  /** The person asked for a menu at a place of the page: what can be done there? Answered by `menu:offer`. */
  'menu:asked': null
  /** The name of the exported file that was chosen and is being verified now. */
  'verify:begun': string
  /** Main asks the window to hand over its last edits; the window answers by project:close. */
  'app:closing': null
}
export type EventChannel = keyof Events

/** The whole of what the preload script exposes as `window.stet`. */
export interface StetApi {
  request<Channel extends RequestChannel>(
    channel: Channel,
    ...args: RequestArguments<Channel>
  ): Promise<RequestAnswer<Channel>>
  /** Calls the listener for each event until the returned function is called. */
  onEvent<Channel extends EventChannel>(
    channel: Channel,
    listener: (payload: Events[Channel]) => void
  ): () => void
  /** The disk path of a file dropped on the window; "" for one without. */
  pathOfFile(file: unknown): string
}
