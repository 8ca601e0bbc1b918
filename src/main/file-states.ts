import type { FileState } from '../core/model/evidence-file'
import { placeUnderHash } from '../project/captures'
import type { NamedFile } from '../project/evidence-files'
import { codeOf, type FsPort } from '../project/fs-port'

/** Reads all of a kept file and says how it stands. */
export type ReadState = (folder: string, file: NamedFile) => Promise<FileState>

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
    private readonly readState: ReadState
  ) {}

  /** The state of one file. */
  async of(folder: string, file: NamedFile): Promise<FileState> {
    const place = placeUnderHash(folder, file.sha256)
    try {
      const { size, changed } = await this.fs.fileState(place)
      if (size !== file.size) return 'changed'
      const known = this.known.get(place)
      if (known !== undefined && known.size === size && known.changed === changed) return known.state
      const state = await this.readState(folder, file)
      if (state === 'here' || state === 'changed') this.known.set(place, { size, changed, state })
      return state
    } catch (error) {
      const code = codeOf(error)
      if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing'
      return code === 'EINVAL' ? 'changed' : 'unreachable'
    }
  }
}
