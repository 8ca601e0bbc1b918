import type {
  CheckId,
  CorrectionId,
  DecisionId,
  NoticeId,
  PersonId,
  PostId,
  PublicationId,
  TickId
} from './ids'
import type { Person } from './person'
import type { PublicKey } from './public-key'

/** Whose key the edits of a Yjs client id are signed with. */
export interface ClientAuthor {
  readonly clientId: number
  /** Null where nobody signed: in projects of format version 1. */
  readonly key: PublicKey | null
}

/** What people sign with their names, of which an export says whose signature it bears. */
export type StatementId = CheckId | TickId | CorrectionId | DecisionId | PostId | PublicationId | NoticeId

/** A key that this computer has seen a person with. Pinned on first sight, or confirmed by whoever works here. */
export interface PinnedKey {
  readonly person: PersonId
  readonly key: PublicKey
}

/** A key that signs as a person, because somebody said so. */
export interface KeyOwner {
  readonly key: PublicKey
  readonly person: Person
}

/** What tells who wrote what, without what this computer alone has seen: every reader comes to the same. */
export interface Signing {
  /** Who made the project; null for one of format version 1, where nothing is signed. */
  readonly creator: KeyOwner | null
  readonly authors: readonly ClientAuthor[]
  readonly statements: readonly SignedStatement[]
}

/** All that this computer knows of the keys in a project. */
export interface ProjectKeys {
  /** The key that this computer signs with. */
  readonly own: PublicKey
  /** Who made the project; null for one of format version 1, which has no list of people. */
  readonly creator: KeyOwner | null
  /** The project's creator was another when this computer saw it first: that one counts, and the person is warned. */
  readonly isCreatorChanged: boolean
  readonly pinned: readonly PinnedKey[]
  /** What the creator's list said when this computer saw it before: nobody can take a line off it by deleting it. */
  readonly statements: readonly SignedStatement[]
}

/** A line of a project's list of people as it is stored: a text, who signed it, and the signature. */
export interface SignedStatement {
  /** JSON: see RosterStatement. What is signed are these very characters. */
  readonly payload: string
  readonly key: string
  /** 128 hexadecimal digits. */
  readonly signature: string
}

/**
 * How far it is known who wrote something.
 * 'self': this computer's own key. 'member': on the list that the project's creator signs. 'former': was on it.
 * 'unlisted': signed, by somebody who is not on the list. 'changed': signed with another key than this person is known
 * by. 'other person': signed by somebody who is known as another person than it says. 'unsigned': by nobody knows whom.
 */
export const standings = [
  'self',
  'member',
  'former',
  'unlisted',
  'changed',
  'other person',
  'unsigned'
] as const
export type Standing = (typeof standings)[number]

/** Who wrote something, as far as signatures tell. */
export interface Authorship {
  readonly standing: Standing
  readonly key: PublicKey | null
  /** Whom the key is known to belong to; null when nobody has said. */
  readonly owner: Person | null
}
