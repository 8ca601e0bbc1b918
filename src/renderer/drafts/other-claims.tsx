import { useEffect, useState } from 'react'
import type { OtherClaim } from '../../core/model/other-claim'
import { goToClaim } from '../session/actions/go-to-claim'
import { markFact } from '../session/actions/mark-claim'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { StateBadge } from '../session/state-badge'
import { nameOf, useClaims, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { QuotedWords } from '../ui/quoted-words'
import { strings } from '../ui/strings'
import type { OtherVersionToCompare } from './use-other-versions'

interface OtherClaimsProps {
  readonly session: ProjectSession
  readonly version: OtherVersionToCompare
}

/** The claims that stand otherwise in the other version, with what was concluded there, and the way to each. */
export function OtherClaims({ session, version }: OtherClaimsProps) {
  const [claims, setClaims] = useState<readonly OtherClaim[] | null>(null)
  const here = useClaims(session)
  useEffect(() => {
    let isWanted = true
    void version.read().then((found) => {
      if (isWanted && found.ok) setClaims(found.value.claims)
    })
    return () => {
      isWanted = false
    }
  }, [version])
  if (claims === null) return null
  const states = new Map(here.map(({ claim, status }) => [claim.id, status.state]))
  const others = claims.filter(({ id, state }) => states.get(id) !== state)
  const words = strings.versions
  return (
    <section className="other-claims" aria-label={words.otherClaims(others.length)}>
      <h3>{words.otherClaims(others.length)}</h3>
      {others.length > 0 && <p className="quiet">{words.otherChecks}</p>}
      <ul className="version-list">
        {others.map((claim) => (
          <OtherClaimItem key={claim.id} session={session} claim={claim} isHere={states.has(claim.id)} />
        ))}
      </ul>
    </section>
  )
}

interface OtherClaimItemProps {
  readonly session: ProjectSession
  readonly claim: OtherClaim
  readonly isHere: boolean
}

function OtherClaimItem({ session, claim, isHere }: OtherClaimItemProps) {
  const house = useHouseWords()
  const people = usePeople(session)
  const start = session.article.toString().indexOf(claim.words)
  const words = strings.versions
  const take = (): void => {
    session.versions.set(null)
    if (isHere) goToClaim(session, claim.id)
    else markFact(session, [{ start, end: start + claim.words.length }])
  }
  return (
    <li className="other-claim">
      <StateBadge state={claim.state} />
      <QuotedWords words={claim.words} />
      {claim.checks.map(({ by, workStatus, verdict, note }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was read once stays in its order
        <p key={index} className="quiet">
          {words.otherCheck(
            nameOf(people, by),
            verdict === null ? house.workStatus(workStatus) : house.verdict(verdict),
            note
          )}
        </p>
      ))}
      {!isHere && start < 0 ? (
        <p className="quiet">{words.otherGone}</p>
      ) : (
        <Button look="link" onPress={take}>
          {isHere ? words.toClaim : words.markHere}
        </Button>
      )}
    </li>
  )
}
