import { type ParseArgsConfig, parseArgs } from 'node:util'
import { fail, type Result, succeed } from '../core/ipc/result'

export interface ParsedOptions {
  /** The one file or folder the command works on. */
  readonly path: string
  readonly strings: Readonly<Record<string, string>>
  readonly flags: ReadonlySet<string>
}

/** Reads a command's arguments: exactly one path and the named options, anything else is a usage problem. */
export function parseOptions(
  args: readonly string[],
  names: { readonly strings: readonly string[]; readonly flags: readonly string[] }
): Result<ParsedOptions> {
  const options: NonNullable<ParseArgsConfig['options']> = {
    ...Object.fromEntries(names.strings.map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries(names.flags.map((name) => [name, { type: 'boolean' as const }]))
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true
    })
    const [path, ...others] = positionals
    if (path === undefined) return fail('usage', 'A file or folder must be named.')
    if (others.length > 0)
      return fail('usage', `Only one file or folder is expected, not also “${others[0]}”.`)
    const strings: Record<string, string> = {}
    const flags = new Set<string>()
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'string') strings[name] = value
      else if (value === true) flags.add(name)
    }
    return succeed({ path, strings, flags })
  } catch (error) {
    if (error instanceof TypeError) return fail('usage', error.message)
    throw error
  }
}
