import path from 'node:path'
import { projectRoot } from './installed-electron.mjs'
import { runProgram } from './run-program.mjs'

/**
 * Goes through the real app as a file under tests/ says, which is no part of `npm test`. Answers the exit code.
 * @param {string} name the folder under tests/, and the name of its configuration
 * @param {Readonly<Record<string, string>>} settings what the tour is told, as environment variables
 */
export function runTour(name, settings) {
  const playwright = path.join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js')
  const config = path.join(projectRoot, 'tests', name, `${name}.config.ts`)
  return runProgram(process.execPath, [playwright, 'test', '--config', config], {
    ...process.env,
    ...settings
  })
}
