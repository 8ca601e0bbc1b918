import { useEffect, useState } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { SavedNotice, SavedState } from '../../core/ipc/contract'
import type { MessageAction } from '../session/messages'
import type { ProjectSession } from '../session/project-session'
import type { Store } from '../session/store'
import { ToolIcon, type ToolIconName } from '../ui/icons'
import { strings } from '../ui/strings'

/** Between letters of one word less time passes, ms. */
const pause = 400

const signs: Readonly<Record<SavedState, ToolIconName>> = {
  saving: 'saving',
  'saved on this computer': 'clock',
  'saved in the folder': 'saved',
  'folder not reachable': 'warning',
  'not saved': 'warning'
}

/**
 * Where the last edits are, with the explanation on pointing or focus. What is wrong is said as a message too, as long
 * as it is wrong.
 */
export function SavedBadge({ session }: { readonly session: ProjectSession }) {
  const { state, message, isIncomplete = false } = useSettled(session.saved)
  const isWrong = state === 'not saved' || state === 'folder not reachable'
  const explanation = message || strings.saved.explain[state]
  useEffect(() => {
    if (!isWrong) return
    const id = session.messages.warn(explanation, isIncomplete ? writingBack(session) : null)
    return () => session.messages.dismiss(id)
  }, [session, isWrong, explanation, isIncomplete])
  return (
    <TooltipTrigger delay={300}>
      <AriaButton className={`button button-quiet saved ${isWrong ? 'saved-wrong' : ''}`}>
        <ToolIcon name={signs[state]} />
        {strings.saved.states[state]}
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {explanation}
      </Tooltip>
    </TooltipTrigger>
  )
}

/** The person decides that the missing files are gone for good. */
function writingBack(session: ProjectSession): MessageAction {
  return {
    label: strings.saved.writeBack,
    run: () => {
      void session.api.request('project:write-back').then((written) => {
        if (written.ok) session.messages.say(strings.saved.writtenBack)
        else session.messages.warn(written.problem.message)
      })
    }
  }
}

/**
 * "Saving" stays until a pause: the state must not flicker with every few letters of somebody who types, nor be drawn
 * between them.
 */
function useSettled(saved: Store<SavedNotice>): SavedNotice {
  const [shown, setShown] = useState(saved.get)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = saved.get()
    const show = (): void => {
      last = saved.get()
      setShown(last)
    }
    const stop = saved.subscribe(() => {
      clearTimeout(timer)
      const now = saved.get().state
      // a folder that is away is not back because the next word is being saved
      if (last.state === 'folder not reachable' && now === 'saving') return
      if (last.state !== 'saving') show()
      else if (now !== 'saving') timer = setTimeout(show, now.startsWith('saved') ? pause : 0)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [saved])
  return shown
}
