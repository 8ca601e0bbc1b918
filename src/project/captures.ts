import { join } from 'node:path'
import { type ImageFile, largestImage } from '../core/article/image-file'
import { isImageName } from '../core/article/image-name'
import { isTooLargeToShow } from '../core/article/read-image'
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
  await writeUnderHash({ fs, folder, random }, placeOf(image.name).hash, image.bytes)
}

/** Writes bytes into the project folder under their hash, over what may be there. Throws the file system's error. */
export async function writeUnderHash(
  { fs, folder, random }: CapturePlace,
  hash: string,
  bytes: Uint8Array
): Promise<void> {
  const place = await makeFolders(fs, folder, [capturesFolderName, hash.slice(0, 2)])
  await writeOnce(fs, join(place, hash), bytes, random)
}

/**
 * The bytes of the picture of that name; null when they are not in the folder, or are not the bytes that the name says:
 * damaged, too many, of another format.
 */
export async function readCapture(fs: FsPort, folder: string, name: string): Promise<Uint8Array | null> {
  if (!isImageName(name)) return null
  const { hash, ending } = placeOf(name)
  const bytes = await fs.read(placeUnderHash(folder, hash), largestImage).catch(() => null)
  if (bytes === null || toHex(sha256(bytes)) !== hash) return null
  const image = sniffImage(bytes)
  return image?.ending === ending && !isTooLargeToShow(image) ? bytes : null
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
  const { hash } = placeOf(name)
  return `${capturesFolderName}/${hash.slice(0, 2)}/${hash}`
}

/** Where bytes of that hash are on the disk: the hash is 64 hexadecimal digits. */
export function placeUnderHash(folder: string, hash: string): string {
  return join(folder, capturesFolderName, hash.slice(0, 2), hash)
}

/** The ending is in the name only, because the bytes say their format. */
function placeOf(name: string): { readonly hash: string; readonly ending: string } {
  const [hash = '', ending = ''] = name.split('.')
  return { hash, ending }
}
