import { labelOfState, wordOfKind } from '../../core/model/house-words'
import type { ClaimId } from '../../core/model/ids'
import { strings } from '../ui/strings'
import { claimsAt } from './claims-at'
import type { ProjectSession } from './project-session'
import { RestTimer } from './rest-timer'
import { Store } from './store'

/** How long the cursor rests before something is said of where it is, ms: behind any run of keys. */
export const restBeforeSpeech = 300

/** Most characters of a claim's words that are said. */
const longestSaid = 200

/** A no-break space. */
const unheard = '\u00a0'

/** What is read out of the claims in the running text, whose marks are seen only. */
export interface ClaimSpeaker {
  /** What is to be read out now; "" for nothing. */
  readonly said: Store<string>
  stop(): void
}

/**
 * Says which claim the cursor came into or left, and which claim was gone to, once the cursor rests. It looks at the
 * claims under the cursor alone, and at nothing while keys come. `readsItself` says whether what has the focus reads the
 * claim out by itself, as the list does.
 */
export function speakClaims(session: ProjectSession, readsItself: () => boolean): ClaimSpeaker {
  const said = new Store('')
  let here: readonly ClaimId[] = []
  let selected = session.selectedClaim.get()

  const look = (): void => {
    if (!session.view.isRead || session.reading.get() || !session.switches.isOn('spokenClaims')) return
    const cursor = session.textSelection.get()?.start ?? null
    const now = cursor === null ? [] : claimsAt(session, cursor)
    const chosen = session.selectedClaim.get() === selected ? null : session.selectedClaim.get()
    const left = here.filter((id) => !now.includes(id))
    // one that was chosen from within, and left before the cursor came to rest, was heard on the way in
    const goneTo = chosen !== null && left.includes(chosen) ? null : chosen
    const entered = now.filter((id) => !here.includes(id) && id !== goneTo)
    here = now
    selected = session.selectedClaim.get()
    if (readsItself()) return
    const parts = [
      ...left.map((id) => endOf(session, id)),
      ...entered.map((id) => claimInWords(session, id)),
      ...(goneTo === null ? [] : [claimInWords(session, goneTo)])
    ].filter((part) => part !== '')
    if (parts.length > 0) say(said, parts.join(' '))
  }
  const timer = new RestTimer(look)
  const soon = (): void => timer.putOff(restBeforeSpeech)
  const stops = [session.textSelection.subscribe(soon), session.selectedClaim.subscribe(soon)]
  return {
    said,
    stop: () => {
      timer.stop()
      for (const stop of stops) stop()
    }
  }
}

/** What a region says is read out when it changes: the same sentence again ends with a space that nobody hears. */
function say(said: Store<string>, text: string): void {
  said.set(said.get() === text ? `${text}${unheard}` : text)
}

function endOf({ view }: ProjectSession, id: ClaimId): string {
  const live = view.claim(id)
  return live === undefined ? '' : strings.speech.end(live.number)
}

/** "Claim 3 of 31, quotation, verified: “…”" */
function claimInWords({ view }: ProjectSession, id: ClaimId): string {
  const live = view.claim(id)
  if (live === undefined) return ''
  const { number, claim, status, words } = live
  return strings.speech.claim({
    number,
    total: view.counts.total,
    kind: wordOfKind(claim.kind, view.style),
    state: labelOfState(status.state, view.style).toLowerCase(),
    words: words.length > longestSaid ? `${words.slice(0, longestSaid)}…` : words
  })
}
