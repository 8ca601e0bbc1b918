import { join } from 'node:path/posix'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { isId, newId } from '../../../src/core/model/ids'
import { readProject } from '../../../src/project/read-project'
import { encodeRecord } from '../../../src/project/record-codec'
import { encodeSegment } from '../../../src/project/segment'
import { writeNewProject } from '../../../src/project/write-new-project'
import {
  article,
  Computer,
  folder,
  idOf,
  laneSignedBy,
  okValue,
  projectId,
  seededRandom,
  seedOf,
  signerOf,
  textOf,
  Writer
} from '../../support/project-world'

let alice: Computer

beforeEach(async () => {
  alice = new Computer(1)
  await alice.start()
  await alice.makeProject()
})

async function read() {
  return okValue(await readProject({ fs: alice.fs, folder }))
}

/** The project after alice typed this; its segments by their paths in the folder, the first one the seed. */
async function typed(...words: readonly string[]): Promise<string[]> {
  for (const word of words) {
    const writer = new Writer(await alice.open())
    writer.type(word)
    okValue(await writer.store.close())
  }
  return segmentsOf(folder)
}

async function segmentsOf(project: string): Promise<string[]> {
  const files = [...(await alice.filesIn(project)).keys()]
  return files.filter((name) => name.endsWith('.seg'))
}

async function bytesOf(name: string): Promise<Uint8Array> {
  return alice.fs.read(join(folder, name), 1 << 20)
}

describe('a new project', () => {
  it('holds the article as received, byte for byte, under a safe name', async () => {
    const { manifest } = await read()
    expect(manifest).toEqual({
      format: 'stet-project',
      formatVersion: 2,
      projectId,
      title: 'Seven tests',
      created: '2022-02-02T00:00:00.000Z',
      original: {
        file: 'seven-tests.txt',
        name: 'Seven tests.txt',
        sha256: 'e281dc55fdf48137c12cf84098afc43da9f30d7e605ed83cd47874d293634f61',
        size: article.length
      },
      creator: { key: alice.signer.publicKey, person: alice.creator.id, name: 'Alice', role: 'editor' },
      signature: expect.stringMatching(/^[0-9a-f]{128}$/)
    })
    expect(await bytesOf('original/seven-tests.txt')).toEqual(new TextEncoder().encode(article))
  })

  it('asks Git to leave its files alone', async () => {
    expect(new TextDecoder().decode(await bytesOf('.gitattributes'))).toBe('* -text -merge\n')
  })

  it('is not made where something is', async () => {
    const before = await alice.filesIn(folder)
    const made = await writeNewProject({
      ...alice.ports,
      folder,
      projectId,
      title: '',
      original: null,
      seed: seedOf('other')
    })
    expect(made).toMatchObject({ ok: false, problem: { code: 'already-there' } })
    expect(await alice.filesIn(folder)).toEqual(before)
  })

  it('leaves nothing behind when it cannot be made, whichever step fails', async () => {
    const options = {
      projectId,
      title: '',
      original: { name: 'a.txt', bytes: new Uint8Array(9) },
      seed: seedOf('a')
    }
    let steps = Number.POSITIVE_INFINITY
    for (let failing = 0; failing < steps; failing += 1) {
      let step = 0
      alice.disk.fault = (operation) => {
        if (operation.startsWith('remove') || operation === 'list' || operation === 'read') return null
        step += 1
        return step - 1 === failing ? 'ENOSPC' : null
      }
      const made = await writeNewProject({ ...alice.ports, ...options, folder: '/share/new.stet' })
      alice.disk.fault = () => null
      if (made.ok) steps = step
      else {
        expect(made.problem.message).toMatch(/is full/)
        expect((await alice.fs.list('/share')).map(({ name }) => name)).toEqual(['japan-us.stet'])
      }
    }
    expect(steps).toBeGreaterThan(20)
  })

  it('is no project until it is whole', async () => {
    for (const crashAfter of Array.from({ length: 60 }, (_, index) => index)) {
      const bob = new Computer(2)
      await bob.start()
      let step = 0
      bob.disk.fault = () => {
        step += 1
        if (step === crashAfter) bob.crash({ bytes: () => 0, names: () => true })
        return null
      }
      await bob.makeProject().catch(() => undefined)
      bob.disk.fault = () => null
      const found = await readProject({ fs: bob.fs, folder })
      if (found.ok) expect(textOf(found.value.updates)).toBe(article)
      else expect(['not-a-project', 'folder-not-reachable']).toContain(found.problem.code)
    }
  })
})

