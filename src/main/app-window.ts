import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { AppPage } from './app-page'
import { iconFile, preloadFile } from './built-files'
import type { SettingsFile } from './settings-file'
import { placeWindow, smallestWindow } from './window-bounds'

/** What a window shows before its first paint: --desk of renderer/ui/tokens.css. */
const deskColour = { light: '#e7e4de', dark: '#171614' } as const

/** Opens a window on our page, where the last one was left. */
export function openAppWindow(page: AppPage, settings: SettingsFile): BrowserWindow {
  const left = settings.current.window
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...placeWindow(left, displays),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Stet',
    icon: iconFile(),
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? deskColour.dark : deskColour.light,
    webPreferences: {
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
      devTools: !app.isPackaged
    }
  })
  if (left?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => void settings.change({ window: boundsOf(window) }))
  void window.loadURL(page.url)
  return window
}

function boundsOf(window: BrowserWindow) {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
}
