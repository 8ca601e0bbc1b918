import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ProjectAuthors } from '../../src/core/document/project-authors'
import { openDocument } from '../../src/core/document/schema'
import { openProject } from '../../src/project/open-project'
import { readProject } from '../../src/project/read-project'
import { decodeSegment, encodeSegment } from '../../src/project/segment'
import { sha256, toHex } from '../../src/project/sha256'
import { signLane } from '../../src/project/sign-lane'
import { recordMessage } from '../../src/project/signed-messages'
import { systemPorts } from '../../src/project/system-ports'
import { okValue, personOf, signerOf, textOf, Writer } from '../support/project-world'

const goldenText = 'All seven tests succeeded, the office said. The eighth failed. It was repeated.'

/** Written when the format was new, and never changed: whoever has such a folder can open it for ever. */
const golden = join(import.meta.dirname, 'projects/version-1')
const { fs } = systemPorts

describe('the golden project of format version 1', () => {
  let place = ''

  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'golden-'))
  })
  afterEach(() => rm(place, { recursive: true }))

  it('reads as it did', async () => {
    const { manifest, updates, warnings } = okValue(await readProject({ fs, folder: golden }))
    expect(warnings).toEqual([])
    expect(textOf(updates)).toBe(goldenText)
    expect(manifest.title).toBe('Seven tests')
    const original = await readFile(join(golden, 'original', manifest.original?.file ?? ''))
    expect(toHex(sha256(original))).toBe(manifest.original?.sha256)
  })

  it('can be written on, its files left as they were', async () => {
    const folder = join(place, 'copy.stet')
    await cp(golden, folder, { recursive: true })
    const before = await filesIn(folder)
    const writer = new Writer(
      okValue(
        await openProject({ ...systemPorts, folder, dataFolder: join(place, 'data'), signer: signerOf(1) })
      )
    )
    writer.type(' Twice.')
    okValue(await writer.store.close())
    expect(textOf(okValue(await readProject({ fs, folder })).updates)).toBe(`${goldenText} Twice.`)
    const after = await filesIn(folder)
    for (const [name, bytes] of before) expect(after.get(name)).toEqual(bytes)
    expect(after.size).toBe(before.size + 1)
  })

  it('has segments that today’s Stet would write byte for byte the same', async () => {
    const segments = [...(await filesIn(golden))].filter(([name]) => name.endsWith('.seg'))
    expect(segments).toHaveLength(4)
    for (const [name, bytes] of segments) {
      const reading = decodeSegment(bytes)
      if (reading.kind !== 'whole') throw new Error(`${name} is ${reading.kind}`)
      expect(encodeSegment(reading.segment.lane, reading.segment.records)).toEqual(bytes)
      expect(name).toContain(toHex(sha256(bytes)).slice(0, 20))
    }
  })
})

/** Two people's work: Anna made it and put Ben on the list, and Ben took words of hers away. */
describe('the golden project of format version 2', () => {
  const signed = join(import.meta.dirname, 'projects/version-2')
  const text = 'All tests succeeded, the office said. The eighth failed. It was repeated.'
  let place = ''

  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'golden-'))
  })
  afterEach(() => rm(place, { recursive: true }))

  it('reads as it did, every edit signed', async () => {
    const { manifest, updates, warnings } = okValue(await readProject({ fs, folder: signed }))
    expect(warnings).toEqual([])
    expect(textOf(updates)).toBe(text)
    expect(manifest.creator).toMatchObject({ key: signerOf(1).publicKey, name: 'Anna Lindqvist' })
  })

  it('says who wrote what, and who is on its list', async () => {
    const store = okValue(
      await openProject({
        ...systemPorts,
        folder: signed,
        dataFolder: join(place, 'data'),
        signer: signerOf(3)
      })
    )
    const doc = new Y.Doc()
    for (const update of store.updates) Y.applyUpdate(doc, update)
    const document = openDocument(doc)
    const authors = new ProjectAuthors({
      document,
      projectId: store.manifest.projectId,
      keys: store.keys,
      authors: store.authors,
      person: () => personOf(3, 'Clara')
    })
    const ben = personOf(2)
    expect(authors.of(document.checks, '0'.repeat(20), ben.id)).toMatchObject({
      standing: 'member',
      key: signerOf(2).publicKey,
      owner: { id: ben.id, name: 'Ben Adler', role: 'checker' }
    })
    okValue(await store.close())
  })

  it('can be written on, its files left as they were', async () => {
    const folder = join(place, 'copy.stet')
    await cp(signed, folder, { recursive: true })
    const before = await filesIn(folder)
    const dataFolder = join(place, 'data')
    const writer = new Writer(
      okValue(await openProject({ ...systemPorts, folder, dataFolder, signer: signerOf(3) }))
    )
    writer.type(' Twice.')
    okValue(await writer.store.close())
    expect(textOf(okValue(await readProject({ fs, folder })).updates)).toBe(`${text} Twice.`)
    for (const [name, bytes] of before) expect((await filesIn(folder)).get(name)).toEqual(bytes)
  })

  it('has segments that today’s Stet would write byte for byte the same', async () => {
    const segments = [...(await filesIn(signed))].filter(([name]) => name.endsWith('.seg'))
    expect(segments).toHaveLength(4)
    const dependencies: number[] = []
    for (const [name, bytes] of segments) {
      const reading = decodeSegment(bytes)
      if (reading.kind !== 'whole') throw new Error(`${name} is ${reading.kind}`)
      const { lane, records } = reading.segment
      expect(encodeSegment(lane, records)).toEqual(bytes)
      const author = [1, 2].map(signerOf).find(({ publicKey }) => publicKey === lane.signed?.publicKey)
      if (author === undefined) throw new Error(`${name} is by nobody`)
      // Ed25519 has one signature for a message: whoever has the key writes the same bytes again
      expect(signLane(lane, author)).toEqual(lane)
      for (const { hash, signature, dependencies: named } of records) {
        const message = recordMessage(lane, author.publicKey, Buffer.from(hash, 'hex'))
        expect(author.sign(message)).toEqual(Uint8Array.from(signature))
        dependencies.push(named.length)
      }
    }
    expect(Math.max(...dependencies)).toBeGreaterThan(0)
  })
})

async function filesIn(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, Uint8Array>()
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(folder.length + 1), Uint8Array.from(await readFile(path)))
  }
  return files
}
