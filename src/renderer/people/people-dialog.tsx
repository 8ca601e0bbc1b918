import './people.css'
import { useEffect, useRef } from 'react'
import type { RosterEntry } from '../../core/document/roster'
import { lookAlikes } from '../../core/model/look-alike'
import { useAuthors } from '../session/author-tag'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { usePeople } from '../session/use-project'
import { DialogWindow } from '../ui/dialog-window'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
import { IdentitySection } from './identity-section'
import { ListedPerson } from './listed-person'
import { UnlistedKey } from './unlisted-key'
import { unlistedKeys } from './unlisted-keys'

/** Who works on the project: whom its maker put on the list, who else has written, and who one is oneself. */
export function PeopleDialog({ session }: { readonly session: ProjectSession }) {
  const shown = useStore(session.peopleShown)
  if (shown === null) return null
  return (
    <DialogWindow title={strings.people.title} onClose={() => session.peopleShown.set(null)} isWide>
      <div className="dialog-body people">
        <PeopleOfProject session={session} />
      </div>
    </DialogWindow>
  )
}

function PeopleOfProject({ session }: { readonly session: ProjectSession }) {
  const authors = useAuthors(session)
  const people = usePeople(session)
  const listed = [...authors.roster.values()].toSorted(byStanding)
  const unlisted = unlistedKeys(authors, people, session.keys.own)
  const alike = lookAlikes([
    ...listed.map(({ person }) => person),
    ...unlisted.flatMap((each) => each.people)
  ])
  const hasAlarm = unlisted.some(({ standing }) => standing !== 'unlisted')
  const listedSection = session.keys.creator !== null && (
    <section key="listed" aria-labelledby="people-listed">
      <h3 id="people-listed">{strings.people.listedTitle}</h3>
      <p className="quiet">{strings.people.listedHint}</p>
      <ul className="people-list">
        {listed.map((entry) => (
          <ListedPerson
            key={entry.key}
            session={session}
            entry={entry}
            isLookAlike={alike.has(entry.person.id)}
          />
        ))}
      </ul>
    </section>
  )
  const unlistedSection = unlisted.length > 0 && (
    <section key="unlisted" aria-labelledby="people-unlisted">
      <h3 id="people-unlisted">{strings.people.unlistedTitle}</h3>
      <p className="quiet">{strings.people.unlistedHint}</p>
      <ul className="people-list">
        {unlisted.map((each) => (
          <Focused key={each.key} isFocused={session.peopleShown.get()?.key === each.key}>
            <UnlistedKey
              session={session}
              unlisted={each}
              isLookAlike={each.people.some(({ id }) => alike.has(id))}
            />
          </Focused>
        ))}
      </ul>
    </section>
  )
  return (
    <>
      {session.keys.isCreatorChanged && <Notice text={strings.people.creatorChanged} />}
      {session.keys.creator === null && <p className="people-note">{strings.people.unsignedProject}</p>}
      <IdentitySection session={session} />
      {hasAlarm ? [unlistedSection, listedSection] : [listedSection, unlistedSection]}
    </>
  )
}

/** What the dialog was opened for is brought into view. */
function Focused({
  isFocused,
  children
}: {
  readonly isFocused: boolean
  readonly children: React.ReactNode
}) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isFocused) item.current?.scrollIntoView({ block: 'center' })
  }, [isFocused])
  return (
    <li ref={item} className={isFocused ? 'people-item people-item-asked' : 'people-item'}>
      {children}
    </li>
  )
}

function Notice({ text }: { readonly text: string }) {
  return (
    <p className="people-alarm" role="alert">
      <ToolIcon name="warning" />
      {text}
    </p>
  )
}

function byStanding(left: RosterEntry, right: RosterEntry): number {
  const rank = ({ isMember, statements }: RosterEntry): number =>
    isMember ? (statements.length === 0 ? 0 : 1) : 2
  return rank(left) - rank(right) || (left.person.name < right.person.name ? -1 : 1)
}
