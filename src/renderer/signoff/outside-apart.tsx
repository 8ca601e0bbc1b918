import type { Unconfirmed } from '../../core/document/list-unconfirmed'
import { confirmAllApart, confirmApart } from '../session/actions/confirm-outside'
import { useAuthors } from '../session/author-tag'
import { ConfirmedList } from '../session/confirmed-list'
import { describeKept } from '../session/describe-kept'
import type { ProjectSession } from '../session/project-session'
import { UnconfirmedList } from '../session/unconfirmed-list'
import { isOnList, unconfirmedApart } from '../session/unconfirmed-of'
import { useFocusInLists } from '../session/use-focus-in-lists'
import { useCorrections, useThreads } from '../session/use-words'
import { Button } from '../ui/button'
import { strings } from '../ui/strings'

/**
 * What people outside the list said, decided or read that belongs to no claim, with buttons that make it this person's or
 * take that back: it keeps the article from being ready, and no claim shows it.
 */
export function OutsideApart({ session }: { readonly session: ProjectSession }) {
  const authors = useAuthors(session)
  useCorrections(session)
  useThreads(session)
  const { section, press } = useFocusInLists(() => document.querySelector<HTMLElement>('#signoff-readiness'))
  const things = unconfirmedApart(session)
  const confirmed = authors.confirmationsOn([null])
  if (things.length + confirmed.length === 0) return null
  const { outside } = strings
  const canConfirm = isOnList(session)
  return (
    <section ref={section} aria-labelledby="signoff-outside">
      <h3 id="signoff-outside" tabIndex={-1}>
        {outside.apart}
      </h3>
      {things.length > 0 && <p>{outside.means}</p>}
      <UnconfirmedList
        session={session}
        things={things}
        describe={(thing) => describeApart(session, thing)}
        onConfirm={(thing) => press(() => confirmApart(session, thing))}
      />
      {canConfirm && things.length > 1 && (
        <div className="button-row" data-list="all">
          <Button look="primary" onPress={() => press(() => confirmAllApart(session))}>
            {outside.confirmAllOf(things.length)}
          </Button>
        </div>
      )}
      {!canConfirm && <p className="quiet">{outside.onlyMembers}</p>}
      <ConfirmedList session={session} number={null} confirmed={confirmed} press={press} />
    </section>
  )
}

function describeApart(session: ProjectSession, thing: Unconfirmed): string {
  const { kind, of } = thing
  const { outside, activity } = strings
  if (kind === 'kept') return describeKept(session, thing)
  if (kind === 'pass') {
    const pass = [...session.passes.all].find(({ id }) => id === of)
    return outside.saidApart(outside.pass, pass?.words ?? '')
  }
  if (kind === 'post') {
    const post = session.threads.list.flatMap(({ posts }) => posts).find(({ id }) => id === of)
    return outside.saidApart(activity.posted.query[post?.act ?? 'comment'], post?.text ?? '')
  }
  const decision = session.corrections.list.flatMap(({ decisions }) => decisions).find(({ id }) => id === of)
  return outside.saidApart(activity.decided[decision?.outcome ?? 'reopened'], decision?.words ?? '')
}
