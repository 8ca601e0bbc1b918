import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openProject } from '../../src/project/open-project'
import { readProject } from '../../src/project/read-project'
import { systemPorts } from '../../src/project/system-ports'
import { writeNewProject } from '../../src/project/write-new-project'
import { okValue, personOf, projectId, seedOf, signerOf, textOf, Writer } from '../support/project-world'

const isRoot = process.getuid?.() === 0 && process.platform === 'linux'

let place = ''
const undo: (() => void)[] = []

function run(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args).status === 0
}

async function makeProject(folder: string): Promise<void> {
  const seed = seedOf('The ferry sank.')
  const project = { ...systemPorts, folder, projectId, title: '', original: null, seed }
  okValue(await writeNewProject({ ...project, signer: signerOf(1), creator: personOf(1) }))
}

async function type(folder: string, words: string): Promise<void> {
  const store = okValue(await open(folder))
  const writer = new Writer(store)
  writer.type(words)
  await writer.settle()
  okValue(await store.close())
}

function open(folder: string) {
  return openProject({ ...systemPorts, folder, dataFolder: join(place, 'data'), signer: signerOf(1) })
}

async function expectInFolder(folder: string, words: string): Promise<void> {
  expect(textOf(okValue(await readProject({ fs: systemPorts.fs, folder })).updates)).toBe(words)
}

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'stet-real-'))
  run('mkdir', join(place, 'data'), join(place, 'share'))
})

afterEach(() => {
  for (const each of undo.splice(0).reverse()) each()
  rmSync(place, { recursive: true, force: true })
})

describe('a project in git', () => {
  it('comes out byte for byte where git turns line ends, and two branches with edits merge', async (context) => {
    if (!run('git', '--version')) return context.skip()
    const folder = join(place, 'share', 'story.stet')
    const git = (at: string, ...args: readonly string[]) =>
      run(
        'git',
        '-C',
        at,
        '-c',
        'core.autocrlf=true',
        '-c',
        'user.name=A',
        '-c',
        'user.email=a@example.org',
        ...args
      )
    const clone = join(place, 'clone', 'story.stet')
    await makeProject(folder)
    await type(folder, ' It was new.\r\n')
    expect(git(folder, 'init', '-q', '-b', 'desk') && git(folder, 'add', '-A')).toBe(true)
    expect(git(folder, 'commit', '-qm', 'one')).toBe(true)
    expect(git(place, 'clone', '-q', folder, clone)).toBe(true)
    await expectInFolder(clone, 'The ferry sank. It was new.\r\n')
    await type(clone, 'Here.')
    await type(folder, 'There.')
    for (const at of [clone, folder])
      expect(git(at, 'add', '-A') && git(at, 'commit', '-qm', 'two')).toBe(true)
    expect(git(clone, 'pull', '-q', '--no-rebase', '--no-edit', 'origin', 'desk')).toBe(true)
    const { updates, warnings } = okValue(await readProject({ fs: systemPorts.fs, folder: clone }))
    expect(warnings).toEqual([])
    expect(textOf(updates)).toMatch(/^The ferry sank. It was new.\r\n(Here.There.|There.Here.)$/)
  })
})

describe.skipIf(!isRoot)('a project on a real disk', () => {
  it('without a free inode is told of, keeps every edit here, and gets them when there is one', async (context) => {
    const share = join(place, 'share')
    if (!run('mount', '-t', 'tmpfs', '-o', 'size=8m,nr_inodes=40', 'stet', share)) return context.skip()
    undo.push(() => run('umount', share))
    const folder = join(share, 'story.stet')
    await makeProject(folder)
    const store = okValue(await open(folder))
    const fillers: string[] = []
    for (let free = true; free; ) {
      const filler = join(share, `filler${fillers.length}`)
      try {
        writeFileSync(filler, '')
        fillers.push(filler)
      } catch {
        free = false
      }
    }
    expect(fillers.length).toBeGreaterThan(0)
    const writer = new Writer(store)
    writer.type(' Nobody was hurt.')
    await writer.settle()
    expect(await store.publish()).toMatchObject({ ok: false, problem: { message: /full|room/ } })
    await expectInFolder(folder, 'The ferry sank.')
    for (const filler of fillers) rmSync(filler)
    okValue(await store.publish())
    okValue(await store.close())
    await expectInFolder(folder, 'The ferry sank. Nobody was hurt.')
  })

  it('that takes no longer files says that an edit is not saved, and saves it when it does', async (context) => {
    const folder = join(place, 'share', 'story.stet')
    await makeProject(folder)
    const store = okValue(await open(folder))
    const limit = (bytes: string) => run('prlimit', '--pid', String(process.pid), `--fsize=${bytes}:`)
    const writer = new Writer(store)
    if (!limit('65536')) return context.skip()
    undo.push(() => limit('unlimited'))
    writer.type(' Nobody was hurt.'.repeat(5000))
    await writer.settle()
    expect(writer.acknowledged).toEqual([])
    const notices: string[] = []
    store.onDidSave(({ state }) => notices.push(state))
    expect(notices).toEqual(['not saved'])
    limit('unlimited')
    writer.type(' Twice.')
    await writer.settle()
    expect(writer.acknowledged.length).toBe(2)
    okValue(await store.close())
    await expectInFolder(folder, `The ferry sank.${' Nobody was hurt.'.repeat(5000)} Twice.`)
  })

  it('that nobody may change any more is told of, keeps every edit here, and gets them later', async (context) => {
    const folder = join(place, 'share', 'story.stet')
    await makeProject(folder)
    const replicas = join(folder, 'replicas')
    const store = okValue(await open(folder))
    if (!run('chattr', '+i', replicas)) return context.skip()
    undo.push(() => run('chattr', '-i', replicas))
    const writer = new Writer(store)
    writer.type(' Nobody was hurt.')
    await writer.settle()
    expect(await store.publish()).toMatchObject({ ok: false })
    expect(await store.close()).toMatchObject({ ok: false, problem: { message: /safe on this computer/ } })
    run('chattr', '-i', replicas)
    okValue(await okValue(await open(folder)).close())
    await expectInFolder(folder, 'The ferry sank. Nobody was hurt.')
    expect(readdirSync(replicas).length).toBe(2)
  })
})
