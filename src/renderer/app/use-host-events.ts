import { useEffect } from 'react'
import type { MenuCommand } from '../../core/ipc/menu-commands'
import { goToClaim } from '../session/actions/go-to-claim'
import { runCommand } from '../session/commands'
import { followCalls } from '../session/follow-calls'
import type { Workbench } from '../session/workbench'
import type { ProjectHost } from './project-host'

/** Carries out what main asks for: menu commands, files to open, and the last edits before the window closes. */
export function useHostEvents(host: ProjectHost, workbench: Workbench): void {
  useEffect(
    () => host.api.onEvent('menu:command', (command) => runMenuCommand(command, workbench)),
    [host, workbench]
  )
  const { session } = workbench
  useEffect(() => {
    if (session === null) return
    const stopCalls = followCalls(session)
    const stopClicks = host.api.onEvent('notices:clicked', (id) => {
      if (session.view.claim(id) === undefined) return
      workbench.showInspector()
      goToClaim(session, id)
    })
    return () => {
      stopCalls()
      stopClicks()
    }
  }, [host, workbench, session])
  useEffect(() => {
    const flush = (): void => {
      void workbench.session?.flush()
      void workbench.session?.unfinished.keep()
      void workbench.session?.place.keep()
    }
    const stops = [
      host.api.onEvent('project:please-open', ({ path }) => void host.openDropped([path])),
      host.api.onEvent('verify:begun', (name) => host.showVerifying(name)),
      host.api.onEvent('app:closing', () => void host.closeProject())
    ]
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      for (const stop of stops) stop()
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
    }
  }, [host, workbench])
}

/** The menu's undo is the text field's own where the cursor is in one. */
function runMenuCommand(command: MenuCommand, workbench: Workbench): void {
  const focused = document.activeElement
  const isField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
  if (isField && (command === 'undo' || command === 'redo')) document.execCommand(command)
  else runCommand(command, workbench)
}
