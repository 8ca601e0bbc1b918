import { mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { diskFs } from '../../../src/project/disk-fs'
import { keepBytes, keepFile, readKept, stateOfFile } from '../../../src/project/evidence-files'
import type { FsPort } from '../../../src/project/fs-port'
import { systemPorts } from '../../../src/project/system-ports'
import { writeDiskProject } from '../../support/disk-project'
import { Computer, folder, okValue } from '../../support/project-world'

const report = new TextEncoder().encode('%PDF-1.7\nSeven tests')
let computer: Computer

beforeEach(async () => {
  computer = new Computer(1)
  await computer.start()
  await computer.makeProject()
  await computer.fs.makeFolder('/desk')
  await computer.put('/desk/Report (final).pdf', report)
})

const keep = () => keepFile(computer.ports, folder, '/desk/Report (final).pdf')
const placeOf = (hash: string) => `${folder}/captures/${hash.slice(0, 2)}/${hash}`

describe('a file that is kept as evidence', () => {
  it('is there byte for byte under its hash, once however often it comes, and says what it is', async () => {
    const kept = okValue(await keep())
    expect(kept).toMatchObject({ name: 'Report (final).pdf', type: 'application/pdf', size: report.length })
    expect(okValue(await keep())).toEqual(kept)
    expect(okValue(await readKept(computer.fs, folder, kept))).toEqual(report)
    expect([...(await computer.filesIn(`${folder}/captures/${kept.sha256.slice(0, 2)}`)).keys()]).toEqual([
      kept.sha256
    ])
    expect(await computer.fs.read('/desk/Report (final).pdf', 100)).toEqual(report)
  })

  it('is still there when the power goes at once', async () => {
    const kept = okValue(await keep())
    computer.crash()
    expect(await stateOfFile(computer.fs, folder, kept)).toBe('here')
  })

  it('is not there half, whatever the disk does, and the person is told', async () => {
    for (const code of ['ENOSPC', 'EIO', 'EACCES']) {
      for (const operation of ['makeFolder', 'create', 'write', 'sync', 'rename']) {
        computer.disk.fault = (each, path) => (each === operation && path.includes('captures') ? code : null)
        const kept = await keep()
        computer.disk.fault = () => null
        expect(kept, `${operation} ${code}`).toMatchObject({ ok: false, problem: { code: 'file-not-kept' } })
        if (code === 'ENOSPC') expect(JSON.stringify(kept)).toContain('is full')
        const names = (await computer.fs.list(folder)).map(({ name }) => name)
        const left = names.includes('captures') ? await leftIn(computer.fs, `${folder}/captures`) : []
        expect(left, `${operation} ${code}`).toEqual([])
      }
    }
    expect(okValue(await keep()).size).toBe(report.length)
  })

  it('says by itself whether it is missing, changed or out of reach', async () => {
    const kept = okValue(await keep())
    expect(await stateOfFile(computer.fs, folder, { ...kept, sha256: 'a'.repeat(64) })).toBe('missing')
    computer.disk.fault = (operation) => (operation === 'read' ? 'EIO' : null)
    expect(await stateOfFile(computer.fs, folder, kept)).toBe('unreachable')
    computer.disk.fault = () => null
    await computer.put(placeOf(kept.sha256), report.slice(1))
    expect(await stateOfFile(computer.fs, folder, kept)).toBe('changed')
    expect(JSON.stringify(await readKept(computer.fs, folder, kept))).toContain('its hash differs')
    await computer.fs.remove(placeOf(kept.sha256))
    computer.disk.putLink(placeOf(kept.sha256))
    expect(await stateOfFile(computer.fs, folder, kept)).toBe('changed')
  })

  it('is made whole again by adding it again', async () => {
    const kept = okValue(await keep())
    await computer.put(placeOf(kept.sha256), new Uint8Array([1]))
    okValue(await keep())
    expect(await stateOfFile(computer.fs, folder, kept)).toBe('here')
  })

  it('is not written where there is no project any more', async () => {
    await computer.fs.remove(`${folder}/project.json`)
    expect(await keep()).toMatchObject({ ok: false, problem: { code: 'file-not-kept' } })
    expect((await computer.fs.list(folder)).map(({ name }) => name)).not.toContain('captures')
  })
})

describe('what is refused, with a sentence', () => {
  const refusal = async (path: string) => {
    const kept = await keepFile(computer.ports, folder, path)
    return kept.ok ? 'kept' : kept.problem
  }

  it('an empty file, a folder, a link and what is not there', async () => {
    await computer.put('/desk/empty.txt', new Uint8Array())
    computer.disk.putLink('/desk/link.pdf')
    expect(await refusal('/desk/empty.txt')).toMatchObject({ code: 'empty-file' })
    expect(await refusal('/desk')).toMatchObject({ code: 'no-file' })
    expect(await refusal('/desk/link.pdf')).toMatchObject({ code: 'no-file' })
    expect(await refusal('/desk/gone.pdf')).toMatchObject({ code: 'file-unreadable' })
  })

  it('one that is too large, before a byte of it is read', async () => {
    const large: FsPort = {
      ...computer.fs,
      fileState: async () => ({ size: 128 * 1024 * 1024 + 1, changed: 1 }),
      read: () => Promise.reject(new Error('it was read'))
    }
    const kept = await keepFile({ ...computer.ports, fs: large }, folder, '/desk/film.mov')
    expect(kept).toMatchObject({ ok: false, problem: { code: 'file-too-large' } })
  })

  it('one that is changed while it is read', async () => {
    for (const grown of [new Uint8Array([...report, 1]), report.map((byte) => byte ^ 1)]) {
      await computer.put('/desk/Report (final).pdf', report)
      const changing: FsPort = {
        ...computer.fs,
        read: async (path, most) => {
          const bytes = await computer.fs.read(path, most)
          if (path.startsWith('/desk')) await computer.put('/desk/Report (final).pdf', grown)
          return bytes
        }
      }
      const kept = await keepFile({ ...computer.ports, fs: changing }, folder, '/desk/Report (final).pdf')
      expect(kept).toMatchObject({ ok: false, problem: { code: 'file-unsettled' } })
    }
  })

  it('a link on a real disk, to a file that was not meant', async () => {
    const place = await mkdtemp(join(tmpdir(), 'evidence-'))
    const project = join(place, 'seven.stet')
    await writeDiskProject(project)
    await writeFile(join(place, 'id_ed25519'), 'a key')
    await symlink(join(place, 'id_ed25519'), join(place, 'report.pdf'))
    const kept = await keepFile(systemPorts, project, join(place, 'report.pdf'))
    expect(kept).toMatchObject({ ok: false, problem: { code: 'no-file' } })
    expect((await diskFs.list(project)).map(({ name }) => name)).not.toContain('captures')
  })
})

it('Bytes from the clipboard are kept under the name they are given, made safe', async () => {
  const kept = okValue(await keepBytes(computer.ports, folder, '../../../x', report))
  expect(kept).toMatchObject({ name: 'x', type: 'application/pdf' })
  expect(await stateOfFile(computer.fs, folder, kept)).toBe('here')
  const names = (await computer.fs.list('/share')).map(({ name }) => name)
  expect(names).not.toContain('x')
})

async function leftIn(fs: FsPort, place: string): Promise<readonly string[]> {
  const left: string[] = []
  for (const { name, kind } of await fs.list(place)) {
    if (kind === 'folder') left.push(...(await leftIn(fs, `${place}/${name}`)))
    else left.push(name)
  }
  return left
}
