import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
export const electronPackage = path.join(projectRoot, 'node_modules', 'electron')

/**
 * The Electron that runs here, or null when no binary is in place.
 * `isOfficial` is false for the registry copy, which is older than the version package.json names.
 * @returns {{ executable: string, version: string, wanted: string, isOfficial: boolean } | null}
 */
export function installedElectron() {
  const wanted = wantedElectron()
  const pathFile = path.join(electronPackage, 'path.txt')
  const versionFile = path.join(electronPackage, 'dist', 'version')
  if (wanted === null || !existsSync(pathFile) || !existsSync(versionFile)) return null
  const executable = path.join(electronPackage, 'dist', readFileSync(pathFile, 'utf8').trim())
  if (!existsSync(executable)) return null
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
  return { executable, version, wanted, isOfficial: version === wanted }
}

/** The version package.json pins, or null when the electron package itself is absent (`npm ci --omit=dev`). */
export function wantedElectron() {
  const file = path.join(electronPackage, 'package.json')
  return existsSync(file) ? String(JSON.parse(readFileSync(file, 'utf8')).version) : null
}

/** The installed Electron; ends the process with a sentence when there is none. */
export function requireElectron() {
  const electron = installedElectron()
  if (electron !== null) return electron
  console.error('Electron is not in place. Run: node scripts/electron-dist.mjs')
  process.exit(1)
}
