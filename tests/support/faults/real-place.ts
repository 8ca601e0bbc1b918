import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { systemPorts } from '../../../src/project/system-ports'
import { projectId, signerOf } from '../project-world'
import { halfFiles, missingOf, type Promised } from './one-session'

/** A place on the real disk for one run of the program, as an empty computer. */
export async function makePlace(): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'stet-faults-'))
  await mkdir(join(place, 'data'))
  return place
}

export async function emptyPlace(place: string): Promise<void> {
  for (const name of ['folder.stet', 'data', 'export.html'])
    await rm(join(place, name), { recursive: true, force: true })
  await mkdir(join(place, 'data'))
}

/** What was promised by a program that has ended, and is not there when the project is opened again. */
export async function judgePlace(place: string, promised: readonly Promised[]): Promise<readonly string[]> {
  const folder = join(place, 'folder.stet')
  const files = await filesUnder(folder)
  const half = halfFiles(files).map((name) => `${name} is not whole`)
  const wanted = promised.filter((promise) => promise !== 'export')
  const missing = await missingOf(
    { ...systemPorts, folder, dataFolder: join(place, 'data'), projectId, signer: signerOf(1) },
    wanted
  )
  const exported = await readFile(join(place, 'export.html'), 'utf8').catch(() => null)
  const isExported = exported === null ? !promised.includes('export') : exported.endsWith('succeeded.')
  return [
    ...half,
    ...missing.map((what) => `lost: ${what}`),
    ...(isExported ? [] : ['the export is not whole'])
  ]
}

async function filesUnder(folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(relative(folder, path), await readFile(path))
  }
  return files
}

/** The whole lines of what the program said. */
export function promisesIn(said: string): readonly Promised[] {
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
}
