import { BrowserWindow, type WebContents } from 'electron'

interface Entry {
  readonly window: BrowserWindow
  /** The project folder this window was opened for, until its page asks. */
  pending: string | null
  /** Its page has asked for the pending project, so it listens by now. */
  isListening: boolean
}

/** The app's own windows. Only these may speak to main. */
export class AppWindows {
  readonly #entries = new Map<number, Entry>()

  add(window: BrowserWindow, pending: string | null): void {
    // The id of the contents, kept because a closed window no longer tells it.
    const id = window.webContents.id
    this.#entries.set(id, { window, pending, isListening: false })
    window.on('closed', () => this.#entries.delete(id))
  }

  get all(): readonly BrowserWindow[] {
    return [...this.#entries.values()].map(({ window }) => window)
  }

  windowOf(contents: WebContents): BrowserWindow | null {
    return this.#entries.get(contents.id)?.window ?? null
  }

  /** The window in front, or any. */
  get current(): BrowserWindow | null {
    const focused = BrowserWindow.getFocusedWindow()
    if (focused !== null && this.windowOf(focused.webContents) !== null) return focused
    return this.all.at(-1) ?? null
  }

  /** The project the window was opened for; a second call answers null. */
  takePending(window: BrowserWindow): string | null {
    const entry = this.#entryOf(window)
    if (entry === undefined) return null
    const { pending } = entry
    entry.pending = null
    entry.isListening = true
    return pending
  }

  isListening(window: BrowserWindow): boolean {
    return this.#entryOf(window)?.isListening ?? false
  }

  /** The window that was opened for the folder and has not asked for it yet. */
  awaiting(folder: string): BrowserWindow | null {
    for (const { window, pending } of this.#entries.values()) if (pending === folder) return window
    return null
  }

  setPending(window: BrowserWindow, folder: string): boolean {
    const entry = this.#entryOf(window)
    if (entry === undefined || entry.pending !== null) return false
    entry.pending = folder
    return true
  }

  #entryOf(window: BrowserWindow): Entry | undefined {
    return window.isDestroyed() ? undefined : this.#entries.get(window.webContents.id)
  }
}
