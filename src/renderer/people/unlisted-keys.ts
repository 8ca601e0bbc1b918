import type { ProjectAuthors } from '../../core/document/project-authors'
import type { Standing } from '../../core/model/author'
import { isId } from '../../core/model/ids'
import type { Person } from '../../core/model/person'
import type { PublicKey } from '../../core/model/public-key'
import { strings } from '../ui/strings'

/** A key that has written in the project and is not on its list. */
export interface UnlistedEntry {
  readonly key: PublicKey
  /** Whom it says it is: more than one when it speaks for several. */
  readonly people: readonly Person[]
  readonly standing: Standing
}

/** The keys that have written and that nobody put on the list; alarming ones first. One's own is shown elsewhere. */
export function unlistedKeys(
  authors: ProjectAuthors,
  people: readonly Person[],
  own: PublicKey
): readonly UnlistedEntry[] {
  const claimed = authors.claimedKeys()
  return [...authors.keys]
    .filter((key) => key !== own && !authors.roster.has(key) && claimed.has(key))
    .map((key) => {
      const said = [...(claimed.get(key) ?? [])].filter((id) => isId('person', id))
      const known = said.map((id) => people.find((each) => each.id === id) ?? nobody(id))
      const standings = said.map((id) => authors.judge(key, id).standing)
      return { key, people: known, standing: standings.find(isAlarm) ?? 'unlisted' }
    })
    .toSorted((left, right) => Number(isAlarm(right.standing)) - Number(isAlarm(left.standing)))
}

function isAlarm(standing: Standing): boolean {
  return standing === 'changed' || standing === 'other person'
}

function nobody(id: Person['id']): Person {
  return { id, name: strings.common.unknownPerson, role: 'checker' }
}
