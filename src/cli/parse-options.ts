import { type ParseArgsConfig, parseArgs } from 'node:util'
import { fail, type Result, succeed } from '../core/ipc/result'
import { cliWords } from '../core/words/cli-words'

export interface ParsedOptions {
  /** The one file or folder the command works on. */
  readonly path: string
  readonly strings: Readonly<Record<string, string>>
  readonly flags: ReadonlySet<string>
}

/** The options a command knows. */
export interface OptionNames {
  readonly strings: readonly string[]
  readonly flags: readonly string[]
}

/** Reads a command's arguments: exactly one path and the named options, anything else is a usage problem. */
export function parseOptions(args: readonly string[], names: OptionNames): Result<ParsedOptions> {
  const parsed = parseNamed(args, names)
  if (!parsed.ok) return parsed
  const { paths, ...named } = parsed.value
  const [path, other] = paths
  if (path === undefined) return fail('usage', cliWords.options.pathNeeded)
  if (other !== undefined) return fail('usage', cliWords.options.onePath(other))
  return succeed({ path, ...named })
}

/** As parseOptions, with any number of paths. */
export function parseNamed(
  args: readonly string[],
  names: OptionNames
): Result<Omit<ParsedOptions, 'path'> & { readonly paths: readonly string[] }> {
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
    const strings: Record<string, string> = {}
    const flags = new Set<string>()
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'string') strings[name] = value
      else if (value === true) flags.add(name)
    }
    return succeed({ paths: positionals, strings, flags })
  } catch (error) {
    if (error instanceof TypeError) return fail('usage', error.message)
    throw error
  }
}
