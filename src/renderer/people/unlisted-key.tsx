import { useState } from 'react'
import { showOnOneLine } from '../../core/model/show-hidden'
import { confirmKey, isCreator, mayWriteList, writeLine } from '../session/actions/list-people'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { Button } from '../ui/button'
import { ToolIcon } from '../ui/icons'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { PersonForm } from './person-form'
import { PersonHead } from './person-head'
import type { UnlistedEntry } from './unlisted-keys'

interface UnlistedKeyProps {
  readonly session: ProjectSession
  readonly unlisted: UnlistedEntry
  readonly isLookAlike: boolean
}

/** Somebody who has written and is not on the list: to be put there, or to be asked whether it was them. */
export function UnlistedKey({ session, unlisted, isLookAlike }: UnlistedKeyProps) {
  const house = useHouseWords()
  const [isAdding, setAdding] = useState(false)
  const { key, people, standing } = unlisted
  const [person] = people
  if (person === undefined) return null
  const names = people.map(({ name }) => showOnOneLine(name)).join(', ')
  return (
    <>
      <PersonHead
        person={{ ...person, name: names }}
        fingerprintOfKey={key}
        isLookAlike={isLookAlike}
        notes={[strings.people.saysRole(house.role(person.role))]}
      />
      {standing === 'changed' && (
        <p className="people-alarm">
          <ToolIcon name="warning" />
          <span>
            <Named names={[names]} say={strings.people.keyChanged} />
          </span>
        </p>
      )}
      {standing === 'other person' && (
        <p className="people-alarm">
          <ToolIcon name="warning" />
          <span>{strings.people.speaksForOthers}</span>
        </p>
      )}
      {isAdding ? (
        <PersonForm
          person={person}
          mayEnroll={false}
          canGrant={isCreator(session)}
          save={strings.people.add}
          onSave={(listed, mayEnroll) => {
            setAdding(false)
            void writeLine(session, { key, person: listed, isMember: true, mayEnroll })
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div className="people-actions">
          {mayWriteList(session) && (
            <Button look="plain" name={strings.people.addOf(names)} onPress={() => setAdding(true)}>
              {strings.people.addTo}
            </Button>
          )}
          {standing === 'changed' && (
            <Button
              name={strings.people.confirmOf(showOnOneLine(person.name))}
              onPress={() => void confirmKey(session, person.id, key, person.name)}
            >
              {strings.people.confirm}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
