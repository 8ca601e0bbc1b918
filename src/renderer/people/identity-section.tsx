import { useState } from 'react'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { KeepSignature } from './keep-signature'
import { Fingerprint } from './person-head'
import { UnlockSignature } from './unlock-signature'

/** The key that this person signs with, how it is kept, and what can be done about it. */
export function IdentitySection({ session }: { readonly session: ProjectSession }) {
  const person = useStore(session.person)
  const identity = useStore(session.identity.view)
  const [isKeeping, setKeeping] = useState(false)
  const isListed = session.authors.roster.get(session.keys.own)?.isMember === true
  return (
    <section aria-labelledby="people-you">
      <h3 id="people-you">{strings.people.you}</h3>
      <div className="people-item people-self">
        <div className="people-head">
          <p className="people-name">
            <Named names={[person.name]} />
          </p>
          <p className="quiet">{strings.identity.kept[identity.kept]}</p>
          <Fingerprint of={session.keys.own} />
        </div>
        {session.keys.creator !== null && !isListed && <p>{strings.people.youAreUnlisted}</p>}
        {identity.key !== session.keys.own && <p>{strings.identity.nextOpening}</p>}
        {identity.kept === 'not kept' &&
          (isKeeping ? (
            <KeepSignature identity={session.identity} />
          ) : (
            <div className="people-actions">
              <Button onPress={() => setKeeping(true)}>{strings.identity.choose}</Button>
            </div>
          ))}
        {identity.kept === 'locked' && <UnlockSignature identity={session.identity} />}
        {identity.kept === 'unreadable' && (
          <div className="people-actions">
            <Button onPress={() => void session.identity.startAnew()}>{strings.identity.startAnew}</Button>
          </div>
        )}
      </div>
    </section>
  )
}
