import { extname, join } from 'node:path'

/** The host of our pages: their origin is app://editor. */
export const appHost = 'editor'

/** What may be served, by ending. Anything else in the folder, source maps for one, is not there for the page. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2'
}

/** Names the bundler gives its files. Dots lead nowhere, and no name needs escaping. */
const plainName = /^[A-Za-z0-9_@-][A-Za-z0-9_@.-]*$/

export interface AppFile {
  readonly path: string
  readonly contentType: string
}

/**
 * The file under `folder` that an app:// address names, or null for any address that is not plainly one of ours.
 * Names are allowed by form, not cleaned: whatever is escaped, dotted, empty or of another system is refused.
 */
export function resolveAppFile(folder: string, address: string): AppFile | null {
  const parts = /^app:\/\/([^/?#]*)([^?#]*)/.exec(address)
  if (parts?.[1] !== appHost) return null
  const pathname = parts[2] === '/' || parts[2] === '' ? '/index.html' : (parts[2] ?? '')
  const names = pathname.split('/').slice(1)
  const contentType = contentTypes[extname(pathname)]
  if (contentType === undefined || !names.every((name) => plainName.test(name))) return null
  return { path: join(folder, ...names), contentType }
}
