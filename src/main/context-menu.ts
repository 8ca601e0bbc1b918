import { type BrowserWindow, type ContextMenuParams, Menu } from 'electron'
import type { MenuChoice } from '../core/ipc/menu-commands'
import { contextMenuTemplate } from './context-menu-template'
import { sendEvent } from './ipc-main'

/** So long is a window asked what can be done at a place, ms: then the menu is shown without. */
const answerWithin = 500

/** Menus at a place: what the window offers there, and spelling, cut, copy and paste. */
export interface ContextMenus {
  /** Has the window's menus shown from now on. */
  showIn(window: BrowserWindow): void
  /** Takes what a window offers at the place that it was asked about. */
  offer(window: BrowserWindow, choice: MenuChoice): void
}

export function createContextMenus(): ContextMenus {
  const asked = new WeakMap<BrowserWindow, (choice: MenuChoice) => void>()
  const choiceIn = (window: BrowserWindow): Promise<MenuChoice> =>
    new Promise((resolve) => {
      asked.set(window, resolve)
      setTimeout(() => resolve([]), answerWithin)
      sendEvent(window, 'menu:asked', null)
    })
  return {
    showIn: (window) => {
      window.webContents.on('context-menu', (_event, place) => {
        void choiceIn(window).then((choice) => popUp(window, place, choice))
      })
    },
    offer: (window, choice) => asked.get(window)?.(choice)
  }
}

function popUp(window: BrowserWindow, place: ContextMenuParams, offered: MenuChoice): void {
  if (window.isDestroyed()) return
  const { webContents } = window
  const template = contextMenuTemplate(place, {
    platform: process.platform,
    offered,
    replaceMisspelling: (word) => webContents.replaceMisspelling(word),
    addToDictionary: (word) => void webContents.session.addWordToSpellCheckerDictionary(word),
    pastePlain: () => webContents.pasteAndMatchStyle(),
    send: (command) => sendEvent(window, 'menu:command', command)
  })
  if (template.length === 0) return
  const isByKey = place.menuSourceType === 'keyboard'
  Menu.buildFromTemplate(template).popup(
    // by the keyboard the mouse is somewhere else
    isByKey ? { window, x: place.x, y: place.y } : { window }
  )
}
