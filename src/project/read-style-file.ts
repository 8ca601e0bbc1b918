import { open } from 'node:fs/promises'
import { fail, type Result, succeed } from '../core/ipc/result'
import type { HouseStyle } from '../core/model/house-style'
import { longestStyle, parseStyle } from '../core/model/parse-style'

/** Reads the file of a house style, or says with line and field what is wrong with it. */
export async function readStyleFile(path: string): Promise<Result<HouseStyle>> {
  const text = await readStart(path)
  if (text === null) {
    return fail('unreadable-style', `The house style ${path} could not be read. Nothing was changed.`)
  }
  const parsed = parseStyle(text)
  if (parsed.ok) return succeed(parsed.style)
  return fail(
    'bad-style',
    `The house style ${path} was not taken, and nothing was changed. ${parsed.problems.join(' ')}`
  )
}

/** No more of a file than a style may have, and a little: a larger one is refused by its length. */
async function readStart(path: string): Promise<string | null> {
  try {
    const file = await open(path, 'r')
    try {
      if (!(await file.stat()).isFile()) return null
      const bytes = Buffer.alloc(longestStyle * 3 + 1)
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
      return bytes.toString('utf8', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}
