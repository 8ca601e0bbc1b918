import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fail } from '../../../src/core/ipc/result'
import { CancellableWorks } from '../../../src/main/cancellable-works'
import { openPacked } from '../../../src/main/open-packed'
import type { OpenProjects } from '../../../src/main/open-projects'
import { packProject } from '../../../src/project/pack-project'
import { systemPorts } from '../../../src/project/system-ports'
import { type UnpackPlaces, unpackProject } from '../../../src/project/unpack-project'
import { writeNewProject } from '../../../src/project/write-new-project'
import { article, okValue, personOf, projectId, seedOf, signerOf } from '../../support/project-world'

const { chosen, worker } = vi.hoisted(() => ({
  chosen: { folder: '' },
  worker: { unpack: (_places: unknown): Promise<unknown> => Promise.resolve() }
}))
vi.mock('electron', () => ({ ipcMain: {} }))
vi.mock('../../../src/main/log', () => ({ log: { warn: vi.fn(), error: vi.fn() } }))
vi.mock('../../../src/main/project-dialogs', () => ({ chooseUnpackedFolder: async () => chosen.folder }))
vi.mock('../../../src/main/worker-host', () => ({
  unpackInWorker: (places: UnpackPlaces) => worker.unpack(places)
}))

const window = {
  isDestroyed: () => false,
  setProgressBar: () => {},
  webContents: { isDestroyed: () => false, send: () => {} }
} as unknown as BrowserWindow
const projects = {} as OpenProjects

let place: string
let file: string

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'stet-open-packed-'))
  file = join(place, 'a.stetz')
  chosen.folder = join(place, 'b.stet')
  const folder = join(place, 'a.stet')
  const made = { folder, projectId, title: 'Seven tests', original: null, seed: seedOf(article) }
  okValue(await writeNewProject({ ...systemPorts, ...made, signer: signerOf(1), creator: personOf(1) }))
  okValue(await packProject(systemPorts, folder, file))
})
afterEach(() => rm(place, { recursive: true, force: true }))

it('cancelled when the folder was whole already, it says where the folder stands', async () => {
  const works = new CancellableWorks()
  worker.unpack = async (places) => {
    okValue(await unpackProject(systemPorts.fs, places as UnpackPlaces))
    works.cancel(window)
    return fail('cancelled', 'This was given up.')
  }
  const opened = await openPacked(window, { projects, works }, file)
  expect(opened).toMatchObject({ ok: false, problem: { code: 'unpacked-already' } })
  expect(opened.ok ? '' : opened.problem.message).toContain(`stands in ${chosen.folder}.`)
  expect((await readdir(place)).sort()).toEqual(['a.stet', 'a.stetz', 'b.stet'])
})

it('cancelled before that, it leaves nothing and has nothing to say', async () => {
  const works = new CancellableWorks()
  const cancelled = async () => {
    works.cancel(window)
    return fail('cancelled', 'This was given up.')
  }
  worker.unpack = cancelled
  expect(await openPacked(window, { projects, works }, file)).toEqual({ ok: true, value: null })
  chosen.folder = join(place, 'a.stet')
  expect(await openPacked(window, { projects, works }, file)).toEqual({ ok: true, value: null })
  expect((await readdir(place)).sort()).toEqual(['a.stet', 'a.stetz'])
})
