/** Whatever a person names in the place of a file is answered by a sentence, at once: no reader hangs, none reads for ever. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile } from '../../src/cli/import-in-thread'
import type { Result } from '../../src/core/ipc/result'
import { diskFs } from '../../src/project/disk-fs'
import { examineFolder } from '../../src/project/doctor/examine-folder'
import { keepFile } from '../../src/project/evidence-files'
import { openProject } from '../../src/project/open-project'
import { packProject } from '../../src/project/pack-project'
import { readAndVerify } from '../../src/project/read-and-verify'
import { readChosenFile } from '../../src/project/read-chosen-file'
import { readStyleFile } from '../../src/project/read-style-file'
import { systemPorts } from '../../src/project/system-ports'
import { unfinishedFolder, unpackProject } from '../../src/project/unpack-project'
import { writeDiskProject } from '../support/disk-project'
import { signerOf } from '../support/project-world'

let place: string
let server: Server
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'stet-given-'))
  await writeDiskProject(join(place, 'own.stet'))
  execFileSync('mkfifo', [join(place, 'pipe')])
  await mkdir(join(place, 'folder'))
  server = createServer().listen(join(place, 'socket'))
  await symlink(join(place, 'pipe'), join(place, 'link-to-pipe'))
  await symlink(join(place, 'nowhere'), join(place, 'link-to-nothing'))
  await symlink(join(place, 'loop'), join(place, 'loop'))
  await writeFile(join(place, 'huge'), '')
  await truncate(join(place, 'huge'), 2 ** 40)
})
afterAll(async () => {
  server.close()
  await rm(place, { recursive: true, force: true })
})

const things = [
  'pipe',
  'folder',
  'socket',
  'link-to-pipe',
  'link-to-nothing',
  'loop',
  'huge',
  'nothing-there'
]
const devices = ['/dev/zero', '/dev/null', '/dev/tty', '/proc/kcore'].filter(existsSync)

type Open = (path: string) => Promise<Result<unknown>>
const noWorker = { milliseconds: 1, megabytes: 1, worker: new URL('file:///nowhere') }
const openers: Readonly<Record<string, Open>> = {
  'a packed project': (file) => {
    const folder = join(place, 'made.stet')
    return unpackProject(diskFs, { file, folder, unfinished: unfinishedFolder(folder, systemPorts.random) })
  },
  'an exported file': (path) => readAndVerify(path, { known: new Set() }),
  'an article': (path) => importFile(path, noWorker),
  'a house style': (path) => readStyleFile(path),
  evidence: (path) => keepFile(systemPorts, join(place, 'own.stet'), path),
  'a project': (folder) =>
    openProject({ ...systemPorts, folder, dataFolder: join(place, 'data'), signer: signerOf(1) }),
  'a project to pack': (folder) => packProject(systemPorts, folder, join(place, 'made.stetz')),
  'a project to examine': (folder) => examineFolder(diskFs, folder)
}

describe.skipIf(process.platform === 'win32').each(Object.entries(openers))(
  'in the place of %s',
  (_what, open) => {
    it.each([...things, ...devices])('%s is refused in words, within two seconds', async (thing) => {
      const path = thing.startsWith('/') ? thing : join(place, thing)
      const started = performance.now()
      const result = await open(path)
      expect(performance.now() - started).toBeLessThan(2000)
      if (result.ok) throw new Error('It was taken.')
      expect(result.problem.message).toMatch(/^[^\n]+\.$/)
      expect(existsSync(join(place, 'made.stet'))).toBe(false)
      expect(existsSync(join(place, 'made.stetz'))).toBe(false)
    })
  }
)

describe('a file that grows while it is read', () => {
  it('costs no more than it had when it was named', async () => {
    const path = join(place, 'growing')
    await writeFile(path, 'x'.repeat(1000))
    let isOver = false
    const growing = (async () => {
      while (!isOver) await appendFile(path, 'y'.repeat(1000))
    })()
    for (let turn = 0; turn < 50; turn += 1) {
      const bytes = await readChosenFile(path, 2 ** 20).catch(() => null)
      if (bytes !== null) expect(bytes.length).toBeLessThanOrEqual(2 ** 20)
      const kept = await keepFile(systemPorts, join(place, 'own.stet'), path)
      if (!kept.ok) expect(kept.problem.message).toMatch(/changed while Stet read it.*\.$/)
    }
    isOver = true
    await growing
  })
})
