import { fingerprintOf } from '../../core/model/fingerprint'
import type { Person } from '../../core/model/person'
import type { PublicKey } from '../../core/model/public-key'
import { ToolIcon } from '../ui/icons'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'

interface PersonHeadProps {
  readonly person: Person
  readonly fingerprintOfKey: PublicKey
  readonly isLookAlike: boolean
  readonly notes: readonly string[]
}

/** A person's name, what is said of them, and the fingerprint of their key. */
export function PersonHead({ person, fingerprintOfKey, isLookAlike, notes }: PersonHeadProps) {
  return (
    <div className="people-head">
      <p className="people-name">
        <Named names={[person.name]} />
      </p>
      <p className="quiet">
        <Named names={notes} say={(...each) => each.join(' · ')} />
      </p>
      <Fingerprint of={fingerprintOfKey} />
      {isLookAlike && (
        <p className="people-look-alike">
          <ToolIcon name="warning" size={13} />
          {strings.people.lookAlike}
        </p>
      )}
    </div>
  )
}

/** A key in groups that can be read aloud. */
export function Fingerprint({ of: key }: { readonly of: PublicKey }) {
  return (
    <p className="people-fingerprint">
      <span className="quiet">{strings.people.fingerprint}</span> <code>{fingerprintOf(key)}</code>
    </p>
  )
}
