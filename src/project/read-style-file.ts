import { fail, type Result, succeed } from '../core/ipc/result'
import type { HouseStyle } from '../core/model/house-style'
import { longestStyle, parseStyle } from '../core/model/parse-style'
import { evidenceWords } from '../core/words/evidence-words'
import { codeOf } from './fs-port'
import { readChosenFile } from './read-chosen-file'

/** Reads the file of a house style, or says with line and field what is wrong with it. */
export async function readStyleFile(path: string): Promise<Result<HouseStyle>> {
  const text = await readText(path)
  if (text === null) {
    return fail('unreadable-style', evidenceWords.styles.unreadable(path))
  }
  const parsed = parseStyle(text)
  if (parsed.ok) return succeed(parsed.style)
  return fail('bad-style', evidenceWords.styles.notTaken(path, parsed.problems.join(' ')))
}

/** The text of the file. One that is too large for a style is refused by its length, whatever it says. */
async function readText(path: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await readChosenFile(path, 3 * longestStyle))
  } catch (error) {
    return codeOf(error) === 'EFBIG' ? ' '.repeat(longestStyle + 1) : null
  }
}
