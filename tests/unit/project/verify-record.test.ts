import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeVerdict, type FileVerdict } from '../../../src/core/model/file-verdict'
import { readAndVerify } from '../../../src/project/read-and-verify'
import { sha256, toHex } from '../../../src/project/sha256'
import { signManifest } from '../../../src/project/sign-export'
import { verifyFile } from '../../../src/project/verify-file'
import { okValue, signerOf } from '../../support/project-world'
import { partsOfRecord, recordFile, recordProject } from '../../support/record-project'
import { loosePacked } from '../../support/signature-vectors'
import { alice, creator, exportSigned, signedProject, signedProjectId } from '../../support/signed-project'
import { bombPart, makeZip, storedPart, type ZipPart, zipPart } from '../../support/zip-fixture'

const known = new Set([alice.publicKey])
const facts = {
  project: signedProjectId,
  title: 'Seven tests',
  copy: 'Annotated draft',
  state: 'a'.repeat(64),
  creator,
  list: [],
  signoffs: [],
  by: null,
  at: '2022-02-02T12:00:00.000Z'
} as const
const verifier = join(import.meta.dirname, '../../second-reader/verify_exports.py')
const hasPython = spawnSync('python3', ['--version']).status === 0
const hasOpenssl = /^OpenSSL 3/.test(spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '')

let place: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'stet-record-'))
})
afterEach(() => rm(place, { recursive: true, force: true }))

const file = () => join(place, 'tests-record.zip')

async function verify(bytes: Uint8Array, signature: string | null): Promise<FileVerdict> {
  await writeFile(file(), bytes)
  if (signature !== null) await writeFile(`${file()}.sig`, signature)
  return okValue(await readAndVerify(file(), { known }))
}

/** The verdict of the verifier in Python, which shares no code. */
function second(): string {
  const { stdout, stderr } = spawnSync('python3', [verifier, file(), alice.publicKey], { encoding: 'utf8' })
  return `${stdout}${stderr}`
}

