import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Layout } from '../../core/ipc/contract'

export type PaneName = 'list' | 'inspector'

/** Widths in px, and which panes are open. */
interface PaneLayout {
  readonly listWidth: number
  readonly inspectorWidth: number
  readonly listOpen: boolean
  readonly inspectorOpen: boolean
}

/** How wide the side panes are and whether they are open, with the ways to change it. */
export interface Panes {
  readonly layout: PaneLayout
  resize(pane: PaneName, width: number): void
  toggle(pane: PaneName): void
  /** Opens the pane at once, so that something in it can take the focus. */
  show(pane: PaneName): void
  /** Remembers the layout, after a drag. */
  save(): void
}

/** Widths the panes may take, px: the same as main accepts. */
export const paneWidths = { list: { min: 180, max: 640 }, inspector: { min: 220, max: 720 } } as const

const standardLayout: PaneLayout = {
  listWidth: 280,
  inspectorWidth: 350,
  listOpen: true,
  inspectorOpen: true
}

const openKey = { list: 'listOpen', inspector: 'inspectorOpen' } as const
const widthKey = { list: 'listWidth', inspector: 'inspectorWidth' } as const

/** The panes as the person left them; changes are handed to `remember`. */
export function usePanes(saved: Layout, remember: (layout: Layout) => void): Panes {
  const [layout, setLayout] = useState(() => layoutOf(saved))
  const latest = useRef(layout)
  const rememberLatest = useRef(remember)
  rememberLatest.current = remember
  return useMemo((): Panes => {
    const change = (patch: Partial<PaneLayout>): void => {
      latest.current = { ...latest.current, ...patch }
      setLayout(latest.current)
    }
    const save = (): void => rememberLatest.current(latest.current)
    return {
      layout,
      resize: (pane, width) => change({ [widthKey[pane]]: width }),
      toggle: (pane) => {
        change({ [openKey[pane]]: !latest.current[openKey[pane]] })
        save()
      },
      show: (pane) => {
        if (latest.current[openKey[pane]]) return
        flushSync(() => change({ [openKey[pane]]: true }))
        save()
      },
      save
    }
  }, [layout])
}

function layoutOf(saved: Layout): PaneLayout {
  return {
    listWidth: saved.listWidth ?? standardLayout.listWidth,
    inspectorWidth: saved.inspectorWidth ?? standardLayout.inspectorWidth,
    listOpen: saved.listOpen ?? standardLayout.listOpen,
    inspectorOpen: saved.inspectorOpen ?? standardLayout.inspectorOpen
  }
}
