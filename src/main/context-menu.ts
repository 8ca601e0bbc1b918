import { type BrowserWindow, Menu } from 'electron'
import { contextMenuTemplate } from './context-menu-template'
import { sendEvent } from './ipc-main'

/** Shows the menu of the place a person asks for one at: spelling, marking a claim, cut, copy and paste. */
export function showContextMenus(window: BrowserWindow): void {
  const { webContents } = window
  webContents.on('context-menu', (_event, place) => {
    const template = contextMenuTemplate(place, {
      replaceMisspelling: (word) => webContents.replaceMisspelling(word),
      addToDictionary: (word) => void webContents.session.addWordToSpellCheckerDictionary(word),
      pastePlain: () => webContents.pasteAndMatchStyle(),
      markClaim: () => sendEvent(window, 'menu:command', 'mark-claim')
    })
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window })
  })
}
