import type { ElectronApplication } from '@playwright/test'

/** One item of a native menu as the person would see it. */
export interface SeenItem {
  readonly label: string
  readonly isEnabled: boolean
}

/** The menus that the system draws, outside of the page. */
export class NativeMenus {
  constructor(private readonly app: ElectronApplication) {}

  /** An item of the menu bar. */
  item(id: string): Promise<SeenItem | null> {
    return this.app.evaluate(({ Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
      return item ? { label: item.label, isEnabled: item.enabled } : null
    }, id)
  }

  /** Menus at a place are kept instead of shown from now on, because no test can press what the system draws. */
  keepPlaceMenus(): Promise<void> {
    return this.app.evaluate(({ Menu }) => {
      Menu.prototype.popup = function keep(this: Electron.Menu) {
        Object.assign(globalThis, { placeMenu: this })
      }
    })
  }

  /** The items of the menu that was asked for last, those of menus in it behind their name; then it is forgotten. */
  takePlaceMenu(): Promise<readonly string[]> {
    return this.app.evaluate(() => {
      const { placeMenu } = globalThis as { placeMenu?: Electron.Menu | undefined }
      const labelsOf = (menu: Electron.Menu): string[] =>
        menu.items.flatMap(({ label, submenu, type }) =>
          type === 'separator' ? [] : submenu ? labelsOf(submenu).map((each) => `${label} > ${each}`) : label
        )
      return placeMenu === undefined ? [] : labelsOf(placeMenu)
    })
  }

  /** Chooses an item of the menu that was asked for last. */
  choose(id: string): Promise<void> {
    return this.app.evaluate(({ BrowserWindow }, wanted) => {
      const { placeMenu } = globalThis as { placeMenu?: Electron.Menu }
      const window = BrowserWindow.getAllWindows()[0]
      placeMenu?.getMenuItemById(wanted)?.click(undefined, window, window?.webContents)
      Object.assign(globalThis, { placeMenu: undefined })
    }, id)
  }
}
