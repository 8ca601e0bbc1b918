import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemPorts } from '../../src/project/system-ports'
import { unfinishedFolder, unpackProject } from '../../src/project/unpack-project'
import { bombPart, makeZip, type ZipPart, zipPart } from '../support/zip-fixture'

let place: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'stet-hostile-pack-'))
})
afterEach(() => rm(place, { recursive: true, force: true }))

const manifest = zipPart(
  'project.json',
  JSON.stringify({
    format: 'stet-project',
    formatVersion: 1,
    projectId: 'a'.repeat(20),
    title: '',
    created: '',
    original: null
  })
)

async function unpack(bytes: Uint8Array) {
  const file = join(place, 'sent.stetz')
  await writeFile(file, bytes)
  const folder = join(place, 'inner', 'sent.stet')
  const { fs, random } = systemPorts
  const result = await unpackProject(fs, { file, folder, unfinished: unfinishedFolder(folder, random) })
  await rm(file)
  return result
}

/** In a folder of its own, so that what goes out of it by one or two steps is seen. */
async function expectRefusal(bytes: Uint8Array, isTooLarge = false): Promise<void> {
  await systemPorts.fs.makeFolder(join(place, 'inner'))
  const result = await unpack(bytes)
  if (result.ok) throw new Error('It was unpacked.')
  expect(result.problem.code).toBe('not-unpacked')
  expect(result.problem.message).toMatch(/The file is as it was\./)
  if (isTooLarge) expect(result.problem.message).toMatch(/4 GiB together.*ask them for the project folder/)
  expect(await readdir(place, { recursive: true })).toEqual(['inner'])
}

const badNames = [
  '../evil.txt',
  '../../evil.txt',
  'original/../../evil.txt',
  '/etc/evil',
  'C:/evil.txt',
  'C:\\evil.txt',
  '\\\\?\\C:\\evil',
  'original\\evil.txt',
  'original/a\0b.txt',
  'original/CON',
  'original/con',
  'original/aux.txt',
  'captures/nul/a',
  'replicas/prn/x',
  'original/com1',
  'original/lpt9.md',
  'original/a:b',
  'original/trailing.',
  'original/trailing ',
  'original/éclair.txt',
  'original//a',
  'original/./a',
  'original/',
  'evil.exe',
  '.git/config',
  'replicas/.hidden',
  `original/${'a'.repeat(300)}`,
  `original/${'a/'.repeat(20)}b`
]

describe('a file said to be a packed project', () => {
  it.each(badNames)('is refused whole with a part named %j', (name) =>
    expectRefusal(makeZip([manifest, zipPart(name, 'x')]))
  )

  it('is refused with one name twice', () =>
    expectRefusal(makeZip([manifest, zipPart('original/a.txt', '1'), zipPart('original/a.txt', '2')])))

  it('is refused with a link in it', () => {
    const bytes = makeZip([manifest, zipPart('original/a', '/etc/passwd')])
    const directory = Buffer.from(bytes.buffer)
    const entry = directory.lastIndexOf('PK\x01\x02', undefined, 'latin1')
    directory.writeUInt32LE((0o120777 << 16) >>> 0, entry + 38)
    return expectRefusal(bytes)
  })

  it('is refused when it is locked, without a project, cut short or no zip at all', async () => {
    const parts = makeZip([manifest, zipPart('original/a.txt', 'words')])
    const cases = [
      makeZip([{ ...manifest, flags: 1 }]),
      makeZip([zipPart('original/a.txt', 'words')]),
      makeZip([zipPart('project.json', '{}')]),
      makeZip([]),
      parts.subarray(0, parts.length - 30),
      new Uint8Array(),
      new Uint8Array(5000),
      new TextEncoder().encode('<<<<<<< HEAD')
    ]
    for (const bytes of cases) {
      await expectRefusal(bytes)
      await rm(join(place, 'inner'), { recursive: true })
    }
  })

  it('is refused when a part is not what the directory says', async () => {
    const part = zipPart('original/a.txt', 'words of the article')
    const lies: readonly ZipPart[] = [
      { ...part, crc: 1 },
      { ...part, size: 3 },
      { ...part, size: 30 }
    ]
    for (const lie of lies) {
      await expectRefusal(makeZip([manifest, lie]))
      await rm(join(place, 'inner'), { recursive: true })
    }
  })

  it('is refused before it unpacks when it is a bomb', async () => {
    await expectRefusal(makeZip([manifest, await bombPart('original/a.txt', 100)]), true)
  })

  it('is refused when its parts share bytes, as bombs without end do', async () => {
    const bytes = makeZip([manifest, zipPart('original/a.txt', 'x'.repeat(500_000))])
    const zip = Buffer.from(bytes)
    const second = zip.lastIndexOf('PK\x01\x02', undefined, 'latin1')
    const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
    const entry = zip.subarray(second, end)
    const copies = Array.from({ length: 20_000 }, (_, index) => {
      const copy = Buffer.from(entry)
      copy.write(index.toString(36).padStart(5, '0'), copy.length - 5, 'latin1')
      return copy
    })
    const tail = Buffer.from(zip.subarray(end))
    tail.writeUInt16LE(copies.length + 2, 8)
    tail.writeUInt16LE(copies.length + 2, 10)
    tail.writeUInt32LE(end - zip.readUInt32LE(end + 16) + copies.length * entry.length, 12)
    await expectRefusal(new Uint8Array(Buffer.concat([zip.subarray(0, end), ...copies, tail])), true)
  })
})
