import { useEffect } from 'react'
import type { Hint } from '../../core/ipc/contract'
import type { ClaimCounts } from '../../core/model/coverage-counts'
import { commandOf } from '../session/commands'
import type { HintDesk } from '../session/hint-desk'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useCounts, useSelectedClaim } from '../session/use-project'
import { Button } from '../ui/button'
import { formatShortcut, isMac } from '../ui/shortcut'
import { strings } from '../ui/strings'

interface HintBarProps {
  readonly session: ProjectSession
  readonly hints: HintDesk
}

/** One line under the article that says what comes next, to somebody who has not been told yet. Never in the way. */
export function HintBar({ session, hints }: HintBarProps) {
  const counts = useCounts(session)
  const claim = useSelectedClaim(session)
  const left = useStore(hints.left)
  const fitting = hintFor(counts, claim?.status.state === 'to check')
  const hint = fitting !== null && left.has(fitting) ? fitting : null
  useEffect(() => {
    if (hint !== null) hints.show(hint)
  }, [hints, hint])
  // the region is always there, so that what appears in it is read out
  return (
    <div className="hint-region" aria-live="polite">
      {hint !== null && <ShownHint session={session} hints={hints} hint={hint} />}
    </div>
  )
}

function ShownHint({ session, hints, hint }: HintBarProps & { readonly hint: Hint }) {
  const dismiss = (): void => {
    hints.dismiss(hint)
    session.focusArticle()
  }
  return (
    <section
      className="hint-bar"
      aria-label={strings.hints.title}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        dismiss()
      }}
    >
      <p>{strings.hints[hint](shortcutOf)}</p>
      <Button look="link" name={strings.hints.dismissName} onPress={dismiss}>
        {strings.hints.dismiss}
      </Button>
    </section>
  )
}

/** The hint that fits where the person stands. */
function hintFor({ total, settled }: ClaimCounts, isToCheck: boolean): Hint | null {
  if (total === 0) return 'mark'
  if (isToCheck) return 'settle'
  return settled > 0 ? 'export' : null
}

function shortcutOf(id: Parameters<typeof commandOf>[0]): string {
  const { keys, claimKeys } = commandOf(id)
  return formatShortcut(claimKeys[0] ?? keys[0] ?? '', isMac)
}
