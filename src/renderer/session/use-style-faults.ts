import { useEffect, useState } from 'react'
import { readStyleFaults, type StyleFaults } from '../../core/document/house-style'
import type { ProjectSession } from './project-session'

/** What of the project's house style is not used, kept up to date. */
export function useStyleFaults({ document }: ProjectSession): StyleFaults {
  const [faults, setFaults] = useState(() => readStyleFaults(document))
  useEffect(() => {
    const { style } = document
    const look = (): void => setFaults(readStyleFaults(document))
    look()
    style.observeDeep(look)
    return () => style.unobserveDeep(look)
  }, [document])
  return faults
}