describe('files under replicas/', () => {
  it.each([
    'seg.sync-conflict-20221123-101010-ABCDEFG.seg',
    "x (Ana's conflicted copy 2022-11-23).seg",
    'x-LAPTOP1.seg',
    'x (1).seg',
    'renamed by hand',
    'deep/er/and deeper.seg'
  ])('are known by what is in them: %s', async (name) => {
    const [, , last = ''] = await typed(' Once.', ' Twice.')
    const bytes = await bytesOf(last)
    await alice.fs.remove(join(folder, last))
    await alice.put(join(folder, 'replicas', name), bytes)
    const moved = await read()
    expect(textOf(moved.updates)).toBe(`${article} Once. Twice.`)
    expect(moved.warnings).toEqual([])
  })

  it('may be there several times', async () => {
    const names = await typed(' Once.', ' Twice.')
    const before = await read()
    for (const name of names) await alice.put(join(folder, `${name} (1).seg`), await bytesOf(name))
    expect(await read()).toEqual(before)
  })

  it('that others keep there are ignored', async () => {
    for (const name of [
      '.DS_Store',
      'desktop.ini',
      'Thumbs.db',
      '._x',
      '~$x',
      '.syncthing.x.tmp',
      'x.seg.a1.tmp'
    ]) {
      await alice.put(join(folder, 'replicas', name), new Uint8Array(300))
    }
    expect((await read()).warnings).toEqual([])
  })

  it('that were not finished are ignored, whatever is in them', async () => {
    const [, , last = ''] = await typed(' Once.', ' Twice.')
    const bytes = await bytesOf(last)
    await alice.fs.remove(join(folder, last))
    await alice.put(join(folder, `${last}.abcdefgh.tmp`), bytes)
    const read = okValue(await readProject({ fs: alice.fs, folder }))
    expect(textOf(read.updates)).toBe(`${article} Once.`)
  })

  it.each([
    ['cut in half', (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)],
    ['empty', () => new Uint8Array()],
    ['zeros', (bytes: Uint8Array) => new Uint8Array(bytes.length)],
    [
      'changed in one bit',
      (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length - 50 ? byte ^ 1 : byte))
    ]
  ])(
    'that are %s are named in a sentence, left as they are, and the rest is opened',
    async (_what, damage) => {
      const names = await typed(' Once.')
      const last = names.at(-1) ?? ''
      const damaged = damage(await bytesOf(last))
      await alice.put(join(folder, last), damaged)
      const { updates, warnings } = await read()
      expect(textOf(updates)).toBe(article)
      expect(warnings).toHaveLength(1)
      expect(warnings[0]).toContain(last)
      expect(warnings[0]).toMatch(/damaged or has not arrived whole.*left as it is.*(wait|restore)/s)
      expect(await bytesOf(last)).toEqual(damaged)
    }
  )

  it.each([
    [
      'Git LFS',
      (name: string) => name,
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n'
    ],
    ['git-annex', (name: string) => name, '/annex/objects/SHA256E-s1048576--7a2146\n'],
    ['iCloud', (name: string) => name.replace(/([^/]+)$/, '.$1.icloud'), 'bplist00\u0000\u0001']
  ])('that %s has not fetched are not called damaged', async (maker, nameOf, text) => {
    const last = (await typed(' Once.')).at(-1) ?? ''
    const bytes = await bytesOf(last)
    await alice.fs.remove(join(folder, last))
    await alice.put(join(folder, nameOf(last)), new TextEncoder().encode(text))
    const { updates, warnings } = await read()
    expect(textOf(updates)).toBe(article)
    expect(warnings).toEqual([
      expect.stringMatching(/has not been fetched to this computer.*Nothing is lost/)
    ])
    expect(warnings[0]).toContain(maker)
    await alice.fs.remove(join(folder, nameOf(last)))
    await alice.put(join(folder, last), bytes)
    expect(await read()).toMatchObject({ warnings: [] })
  })

  it('of this computer that are damaged are made good from its own copy', async () => {
    const names = await typed(' Once.')
    const last = names.at(-1) ?? ''
    const damaged = new Uint8Array(700)
    await alice.put(join(folder, last), damaged)
    okValue(await (await alice.open()).close())
    expect(textOf((await read()).updates)).toBe(`${article} Once.`)
    expect(await bytesOf(last)).toEqual(damaged)
  })

  it('that are links are refused', async () => {
    alice.disk.putLink(join(folder, 'replicas', 'link.seg'))
    const { updates, warnings } = await read()
    expect(textOf(updates)).toBe(article)
    expect(warnings.join()).toMatch(/link.seg in the project folder is a link/)
  })

  it('that have not arrived yet are missed', async () => {
    const writer = new Writer(await alice.open())
    for (const word of [' Once.', ' Twice.']) {
      writer.type(word)
      await writer.settle()
      okValue(await writer.store.publish())
    }
    const names = await segmentsOf(folder)
    const second = names.find((name) => name.includes('/0000000002-')) ?? ''
    const before = names.find((name) => name.startsWith(second.slice(0, 30)) && name !== second) ?? ''
    await alice.fs.remove(join(folder, before))
    expect((await read()).warnings.join()).toMatch(/Some edits have not arrived/)
  })

  it('in a folder that cannot be read are told of, and the rest is opened', async () => {
    const last = (await typed(' Once.')).at(-1) ?? ''
    const replica = last.split('/')[1] ?? ''
    alice.disk.fault = (operation, path) => (operation === 'list' && path.endsWith(replica) ? 'EACCES' : null)
    const { updates, warnings } = await read()
    expect(textOf(updates)).toBe(article)
    expect(warnings.join()).toContain(`The folder ${replica} in the project folder could not be read now`)
  })

  it('by a cloned computer make the same article for everybody, and both are kept', async () => {
    const replica = newId('replica', seededRandom(5))
    const claims = { projectId, replica, generation: 2, clientIds: [9] }
    const { lane, extras } = laneSignedBy(signerOf(5), claims)
    const branches = ['AAAA', 'BBBB'].map((text) => {
      const doc = new Y.Doc()
      doc.clientID = 9
      doc.getText('article').insert(0, text)
      const first = encodeRecord(replica, 1, '', Y.encodeStateAsUpdate(doc), extras)
      const state = Y.encodeStateVector(doc)
      doc.getText('article').insert(4, text)
      return [first, encodeRecord(replica, 2, first.hash, Y.encodeStateAsUpdate(doc, state), extras)]
    })
    const texts = []
    for (const order of [branches, [...branches].reverse()]) {
      for (const [index, records] of order.entries()) {
        await alice.put(join(folder, 'replicas', replica, `${index}.seg`), encodeSegment(lane, records))
      }
      const { updates, warnings } = await read()
      texts.push(textOf(updates))
      expect(warnings.join()).toMatch(/Two computers wrote into this project as if they were one/)
    }
    expect(texts[0]).toBe(texts[1])
    const other = okValue(await readProject({ fs: alice.fs, folder, otherBranchOf: replica }))
    const both = [texts[0], textOf(other.updates)].map((text) => text?.replace(article, '')).toSorted()
    expect(both).toEqual(['A'.repeat(8), 'B'.repeat(8)])
    expect((await read()).warnings.join()).toContain(`--branch ${replica}`)
    expect((await read()).warnings.join()).toContain('Version history')
    expect(texts[0]?.replace(article, '')).toMatch(/^(A{8}|B{8})$/)
  })

  it('by one computer have no other history to read', async () => {
    const [, own = ''] = await typed(' Once.')
    const replica = own.split('/')[1]
    if (!isId('replica', replica)) throw new Error(own)
    expect(await readProject({ fs: alice.fs, folder, otherBranchOf: replica })).toMatchObject({
      ok: false,
      problem: { code: 'no-other-branch' }
    })
  })

  it('of another project are left out', async () => {
    const other = '/share/other.stet'
    const options = { folder: other, projectId: idOf('another'.replace('o', '0')), title: '', original: null }
    okValue(await writeNewProject({ ...alice.ports, ...options, seed: seedOf('Other.') }))
    const [name = ''] = await segmentsOf(other)
    await alice.put(join(folder, 'replicas/x.seg'), await alice.fs.read(join(other, name), 10_000))
    const { updates, warnings } = await read()
    expect(textOf(updates)).toBe(article)
    expect(warnings.join()).toMatch(/belongs to another project/)
  })
})

