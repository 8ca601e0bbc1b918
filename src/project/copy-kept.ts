import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, type Result, succeed } from '../core/ipc/result'
import { type MediaType, mediaFacts } from '../core/model/media-type'
import { sniffMedia } from '../core/model/sniff-media'
import { evidenceWords } from '../core/words/evidence-words'
import { type NamedFile, readKept } from './evidence-files'
import type { FsPort } from './fs-port'
import { writeFileAtomically } from './write-file-atomically'

/** A copy of a kept file: what its bytes are, and where it was written. */
export interface CopiedFile {
  readonly type: MediaType
  readonly path: string
}

/** Where a copy goes: to a path that a person chose, or into a folder, under the ending of what the bytes are. */
export type CopyPlace = { readonly path: string } | { readonly folder: string; readonly stem: string }

/**
 * Writes a copy of a kept file, if its bytes are those that were added. Into a folder goes only what may be opened, and
 * only to be read: the person looks at it, and the evidence stays as it is.
 */
export async function copyKept(
  fs: FsPort,
  projectFolder: string,
  file: Pick<NamedFile, 'sha256'>,
  to: CopyPlace
): Promise<Result<CopiedFile>> {
  const read = await readKept(fs, projectFolder, file)
  if (!read.ok) return read
  const type = sniffMedia(read.value)
  const { ending, opens } = mediaFacts(type)
  try {
    if ('path' in to) {
      await writeFileAtomically(to.path, read.value)
      return succeed({ type, path: to.path })
    }
    if (opens === 'never') return fail('not-opened', notOpened)
    const path = join(to.folder, `${to.stem}.${ending}`)
    await mkdir(to.folder, { recursive: true, mode: 0o700 })
    await writeFileAtomically(path, read.value, 0o400)
    return succeed({ type, path })
  } catch (error) {
    return fail('not-written', evidenceWords.copies.notWritten, String(error))
  }
}

const notOpened = evidenceWords.copies.notOpened
