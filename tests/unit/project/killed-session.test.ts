import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../src/core/model/ids'
import { openProject } from '../../../src/project/open-project'
import { readProject } from '../../../src/project/read-project'
import { systemPorts } from '../../../src/project/system-ports'
import { writeNewProject } from '../../../src/project/write-new-project'
import { article, okValue, personOf, seedOf, signerOf, textOf } from '../../support/project-world'

let place = ''

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'killed-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, '../../support/append-until-killed.ts'),
      outDir: join(place, 'program'),
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'program.mjs' } }
    }
  })
}, 60_000)

afterAll(() => rm(place, { recursive: true, force: true }))

/** Runs the program, kills it this long after its first acknowledged edit, and gives the edits it was promised. */
async function runAndKill(folder: string, dataFolder: string, afterMs: number): Promise<readonly string[]> {
  const program = spawn(process.execPath, [join(place, 'program/program.mjs'), folder, dataFolder])
  let said = ''
  let complained = ''
  program.stderr.on('data', (bytes: Buffer) => {
    complained += bytes.toString()
  })
  program.stdout.on('data', (bytes: Buffer) => {
    if (said === '') setTimeout(() => program.kill('SIGKILL'), afterMs)
    said += bytes.toString()
  })
  const signal = await new Promise((done) => program.on('close', (_code, by) => done(by)))
  expect({ signal, complained }).toEqual({ signal: 'SIGKILL', complained: '' })
  return said.slice(0, said.lastIndexOf('\n')).split('\n')
}

describe('a program that is killed while it saves', () => {
  it('has lost no edit that was acknowledged, time after time', async () => {
    const folder = join(place, 'japan-us.stet')
    const dataFolder = join(place, 'data')
    const projectId = newId('project', systemPorts.random)
    const project = {
      ...systemPorts,
      folder,
      projectId,
      title: '',
      original: null,
      seed: seedOf(article),
      signer: signerOf(1),
      creator: personOf(1)
    }
    okValue(await writeNewProject(project))
    const promised: string[] = []
    for (const afterMs of [0, 15, 60, 140, 300]) {
      promised.push(...(await runAndKill(folder, dataFolder, afterMs)))
    }
    const opened = okValue(await openProject({ ...systemPorts, folder, dataFolder, signer: signerOf(1) }))
    expect(opened.warnings).toEqual([])
    const words = new Set(textOf(opened.updates).split(/[ ;]+/))
    expect(promised.filter((word) => !words.has(word))).toEqual([])
    expect(promised.length).toBeGreaterThan(20)
    okValue(await opened.close())
    const read = okValue(await readProject({ fs: systemPorts.fs, folder }))
    expect(textOf(read.updates)).toBe(textOf(opened.updates))
  }, 60_000)
})
