import type { Authorship, KeyOwner, PinnedKey } from '../model/author'
import type { PersonId } from '../model/ids'
import type { Person } from '../model/person'
import type { PublicKey } from '../model/public-key'
import type { Roster } from './roster'

/** What is known of keys and people. */
export interface AuthorFacts {
  readonly own: KeyOwner
  readonly roster: Roster
  readonly pinned: readonly PinnedKey[]
  /** By id, for names of people whom nobody put on the list. */
  readonly personOf: (id: PersonId) => Person | undefined
}

/**
 * How far it is known that a person wrote what says it is theirs. The key that signed decides, never the statement.
 * A key on the list belongs to whom the list says. Any other belongs to whom this computer first saw it with.
 */
export function judgeAuthor(key: PublicKey | null, by: PersonId, facts: AuthorFacts): Authorship {
  if (key === null) return { standing: 'unsigned', key, owner: null }
  const owner = ownerOf(key, by, facts)
  const listed = facts.roster.get(key)
  if (owner !== null && owner.id !== by) return { standing: 'other person', key, owner }
  if (key === facts.own.key) return { standing: 'self', key, owner }
  if (listed !== undefined) return { standing: listed.isMember ? 'member' : 'former', key, owner }
  const isPinned = facts.pinned.some((pin) => pin.person === by && pin.key === key)
  const isKnownOtherwise =
    facts.own.person.id === by ||
    facts.pinned.some((pin) => pin.person === by) ||
    [...facts.roster.values()].some((entry) => entry.isMember && entry.person.id === by)
  return { standing: !isPinned && isKnownOtherwise ? 'changed' : 'unlisted', key, owner }
}

/** Whom a key is known to belong to: by the list, or else by what this computer has seen it sign as. */
function ownerOf(
  key: PublicKey,
  by: PersonId,
  { own, roster, pinned, personOf }: AuthorFacts
): Person | null {
  if (key === own.key) return own.person
  const listed = roster.get(key)
  if (listed !== undefined) return listed.person
  const pins = pinned.filter((each) => each.key === key)
  const pin = pins.find(({ person }) => person === by) ?? pins[0]
  return pin === undefined ? null : (personOf(pin.person) ?? null)
}
