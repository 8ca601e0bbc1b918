import { Group } from 'react-aria-components'
import type { ArticleCommand } from '../session/article-commands'
import { commandOf } from '../session/commands'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { MenuButton, type MenuEntry } from '../ui/menu-button'
import { strings } from '../ui/strings'

const inserts = ['insert-table', 'insert-image', 'insert-rule'] as const
const tableChanges: readonly ArticleCommand[] = [
  'row-above',
  'row-below',
  'column-left',
  'column-right',
  'heading-row',
  'delete-row',
  'delete-column',
  'delete-table'
]

/** The menus of what can be inserted into the article and, in a table, of what can be done to it. */
export function ObjectMenus({ session }: { readonly session: ProjectSession }) {
  const isInTable = useStore(session.isInTable)
  const entryOf = (id: ArticleCommand | 'insert-image'): MenuEntry => {
    const { label, keys } = commandOf(id)
    const run = (): void =>
      id === 'insert-image' ? session.imageChoices.emit(null) : session.articleCommands.emit(id)
    return { id, label, shortcut: keys[0], run }
  }
  return (
    <Group aria-label={strings.articleMenus.group} className="toolbar-group">
      <MenuButton look="quiet" entries={inserts.map(entryOf)}>
        {strings.articleMenus.insert}
      </MenuButton>
      {isInTable && (
        <MenuButton look="quiet" entries={tableChanges.map(entryOf)}>
          {strings.articleMenus.table}
        </MenuButton>
      )}
    </Group>
  )
}
