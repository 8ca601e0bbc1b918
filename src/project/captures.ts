import { join } from 'node:path'
import { type ImageFile, largestImage } from '../core/article/image-file'
import { isImageName } from '../core/article/image-name'
import { sniffImage } from '../core/article/sniff-image'
import type { FillRandom } from '../core/model/ids'
import { capturesFolderName } from './folder-layout'
import type { FsPort } from './fs-port'
import { sha256, toHex } from './sha256'
import { makeFolders, writeOnce } from './write-once'

/** Where captures are written: a project folder and what it takes. */
export interface CapturePlace {
  readonly fs: FsPort
  readonly folder: string
  readonly random: FillRandom
}

/**
 * Writes a picture's bytes into the project folder under their hash. One that is there whole is left as it is; a damaged
 * one gives way. Throws the file system's error.
 */
export async function writeCapture({ fs, folder, random }: CapturePlace, image: ImageFile): Promise<void> {
  if ((await readCapture(fs, folder, image.name)) !== null) return
  const { aa, hash } = placeOf(image.name)
  const place = await makeFolders(fs, folder, [capturesFolderName, aa])
  await writeOnce(fs, join(place, hash), image.bytes, random)
}

/**
 * The bytes of the picture of that name; null when they are not in the folder, or are not the bytes that the name says:
 * damaged, too many, of another format.
 */
export async function readCapture(fs: FsPort, folder: string, name: string): Promise<Uint8Array | null> {
  if (!isImageName(name)) return null
  const { aa, hash, ending } = placeOf(name)
  const bytes = await fs.read(join(folder, capturesFolderName, aa, hash), largestImage).catch(() => null)
  if (bytes === null || toHex(sha256(bytes)) !== hash) return null
  return sniffImage(bytes)?.ending === ending ? bytes : null
}

/** The pictures of those names that the folder holds, up to so many bytes together, in the order of the names. */
export async function readCaptures(
  fs: FsPort,
  folder: string,
  names: Iterable<string>,
  mostBytes: number
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  let total = 0
  for (const name of new Set(names)) {
    const bytes = await readCapture(fs, folder, name)
    if (bytes === null || total + bytes.length > mostBytes) continue
    found.set(name, bytes)
    total += bytes.length
  }
  return found
}

/** Where the picture of that name is, in the project folder, with "/" between names. */
export function capturePath(name: string): string {
  const { aa, hash } = placeOf(name)
  return `${capturesFolderName}/${aa}/${hash}`
}

/** `captures/<first two digits>/<hash>`: the ending is in the name only, because the bytes say their format. */
function placeOf(name: string): { readonly aa: string; readonly hash: string; readonly ending: string } {
  const [hash = '', ending = ''] = name.split('.')
  return { aa: hash.slice(0, 2), hash, ending }
}
