import { join } from 'node:path/posix'
import { beforeEach, describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../../src/project/folder-fingerprint'
import type { FsPort } from '../../../src/project/fs-port'
import { MemoryDisk } from '../../../src/project/memory-fs'

const folder = '/desk/a.stet'
const most = { files: 50, bytes: 10_000 }

let fs: FsPort
let asked: string[]

beforeEach(async () => {
  const disk = new MemoryDisk().mount()
  asked = []
  fs = new Proxy(disk, {
    get: (target, name: keyof FsPort) => {
      if (name !== 'fileState' && name !== 'list') return target[name].bind(target)
      return (path: string) => {
        asked.push(path)
        return target[name](path)
      }
    }
  })
  for (const path of ['/desk', folder, join(folder, 'replicas')]) await fs.makeFolder(path)
})

async function put(name: string, length = 1): Promise<void> {
  const file = await fs.create(join(folder, name))
  await file.write(new Uint8Array(length))
  await file.close()
}

describe('the fingerprint of a project folder', () => {
  it('is the same for a folder that is as it was, and another with another file or length', async () => {
    await put('replicas/a.seg')
    const first = await fingerprintOf(fs, folder, most)
    expect(first).toMatchObject({ files: 1, bytes: 1 })
    expect(await fingerprintOf(fs, folder, most)).toEqual(first)
    await fs.makeFolder(join(folder, 'replicas/b'))
    expect(await fingerprintOf(fs, folder, most)).toEqual(first)
    await put('replicas/b/b.seg')
    const second = await fingerprintOf(fs, folder, most)
    expect(second).toMatchObject({ files: 2, bytes: 2 })
    expect(second).not.toEqual(first)
  })

  it('looks at no more files than are read', async () => {
    for (let at = 0; at < 300; at += 1) await put(`replicas/${at}.seg`)
    asked = []
    expect(await fingerprintOf(fs, folder, most)).toBe('too large')
    expect(asked.length).toBeLessThan(70)
  })

  it('looks into no more folders than that, be they empty', async () => {
    for (let at = 0; at < 300; at += 1) await fs.makeFolder(join(folder, 'replicas', `${at}`))
    asked = []
    expect(await fingerprintOf(fs, folder, most)).toBe('too large')
    expect(asked.length).toBeLessThan(70)
  })

  it('ends once there are more bytes than are read', async () => {
    for (let at = 0; at < 40; at += 1) await put(`replicas/${at}.seg`, 9000)
    asked = []
    expect(await fingerprintOf(fs, folder, most)).toBe('too large')
    expect(asked.length).toBeLessThan(20)
  })
})
