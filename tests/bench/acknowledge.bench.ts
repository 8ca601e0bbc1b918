/**
 * How long a small edit takes to be safe on this computer's disk, against writing and syncing as many bytes: with a
 * folder that answers, and with one that hangs. Read the p99 column as ratios to its first row; the bar is 50 ms for the
 * 95th percentile. The milliseconds belong to the disk.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, bench, describe } from 'vitest'
import * as Y from 'yjs'
import { newId } from '../../src/core/model/ids'
import { diskFs } from '../../src/project/disk-fs'
import type { FsPort } from '../../src/project/fs-port'
import { openProject } from '../../src/project/open-project'
import { systemPorts } from '../../src/project/system-ports'
import { writeNewProject } from '../../src/project/write-new-project'
import { okValue, personOf, seedOf, signerOf } from '../support/project-world'

const place = mkdtempSync(join(tmpdir(), 'stet-acknowledge-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** As many bytes as a letter takes in the journal. */
const recordBytes = 210

/** The disk, on which everything in the folder hangs once it is told to. */
function hangingIn(folder: string, hangs: () => boolean): FsPort {
  const never = new Promise<never>(() => {})
  return new Proxy(diskFs, {
    get: (disk, name: keyof FsPort) =>
      name in disk
        ? (path: string, other: never) =>
            hangs() && path.startsWith(folder) ? never : disk[name](path, other)
        : undefined
  })
}

/** A person who types in a project of their own: each call is one letter, and ends when it is acknowledged. */
async function makeTypist(name: string, isHung: boolean): Promise<() => Promise<void>> {
  const folder = join(place, `${name}.stet`)
  let hangs = false
  const ports = {
    ...systemPorts,
    fs: hangingIn(folder, () => hangs),
    signer: signerOf(1),
    creator: personOf(1)
  }
  const projectId = newId('project', systemPorts.random)
  okValue(
    await writeNewProject({ ...ports, folder, projectId, title: '', original: null, seed: seedOf('Words.') })
  )
  const store = okValue(await openProject({ ...ports, folder, dataFolder: join(place, `${name}-data`) }))
  const doc = new Y.Doc()
  doc.clientID = store.clientId
  for (const update of store.updates) Y.applyUpdate(doc, update)
  let made: Uint8Array = new Uint8Array()
  doc.on('update', (update: Uint8Array) => {
    made = update
  })
  hangs = isHung
  return async () => {
    doc.getText('article').insert(0, 'x')
    okValue(await store.append(made))
  }
}

const typist = await makeTypist('answers', false)
const hindered = await makeTypist('hangs', true)
const file = await open(join(place, 'plain'), 'wx')
const bytes = new Uint8Array(recordBytes)
const options = { time: 3000, warmupTime: 200 }

describe('one letter until it is safe', () => {
  bench(
    'its bytes written and synced, nothing else',
    async () => {
      await file.write(bytes)
      await file.sync()
    },
    options
  )
  bench('in a project whose folder answers', typist, options)
  bench('in a project whose folder hangs', hindered, options)
})
