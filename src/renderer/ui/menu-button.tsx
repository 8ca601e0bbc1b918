import { Fragment, type ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { ToolIcon } from './icons'
import { formatShortcut, isMac } from './shortcut'

/** One line of a menu. */
export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly shortcut?: string | undefined
  readonly isChecked?: boolean
  readonly isDisabled?: boolean
  /** Whether a line stands above it. */
  readonly beginsGroup?: boolean
  run(): void
}

interface MenuButtonProps {
  readonly children: ReactNode
  readonly entries: readonly MenuEntry[]
  /** For a button that shows a sign instead of words. */
  readonly label?: string
  readonly look?: 'plain' | 'primary' | 'quiet'
}

/** A button that opens a menu. */
export function MenuButton({ children, entries, label, look = 'plain' }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button
        className={`button button-${look} ${label === undefined ? '' : 'button-icon'}`}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {children}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" disabledKeys={disabledKeys(entries)}>
          {entries.map((entry) => (
            <Fragment key={entry.id}>
              {entry.beginsGroup === true && <Separator className="menu-line" />}
              <MenuItem
                id={entry.id}
                className="menu-item"
                textValue={entry.label}
                onAction={() => entry.run()}
              >
                {entry.isChecked !== undefined && (
                  <span className="menu-item-check">{entry.isChecked && <ToolIcon name="done" />}</span>
                )}
                {entry.label}
                {entry.shortcut !== undefined && (
                  <kbd className="key">{formatShortcut(entry.shortcut, isMac)}</kbd>
                )}
              </MenuItem>
            </Fragment>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function disabledKeys(entries: readonly MenuEntry[]): string[] {
  return entries.filter((entry) => entry.isDisabled).map((entry) => entry.id)
}