describe('a folder', () => {
  it('that is missing, empty, or has a damaged or newer project.json is not opened and not changed', async () => {
    const manifest = JSON.parse(new TextDecoder().decode(await bytesOf('project.json')))
    const write = (json: unknown) =>
      alice.put(
        join(folder, 'project.json'),
        new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json))
      )
    const codeOfReading = async (at = folder) => {
      const before = await alice.filesIn('/')
      const found = await readProject({ fs: alice.fs, folder: at })
      expect(await alice.filesIn('/')).toEqual(before)
      return found.ok ? 'opened' : found.problem.code
    }
    expect(await codeOfReading('/nowhere')).toBe('folder-not-reachable')
    await write({ ...manifest, formatVersion: 3, projectId: { new: 'kind' } })
    expect(await codeOfReading()).toBe('newer-version')
    await write({ ...manifest, projectId: 'x' })
    expect(await codeOfReading()).toBe('damaged-project')
    await write('{"format": "stet-pro')
    expect(await codeOfReading()).toBe('damaged-project')
    await write({ ...manifest, somethingMore: true })
    expect(await codeOfReading()).toBe('opened')
    await alice.fs.remove(join(folder, 'project.json'))
    expect(await codeOfReading()).toBe('not-a-project')
    alice.disk.putLink(join(folder, 'project.json'))
    expect(await codeOfReading()).toBe('damaged-project')
  })

  it('without replicas is incomplete', async () => {
    const [name = ''] = await segmentsOf(folder)
    await alice.fs.remove(join(folder, name))
    await alice.fs.removeFolder(join(folder, 'replicas', name.split('/')[1] ?? ''))
    await alice.fs.removeFolder(join(folder, 'replicas'))
    expect((await read()).warnings.join()).toMatch(/folder is incomplete: replicas is missing/)
  })
})
