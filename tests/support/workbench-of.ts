import { HintDesk } from '../../src/renderer/session/hint-desk'
import { Messages } from '../../src/renderer/session/messages'
import { WorkDesk } from '../../src/renderer/session/work-desk'
import type { Workbench } from '../../src/renderer/session/workbench'
import { FakeStet } from './fake-stet'

/** A window's workbench with this session in it, or none; what is about the window itself does nothing. */
export function workbenchOf(session: Workbench['session']): Workbench {
  const nothing = (): void => undefined
  return {
    session,
    messages: session?.messages ?? new Messages(),
    hints: new HintDesk(new FakeStet({}), []),
    work: new WorkDesk(new FakeStet({})),
    newArticle: nothing,
    openPacked: nothing,
    verifyFile: nothing,
    openProject: nothing,
    closeProject: nothing,
    openPalette: nothing,
    openShortcuts: nothing,
    openGuide: nothing,
    openAbout: nothing,
    toggleList: nothing,
    toggleInspector: nothing,
    showList: nothing,
    showInspector: nothing,
    setTheme: nothing
  }
}
