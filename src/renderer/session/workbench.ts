import type { Theme } from '../../core/ipc/contract'
import type { HintDesk } from './hint-desk'
import type { Messages } from './messages'
import type { ProjectSession } from './project-session'
import type { WorkDesk } from './work-desk'

/** What commands work on: the window, and the open project if there is one. */
export interface Workbench {
  readonly session: ProjectSession | null
  readonly messages: Messages
  readonly hints: HintDesk
  readonly work: WorkDesk
  newArticle(): void
  openProject(): void
  openPacked(): void
  verifyFile(): void
  closeProject(): void
  openPalette(): void
  openShortcuts(): void
  openGuide(): void
  openAbout(): void
  toggleList(): void
  toggleInspector(): void
  showList(): void
  showInspector(): void
  setTheme(theme: Theme): void
}
