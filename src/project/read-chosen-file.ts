import { realpath } from 'node:fs/promises'
import { diskFs } from './disk-fs'

/**
 * The bytes of a file that a person named, also by a link. Throws `EINVAL` for what is no regular file, before anything
 * of it is read: a pipe would keep its reader waiting, a device need never end; `EFBIG` for more than `maxBytes`.
 */
export async function readChosenFile(path: string, maxBytes: number): Promise<Uint8Array> {
  return diskFs.read(await realpath(path), maxBytes)
}
