import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readImage } from '../../../src/core/article/read-image'
import { readCapture, readCaptures, writeCapture } from '../../../src/project/captures'
import { diskFs } from '../../../src/project/disk-fs'
import type { FsPort } from '../../../src/project/fs-port'
import { MemoryDisk } from '../../../src/project/memory-fs'
import { makePng } from '../../support/png-fixture'

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)

function pictureOf(bytes: Uint8Array) {
  const read = readImage(bytes)
  if (!read.ok) throw new Error(read.problem.message)
  return read.value
}

const places: Readonly<Record<string, () => Promise<{ fs: FsPort; folder: string }>>> = {
  'the disk': async () => ({ fs: diskFs, folder: await mkdtemp(join(tmpdir(), 'captures-')) }),
  'a disk in memory': async () => {
    const fs = new MemoryDisk().mount()
    await fs.makeFolder('/project')
    return { fs, folder: '/project' }
  }
}

describe.each(Object.entries(places))('pictures on %s', (_name, makePlace) => {
  it('are found again by their name, whole, and once however often they are inserted', async () => {
    const place = { ...(await makePlace()), random }
    const picture = pictureOf(makePng(4, 3))
    await writeCapture(place, picture)
    await writeCapture(place, picture)
    expect(await readCapture(place.fs, place.folder, picture.name)).toEqual(picture.bytes)
    const [hash = ''] = picture.name.split('.')
    const entries = await place.fs.list(join(place.folder, 'captures', hash.slice(0, 2)))
    expect(entries).toEqual([{ name: hash, kind: 'file' }])
  })

  it('are not there under another format’s name, nor under names that lead elsewhere', async () => {
    const place = { ...(await makePlace()), random }
    const picture = pictureOf(makePng(4, 3))
    await writeCapture(place, picture)
    for (const name of [
      picture.name.replace('.png', '.gif'),
      picture.name.replace('.png', '.svg'),
      `../${picture.name}`,
      'project.json',
      ''
    ]) {
      expect(await readCapture(place.fs, place.folder, name), name).toBeNull()
    }
  })

  it('go into an export up to a number of bytes, each once', async () => {
    const place = { ...(await makePlace()), random }
    const [small, large] = [pictureOf(makePng(1, 1)), pictureOf(makePng(900, 2, [1, 2, 3]))]
    for (const picture of [small, large]) await writeCapture(place, picture)
    const names = [small.name, 'gone', large.name, small.name]
    const all = await readCaptures(place.fs, place.folder, names, 1_000_000)
    expect([...all.keys()]).toEqual([small.name, large.name])
    const few = await readCaptures(place.fs, place.folder, names, small.bytes.length)
    expect([...few.keys()]).toEqual([small.name])
  })
})

it('A picture that was damaged on the disk is not shown, and made whole by inserting it again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'captures-'))
  const place = { fs: diskFs, folder, random }
  const picture = pictureOf(makePng(4, 3))
  await writeCapture(place, picture)
  const [hash = ''] = picture.name.split('.')
  const file = join(folder, 'captures', hash.slice(0, 2), hash)
  await writeFile(file, picture.bytes.slice(0, -1))
  expect(await readCapture(diskFs, folder, picture.name)).toBeNull()
  await writeCapture(place, picture)
  expect(await readCapture(diskFs, folder, picture.name)).toEqual(picture.bytes)
  expect(await readdir(join(folder, 'captures', hash.slice(0, 2)))).toEqual([hash])
})
