import type { MenuItemConstructorOptions } from 'electron'
import type { MenuItem } from '../core/ipc/menu-commands'

/**
 * A command as a native menu shows it. Its key is shown and left to the page, which knows where the cursor is. A Mac
 * takes the keys of its menus before the page does, so there no single key is given, which belongs to typing.
 */
export function itemOfCommand(
  { id, label, keys, listKey, isEnabled, isChecked }: MenuItem,
  platform: NodeJS.Platform,
  run: () => void
): MenuItemConstructorOptions {
  const shown = keys !== '' || platform === 'darwin' ? keys : listKey
  return {
    id,
    // An ampersand in a label would underline the next letter and vanish.
    label: label.replaceAll('&', '&&'),
    enabled: isEnabled,
    click: run,
    ...(isChecked === undefined ? {} : { type: 'checkbox', checked: isChecked }),
    ...(shown === '' || (platform === 'darwin' && !shown.includes('+') && !/^F\d+$/.test(shown))
      ? {}
      : { accelerator: acceleratorOf(shown), registerAccelerator: false })
  }
}

/** The way Electron writes a shortcut of renderer/ui/shortcut. */
function acceleratorOf(shortcut: string): string {
  return shortcut.replace('Mod', 'CmdOrCtrl').replace('Arrow', '')
}
