import type { FileState } from '../core/model/evidence-file'
import { placeUnderHash } from '../project/captures'
import type { NamedFile } from '../project/evidence-files'
import { codeOf, type FsPort } from '../project/fs-port'

/** Reads all of these kept files, one after the other, and says how each stands, in their order. */
export type ReadStates = (folder: string, files: readonly NamedFile[]) => Promise<readonly FileState[]>

/** So many bytes are read whole for one question; of more files the sizes alone are compared until the next. */
const mostBytesRead = 1024 * 1024 * 1024

/**
 * How kept files stand, each read whole once and again only after it changed on the disk: an interview of an hour is a
 * hundred megabytes, and its claim is looked at many times.
 */
export class FileStates {
  private readonly known = new Map<
    string,
    { readonly changed: number; readonly size: number; readonly state: FileState }
  >()

  constructor(
    private readonly fs: Pick<FsPort, 'fileState'>,
    private readonly readStates: ReadStates
  ) {}

  /** The states of these files, in their order. */
  async of(folder: string, files: readonly NamedFile[]): Promise<readonly FileState[]> {
    const found = new Map<NamedFile, FileState>()
    const unread: { readonly file: NamedFile; readonly place: string; readonly changed: number }[] = []
    let left = mostBytesRead
    for (const file of files) {
      const place = placeUnderHash(folder, file.sha256)
      const seen = await this.look(place, file)
      if (typeof seen === 'string') found.set(file, seen)
      else if (file.size <= left) {
        left -= file.size
        unread.push({ file, place, changed: seen.changed })
      }
    }
    const read =
      unread.length === 0
        ? []
        : await this.readStates(
            folder,
            unread.map(({ file }) => file)
          )
    for (const [index, { file, place, changed }] of unread.entries()) {
      const state = read[index] ?? 'unreachable'
      found.set(file, state)
      if (state === 'here' || state === 'changed') this.known.set(place, { size: file.size, changed, state })
    }
    return files.map((file) => found.get(file) ?? 'here')
  }

  /** How a file stands as far as that is known without reading it, or since when it is as it is. */
  private async look(place: string, file: NamedFile): Promise<FileState | { readonly changed: number }> {
    try {
      const { size, changed } = await this.fs.fileState(place)
      if (size !== file.size) return 'changed'
      const known = this.known.get(place)
      return known !== undefined && known.size === size && known.changed === changed
        ? known.state
        : { changed }
    } catch (error) {
      const code = codeOf(error)
      if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing'
      return code === 'EINVAL' ? 'changed' : 'unreachable'
    }
  }
}
