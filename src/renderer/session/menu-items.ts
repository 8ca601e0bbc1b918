import type { MenuChoice, MenuCommand, MenuItem } from '../../core/ipc/menu-commands'
import { verdictCommands, workCommands } from '../../core/ipc/menu-groups'
import { strings } from '../ui/strings'
import { trimRange } from './actions/mark-claim'
import { selectedClaim } from './actions/selected-claim'
import { wouldAct } from './command-uses'
import { commandOf, commands } from './commands'
import type { MenuPlace, ProjectSession } from './project-session'
import type { Workbench } from './workbench'

/** What is switched on and off, and is now on. */
export type MenuChecks = Partial<Record<MenuCommand, boolean>>

/** Every command as the native menus show it now. */
export function menuItems(workbench: Workbench, checks: MenuChecks): readonly MenuItem[] {
  return commands.map(({ id }) => menuItem(id, workbench, checks[id]))
}

function menuItem(id: MenuCommand, workbench: Workbench, isChecked?: boolean): MenuItem {
  const command = commandOf(id)
  const { session } = workbench
  const now = session?.view.isRead ? command.nameNow?.(session) : undefined
  return {
    id,
    // what it is called by the house, or would undo, says more than its name
    label: now !== undefined && now !== command.label ? now : strings.commands.inMenus[id],
    keys: command.keys[0] ?? '',
    listKey: command.claimKeys[0] ?? '',
    isEnabled: wouldAct(command, workbench),
    ...(isChecked === undefined ? {} : { isChecked })
  }
}

/** What can be done at the place of the page that a menu was asked for at: nothing that would do nothing. */
export function menuChoice(workbench: Workbench): MenuChoice {
  const { session } = workbench
  if (session === null) return []
  return groupsAt(session, session.menuPlace.get()).flatMap(({ name, ids }) => {
    const items = ids.map((id) => menuItem(id, workbench)).filter(({ isEnabled }) => isEnabled)
    return items.length === 0 ? [] : [{ name, items }]
  })
}

interface Group {
  readonly name: string
  readonly ids: readonly MenuCommand[]
}

function groupsAt(session: ProjectSession, place: MenuPlace): readonly Group[] {
  if (place === null || session.reading.get()) return []
  const isOnClaim = place !== 'words' && selectedClaim(session) !== null
  const hasWords = place !== 'list' && trimRange(session, session.textSelection.get()) !== null
  const words: Group = { name: '', ids: hasWords ? wordsCommands : sentenceCommands }
  if (!isOnClaim) return place === 'list' ? [] : [words]
  return [...(hasWords ? [{ name: '', ids: ['mark-claim', 'add-range'] as const }] : []), ...claimGroups]
}

const wordsCommands: readonly MenuCommand[] = ['mark-claim', 'nothing-to-check', 'propose-correction']
const sentenceCommands: readonly MenuCommand[] = ['mark-sentence', 'nothing-to-check', 'nothing-in-paragraph']

const claimGroups: readonly Group[] = [
  {
    name: strings.commands.verdictMenu,
    ids: verdictCommands
  },
  {
    name: strings.commands.workMenu,
    ids: workCommands
  },
  { name: '', ids: ['confirm-place', 'refuse-place'] },
  { name: '', ids: ['add-evidence', 'add-files', 'write-note', 'go-to-checklist'] },
  { name: '', ids: ['propose-correction', 'ask-query', 'discuss'] },
  { name: '', ids: ['assign-to-me', 'assign', 'set-due', 'toggle-risk', 'toggle-legal'] },
  { name: '', ids: ['remove-mark'] }
]
