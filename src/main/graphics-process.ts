import { app, type BrowserWindow, dialog } from 'electron'
import { dialogWords } from '../core/words/dialog-words'
import { log } from './log'

/** Ends of the graphics process within `lately` from which on the person is asked: Chromium begins it again by itself. */
const tooMany = 3

/** ms */
const lately = 60_000

/** The switch with which nothing is drawn by the graphics card. */
const withoutCard = '--disable-gpu'

/**
 * Asks, once, what to do when the process that draws keeps ending: Chromium gives up after some more, and takes the whole
 * app with it. Edits do not depend on it.
 */
export function offerPlainDrawing(windowInFront: () => BrowserWindow | null): void {
  let ends: readonly number[] = []
  let isAsked = false
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return
    log.error(`The graphics process ended: ${reason}, ${exitCode}.`)
    const now = performance.now()
    ends = [...ends.filter((end) => now - end < lately), now]
    if (ends.length < tooMany || isAsked) return
    isAsked = true
    void ask(windowInFront())
  })
}

async function ask(window: BrowserWindow | null): Promise<void> {
  const { message, detail, goOn, again } = dialogWords.drawing
  const isPlain = process.argv.includes(withoutCard)
  const options = {
    type: 'warning' as const,
    message,
    detail: isPlain ? detail.plain : detail.card,
    buttons: isPlain ? [goOn] : [goOn, again],
    cancelId: 0
  }
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options))
  if (response !== 1 || isPlain) return
  app.relaunch({ args: [...process.argv.slice(1), withoutCard] })
  app.quit()
}
