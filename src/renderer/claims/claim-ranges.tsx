import { useEffect, useState } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import type { LiveClaim } from '../../core/document/live-claims'
import { addWords, removeRange } from '../session/actions/claim-words'
import { CommandButton } from '../session/command-button'
import type { ProjectSession } from '../session/project-session'
import { Button } from '../ui/button'
import { strings } from '../ui/strings'
import { findPassages, type Passage } from './find-passages'

interface ClaimRangesProps {
  readonly session: ProjectSession
  readonly view: LiveClaim
}

/** The places where the claim stands, where it has several, and others where the same words stand. */
export function ClaimRanges({ session, view }: ClaimRangesProps) {
  const { id, anchors } = view.claim
  const others = useSameWords(session, view)
  if (anchors.length < 2 && others === null) return null
  const ranges = session.view.rangesOf(id)
  const places = anchors
    .map(({ quote }, index) => ({ range: ranges[index] ?? null, old: quote.exact, index }))
    .toSorted((left, right) => orderOf(left.range) - orderOf(right.range))
  return (
    <section className="inspector-section claim-ranges">
      <h3>{strings.ranges.title(places.length)}</h3>
      <ol>
        {places.map(({ range, old, index }) => (
          <li key={index}>
            <p dir={directionOfText(old)}>
              {range === null ? <del>{old}</del> : session.article.slice(range.start, range.end)}
            </p>
            <div className="button-row">
              {range !== null && (
                <Button look="link" onPress={() => session.revealRange(range)}>
                  {strings.place.show}
                </Button>
              )}
              {places.length > 1 && (
                <Button look="link" onPress={() => removeRange(session, id, index)}>
                  {strings.ranges.remove}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {others !== null && <OtherPlaces session={session} view={view} others={others} />}
    </section>
  )
}

function OtherPlaces({ session, view, others }: ClaimRangesProps & { readonly others: readonly Passage[] }) {
  return (
    <>
      <p role="status">{strings.ranges.found(others.length)}</p>
      <ul className="passages">
        {others.map((passage) => (
          <li key={passage.range.start}>
            <p dir={directionOfText(passage.words)}>
              {passage.before}
              <mark>{passage.words}</mark>
              {passage.after}
            </p>
            <div className="button-row">
              <Button look="link" onPress={() => session.revealRange(passage.range)}>
                {strings.place.show}
              </Button>
              <Button look="link" onPress={() => addWords(session, view.claim.id, passage.range)}>
                {strings.ranges.addHere}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <CommandButton command="add-range">{strings.ranges.addSelected}</CommandButton>
    </>
  )
}

/** Where the words of the claim's first range stand too, once somebody has asked; null before. */
function useSameWords(session: ProjectSession, view: LiveClaim): readonly Passage[] | null {
  const { id } = view.claim
  const [asked, setAsked] = useState<readonly Passage[] | null>(null)
  useEffect(
    () =>
      session.inspectorFocused.on((place) => {
        if (place !== 'same words') return
        const first = session.view.rangesOf(id).find((range) => range !== null)
        if (first) setAsked(findPassages(session.article, session.article.slice(first.start, first.end)))
      }),
    [session, id]
  )
  // places found before an edit are places no more
  useEffect(() => session.article.observe(() => setAsked(null)), [session])
  const known = session.view.rangesOf(id)
  return (
    asked?.filter(
      ({ range }) => !known.some((each) => each !== null && each.start < range.end && range.start < each.end)
    ) ?? null
  )
}

function orderOf(range: { readonly start: number } | null): number {
  return range?.start ?? Number.MAX_SAFE_INTEGER
}
