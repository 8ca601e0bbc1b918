import { readFile } from 'node:fs/promises'
import { protocol, session } from 'electron'
import { resolveAppFile } from './app-files'
import { rendererFolder } from './built-files'
import { protectiveHeaders } from './content-policy'
import { evidenceScheme } from './evidence-address'
import { printScheme } from './print-window'

/**
 * Makes our schemes known to Chromium, which must happen before the app is ready. Standard and secure give the page an
 * origin of its own, apart from every file and every site.
 */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: evidenceScheme, privileges: { standard: true, secure: true } },
    { scheme: printScheme, privileges: { standard: true, secure: true } }
  ])
}

/** Serves the built pages under app://editor, and only those. */
export function serveAppPages(): void {
  session.defaultSession.protocol.handle('app', (request) => serve(request))
}

async function serve(request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const file = resolveAppFile(rendererFolder, request.url)
  if (file === null) return refuse(404)
  const bytes = await readFile(file.path).catch(() => null)
  if (bytes === null) return refuse(404)
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
    headers: { ...protectiveHeaders, 'content-type': file.contentType }
  })
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: protectiveHeaders })
}