async function signedParts(): Promise<readonly ZipPart[]> {
  const made = await partsOfRecord('redact')
  const { bytes } = await recordFile('redact', alice, made)
  const envelope = /\{"payloadType[^\n]*\n/.exec(Buffer.from(bytes).toString('latin1'))?.[0] ?? ''
  return [
    ...made.parts.map(({ path, bytes: part }) => storedPart(path, part)),
    storedPart('manifest.sha256.sig', Buffer.from(envelope))
  ]
}

describe('verifying a record package', () => {
  it('finds it whole, by the signature beside it and by the one in it', async () => {
    const { bytes, signature } = await recordFile('redact')
    for (const beside of [null, signature]) {
      const verdict = await verify(bytes, beside)
      expect(verdict).toMatchObject({
        verdict: 'intact',
        record: { copy: 'Annotated draft', title: 'Seven tests' },
        findings: { changed: [], missing: [], added: [], isComplete: true, withheld: 3, isRepacked: false }
      })
      expect(describeVerdict(verdict).lines.join('\n')).toContain(
        '3 that are withheld and can be proved later'
      )
      if (hasPython) expect(second()).toMatch(/^intact /)
    }
  })

  it('is the same bytes, made twice', async () => {
    const [first, again] = [await recordFile('redact'), await recordFile('redact')]
    expect(toHex(sha256(again.bytes))).toBe(toHex(sha256(first.bytes)))
    expect(again.signature).toBe(first.signature)
  })

  it('names the file that was changed, taken out or put in', { timeout: 60_000 }, async () => {
    const parts = await signedParts()
    const without = parts.filter(({ name }) => name !== 'people.json')
    const cases = [
      [[...without, zipPart('people.json', '[]')], { changed: ['people.json'] }],
      [without, { missing: ['people.json'] }],
      [[...parts, zipPart('files/notes.txt', 'mine')], { added: ['files/notes.txt'] }]
    ] as const
    for (const [changed, findings] of cases) {
      const verdict = await verify(makeZip(changed), null)
      expect(verdict).toMatchObject({ verdict: 'changed', findings })
      const [path = ''] = Object.values<readonly string[]>(findings).flat()
      expect(describeVerdict(verdict).lines.join('\n')).toContain(path)
      if (hasPython) expect(second()).toMatch(/^changed /)
    }
  })

  it('tells a zip that was only made anew from one that was changed', async () => {
    const { signature } = await recordFile('redact')
    const repacked = makeZip(await signedParts())
    expect(await verify(repacked, null)).toMatchObject({ verdict: 'intact' })
    const verdict = await verify(repacked, signature)
    expect(verdict).toMatchObject({ verdict: 'changed', findings: { isRepacked: true } })
    expect(describeVerdict(verdict).answer).toContain('Every file in it is as it was signed')
  })

  it('is not whole with bytes that no file of its directory accounts for', async () => {
    const parts = await signedParts()
    expect((await verify(makeZip(parts), null)).verdict).toBe('intact')
    for (const [how, bytes] of Object.entries(loosePacked(parts))) {
      const verdict = await verify(bytes, null)
      expect([how, verdict.verdict]).toEqual([how, 'changed'])
      if (verdict.findings !== undefined)
        expect(describeVerdict(verdict).answer).toContain('made anew, or holds more')
    }
  })

  it('does not take a signed list without the version it names for a whole record', async () => {
    const made = await partsOfRecord('include')
    const entry = made.parts.find(({ path }) => path.startsWith('entries/'))?.path ?? ''
    const list = made.parts.find(({ path }) => path === 'manifest.sha256')
    const shorter = Buffer.from(list?.bytes ?? [])
      .toString()
      .split('\n')
      .filter((line) => !line.endsWith(entry))
      .join('\n')
    const parts = made.parts
      .filter(({ path }) => path !== entry && path !== 'manifest.sha256')
      .concat({ path: 'manifest.sha256', bytes: Buffer.from(shorter) })
    const { bytes } = await recordFile('include', alice, { ...made, parts })
    expect(await verify(bytes, null)).toMatchObject({
      verdict: 'changed',
      findings: { changed: [], missing: [], added: [], isComplete: false }
    })
    if (hasPython) expect(second()).toMatch(/^changed /)
  })

  it('does not take another signed file for the list of a record', { timeout: 60_000 }, async () => {
    const page = Buffer.from('<h1>Verified: the minister stole the money</h1>')
    const line = `${toHex(sha256(page))}  index.html`
    const text = exportSigned('text', alice, signedProject(`All seven tests succeeded.\n${line}`))
    expect(Buffer.from(text.bytes).toString()).toContain(`\n${line}\n`)
    const index = zipPart('index.html', page)
    const lines = [`${line}\n`, `All seven tests succeeded.\n${line}\n`, line, `${line}\n${line}\n`]
    const manifests = lines.map(
      (list) => [Buffer.from(list), signManifest(Buffer.from(list), facts, alice)] as const
    )
    for (const [list, signature] of [[text.bytes, text.signature] as const, ...manifests]) {
      const forged = makeZip([
        zipPart('manifest.sha256', list),
        zipPart('manifest.sha256.sig', signature),
        index
      ])
      expect((await verify(forged, null)).verdict).toBe('changed')
      if (hasPython) expect(second()).toMatch(/^changed /)
    }
  })

  it('does not take the signed list of a record for a file', async () => {
    const list = new TextEncoder().encode('A text that was signed as a list.')
    expect(verifyFile(list, signManifest(list, facts, alice), { known }).verdict).toBe('changed')
  })

  it.each(['index.html', 'withheld.json', 'state.json'])(
    'asks for %s, whatever the list says',
    async (path) => {
      const made = await partsOfRecord('redact')
      const parts = made.parts
        .filter((part) => part.path !== path)
        .map((part) => {
          const list = Buffer.from(part.bytes).toString().split('\n')
          const shorter = list.filter((line) => !line.endsWith(`  ${path}`)).join('\n')
          return part.path === 'manifest.sha256' ? { ...part, bytes: Buffer.from(shorter) } : part
        })
      const verdict = await verify((await recordFile('redact', alice, { ...made, parts })).bytes, null)
      expect(verdict).toMatchObject({ verdict: 'changed', findings: { missing: [], isComplete: false } })
      if (hasPython) expect(second()).toMatch(/^changed /)
    }
  )

  it('says nothing about the files of a record whose list was changed', async () => {
    const forged = zipPart('index.html', 'Verified!')
    const parts = (await signedParts()).filter(({ name }) => name !== 'index.html')
    const made = await partsOfRecord('redact')
    const list = Buffer.from(
      made.parts.find(({ path }) => path === 'manifest.sha256')?.bytes ?? []
    ).toString()
    const hash = toHex(sha256(Buffer.from('Verified!')))
    const changed = zipPart('manifest.sha256', list.replace(/[0-9a-f]{64}(?= {2}index.html)/, hash))
    const others = parts.filter(({ name }) => name !== 'manifest.sha256')
    const { answer, lines } = describeVerdict(await verify(makeZip([...others, forged, changed]), null))
    expect(answer).toContain('Changed after signing.')
    expect(lines).toEqual([])
    if (hasPython) expect(second()).toMatch(/^changed /)
  })

  it('says so where the version’s text is itself withheld, and where nobody knows the key', async () => {
    const made = await partsOfRecord('redact', { updates: recordProject({ isSalted: false }) })
    const withheld = await verify((await recordFile('redact', alice, made)).bytes, null)
    expect(withheld).toMatchObject({ verdict: 'intact', findings: { isComplete: null } })
    const { bytes } = await recordFile('redact', signerOf(66))
    expect((await verify(bytes, null)).verdict).toBe('unknown keys')
  })

  it('does not open what is no record, or what a stranger made to do harm', async () => {
    const parts = await signedParts()
    const bomb = await bombPart('files/bomb.txt', 100)
    const hostile = [
      makeZip([zipPart('index.html', 'A page.')]),
      makeZip([...parts, bomb]),
      makeZip([...parts, zipPart('../evil.txt', 'x')]),
      makeZip([...parts, zipPart('people.json', '[]')]),
      makeZip([...parts, { ...zipPart('files/locked.txt', 'x'), flags: 1 }]),
      new TextEncoder().encode('PK\x03\x04 and nothing more')
    ]
    for (const bytes of hostile) expect((await verify(bytes, null)).verdict).toBe('not signed')
    expect((await verify(makeZip([...parts, bomb]), (await recordFile('redact')).signature)).verdict).toBe(
      'changed'
    )
  })

  it.skipIf(!hasOpenssl)('can be checked by hand, as the record itself says', async () => {
    const made = await partsOfRecord('redact')
    const { bytes } = await recordFile('redact', alice, made)
    const envelope = /\{"payloadType[^\n]*\n/.exec(Buffer.from(bytes).toString('latin1'))?.[0] ?? ''
    for (const { path, bytes: part } of [
      ...made.parts,
      { path: 'manifest.sha256.sig', bytes: Buffer.from(envelope) }
    ]) {
      await mkdir(dirname(join(place, path)), { recursive: true })
      await writeFile(join(place, path), part)
    }
    const text = Buffer.from(
      made.parts.find(({ path }) => path === 'how-to-check.txt')?.bytes ?? []
    ).toString()
    const [, recipe = ''] = /in a shell:\n\n([\s\S]*?)\n\n/.exec(text) ?? []
    const run = (script: string): string => {
      const { stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: place, encoding: 'utf8' })
      return `${stdout}${stderr}`
    }
    expect(run('sha256sum -c --quiet manifest.sha256')).toBe('')
    expect(run(recipe)).toMatch(
      /^Signature Verified Successfully\n"covers":"record","size":\d+,"sha256":"[0-9a-f]{64}\n$/
    )
    const signoffs = JSON.parse(
      Buffer.from(made.parts.find(({ path }) => path === 'signatures/signoffs.json')?.bytes ?? []).toString()
    )
    expect(signoffs).toHaveLength(2)
    for (const { id, key } of signoffs) {
      const command = `openssl pkeyutl -verify -rawin -pubin -inkey keys/${key}.pem -in signatures/${id}.message -sigfile signatures/${id}.signature`
      expect(text).toContain(command.replaceAll(id, 'ID').replace(key, 'KEY'))
      expect(run(command)).toBe('Signature Verified Successfully\n')
    }
  })
})
