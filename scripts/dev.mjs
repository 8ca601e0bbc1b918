// Starts the app from its sources; what changes in the window's code shows at once. Arguments are passed on to the app.
import path from 'node:path'
import { projectRoot, requireElectron } from './installed-electron.mjs'
import { runProgram } from './run-program.mjs'
import { homeEnvironment, lastingHome, makeSharedDir, planLaunch, writeLauncher } from './unprivileged.mjs'

requireElectron()
const plan = planLaunch()
if (plan.notice !== null) console.log(plan.notice)

const cli = path.join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
const asked = process.argv.slice(2)
process.exitCode = await runProgram(
  process.execPath,
  [cli, 'dev', ...(plan.isSandboxed ? [] : ['--noSandbox']), ...(asked.length > 0 ? ['--', ...asked] : [])],
  plan.owner === null ? process.env : { ...process.env, ...anotherUser(plan.owner) }
)

/**
 * What makes electron-vite start Electron as the user of the plan.
 * @param {number} owner
 */
function anotherUser(owner) {
  return {
    ELECTRON_EXEC_PATH: writeLauncher(makeSharedDir('stet-dev')),
    ...homeEnvironment(lastingHome(owner))
  }
}
