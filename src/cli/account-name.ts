import { userInfo } from 'node:os'
import { cliWords } from '../core/words/cli-words'

/**
 * What the system calls whoever runs the program: containers run programs as people whom their system does not know, who are
 * called by their number.
 */
export function accountName(read: () => string = () => userInfo().username): string {
  try {
    return read()
  } catch {
    return cliWords.unforeseen.account(process.getuid?.() ?? null)
  }
}
