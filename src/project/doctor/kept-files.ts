import { join } from 'node:path'
import { namesOfImages } from '../../core/article/images-of-article'
import { readDrafts } from '../../core/document/drafts'
import { parseEvidence } from '../../core/document/read-entries'
import { readUpdates } from '../../core/document/read-updates'
import { capturePath, readCapture } from '../captures'
import { readKept } from '../evidence-files'
import { originalFolderName } from '../folder-layout'
import type { FsPort } from '../fs-port'
import type { Manifest } from '../manifest'
import { packedLimits } from '../packed-limits'
import { sha256, toHex } from '../sha256'

/** A file that a project's own words name, with the hash its bytes must have. */
export interface KeptFile {
  readonly kind: 'original' | 'picture' | 'evidence file'
  /** In the project folder, with "/" between names. */
  readonly path: string
  /** What a person calls it. */
  readonly name: string
  /** In hexadecimal. */
  readonly sha256: string
}

/** Every original, draft, picture and file of evidence, taken off or not, that the project speaks of. */
export function keptFilesOf(manifest: Manifest, updates: readonly Uint8Array[]): readonly KeptFile[] {
  const { drafts, images, evidence } = readUpdates(updates, (document, { blocks }) => ({
    drafts: readDrafts(document),
    evidence: [...document.evidence.entries()].flatMap(
      ([id, value]) => parseEvidence(id, value)?.files ?? []
    ),
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
  const files = evidence.map(({ sha256: hash, name }) => {
    return { kind: 'evidence file' as const, path: capturePath(hash), name, sha256: hash }
  })
  const byPath = new Map([...originals, ...files, ...pictures].map((file) => [file.path, file]))
  return [...byPath.values()]
}

/** The bytes of a kept file in a folder; null when they are not there or are not those that were kept. */
export async function readKeptFile(fs: FsPort, folder: string, file: KeptFile): Promise<Uint8Array | null> {
  if (file.kind === 'picture') return readCapture(fs, folder, file.name)
  if (file.kind === 'evidence file') {
    const read = await readKept(fs, folder, file)
    return read.ok ? read.value : null
  }
  const bytes = await fs
    .read(join(folder, ...file.path.split('/')), packedLimits.largestFile)
    .catch(() => null)
  return bytes !== null && toHex(sha256(bytes)) === file.sha256 ? bytes : null
}
