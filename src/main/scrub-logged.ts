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
    for (const written of [path, path.replaceAll('\\', '\\\\')])
      text = text.replaceAll(anywhere(written), withheld)
  }
  return text.split('\n').map(scrubLine).join('\n')
}

const withheld = '[path]'

/** Where a path is written: the lines of a nested error are indented, and so is what follows a line break in its path. */
function anywhere(path: string): RegExp {
  const lines = path.split('\n').map((line) => line.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(lines.join('\n *'), 'g')
}

/** A place in a program: its file without folders, line and column. */
const place = /^[\w.-]+\.[cm]?[jt]s:\d+:\d+$/

/**
 * Where a path from the root, of a drive or of a share begins: not within a word or another path. Addresses of the web and
 * of our own pages stay, but for a path in what is asked of them.
 */
const beginning = new RegExp(
  `(?<![\\p{L}\\p{N}_+./*-])(?:${[
    // smb://desk/…, file:///…
    '(?!(?:https?|wss?|app|evidence|stet-print|devtools|chrome):)[a-z][a-z0-9+.-]*://',
    '[a-z]:[\\\\/]',
    '\\\\\\\\',
    // //desk/…
    '(?<!:)//(?=[^\\s/])',
    '/{3,}',
    '/(?=[^\\s/])'
  ].join('|')})`,
  'iu'
)

function scrubLine(line: string): string {
  const from = line.search(beginning)
  if (from < 0) return line
  const last = lastPartOf(line)
  const isInProgram = /^\s*at /.test(line) && place.test(last)
  return `${line.slice(0, from)}${isInProgram ? last : withheld}`
}

/** What stands behind the last slash, without the bracket that a line of a stack ends with. */
function lastPartOf(line: string): string {
  const end = line.endsWith(')') ? line.length - 1 : line.length
  return line.slice(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\'), line.lastIndexOf('(')) + 1, end)
}

/** The paths that a system error names, and those that caused it or that it gathers, however they are spelled. */
function pathsOf(value: unknown): readonly string[] {
  const paths = new Set<string>()
  // one that comes up again, as an error that is its own cause does, is walked once
  const errors = new Set([value])
  for (const each of errors) {
    if (!(each instanceof Error)) continue
    const { path, dest } = each as Error & { readonly path?: unknown; readonly dest?: unknown }
    for (const named of [path, dest]) if (typeof named === 'string' && named.length > 1) paths.add(named)
    errors.add(each.cause)
    if (each instanceof AggregateError) for (const gathered of each.errors) errors.add(gathered)
  }
  return [...paths].toSorted((left, right) => right.length - left.length)
}
