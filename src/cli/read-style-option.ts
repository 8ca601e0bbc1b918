import { resolve } from 'node:path'
import { fail, type Result, succeed } from '../core/ipc/result'
import type { HouseStyle } from '../core/model/house-style'
import { shippedStyle } from '../core/model/named-style'
import { cliWords } from '../core/words/cli-words'
import { readStyleFile } from '../project/read-style-file'

/** The house style that the command line names: one that comes with Stet, or a file. Null without the option. */
export async function readStyleOption(
  option: string | undefined,
  workingFolder: string
): Promise<Result<HouseStyle | null>> {
  if (option === undefined) return succeed(null)
  const shipped = shippedStyle(option)
  if (shipped !== null) return succeed(shipped)
  if (!option.toLowerCase().endsWith('.json')) {
    return fail('unknown-style', cliWords.styles.unknown(option))
  }
  return readStyleFile(resolve(workingFolder, option))
}
