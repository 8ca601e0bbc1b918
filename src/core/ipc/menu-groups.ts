import type { MenuCommand } from './menu-commands'

/** The verdicts, in the order in which every menu shows them. */
export const verdictCommands = [
  'verdict-accurate',
  'verdict-accurate-with-change',
  'verdict-inaccurate',
  'verdict-misleading',
  'verdict-unproven',
  'verdict-on-author'
] as const satisfies readonly MenuCommand[]

/** Where the work stands, likewise. */
export const workCommands = [
  'work-to-check',
  'work-in-progress',
  'work-query',
  'work-cannot-confirm',
  'work-not-checkable',
  'work-cut'
] as const satisfies readonly MenuCommand[]
