import { useEffect } from 'react'
import { type Command, type CommandId, commands, runCommand } from '../session/commands'
import { isTyping } from '../session/is-typing'
import type { Workbench } from '../session/workbench'
import { isMac, matchesShortcut } from '../ui/shortcut'

/** Text fields keep these for themselves. */
const fieldCommands: ReadonlySet<CommandId> = new Set(['undo', 'redo'])

/** Runs commands by their keys, unless something in the page has used the key press already. */
export function useCommandKeys(workbench: Workbench, isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isInDialog(event.target)) return
      const command = commands.find((each) => isCalled(each, event))
      if (command === undefined || !command.isEnabled(workbench)) return
      event.preventDefault()
      runCommand(command.id, workbench)
    }
    const holdKeys = (event: KeyboardEvent): void => {
      if (isForInspector(workbench, event)) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
    }
    window.addEventListener('keydown', holdKeys, { capture: true })
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', holdKeys, { capture: true })
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [workbench, isActive])
}

/**
 * Whether a key was pressed for the inspector, which is still being read and so could not take the cursor: it must not
 * type over the words that are selected in the article. Escape goes on with the article.
 */
function isForInspector({ session }: Workbench, { target, key }: KeyboardEvent): boolean {
  if (session === null || !session.inspectorFocused.isWaiting) return false
  if (key !== 'Escape') return isTyping(target)
  session.inspectorFocused.forget()
  return false
}

function isCalled(command: Command, event: KeyboardEvent): boolean {
  if (command.keys.some((keys) => matchesShortcut(event, keys, isMac))) {
    return !(fieldCommands.has(command.id) && isPlainField(event.target))
  }
  return hearsClaimKeys(event.target) && command.claimKeys.some((keys) => matchesShortcut(event, keys, isMac))
}

function hearsClaimKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || isTyping(target)) return false
  return target === document.body || target.closest('[data-claim-keys]') !== null
}

/** What lies under a dialog must not change while it is open. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"]') !== null
}

function isPlainField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
