import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepBytes } from '../../src/project/evidence-files'
import { manifestName } from '../../src/project/folder-layout'
import { codeOf } from '../../src/project/fs-port'
import { keepDraft } from '../../src/project/kept-drafts'
import { readAndVerify } from '../../src/project/read-and-verify'
import { readChosenFile } from '../../src/project/read-chosen-file'
import { readStyleFile } from '../../src/project/read-style-file'
import { systemPorts } from '../../src/project/system-ports'
import { makeDataFolders, makeFolders } from '../../src/project/write-once'
import { writeDiskProject } from '../support/disk-project'

const words = new TextEncoder().encode('All seven tests succeeded')

let place: string
let project: string
let outside: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'stet-links-'))
  project = join(place, 'tests.stet')
  outside = join(place, 'outside')
  await mkdir(outside)
  await writeDiskProject(project)
})
afterEach(() => rm(place, { recursive: true, force: true }))

async function linkOut(name: string): Promise<void> {
  await rm(join(project, name), { recursive: true, force: true })
  await symlink(outside, join(project, name))
}

describe('a link in the place of a folder of the project', () => {
  it('is not written through by evidence, and the person is told which', async () => {
    await linkOut('captures')
    const kept = await keepBytes(systemPorts, project, 'letter.txt', words)
    if (kept.ok) throw new Error('It was kept.')
    expect(kept.problem.message).toMatch(/a link or a file is where the folder “captures” belongs/)
    expect(await readdir(outside)).toEqual([])
  })

  it('is not written through on the second level either', async () => {
    const { sha256 } = await keepThenRemove()
    await symlink(outside, join(project, 'captures', sha256.slice(0, 2)))
    expect((await keepBytes(systemPorts, project, 'letter.txt', words)).ok).toBe(false)
    expect(await readdir(outside)).toEqual([])
  })

  it('is not written through by a draft', async () => {
    await linkOut('original')
    const kept = await keepDraft(systemPorts, project, { name: 'draft.txt', bytes: words })
    if (kept.ok) throw new Error('It was kept.')
    expect(kept.problem.message).toMatch(/“original”.*The article was not changed/)
    expect(await readdir(outside)).toEqual([])
  })

  it.each([['replicas', 'abc'], ['set-aside']])('is not gone through: %s', async (...names) => {
    await linkOut(names[0] ?? '')
    const made = await makeFolders(systemPorts.fs, project, names).catch(codeOf)
    expect(made).toBe('ENOTDIR')
    expect(await readdir(outside)).toEqual([])
  })

  it('may be where the app keeps its own data, for that is the person’s', async () => {
    await symlink(outside, join(place, 'data'))
    await makeDataFolders(systemPorts.fs, join(place, 'data'), join(place, 'data', 'journals', 'abc'))
    expect(await readdir(outside)).toEqual(['journals'])
  })
})

async function keepThenRemove(): Promise<{ readonly sha256: string }> {
  const kept = await keepBytes(systemPorts, project, 'letter.txt', words)
  if (!kept.ok) throw new Error(kept.problem.message)
  await rm(join(project, 'captures', kept.value.sha256.slice(0, 2)), { recursive: true })
  return kept.value
}

describe.skipIf(process.platform === 'win32')(
  'a pipe that nobody writes into, or a device without an end',
  () => {
    const pipe = () => join(place, 'pipe')
    beforeEach(() => {
      execFileSync('mkfifo', [pipe()])
    })

    it.each(['the pipe', '/dev/zero'])('%s is read by nobody', async (which) => {
      const path = which === 'the pipe' ? pipe() : which
      expect(await readChosenFile(path, 1000).catch(codeOf)).toBe('EINVAL')
      expect((await readStyleFile(path)).ok).toBe(false)
      expect((await readAndVerify(path, { known: new Set() })).ok).toBe(false)
    })

    it('is not waited for as the signature beside a file', async () => {
      await writeFile(join(place, 'article.txt'), words)
      execFileSync('mkfifo', [join(place, 'article.txt.sig')])
      const verdict = await readAndVerify(join(place, 'article.txt'), { known: new Set() })
      if (verdict.ok) throw new Error('It was verified.')
      expect(verdict.problem.message).toMatch(/cannot be read\. Nothing was verified/)
    })

    it('is not waited for behind a link, which else is gone along', async () => {
      await symlink(pipe(), join(place, 'link'))
      expect(await readChosenFile(join(place, 'link'), 1000).catch(codeOf)).toBe('EINVAL')
      await writeFile(join(place, 'real'), words)
      await symlink(join(place, 'real'), join(place, 'link-to-file'))
      expect(await readChosenFile(join(place, 'link-to-file'), 1000)).toEqual(words)
    })
  }
)

describe('a project.json that says something twice', () => {
  it.each(['"title": "Other"', '"projectId": "aaaaaaaaaaaaaaaaaaaa"', '"ti\\u0074le": "Other"'])(
    'is refused, and the sentence names it: %s',
    async (second) => {
      const { readManifest } = await import('../../src/project/manifest')
      const path = join(project, manifestName)
      const bytes = await systemPorts.fs.read(path, 100_000)
      const text = new TextDecoder().decode(bytes)
      await writeFile(path, text.replace(/\}\s*$/, `, ${second} }`))
      const read = await readManifest(systemPorts.fs, project)
      if (read.ok) throw new Error('It was taken.')
      expect(read.problem.code).toBe('damaged-project')
      expect(read.problem.message).toMatch(/says “(title|projectId)” twice.*Nothing was changed/)
    }
  )
})
