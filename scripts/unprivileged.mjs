import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  statSync,
  writeFileSync
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { projectRoot, requireElectron } from './installed-electron.mjs'

/** `nobody` on every Linux: it has a password entry, which GTK asks for, and owns nothing. */
const NOBODY = 65534
const SETPRIV = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--no-new-privs']
/** What Chromium's sandbox does first: user, process and network namespaces of its own. */
const UNSHARE = ['unshare', '--user', '--map-root-user', '--net', '--pid', '--fork']

/**
 * How to start Electron here so that Chromium's sandbox is on wherever that can be.
 * @typedef {object} LaunchPlan
 * @property {readonly string[]} command  the program and its first arguments
 * @property {readonly string[]} flags  for Electron, before the app's own arguments
 * @property {number | null} owner  the user the app runs as when that is not the one who starts it
 * @property {boolean} isSandboxed
 * @property {string | null} notice  one sentence for whoever starts it, when this is not a plain start
 */

/** @type {LaunchPlan | undefined} */
let plan

/**
 * Chromium refuses to run as root with its sandbox on. So root starts it as `nobody`, if that user may make
 * namespaces and can read this folder; where the sandbox cannot be had, it is off and the notice says so.
 * @returns {LaunchPlan}
 */
export function planLaunch() {
  plan ??= makePlan()
  return plan
}

/** @returns {LaunchPlan} */
function makePlan() {
  const { executable } = requireElectron()
  const plain = { command: [executable], flags: [], owner: null, isSandboxed: true, notice: null }
  if (process.platform !== 'linux') return plain
  const isRoot = process.getuid?.() === 0
  const obstacle = isRoot ? obstacleForNobody(executable) : obstacleForSandbox(executable)
  if (obstacle !== null) return withoutSandbox(plain, obstacle)
  if (!isRoot) return plain
  return {
    ...plain,
    command: [...SETPRIV, executable],
    owner: NOBODY,
    notice: `Started as root: Stet runs as user ${NOBODY} (nobody), with Chromium's sandbox on.`
  }
}

/**
 * @param {LaunchPlan} plain
 * @param {string} obstacle
 * @returns {LaunchPlan}
 */
function withoutSandbox(plain, obstacle) {
  const notice = `Chromium's sandbox is off (--no-sandbox): ${obstacle}.`
  return { ...plain, flags: ['--no-sandbox'], isSandboxed: false, notice }
}

/** @param {string} executable */
function obstacleForNobody(executable) {
  if (!runs([...SETPRIV, 'true'])) return 'this is root, and setpriv cannot start it as another user'
  if (!runs([...SETPRIV, ...UNSHARE, 'true'])) return 'this is root, and user namespaces are not allowed here'
  const canRead = 'test -x "$1" && test -r "$2" && test -r "$3" && test -x "$4"'
  const files = [
    executable,
    path.join(projectRoot, 'package.json'),
    path.join(projectRoot, 'node_modules'),
    os.tmpdir()
  ]
  if (runs([...SETPRIV, 'sh', '-c', canRead, 'sh', ...files])) return null
  return `this is root, and user ${NOBODY} cannot read ${projectRoot}`
}

/** @param {string} executable */
function obstacleForSandbox(executable) {
  const helper = path.join(path.dirname(executable), 'chrome-sandbox')
  if (existsSync(helper) && isRootsSetuid(helper)) return null
  if (runs([...UNSHARE, 'true'])) return null
  return `user namespaces are not allowed here; to have it on: sudo chown root ${helper} && sudo chmod 4755 ${helper}`
}

/** @param {string} file */
function isRootsSetuid(file) {
  const { uid, mode } = statSync(file)
  return uid === 0 && (mode & 0o4000) !== 0
}

/** @param {readonly string[]} command */
function runs([program = '', ...args]) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/**
 * A new folder in the system's temporary folder, writable by the user the app runs as.
 * @param {string} prefix
 */
export function makeSharedDir(prefix) {
  const folder = mkdtempSync(path.join(os.tmpdir(), `${prefix}-`))
  giveToApp(folder)
  return folder
}

/**
 * Makes the app's user the owner of a file or folder.
 * @param {string} target
 */
export function giveToApp(target) {
  const { owner } = planLaunch()
  if (owner !== null) chownSync(target, owner, owner)
}

/**
 * The app's home when root starts it as another user: the same one each time, so that what it keeps there
 * (recent projects, words not yet in a project's folder) is found again.
 * @param {number} owner
 */
export function lastingHome(owner) {
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

/**
 * Environment for an app that keeps everything it writes inside `home`, which is made if need be.
 * @param {string} home
 * @returns {Record<string, string>}
 */
export function homeEnvironment(home) {
  /** @type {Record<string, string>} */
  const folders = {
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
    XDG_DATA_HOME: path.join(home, 'data'),
    // the real one holds the sockets of the person's session, which another user may not open
    ...(planLaunch().owner === null ? {} : { XDG_RUNTIME_DIR: path.join(home, 'run') })
  }
  for (const folder of Object.values(folders)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    giveToApp(folder)
  }
  return { ...folders, ...displayKey(home) }
}

/**
 * The right to open windows on a real X display is in a file of whoever sits there.
 * @param {string} home
 */
function displayKey(home) {
  const key = process.env.XAUTHORITY ?? path.join(os.homedir(), '.Xauthority')
  if (!existsSync(key)) return {}
  const copy = path.join(home, 'Xauthority')
  copyFileSync(key, copy)
  giveToApp(copy)
  return { XAUTHORITY: copy }
}

/**
 * A program named `electron` in `folder` that starts Electron as planned, for tools that take one executable.
 * @param {string} folder
 */
export function writeLauncher(folder) {
  const file = path.join(folder, 'electron')
  const words = planLaunch().command.map((word) => `'${word.replaceAll("'", "'\\''")}'`)
  // `exec` keeps the process id, so that whoever started it can end it
  writeFileSync(file, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`)
  chmodSync(file, 0o755)
  return file
}
