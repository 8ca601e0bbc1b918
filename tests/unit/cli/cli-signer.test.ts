import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCliSigner } from '../../../src/cli/cli-signer'
import { okValue } from '../../support/project-world'

let folder = ''
let keyFile = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-key-'))
  keyFile = join(folder, 'deep/er/key.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the command line’s key', () => {
  it('is made once, for its owner alone, and the same from then on', async () => {
    const first = okValue(await openCliSigner({ STET_KEY_FILE: keyFile }))
    const again = okValue(await openCliSigner({ STET_KEY_FILE: keyFile }))
    expect(again.publicKey).toBe(first.publicKey)
    if (process.platform !== 'win32') expect((await stat(keyFile)).mode & 0o077).toBe(0)
  })

  it('is refused once others may read it', async () => {
    okValue(await openCliSigner({ STET_KEY_FILE: keyFile }))
    await chmod(keyFile, 0o644)
    expect(await openCliSigner({ STET_KEY_FILE: keyFile })).toMatchObject({
      ok: false,
      problem: { code: 'open-key' }
    })
  })

  it('is sealed under a passphrase when there is one', async () => {
    const environment = { STET_KEY_FILE: keyFile, STET_PASSPHRASE: 'seven tests succeeded' }
    const first = okValue(await openCliSigner(environment))
    expect(JSON.parse(await readFile(keyFile, 'utf8')).protection).toBe('passphrase')
    expect(okValue(await openCliSigner(environment)).publicKey).toBe(first.publicKey)
    expect(await openCliSigner({ STET_KEY_FILE: keyFile })).toMatchObject({
      ok: false,
      problem: { code: 'locked-key' }
    })
  }, 30_000)

  it('stays in its place when it is damaged, and nothing else is made', async () => {
    okValue(await openCliSigner({ STET_KEY_FILE: keyFile }))
    await writeFile(keyFile, '{')
    expect(await openCliSigner({ STET_KEY_FILE: keyFile })).toMatchObject({
      ok: false,
      problem: { code: 'damaged-key' }
    })
    expect(await readFile(keyFile, 'utf8')).toBe('{')
  })

  it('is looked for in the person’s own configuration folder', async () => {
    const signer = okValue(await openCliSigner({ XDG_CONFIG_HOME: folder, APPDATA: folder }))
    if (process.platform === 'linux') {
      const text = await readFile(join(folder, 'stet', 'signing-key.json'), 'utf8')
      expect(JSON.parse(text).publicKey).toBe(signer.publicKey)
    }
  })
})
