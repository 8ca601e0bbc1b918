import { inspect } from 'node:util'

/**
 * What the log may keep of something that is logged: errors and other values as text, without the paths in them, for the names
 * of folders and files tell what a newsroom works on and who does. Of a path in our own program its file, line and column
 * stay. Where a path without quotes ends cannot be known, so all that stands behind its beginning in the line goes too.
 */
export function scrubLogged(value: unknown): string {
  let text = typeof value === 'string' ? value : inspect(value, { depth: 4 })
  for (const path of pathsOf(value)) {
    // a quoted one is also written with its backslashes doubled
    for (const written of [path, path.replaceAll('\\', '\\\\')]) text = text.replaceAll(written, withheld)
  }
  return text.split('\n').map(scrubLine).join('\n')
}

const withheld = '[path]'

/** A place in a program, at the end of a line of a stack. */
const place = /([\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?$/

/** Where a path from the root, of a drive or of a share begins: not within an address. */
const beginning = /(?:^|(?<=[\s'"`(=[,<]))(?:file:\/\/|[A-Za-z]:[\\/]|\\\\|\/(?=[^\s/]))/

function scrubLine(line: string): string {
  const from = line.search(beginning)
  if (from < 0) return line
  const inProgram = /^\s*at /.test(line) ? place.exec(line)?.[1] : undefined
  return `${line.slice(0, from)}${inProgram ?? withheld}`
}

/** The paths that a system error names, however they are spelled. */
function pathsOf(value: unknown): readonly string[] {
  if (!(value instanceof Error)) return []
  const { path, dest } = value as Error & { readonly path?: unknown; readonly dest?: unknown }
  const named = [path, dest].filter((each): each is string => typeof each === 'string' && each.length > 1)
  return [...named, ...pathsOf(value.cause)].toSorted((left, right) => right.length - left.length)
}
