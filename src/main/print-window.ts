import { randomUUID } from 'node:crypto'
import { BrowserWindow, type Session, session, type WebContents } from 'electron'

/** The scheme under which one document at a time is printed. */
export const printScheme = 'stet-print'
const printAddress = `${printScheme}://document/`

/** Headers on top of the document's own policy: it draws itself and fetches nothing. */
const printHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "script-src 'none'; object-src 'none'; frame-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'; img-src data:; font-src data:",
  'x-content-type-options': 'nosniff'
}

/** Longest time a document may take to lay out, and to print, ms: 160 pages take 1.6 s. */
export const printWithin = 60_000

/**
 * Lays a self-contained HTML document out in a hidden window without scripts, network or anything of the app's, which is
 * gone when `use` is done with it. Throws when Chromium cannot lay it out, and at once when the signal gives it up.
 */
export async function withPrintWindow<T>(
  html: Uint8Array,
  use: (contents: WebContents) => Promise<T>,
  signal: AbortSignal = new AbortController().signal
): Promise<T> {
  signal.throwIfAborted()
  // No "persist:", so the session lives in memory and goes with its window.
  const partition = `print-${randomUUID()}`
  isolate(session.fromPartition(partition), html)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      images: true,
      spellcheck: false,
      devTools: false
    }
  })
  try {
    const laidOut = within(printWithin, window.loadURL(printAddress))
    return await unlessGivenUp(
      signal,
      laidOut.then(() => {
        signal.throwIfAborted()
        return use(window.webContents)
      })
    )
  } finally {
    window.destroy()
  }
}

/** The work, or an error when it takes longer than this. */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Printing took longer than ${milliseconds} ms.`)), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** The work, or the signal's reason as soon as it is given up. */
function unlessGivenUp<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let giveUp = (): void => {}
  const givenUp = new Promise<never>((_resolve, reject) => {
    giveUp = () => reject(signal.reason)
    signal.addEventListener('abort', giveUp)
  })
  return Promise.race([work, givenUp]).finally(() => signal.removeEventListener('abort', giveUp))
}

/** Lets the session load the one document, and pictures that are inside it. */
function isolate(own: Session, html: Uint8Array): void {
  own.protocol.handle(printScheme, (request) =>
    request.url === printAddress
      ? new Response(new Uint8Array(html), { headers: printHeaders })
      : new Response(null, { status: 404 })
  )
  own.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: details.url !== printAddress && !details.url.startsWith('data:image/') })
  )
}
