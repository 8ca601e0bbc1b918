import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileAtomically, writePairAtomically } from '../../../src/project/write-file-atomically'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-atomic-'))
})
afterEach(() => rm(folder, { recursive: true }))

const place = (name: string) => join(folder, name)
const pair = (bytes: string) =>
  [
    { path: place('copy.html'), bytes: Buffer.from(bytes) },
    { path: place('copy.html.sig'), bytes: Buffer.from(`of ${bytes}`) }
  ] as const

describe('a file that is written whole or not at all', () => {
  it('takes the place of what was there, and leaves nothing beside it', async () => {
    await writeFile(place('copy.html'), 'old')
    await writeFileAtomically(place('copy.html'), Buffer.from('new'))
    expect(await readFile(place('copy.html'), 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['copy.html'])
  })

  it('leaves everything as it was where it cannot be put in its place', async () => {
    await mkdir(place('copy.html'))
    await expect(writeFileAtomically(place('copy.html'), Buffer.from('new'))).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['copy.html'])
  })

  it('may have as long a name as the disk takes', async () => {
    const name = `${'a'.repeat(250)}.csv`
    await writeFileAtomically(place(name), Buffer.from('new'))
    expect(await readdir(folder)).toEqual([name])
  })
})

describe('a file and its signature', () => {
  it('take the places of those that were there', async () => {
    await writePairAtomically(...pair('first'))
    await writePairAtomically(...pair('second'))
    expect((await readdir(folder)).sort()).toEqual(['copy.html', 'copy.html.sig'])
    expect(await readFile(place('copy.html'), 'utf8')).toBe('second')
    expect(await readFile(place('copy.html.sig'), 'utf8')).toBe('of second')
  })

  it('leave the earlier pair as it was where the file cannot be put in its place', async () => {
    await mkdir(place('copy.html'))
    await writeFile(place('copy.html.sig'), 'of the folder')
    await expect(writePairAtomically(...pair('new'))).rejects.toThrow()
    expect((await readdir(folder)).sort()).toEqual(['copy.html', 'copy.html.sig'])
    expect(await readFile(place('copy.html.sig'), 'utf8')).toBe('of the folder')
  })

  it('leave alone what is no signature, and say that there is none', async () => {
    await mkdir(place('copy.html.sig'))
    await writeFile(join(place('copy.html.sig'), 'held'), '')
    await expect(writePairAtomically(...pair('new'))).rejects.toThrow()
    expect((await readdir(folder)).sort()).toEqual(['copy.html', 'copy.html.sig'])
    expect(await readdir(place('copy.html.sig'))).toEqual(['held'])
  })
})
