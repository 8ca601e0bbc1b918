import { useEffect, useState } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { standingChecks } from '../../core/model/check'
import type { OtherClaim } from '../../core/model/other-claim'
import { goToClaim } from '../session/actions/go-to-claim'
import { markFact } from '../session/actions/mark-claim'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { StateBadge } from '../session/state-badge'
import { nameOf, useClaims, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { Named } from '../ui/named'
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
  const [problem, setProblem] = useState('')
  const here = useClaims(session)
  useEffect(() => {
    let isWanted = true
    void version.read().then((found) => {
      if (!isWanted) return
      if (found.ok) setClaims(found.value.claims)
      else setProblem(found.problem.message)
    })
    return () => {
      isWanted = false
    }
  }, [version])
  if (problem !== '') return <p className="field-problem">{problem}</p>
  if (claims === null) return null
  const others = claims.flatMap((claim) => {
    const mine =
      here.find((each) => each.claim.id === claim.id) ?? here.find(({ words }) => words === claim.words)
    return mine !== undefined && standsAlike(claim, mine) ? [] : [{ claim, mine }]
  })
  const words = strings.versions
  return (
    <section className="other-claims" aria-label={words.otherClaims(others.length)}>
      <h3>{words.otherClaims(others.length)}</h3>
      {others.length > 0 && <p className="quiet">{words.otherChecks}</p>}
      <ul className="version-list">
        {others.map(({ claim, mine }) => (
          <OtherClaimItem key={claim.id} session={session} claim={claim} mine={mine} />
        ))}
      </ul>
    </section>
  )
}

interface OtherClaimItemProps {
  readonly session: ProjectSession
  readonly claim: OtherClaim
  /** The same claim as it stands here, or one on the same words. */
  readonly mine: LiveClaim | undefined
}

function OtherClaimItem({ session, claim, mine }: OtherClaimItemProps) {
  const house = useHouseWords()
  const people = usePeople(session)
  const text = session.article.toString()
  const start = text.indexOf(claim.words)
  const isTwice = start >= 0 && text.indexOf(claim.words, start + 1) >= 0
  const isHidden = mine !== undefined && session.secondChecks.hasYetToCheck(mine)
  const words = strings.versions
  const take = (): void => {
    session.versions.set(null)
    if (mine !== undefined) goToClaim(session, mine.claim.id)
    else markFact(session, [{ start, end: start + claim.words.length }])
  }
  return (
    <li className="other-claim">
      {!isHidden && <StateBadge state={claim.state} />}
      <QuotedWords words={claim.words} />
      {isHidden && <p className="quiet">{words.otherHidden}</p>}
      {(isHidden ? [] : claim.checks).map(({ by, workStatus, verdict, note }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was read once stays in its order
        <p key={index} className="quiet">
          <Named
            names={[nameOf(people, by), note]}
            say={(name = '', noted = '') =>
              words.otherCheck(
                name,
                verdict === null ? house.workStatus(workStatus) : house.verdict(verdict),
                noted
              )
            }
          />
        </p>
      ))}
      {mine === undefined && (start < 0 || isTwice) ? (
        <p className="quiet">{isTwice ? words.otherTwice : words.otherGone}</p>
      ) : (
        <Button look="link" onPress={take}>
          {mine === undefined ? words.markHere : words.toClaim}
        </Button>
      )}
    </li>
  )
}

/** Whether the same was concluded there and here, by the same people, in the same words. */
function standsAlike(other: OtherClaim, { status, checks }: LiveClaim): boolean {
  const said = ({ by, workStatus, verdict, note }: OtherClaim['checks'][number]): string =>
    JSON.stringify([by, workStatus, verdict, note])
  const here = new Set(standingChecks(checks).map(said))
  return (
    other.state === status.state &&
    other.checks.length === here.size &&
    other.checks.every((each) => here.has(said(each)))
  )
}
