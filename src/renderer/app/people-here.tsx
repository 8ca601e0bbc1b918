import type { CSSProperties } from 'react'
import { showOnOneLine } from '../../core/model/show-hidden'
import { type HouseWords, useHouseWords } from '../session/house-words'
import { initialsOf } from '../session/initials-of'
import type { ShownPerson } from '../session/people-here'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { MenuButton } from '../ui/menu-button'
import { strings } from '../ui/strings'

/** More people than this share a menu. */
const mostChips = 4

/** Who else has the project open, by their initials. Pressing shows the place they are at. */
export function PeopleHere({ session }: { readonly session: ProjectSession }) {
  const people = useStore(session.here.shown)
  const house = useHouseWords()
  if (people.length === 0) return null
  const isCrowd = people.length > mostChips
  const chips = isCrowd ? people.slice(0, mostChips - 1) : people
  const others = people.slice(chips.length)
  return (
    <ul className="people-here" aria-label={strings.here.title}>
      {chips.map((person) => (
        <li key={person.replica}>
          <Button
            look="quiet"
            className="person-chip"
            label={describe(session, house, person)}
            onPress={() => show(session, person)}
          >
            <PersonInitials person={person} />
          </Button>
        </li>
      ))}
      {isCrowd && (
        <li>
          <MenuButton
            look="quiet"
            label={strings.here.more(others.length)}
            entries={others.map((person) => ({
              id: person.replica,
              label: describe(session, house, person),
              run: () => show(session, person)
            }))}
          >
            {strings.here.moreShort(others.length)}
          </MenuButton>
        </li>
      )}
    </ul>
  )
}

function PersonInitials({ person }: { readonly person: ShownPerson }) {
  const style = { '--person': `var(--person-${person.colour})` } as CSSProperties
  return (
    <span className="person-initials" style={style} aria-hidden="true">
      {initialsOf(person.name)}
    </span>
  )
}

function describe(session: ProjectSession, house: HouseWords, person: ShownPerson): string {
  return strings.here.person(showOnOneLine(person.name), house.role(person.role), placeOf(session, person))
}

function placeOf(session: ProjectSession, { claim, replica }: ShownPerson): string {
  const number = claim === null ? undefined : session.view.claim(claim)?.number
  if (number !== undefined) return strings.here.atClaim(number)
  const range = session.here.rangeOf(replica)
  return range === null ? '' : strings.here.inParagraph(session.article.blockAt(range.start) + 1)
}

function show(session: ProjectSession, { name, claim, replica }: ShownPerson): void {
  const range = session.here.rangeOf(replica)
  if (range !== null) {
    const shown = { start: range.start, end: Math.max(range.end, range.start + 1) }
    session.revealed.emit({ range: shown, isSelected: false })
  } else if (claim !== null && session.view.claim(claim) !== undefined) session.reveal(claim)
  else session.messages.say(strings.here.nowhere(showOnOneLine(name)))
}
