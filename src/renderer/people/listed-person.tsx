import { useState } from 'react'
import type { RosterEntry } from '../../core/document/roster'
import { showOnOneLine } from '../../core/model/show-hidden'
import { isCreator, mayChangeLine, writeLine } from '../session/actions/list-people'
import { type HouseWords, useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { Button } from '../ui/button'
import { strings } from '../ui/strings'
import { PersonForm } from './person-form'
import { PersonHead } from './person-head'

interface ListedPersonProps {
  readonly session: ProjectSession
  readonly entry: RosterEntry
  readonly isLookAlike: boolean
}

/** One line of the list. Whoever may write it can change the role, or take the person off. */
export function ListedPerson({ session, entry, isLookAlike }: ListedPersonProps) {
  const [isEditing, setEditing] = useState(false)
  const house = useHouseWords()
  const { key, person, isMember, mayEnroll } = entry
  const mayChange = mayChangeLine(session, entry)
  const name = showOnOneLine(person.name)
  return (
    <li className="people-item">
      <PersonHead
        person={person}
        fingerprintOfKey={key}
        isLookAlike={isLookAlike}
        notes={notesOf(session, house, entry)}
      />
      {mayChange && !isEditing && (
        <div className="people-actions">
          <Button
            look="link"
            name={isMember ? strings.people.changeOf(name) : strings.people.putBackOf(name)}
            onPress={() => setEditing(true)}
          >
            {isMember ? strings.people.change : strings.people.putBack}
          </Button>
          {isMember && (
            <Button
              look="link"
              name={strings.people.takeOffOf(name)}
              onPress={() => void writeLine(session, { key, person, isMember: false, mayEnroll: false })}
            >
              {strings.people.takeOff}
            </Button>
          )}
        </div>
      )}
      {isEditing && (
        <PersonForm
          person={person}
          mayEnroll={mayEnroll}
          canGrant={isCreator(session)}
          save={strings.common.save}
          onSave={(changed, grants) => {
            setEditing(false)
            void writeLine(session, { key, person: changed, isMember: true, mayEnroll: grants })
          }}
          onCancel={() => setEditing(false)}
        />
      )}
    </li>
  )
}

function notesOf(session: ProjectSession, house: HouseWords, entry: RosterEntry): readonly string[] {
  const { key, person, isMember, mayEnroll, by } = entry
  const { people } = strings
  if (!isMember) return [people.former]
  const isMaker = key === session.keys.creator?.key
  const writer = session.authors.roster.get(by)?.person.name ?? ''
  return [
    house.role(person.role),
    ...(isMaker ? [people.maker] : []),
    ...(key === session.keys.own ? [people.thisIsYou] : []),
    ...(!isMaker && mayEnroll ? [people.enrols] : []),
    ...(!isMaker && by !== session.keys.creator?.key ? [people.listedBy(writer)] : [])
  ]
}
