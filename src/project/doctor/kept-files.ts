import { join } from 'node:path'
import * as Y from 'yjs'
import { namesOfImages } from '../../core/article/images-of-article'
import { readDrafts } from '../../core/document/drafts'
import { openDocument } from '../../core/document/schema'
import { snapshotOfUpdates } from '../../core/document/snapshot-of-updates'
import { readCapture } from '../captures'
import { capturesFolderName, originalFolderName } from '../folder-layout'
import type { FsPort } from '../fs-port'
import type { Manifest } from '../manifest'
import { largestPackedFile } from '../pack-project'
import { sha256, toHex } from '../sha256'

/** A file that a project's own words name, with the hash its bytes must have. */
export interface KeptFile {
  readonly kind: 'original' | 'picture'
  /** In the project folder, with "/" between names. */
  readonly path: string
  /** What a person calls it. */
  readonly name: string
  /** In hexadecimal. */
  readonly sha256: string
}

/** Every original, draft and picture that the project speaks of. */
export function keptFilesOf(manifest: Manifest, updates: readonly Uint8Array[]): readonly KeptFile[] {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const received = [
    ...(manifest.original === null ? [] : [manifest.original]),
    ...readDrafts(openDocument(doc))
  ]
  const originals = received.map(({ file, name, sha256: hash }) => ({
    kind: 'original' as const,
    path: `${originalFolderName}/${file}`,
    name,
    sha256: hash
  }))
  const pictures = namesOfImages(snapshotOfUpdates(updates, manifest.projectId).blocks).map((name) => {
    const [hash = ''] = name.split('.')
    const path = `${capturesFolderName}/${hash.slice(0, 2)}/${hash}`
    return { kind: 'picture' as const, path, name, sha256: hash }
  })
  const byPath = new Map([...originals, ...pictures].map((file) => [file.path, file]))
  return [...byPath.values()]
}

/** The bytes of a kept file in a folder; null when they are not there or are not those that were kept. */
export async function readKeptFile(fs: FsPort, folder: string, file: KeptFile): Promise<Uint8Array | null> {
  if (file.kind === 'picture') return readCapture(fs, folder, file.name)
  const bytes = await fs.read(join(folder, ...file.path.split('/')), largestPackedFile).catch(() => null)
  return bytes !== null && toHex(sha256(bytes)) === file.sha256 ? bytes : null
}
