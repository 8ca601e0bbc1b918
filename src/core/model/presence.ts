import type { ClaimId } from './ids'
import type { Person } from './person'

/**
 * Two encoded Yjs relative positions: where the characters a person has selected begin and end, or both where the
 * cursor stands.
 */
export interface SelectedPlace {
  readonly start: Uint8Array
  readonly end: Uint8Array
}

/** Where in a project somebody is. */
export interface Whereabouts {
  readonly claim: ClaimId | null
  readonly selection: SelectedPlace | null
}

/** Somebody who has the project open now. All of it is what their computer says: a hint, never a proof. */
export interface PersonHere extends Whereabouts, Pick<Person, 'name' | 'role'> {
  /** Of this opening of theirs; one person may have the project open on two computers. */
  readonly replica: string
}
