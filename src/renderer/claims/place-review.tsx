import { useMemo } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import { goToClaim } from '../session/actions/go-to-claim'
import { isToConfirm } from '../session/actions/review-places'
import { CommandButton } from '../session/command-button'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useClaims } from '../session/use-project'
import { Button } from '../ui/button'
import { strings } from '../ui/strings'

/** More claims than this are not read one by one here: the list shows them all by its filter. */
const mostListed = 50

/** The claims whose words were edited or found elsewhere, to be gone through one by one or confirmed together. */
export function PlaceReview({ session }: { readonly session: ProjectSession }) {
  const claims = useClaims(session)
  const selected = useStore(session.selectedClaim)
  const left = useMemo(() => claims.filter(isToConfirm), [claims])
  return (
    <section className="inspector-section notice place-review" aria-label={strings.review.title}>
      <h2 className="review-title">{strings.review.count(left.length)}</h2>
      <p className="quiet">{strings.review.hint}</p>
      <ol>
        {left.slice(0, mostListed).map((view) => (
          <li key={view.claim.id} aria-current={view.claim.id === selected ? 'true' : undefined}>
            <Button look="link" onPress={() => goToClaim(session, view.claim.id)}>
              {strings.inspector.claim(view.number)}
            </Button>{' '}
            <span dir={directionOfText(view.words)}>{view.words}</span>
          </li>
        ))}
      </ol>
      {left.length > mostListed && <p className="quiet">{strings.review.more(left.length - mostListed)}</p>}
      <div className="button-row">
        <CommandButton command="confirm-all-places">{strings.review.confirmAll(left.length)}</CommandButton>
        <Button look="link" onPress={() => session.reviewing.set(false)}>
          {strings.review.close}
        </Button>
      </div>
    </section>
  )
}
