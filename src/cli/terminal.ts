import { showOnOneLine } from '../core/model/show-hidden'

/** Where a command reads its surroundings from and writes to: the real terminal, or a test's. */
export interface Terminal {
  readonly workingFolder: string
  out(text: string): void
  error(text: string): void
}

/** Exit codes, the same for every command. */
export const exitCodes = {
  done: 0,
  /** The input was refused or something failed; one sentence on stderr says what. */
  refused: 1,
  /** The command was not understood. */
  usage: 2,
  /** The command did its work, and what it looked at needs a person's attention. */
  attention: 3
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/**
 * Text without what a terminal would obey: control characters, and those that turn the direction of what follows, stand as
 * `\\u001b`, which within JSON is the same text. Line breaks and tabs stay.
 */
export function plainForTerminal(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (sign) =>
    sign === '\n' || sign === '\t' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

/** Says a problem in one sentence on stderr. */
export function refuse(terminal: Terminal, problem: { readonly message: string }): ExitCode {
  terminal.error(`stet: ${showOnOneLine(problem.message)}\n`)
  return exitCodes.refused
}

/** Says how the command is called, on stderr. */
export function refuseUsage(terminal: Terminal, message: string, usage: string): ExitCode {
  terminal.error(`stet: ${showOnOneLine(message)}\nUsage: ${usage}\n`)
  return exitCodes.usage
}
