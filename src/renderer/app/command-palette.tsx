import { Autocomplete, Input, Menu, MenuItem, TextField, useFilter } from 'react-aria-components'
import { drawBeforeNextKey } from '../session/actions/move-focus'
import { type Command, type CommandId, commands, runCommand } from '../session/commands'
import type { Workbench } from '../session/workbench'
import { DialogWindow } from '../ui/dialog-window'
import { ScrollRegion } from '../ui/scroll-region'
import { formatShortcut, isMac } from '../ui/shortcut'
import { strings } from '../ui/strings'

interface CommandPaletteProps {
  readonly workbench: Workbench
  readonly onClose: () => void
}

/** Every command that can be run now, found by typing a part of its name. */
export function CommandPalette({ workbench, onClose }: CommandPaletteProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const enabled = commands.filter(
    (command) => command.isEnabled(workbench) && command.id !== 'command-palette'
  )
  const run = (id: CommandId): void => {
    drawBeforeNextKey(onClose)
    runCommand(id, workbench)
  }
  return (
    <DialogWindow title={strings.commands.palette} isTitleHidden onClose={onClose}>
      <Autocomplete filter={(text, input) => matchesWords(text, input, contains)}>
        <TextField aria-label={strings.commands.paletteSearch} className="palette-search" autoFocus>
          <Input placeholder={strings.commands.paletteSearch} className="palette-input" />
        </TextField>
        <ScrollRegion className="palette-scroll" label={strings.commands.palette}>
          <Menu
            className="menu palette-list"
            aria-label={strings.commands.palette}
            items={enabled}
            renderEmptyState={() => <p className="list-empty">{strings.commands.noCommand}</p>}
          >
            {(command) => (
              <MenuItem
                id={command.id}
                className="menu-item"
                textValue={nameOf(command, workbench)}
                onAction={() => run(command.id)}
              >
                {nameOf(command, workbench)}
                <span className="palette-group">{strings.commands.groups[command.group]}</span>
                <CommandKeys command={command} />
              </MenuItem>
            )}
          </Menu>
        </ScrollRegion>
      </Autocomplete>
    </DialogWindow>
  )
}

function nameOf(command: Command, { session }: Workbench): string {
  return (session === null ? undefined : command.nameNow?.(session)) ?? command.label
}

function CommandKeys({ command }: { readonly command: Command }) {
  const keys = command.keys[0] ?? command.claimKeys[0]
  return keys === undefined ? null : <kbd className="key">{formatShortcut(keys, isMac)}</kbd>
}

function matchesWords(
  text: string,
  input: string,
  contains: (text: string, part: string) => boolean
): boolean {
  return input
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => contains(text, word))
}
