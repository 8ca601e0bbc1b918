import { execFile, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readProject } from '../../src/project/read-project'
import { systemPorts } from '../../src/project/system-ports'
import { hostileFolders } from '../support/hostile/hostile-folders'
import { okValue, seededRandom, textOf } from '../support/project-world'

/** Two people, at times at once, who delete each other's words; characters of several code units. Never changed. */
const atOnce = join(import.meta.dirname, 'projects/version-2-at-once')

/** A second reader, written in another language from docs/project-format.md alone. */
const program = join(import.meta.dirname, '../second-reader/read_project.py')
const hasPython = spawnSync('python3', ['--version']).status === 0
const { fs } = systemPorts

interface SecondReading {
  readonly title: string
  readonly taken: number
  readonly held: number
  readonly refused: readonly string[]
  readonly article: string
}

async function readBySecond(folders: readonly string[]): Promise<readonly SecondReading[]> {
  const { stdout } = await promisify(execFile)('python3', [program, ...folders], { maxBuffer: 1 << 26 })
  return JSON.parse(stdout)
}

describe.skipIf(!hasPython)('a reader written from the description of the format', () => {
  let place = ''
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'second-reader-'))
  })
  afterEach(() => rm(place, { recursive: true }))

  async function compare(folders: readonly string[]): Promise<readonly SecondReading[]> {
    const readings = await readBySecond(folders)
    for (const [index, folder] of folders.entries()) {
      const { manifest, updates } = okValue(await readProject({ fs, folder }))
      expect(readings[index], folder).toMatchObject({
        title: manifest.title,
        taken: updates.length,
        article: textOf(updates)
      })
    }
    return readings
  }

  it('reads the golden projects as Stet does', async () => {
    const oneByOne = ['version-1', 'version-2'].map((name) => join(import.meta.dirname, 'projects', name))
    const folders = [...oneByOne, atOnce]
    const text =
      'The\ufe0f\u20e3seven tests succeeded, the office said. The eighth failed. Twice. It was repeated \u2014'
    expect((await readBySecond(folders.slice(2)))[0]?.article).toBe(text)
    for (const { refused, held } of await compare(folders))
      expect({ refused, held }).toEqual({ refused: [], held: 0 })
  })

  it('leaves out of hostile folders what Stet leaves out, for the same reasons', async () => {
    const folders: string[] = []
    const expected: (readonly string[])[] = []
    for (const { name, files, refused } of await hostileFolders()) {
      const folder = join(place, name)
      for (const [path, bytes] of files) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), bytes)
      }
      folders.push(folder)
      expected.push(refused)
    }
    expect(folders.length).toBeGreaterThan(10)
    expect((await compare(folders)).map(({ refused }) => refused)).toEqual(expected)
  })

  it('reads no more and no less of damaged files', async () => {
    const entries = await readdir(atOnce, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const random = seededRandom(3)
    const folders: string[] = []
    for (let turn = 0; turn < 30; turn += 1) {
      const folder = join(place, `${turn}.stet`)
      const segments = files.filter((file) => file.endsWith('.seg'))
      const [which = 0, high = 0, low = 0, bit = 0] = random(new Uint8Array(4))
      for (const file of files) {
        const bytes = await readFile(file)
        const at = ((high << 8) | low) % bytes.length
        if (file === segments[which % segments.length]) bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
        const copy = join(folder, file.slice(atOnce.length + 1))
        await mkdir(dirname(copy), { recursive: true })
        await writeFile(copy, bytes)
      }
      folders.push(folder)
    }
    await compare(folders)
  }, 60_000)
})
