import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addEvidence } from '../../../src/core/document/evidence'
import { addSource } from '../../../src/core/document/sources'
import { newId } from '../../../src/core/model/ids'
import { openProject } from '../../../src/project/open-project'
import { openSigner, privateKeyBytes } from '../../../src/project/signing-key'
import { systemPorts } from '../../../src/project/system-ports'
import { type BuiltCli, buildCli } from '../../support/built-cli'
import { okValue } from '../../support/project-world'
import { mark, openReplica, own } from '../../support/replica'

const wire = `Harbour strike ends as dockers accept new offer

Santa Clara, May 14 (ANX).- Dockers voted on Saturday to end a strike of 23 days.
`

// each run starts a program, which takes seconds where the machine has other work
vi.setConfig({ testTimeout: 60_000 })

let stet: BuiltCli
let folder: string

beforeAll(async () => {
  stet = await buildCli()
  folder = mkdtempSync(join(tmpdir(), 'stet-signed-'))
  writeFileSync(join(folder, 'wire.txt'), wire)
  await stet.run(folder, 'new', 'wire.txt', '--project', 'strike.stet')
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await stet.remove()
})

const exportAs = (format: string, out: string, ...more: readonly string[]) =>
  stet.run(folder, 'export', 'strike.stet', '--format', format, '--out', out, '--force', ...more)

describe('stet verify', () => {
  it.each([
    ['html', 'copy.html', 'It shows the article as it stands in the project: made again, it is the same.'],
    ['text', 'copy.txt', 'It shows the article as it stands in the project: made again, it is the same.'],
    ['memo', 'memo.html', 'It shows the article as it stands in the project: made again, it is the same.'],
    ['docx', 'copy.docx', 'It shows the article as it stands in the project: made again, it is the same.'],
    ['record', 'record.zip', 'It shows the article as it stands in the project: made again, it is the same.']
  ])('finds an export as %s intact, and changed after a byte was changed', async (format, out, shows) => {
    expect(await exportAs(format, out)).toMatchObject({ code: 0, error: '' })
    const verified = await stet.run(folder, 'verify', out, '--project', 'strike.stet')
    expect(verified).toMatchObject({ code: 0, error: '' })
    expect(verified.out).toMatch(/^Intact\./)
    expect(verified.out).toContain(shows)
    const bytes = readFileSync(join(folder, out))
    // of a Word file, which is packed, the names of the parts alone can be read
    const at = bytes.lastIndexOf(format === 'docx' ? 'styles' : 'Harbour')
    bytes.write('Hangar', at)
    writeFileSync(join(folder, out), bytes)
    const changed = await stet.run(folder, 'verify', out, '--project', 'strike.stet', '--json')
    expect(changed.code).toBe(3)
    expect(JSON.parse(changed.out)).toMatchObject({ verdict: 'changed' })
  })

  it('tells who is not known, what is not signed, and what another project is', async () => {
    await exportAs('text', 'copy.txt')
    const stranger = await stet.run(folder, 'verify', 'copy.txt')
    expect(stranger.code).toBe(3)
    expect(stranger.out).toMatch(/^Signed by keys that are not known here\./)
    const { record } = JSON.parse((await stet.run(folder, 'verify', 'copy.txt', '--json')).out)
    const named = await stet.run(folder, 'verify', 'copy.txt', '--key', record.maker.key)
    expect(named.code).toBe(0)
    expect(await stet.run(folder, 'verify', 'wire.txt')).toMatchObject({ code: 3, error: '' })
    await stet.run(folder, 'new', 'wire.txt', '--project', 'other.stet')
    const other = await stet.run(folder, 'verify', 'copy.txt', '--project', 'other.stet')
    expect(other.out).toContain('It is of another project')
  })

  it.each([
    [['verify'], 2],
    [['verify', 'wire.txt', '--key', 'abc'], 2],
    [['verify', 'absent.html'], 1],
    [['verify', 'wire.txt', '--project', 'absent.stet'], 1],
    [['export', 'strike.stet', '--format', 'html', '--out', 'x.html', '--redact-confidential'], 2],
    [
      [
        'export',
        'strike.stet',
        '--format',
        'record',
        '--out',
        'x.zip',
        '--redact-confidential',
        '--leave-out-confidential'
      ],
      2
    ]
  ] as const)('refuses %j', async (args, code) => {
    const refused = await stet.run(folder, ...args)
    expect(refused).toMatchObject({ code, out: '' })
    expect(refused.error).toMatch(/^stet: /)
    expect(existsSync(join(folder, 'x.html')) || existsSync(join(folder, 'x.zip'))).toBe(false)
  })
})

