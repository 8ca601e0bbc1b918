// Starts the built app. Arguments are passed on to it.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { projectRoot, requireElectron } from './installed-electron.mjs'
import { giveToApp, homeEnvironment, makeSharedDir, planLaunch } from './unprivileged.mjs'

const electron = requireElectron()
if (!existsSync(path.join(projectRoot, 'out', 'main', 'index.js'))) {
  console.error('The app is not built yet. Run: npm run build')
  process.exit(1)
}

const plan = planLaunch()
const copy = electron.isOfficial ? '' : ` (a registry copy for development; ${electron.wanted} is pinned)`
console.log(`Stet on Electron ${electron.version}${copy}.`)
if (plan.notice !== null) console.log(plan.notice)

const [program = '', ...prefix] = plan.command
const env =
  plan.owner === null ? process.env : { ...process.env, ...homeEnvironment(lastingHome(plan.owner)) }
// a newcomer sees a finished check first; a project named on the command line is opened instead
const asked = process.argv.slice(2)
const args = [...prefix, ...plan.flags, projectRoot, ...(asked.length > 0 ? asked : ['--sample'])]
const app = spawn(program, args, { stdio: 'inherit', env })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) app.kill(signal)
  })
}
app.once('error', (error) => {
  console.error(`Electron could not be started: ${error.message}`)
  process.exitCode = 1
})
app.once('exit', (code, signal) => {
  process.exitCode = code ?? 128 + os.constants.signals[signal ?? 'SIGTERM']
})

/**
 * The app's home when root starts it as another user: the same one each time, so that what it keeps there
 * (recent projects, words not yet in a project's folder) is found again.
 * @param {number} owner
 */
function lastingHome(owner) {
  const home = path.join('/var/tmp', `stet-home-${owner}`)
  if (!existsSync(home)) {
    mkdirSync(home, { mode: 0o700 })
    giveToApp(home)
  }
  // somebody else's folder under this name could show or take what the app writes
  const chosen = statSync(home).uid === owner ? home : makeSharedDir('stet-home')
  console.log(`Its settings and journals are in ${chosen}; projects need a folder that this user may write.`)
  return chosen
}
