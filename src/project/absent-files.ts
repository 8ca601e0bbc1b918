import type { FileState, KeptEvidenceFile } from '../core/model/evidence-file'
import { placeUnderHash } from './captures'
import { stateOfFile } from './evidence-files'
import type { FsPort } from './fs-port'

/** So many bytes are read whole, of all files together; of more, the sizes alone are compared: nobody waits for minutes. */
const mostBytesRead = 1024 * 1024 * 1024

/** Which of these files of evidence are not whole in the project's folder, by their hashes, and how each stands. */
export async function findAbsentFiles(
  fs: FsPort,
  folder: string,
  files: readonly Pick<KeptEvidenceFile, 'sha256' | 'size'>[],
  most = mostBytesRead
): Promise<ReadonlyMap<string, Exclude<FileState, 'here'>>> {
  const absent = new Map<string, Exclude<FileState, 'here'>>()
  const once = new Map(files.map((file) => [file.sha256, file]))
  let left = most
  for (const { sha256, size } of once.values()) {
    const there = await fs.fileState(placeUnderHash(folder, sha256)).catch(() => null)
    const isOfSize = there?.size === size
    if (isOfSize && size > left) continue
    if (isOfSize) left -= size
    const state = there !== null && !isOfSize ? 'changed' : await stateOfFile(fs, folder, { sha256, size })
    if (state !== 'here') absent.set(sha256, state)
  }
  return absent
}
