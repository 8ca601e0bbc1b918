// Finds what the app needs of a Linux system and lacks: shared libraries, a virtual display where there is no
// real one, a font, and with --tests the PDF tools. Installs it with apt-get when that needs no password, else
// prints the line to run. Does nothing elsewhere.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, readdirSync } from 'node:fs'
import path from 'node:path'
import { requireElectron } from './installed-electron.mjs'
import { hasDisplay } from './virtual-display.mjs'

/** What Electron links to, by Debian name; Ubuntu and Debian 13 add "t64" to some. */
const LIBRARY_PACKAGES = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libatk1.0-0t64', 'libatk1.0-0'],
  ['libatspi2.0-0t64', 'libatspi2.0-0'],
  ['libcups2t64', 'libcups2'],
  ['libglib2.0-0t64', 'libglib2.0-0'],
  ...['libnss3', 'libnspr4', 'libgbm1', 'libdbus-1-3', 'libxkbcommon0', 'libxcomposite1', 'libxdamage1'],
  ...['libxfixes3', 'libxrandr2', 'libxext6', 'libx11-6', 'libxcb1', 'libpango-1.0-0', 'libcairo2'],
  ...['libexpat1', 'libudev1', 'libdrm2']
].map((names) => (typeof names === 'string' ? [names] : names))

const APT_ENVIRONMENT = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }

if (process.platform === 'linux') main()

function main() {
  const lacks = findLacks()
  if (lacks.length === 0) return
  const sentence = `This system lacks ${lacks.map((lack) => lack.what).join(', ')}.`
  const wanted = lacks.flatMap((lack) => lack.packages)
  if (programFile('apt-get') === null) {
    return stop(
      `${sentence} Install it with your distribution's packages (Debian's names: ${firstNames(wanted)}).`
    )
  }
  const privilege = rightToInstall()
  if (privilege === null) return stop(`${sentence} Run: ${lineToRun(wanted)}`)
  console.log(`${sentence} Installing it with apt-get.`)
  const failure = install(wanted, privilege)
  const left = findLacks()
  if (left.length === 0) return
  const still = `Still missing: ${left.map((lack) => lack.what).join(', ')}.`
  stop(
    `${failure ?? 'apt-get reported no error.'}\n${still} Run: ${lineToRun(left.flatMap((lack) => lack.packages))}`
  )
}

function findLacks() {
  const lacks = []
  const libraries = missingLibraries()
  if (libraries.length > 0) lacks.push({ what: libraries.join(', '), packages: LIBRARY_PACKAGES })
  if (!hasDisplay() && programFile('Xvfb') === null) {
    lacks.push({ what: 'a display, and Xvfb for a virtual one', packages: [['xvfb']] })
  }
  if (!hasFont('/usr/share/fonts', 4)) lacks.push({ what: 'fonts', packages: [['fonts-liberation']] })
  if (
    process.argv.includes('--tests') &&
    ['pdftotext', 'pdftoppm'].some((name) => programFile(name) === null)
  ) {
    lacks.push({ what: "the tests' PDF tools", packages: [['poppler-utils']] })
  }
  return lacks
}

/** The shared libraries Electron links to and the loader cannot find. */
function missingLibraries() {
  const { stdout } = spawnSync('ldd', [requireElectron().executable], { encoding: 'utf8' })
  const lines = (stdout ?? '').split('\n').filter((line) => line.includes('not found'))
  return lines.map((line) => line.trim().split(' ')[0])
}

/** @param {string} name */
function programFile(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name)
    if (canRun(file)) return file
  }
  return null
}

/** @param {string} file */
function canRun(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * @param {string} folder
 * @param {number} depth
 * @returns {boolean}
 */
function hasFont(folder, depth) {
  const entries = depth === 0 ? [] : entriesOf(folder)
  if (entries.some((entry) => /\.(ttf|otf|ttc)$/i.test(entry.name))) return true
  return entries.some((entry) => entry.isDirectory() && hasFont(path.join(folder, entry.name), depth - 1))
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** The words before apt-get when it may run without a password, or null. */
function rightToInstall() {
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null
}

/**
 * Installs the packages, with a fresh package index if the present one does not do.
 * @param {string[][]} wanted
 * @param {string[]} privilege
 * @returns {string | null} what apt-get said, when it failed
 */
function install(wanted, privilege) {
  if (namesFor(wanted) !== null && aptInstall(wanted, privilege) === null) return null
  const failure = apt(['update'], privilege)
  return aptInstall(wanted, privilege) ?? (namesFor(wanted) === null ? failure : null)
}

/**
 * @param {string[][]} wanted
 * @param {string[]} privilege
 */
function aptInstall(wanted, privilege) {
  const names = namesFor(wanted) ?? wanted.flatMap((alternatives) => alternatives.slice(-1))
  return apt(['install', '-y', '--no-install-recommends', ...names], privilege)
}

/**
 * @param {string[]} args
 * @param {string[]} privilege
 * @returns {string | null} what apt-get said, when it failed
 */
function apt(args, privilege) {
  // another apt may be at work, as after a machine's first start
  const [program = '', ...rest] = [...privilege, 'apt-get', '-o', 'DPkg::Lock::Timeout=120', ...args]
  const run = spawnSync(program, rest, { encoding: 'utf8', env: APT_ENVIRONMENT })
  if (run.status === 0) return null
  return `apt-get ${args[0]} failed:\n${(run.stderr || run.error?.message || run.stdout || '').trim()}`
}

/**
 * The name by which this distribution has each package; null when it knows none for some.
 * @param {string[][]} wanted
 */
function namesFor(wanted) {
  const { stdout } = spawnSync('apt-cache', ['policy', ...wanted.flat()], {
    encoding: 'utf8',
    env: APT_ENVIRONMENT
  })
  const known = new Set()
  for (const [, name, candidate] of (stdout ?? '').matchAll(
    /^(\S+):\n\s+Installed:.*\n\s+Candidate: (.*)$/gm
  )) {
    if (candidate !== '(none)') known.add(name)
  }
  const names = wanted.map((alternatives) => alternatives.find((name) => known.has(name)))
  return names.every((name) => name !== undefined) ? names : null
}

/** @param {string[][]} wanted */
function lineToRun(wanted) {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo '
  const install = `${sudo}apt-get install -y --no-install-recommends ${firstNames(wanted)}`
  return `${sudo}apt-get update && ${install}`
}

/** @param {string[][]} wanted */
function firstNames(wanted) {
  const names =
    (programFile('apt-cache') === null ? null : namesFor(wanted)) ?? wanted.map((names) => names.at(-1))
  return names.join(' ')
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence)
  process.exitCode = 1
}
