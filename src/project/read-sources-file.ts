import { fail, type Result } from '../core/ipc/result'
import type { ReadSources } from '../core/model/read-sources'
import { sourcesFileWords } from '../core/words/sources-file-words'
import { codeOf } from './fs-port'
import { readChosenFile } from './read-chosen-file'

/** The largest file of sources that is read, MB. */
const most = 20

/** Reads the file of sources that a person named, by the given reader. */
export async function readSourcesFile(
  path: string,
  read: (bytes: Uint8Array) => Result<ReadSources>
): Promise<Result<ReadSources>> {
  const { unreadable, tooLarge } = sourcesFileWords.refused
  try {
    return read(await readChosenFile(path, most * 1024 * 1024))
  } catch (error) {
    return codeOf(error) === 'EFBIG'
      ? fail('too-large', tooLarge(path, most))
      : fail('unreadable-file', unreadable(path), String(error))
  }
}
