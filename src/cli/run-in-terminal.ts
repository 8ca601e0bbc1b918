import { cliWords } from '../core/words/cli-words'
import { codeOf } from '../project/fs-port'
import { type ExitCode, exitCodes, plainForTerminal, refuse, type Terminal } from './terminal'

/**
 * Runs a command with the real terminal, and ends the program with its code. Whoever reads what it prints may stop reading
 * (`stet status … | head`): the command goes on and its code stands. What cannot be printed for another reason, and what
 * nobody foresaw, is said in one sentence, and the code is that of a refusal.
 */
export async function runInTerminal(command: (terminal: Terminal) => Promise<ExitCode>): Promise<void> {
  const terminal: Terminal = {
    workingFolder: process.cwd(),
    out: (text) => process.stdout.write(plainForTerminal(text)),
    error: (text) => process.stderr.write(plainForTerminal(text))
  }
  let isUnsaid = false
  process.stdout.on('error', (error) => {
    if (codeOf(error) === 'EPIPE' || isUnsaid) return
    isUnsaid = true
    refuse(terminal, { message: cliWords.unforeseen.notPrinted })
  })
  // where not even this can be said, the code says it
  process.stderr.on('error', () => {})
  const stop = (error: unknown): ExitCode =>
    refuse(terminal, {
      message: cliWords.unforeseen.stopped(error instanceof Error ? error.message : String(error))
    })
  process.on('uncaughtException', (error) => process.exit(stop(error)))
  const code = await command(terminal).catch(stop)
  process.exitCode = code
  process.on('exit', () => {
    if (isUnsaid) process.exitCode = exitCodes.refused
  })
}
