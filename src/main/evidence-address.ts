import { type ImageEnding, isImageName } from '../core/article/image-name'
import { isId, type ProjectId } from '../core/model/ids'

/** The scheme under which a project's pictures are shown. */
export const evidenceScheme = 'evidence'

const contentTypes: Readonly<Record<ImageEnding, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp'
}

export interface EvidenceAddress {
  readonly projectId: ProjectId
  readonly name: string
  readonly contentType: string
}

/** What an evidence:// address names, or null for any that is not plainly a picture of a project. */
export function resolveEvidence(address: string): EvidenceAddress | null {
  const [, projectId = '', name = '', ending = ''] =
    /^evidence:\/\/([0-9a-z]{20})\/([0-9a-f]{64}\.([a-z]{3,4}))$/.exec(address) ?? []
  if (!isId('project', projectId) || !isImageName(name) || !isEnding(ending)) return null
  return { projectId, name, contentType: contentTypes[ending] }
}

function isEnding(ending: string): ending is ImageEnding {
  return Object.hasOwn(contentTypes, ending)
}
