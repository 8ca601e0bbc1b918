import type { Unconfirmed } from '../../core/document/list-unconfirmed'
import type { LiveClaim } from '../../core/document/live-claims'
import { confirmAllOutside, confirmOutside } from '../session/actions/confirm-outside'
import { useAuthors } from '../session/author-tag'
import { ConfirmedList } from '../session/confirmed-list'
import { describeTrait } from '../session/describe-activity'
import { describeKept } from '../session/describe-kept'
import { type HouseWords, useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { sourceLabel } from '../session/source-label'
import { UnconfirmedList } from '../session/unconfirmed-list'
import { isOnList, unconfirmedOf } from '../session/unconfirmed-of'
import { useFocusInLists } from '../session/use-focus-in-lists'
import { useCorrections, useThreads } from '../session/use-words'
import { Button } from '../ui/button'
import { strings } from '../ui/strings'
import { statementLabel } from './check-history'

interface OutsideProps {
  readonly session: ProjectSession
  readonly view: LiveClaim
}

/** What people outside the project's list gave or set on the claim, and buttons that make it this person's; what was confirmed, and buttons that take that back. */
export function OutsideSection({ session, view }: OutsideProps) {
  const words = useHouseWords()
  const authors = useAuthors(session)
  useCorrections(session)
  useThreads(session)
  const { section, press } = useFocusInLists(() =>
    document.querySelector<HTMLElement>('#pane-inspector .inspector')
  )
  const things = unconfirmedOf(session, view)
  const confirmed = authors.confirmationsOn([view.claim.id, ...(view.claim.mergedFrom ?? [])])
  if (things.length + confirmed.length === 0) return null
  const { outside } = strings
  const canConfirm = isOnList(session)
  if (things.length === 0)
    return (
      <section ref={section} className="inspector-section" aria-label={outside.title}>
        <h3 tabIndex={-1}>{outside.title}</h3>
        <ConfirmedList session={session} number={view.number} confirmed={confirmed} press={press} />
      </section>
    )
  return (
    <section ref={section} className="inspector-section notice-box" aria-label={outside.title}>
      <h3 tabIndex={-1}>{outside.title}</h3>
      <p>{outside.means}</p>
      <UnconfirmedList
        session={session}
        things={things}
        describe={(thing) => describeThing(session, view, thing, words)}
        onConfirm={(thing) => press(() => confirmOutside(session, view, [thing]))}
      />
      {canConfirm ? (
        things.length > 1 && (
          <div className="button-row" data-list="all">
            <Button look="primary" onPress={() => press(() => confirmAllOutside(session, view))}>
              {outside.confirmAllOf(things.length)}
            </Button>
          </div>
        )
      ) : (
        <p className="quiet">{outside.onlyMembers}</p>
      )}
      {confirmed.length > 0 && (
        <ConfirmedList session={session} number={view.number} confirmed={confirmed} press={press} />
      )}
    </section>
  )
}

function describeThing(
  session: ProjectSession,
  view: LiveClaim,
  thing: Unconfirmed,
  words: HouseWords
): string {
  const { kind, of } = thing
  const { outside } = strings
  switch (kind) {
    case 'kept':
      return describeKept(session, thing)
    case 'mark':
      return outside.mark
    case 'place':
      return outside.place
    case 'pass':
      return outside.pass
    case 'trait':
      return describeTrait(session, view.claim, of)
    case 'evidence': {
      const item = view.evidence.find(({ id }) => id === of)
      const source = session.view.sources.find(({ id }) => id === item?.sourceId)
      return outside.evidence(source === undefined ? strings.source.untitled : sourceLabel(source))
    }
    case 'tick': {
      const item = view.checklist.items.find(({ ticks }) => ticks.some(({ id }) => id === of))
      return outside.tick(item?.text ?? '')
    }
    case 'decision': {
      const decisions = session.corrections.list.flatMap((each) => each.decisions)
      const outcome = decisions.find(({ id }) => id === of)?.outcome ?? 'reopened'
      return strings.activity.decided[outcome]
    }
    case 'post': {
      const posts = session.threads.list.flatMap((each) => each.posts)
      const act = posts.find(({ id }) => id === of)?.act ?? 'comment'
      return strings.activity.posted.query[act]
    }
    case 'check': {
      const check = view.checks.find(({ id }) => id === of)
      return outside.check(check === undefined ? '' : statementLabel(check, words))
    }
  }
}
