import { join } from 'node:path'
import { namesOfImages } from '../../core/article/images-of-article'
import { readDrafts } from '../../core/document/drafts'
import { readUpdates } from '../../core/document/read-updates'
import { capturePath, readCapture } from '../captures'
import { originalFolderName } from '../folder-layout'
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
  const { drafts, images } = readUpdates(updates, (document, { blocks }) => ({
    drafts: readDrafts(document),
    images: namesOfImages(blocks)
  }))
  const received = [...(manifest.original === null ? [] : [manifest.original]), ...drafts]
  const originals = received.map(({ file, name, sha256: hash }) => ({
    kind: 'original' as const,
    path: `${originalFolderName}/${file}`,
    name,
    sha256: hash
  }))
  const pictures = images.map((name) => {
    const [hash = ''] = name.split('.')
    return { kind: 'picture' as const, path: capturePath(name), name, sha256: hash }
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
