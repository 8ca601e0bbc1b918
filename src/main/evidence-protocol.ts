import { session } from 'electron'
import { readCapture } from '../project/captures'
import { diskFs } from '../project/disk-fs'
import { evidenceHeaders } from './content-policy'
import { evidenceScheme, resolveEvidence } from './evidence-address'
import type { OpenProjects } from './open-projects'

/**
 * Serves the pictures of open projects that the person trusts, under evidence://<project id>/<name>, an origin apart from the app's own pages:
 * bytes made by strangers, checked against their name, of one of four formats, and nothing else.
 */
export function serveEvidence(projects: OpenProjects): void {
  session.defaultSession.protocol.handle(evidenceScheme, (request) => serve(request, projects))
}

async function serve(request: Request, projects: OpenProjects): Promise<Response> {
  if (request.method !== 'GET') return refuse(405)
  const address = resolveEvidence(request.url)
  const folder = address === null ? null : projects.folderOfTrusted(address.projectId)
  if (address === null || folder === null) return refuse(404)
  const bytes = await readCapture(diskFs, folder, address.name)
  if (bytes === null) return refuse(404)
  return new Response(new Uint8Array(bytes), {
    headers: { ...evidenceHeaders, 'content-type': address.contentType }
  })
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: evidenceHeaders })
}
