import { useEffect } from 'react'
import type { StetApi, Theme } from '../../core/ipc/contract'
import { type MenuChecks, menuChoice, menuItems } from '../session/menu-items'
import type { ProjectSession } from '../session/project-session'
import { RestTimer } from '../session/rest-timer'
import type { Workbench } from '../session/workbench'
import type { Panes } from './use-panes'

/** The menus say how things are this long after something has changed, ms: never between two keys. */
const calm = 200

interface MenuDuties {
  readonly api: StetApi
  readonly workbench: Workbench
  readonly layout: Panes['layout']
  readonly theme: Theme
}

/** Tells main what the native menus say, whenever that is something else, and what a menu at a place offers. */
export function useNativeMenus({ api, workbench, layout, theme }: MenuDuties): void {
  const { listOpen, inspectorOpen } = layout
  useEffect(() => {
    const { session } = workbench
    let said = ''
    const describe = (): void => {
      const items = menuItems(workbench, { ...checksOf(session, theme), ...panes })
      const now = JSON.stringify(items)
      if (now === said) return
      said = now
      void api.request('menu:describe', [...items])
    }
    const panes: MenuChecks =
      session === null ? {} : { 'toggle-list': listOpen, 'toggle-inspector': inspectorOpen }
    const timer = new RestTimer(describe)
    const soon = (): void => timer.putOff(calm)
    describe()
    const stop = session === null ? () => {} : followAll(session, soon)
    return () => {
      timer.stop()
      stop()
    }
  }, [api, workbench, listOpen, inspectorOpen, theme])
  useEffect(() => {
    // whatever is under the mouse says what it is after this
    const forget = (): void => workbench.session?.menuPlace.set(null)
    window.addEventListener('contextmenu', forget, { capture: true })
    const stop = api.onEvent('menu:asked', () => void api.request('menu:offer', choiceOf(workbench)))
    return () => {
      window.removeEventListener('contextmenu', forget, { capture: true })
      stop()
    }
  }, [api, workbench])
}

function choiceOf(workbench: Workbench) {
  return menuChoice(workbench).map(({ name, items }) => ({ name, items: [...items] }))
}

function checksOf(session: ProjectSession | null, theme: Theme): MenuChecks {
  return {
    'theme-system': theme === 'system',
    'theme-light': theme === 'light',
    'theme-dark': theme === 'dark',
    ...(session === null
      ? {}
      : {
          'toggle-coverage': session.coverageShown.get(),
          'read-through': session.reading.get(),
          'claims-for-me': session.filter.get().whose === 'me',
          'toggle-export-talk': session.exports.withTalk.get(),
          'facts-left': session.isLeftShown.get(),
          'toggle-spoken-claims': session.switches.isOn('spokenClaims'),
          'toggle-notices': session.switches.isOn('notices')
        })
  }
}

/** Calls the listener after everything that the menus tell of. */
function followAll(session: ProjectSession, listener: () => void): () => void {
  const stores = [
    session.selectedClaim,
    session.textSelection,
    session.isInTable,
    session.chosenClaims.now,
    session.reading,
    session.coverageShown,
    session.filter,
    session.isLeftShown,
    session.latestChecks,
    session.undoneChecks,
    session.activity.view,
    session.losses.losses,
    session.exports.withTalk,
    session.switches.off
  ]
  const stops = stores.map((store) => store.subscribe(listener))
  const stopView = session.view.subscribe(listener)
  const { doc } = session.document
  doc.on('update', listener)
  return () => {
    for (const stop of stops) stop()
    stopView()
    doc.off('update', listener)
  }
}