describe('stet export', () => {
  it.each(['html', 'record'])('writes %s without a signature when told to', async (format) => {
    const out = `unsigned.${format}`
    expect(await exportAs(format, out, '--unsigned')).toMatchObject({ code: 0, error: '' })
    expect(existsSync(join(folder, `${out}.sig`))).toBe(false)
    const verified = await stet.run(folder, 'verify', out)
    expect(verified.code).toBe(3)
    expect(verified.out).toMatch(/^Not signed\./)
  })

  it('writes a record that unzips to what its list names', async () => {
    await exportAs('record', 'record.zip', '--leave-out-confidential', '--without-talk')
    const place = join(folder, 'unpacked')
    expect(spawnSync('unzip', ['-q', 'record.zip', '-d', place], { cwd: folder }).status).toBe(0)
    const checked = spawnSync('sha256sum', ['-c', '--quiet', 'manifest.sha256'], {
      cwd: place,
      encoding: 'utf8'
    })
    expect(`${checked.stdout}${checked.stderr}`).toBe('')
    expect(readFileSync(join(place, 'files/original/wire.txt'), 'utf8')).toBe(wire)
    expect(readFileSync(join(place, 'index.html'), 'utf8')).toContain('Dockers voted on Saturday')
    expect(existsSync(join(place, 'talk.json'))).toBe(false)
  })
})

describe('stet export of a project with a confidential source', () => {
  beforeAll(async () => {
    await stet.run(folder, 'new', 'wire.txt', '--project', 'secret.stet')
    const ports = { ...systemPorts, signer: openSigner(systemPorts.random(new Uint8Array(privateKeyBytes))) }
    const store = okValue(
      await openProject({ ...ports, folder: join(folder, 'secret.stet'), dataFolder: join(folder, 'data') })
    )
    const replica = openReplica('Bea', store.clientId, store.updates)
    const written: Promise<unknown>[] = []
    replica.document.doc.on('update', (update: Uint8Array) => written.push(store.append(update)))
    const source = newId('source', systemPorts.random)
    const added = { addedBy: replica.person, addedAt: '2026-11-26T08:00:00Z' }
    const item = { type: 'interview', title: 'Talk with Okonkwo', author: [{ literal: 'Okonkwo' }] } as const
    addSource(
      replica.document,
      { id: source, item, primary: true, terms: 'confidential', origin: '', ...added },
      own
    )
    const claimId = mark(replica, 'a strike of 23 days')
    const id = newId('evidence', systemPorts.random)
    addEvidence(
      replica.document,
      { id, claimId, sourceId: source, stance: 'supports', locator: '', excerpt: '', ...added },
      own
    )
    await Promise.all(written)
    okValue(await store.close())
  }, 60_000)

  const unpacked = async (...more: readonly string[]): Promise<string> => {
    const out = `secret${more.join('')}.zip`
    const done = await stet.run(
      folder,
      'export',
      'secret.stet',
      '--format',
      'record',
      '--out',
      out,
      '--force',
      ...more
    )
    expect(done.code).toBe(0)
    return spawnSync('unzip', ['-p', out], { cwd: folder, encoding: 'utf8' }).stdout
  }

  it('names it in a record only when told to', async () => {
    expect(await unpacked()).toContain('Confidential source')
    expect(await unpacked()).not.toContain('Okonkwo')
    expect(await unpacked('--redact-confidential')).not.toContain('Okonkwo')
    expect(await unpacked('--leave-out-confidential')).not.toContain('Okonkwo')
    expect(await unpacked('--name-confidential')).toContain('Okonkwo')
  })
})

describe('stet status --fail-on', () => {
  it('ends with 3 where one of the named things is so, and says which', async () => {
    const fine = await stet.run(folder, 'status', 'strike.stet', '--fail-on', 'open,disputed,stale')
    expect(fine).toMatchObject({ code: 0, error: '' })
    const notReady = await stet.run(folder, 'status', 'strike.stet', '--fail-on', 'not-ready')
    expect(notReady.code).toBe(3)
    expect(notReady.error).toMatch(/^stet: Not ready: .*\(not-ready\)\.\n$/)
    const failed = await stet.run(folder, 'status', 'strike.stet', '--fail-on', 'open,unsigned')
    expect(failed.code).toBe(3)
    expect(failed.error).toMatch(/^stet: Not ready: .*\(unsigned\)\.\n$/)
    expect(failed.out).toContain('Harbour strike')
    const unknown = await stet.run(folder, 'status', 'strike.stet', '--fail-on', 'never')
    expect(unknown).toMatchObject({ code: 2, out: '' })
  })
})
