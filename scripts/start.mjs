// Starts the built app. Arguments are passed on to it.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot, requireElectron } from './installed-electron.mjs'
import { runProgram } from './run-program.mjs'
import { homeEnvironment, lastingHome, planLaunch } from './unprivileged.mjs'

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
process.exitCode = await runProgram(program, args, env)
