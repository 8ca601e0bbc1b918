import { extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The projects named on a command line, as absolute paths. A Linux desktop names files by their address. Switches are skipped by their dash, all else that does not
 * end in .stet or .stetz by its ending.
 */
export function projectPathsIn(argv: readonly string[], workingFolder: string): readonly string[] {
  return argv
    .slice(1)
    .map(withoutScheme)
    .filter((word) => !word.startsWith('-') && isProjectPath(word))
    .map((word) => resolve(workingFolder, word))
}

function withoutScheme(word: string): string {
  try {
    return word.startsWith('file://') ? fileURLToPath(word) : word
  } catch {
    // an address of another computer
    return word
  }
}

/** Whether a command line asks for the sample project: what `npm start` shows a newcomer. */
export function asksForSample(argv: readonly string[]): boolean {
  return argv.includes('--sample')
}

/** Whether a path is named like a project folder, or a packed one. */
export function isProjectPath(path: string): boolean {
  return ['.stet', '.stetz'].includes(extname(path.replace(/(?<![/\\])[/\\]+$/, '')).toLowerCase())
}
