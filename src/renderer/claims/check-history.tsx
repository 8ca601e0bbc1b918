import type { LiveClaim } from '../../core/document/live-claims'
import type { Authorship } from '../../core/model/author'
import { type Check, settlesOthers, standingChecks } from '../../core/model/check'
import type { Person } from '../../core/model/person'
import { AuthorTag, useAuthors } from '../session/author-tag'
import { type HouseWords, useHouseWords } from '../session/house-words'
import { MentionText } from '../session/mention-text'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useHiddenChecks } from '../session/use-hidden-checks'
import { nameOf, usePeople } from '../session/use-project'
import { formatMoment } from '../ui/format-date'
import { Named } from '../ui/named'
import { QuotedWords } from '../ui/quoted-words'
import { strings } from '../ui/strings'
import { CorrectionWords } from './correction-words'

/** Who said what of the claim and when; what was replaced since is folded away, never gone. */
export function CheckHistory({
  session,
  view
}: {
  readonly session: ProjectSession
  readonly view: LiveClaim
}) {
  const people = usePeople(session)
  const me = useStore(session.person).id
  const authors = useAuthors(session)
  const hidden = useHiddenChecks(session, view)
  const standing = new Set(standingChecks(view.checks).map((check) => check.id))
  const shown = view.checks.filter((check) => !hidden.has(check.id)).toReversed()
  const current = shown.filter((check) => standing.has(check.id))
  const earlier = shown.filter((check) => !standing.has(check.id))
  const list = (checks: readonly Check[]) => (
    <ul className="check-list">
      {checks.map((check) => (
        <CheckItem
          key={check.id}
          check={check}
          people={people}
          me={me}
          session={session}
          authorship={authors.of(session.document.checks, check.id, check.by)}
          today={view.words}
          settles={settlesOthers(check, (id) => view.checks.find((each) => each.id === id)?.by)}
          isMerged={check.claimId !== view.claim.id}
        />
      ))}
    </ul>
  )
  return (
    <section className="inspector-section">
      <h3>{strings.inspector.checks}</h3>
      {hidden.size > 0 && <p className="quiet">{strings.second.checksHidden}</p>}
      {current.length === 0 && hidden.size === 0 ? (
        <p className="quiet">{strings.inspector.noChecks}</p>
      ) : (
        list(current)
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{strings.inspector.earlier(earlier.length)}</summary>
          {list(earlier)}
        </details>
      )}
    </section>
  )
}

interface CheckItemProps {
  readonly session: ProjectSession
  readonly authorship: Authorship
  readonly check: Check
  readonly people: readonly Person[]
  readonly me: Person['id']
  readonly today: string
  /** It took the place of others' checks. */
  readonly settles: boolean
  /** It was made on a claim that this one speaks for since. */
  readonly isMerged: boolean
}

function CheckItem({ session, authorship, check, people, me, today, settles, isMerged }: CheckItemProps) {
  const name = nameOf(people, check.by)
  const words = useHouseWords()
  return (
    <li className="check">
      <p className="check-head">
        <strong>{statementLabel(check, words)}</strong>
        {settles && <span> · {strings.inspector.settles}</span>}
        {check.ahead && <span> · {strings.corrections.ahead}</span>}
      </p>
      {isMerged && <p className="quiet">{strings.ranges.mergedCheck}</p>}
      {check.correction !== undefined && <CorrectionWords words={check.correction} />}
      {check.note !== '' && (
        <p className="check-note">
          <MentionText text={check.note} people={people} />
        </p>
      )}
      {check.words !== today && check.words !== '' && (
        <p className="check-words">
          {strings.inspector.onWords}: <QuotedWords words={check.words} />
        </p>
      )}
      <p className="quiet">
        <Named names={[name]} {...(check.by === me ? { say: strings.activity.you } : {})} />{' '}
        <AuthorTag session={session} authorship={authorship} name={name} /> · {formatMoment(check.at)}
      </p>
    </li>
  )
}

/** What a check says, in one or two words. */
export function statementLabel(check: Pick<Check, 'workStatus' | 'verdict'>, words: HouseWords): string {
  return check.verdict === null ? words.workStatus(check.workStatus) : words.verdict(check.verdict)
}
