import { createContext, useContext } from 'react'
import type { Workbench } from './workbench'

/** The window's workbench, for whatever runs commands. */
export const WorkbenchContext = createContext<Workbench | null>(null)

/** The workbench of the window this component is in. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext)
  if (workbench === null) throw new Error('There is no workbench around this component.')
  return workbench
}
