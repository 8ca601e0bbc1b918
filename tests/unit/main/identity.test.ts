import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Identity } from '../../../src/main/identity'
import type { SystemKeeper } from '../../../src/main/system-keeper'
import { okValue, seededRandom } from '../../support/project-world'

let folder = ''
let seed = 1

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-identity-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A store for secrets of one user: what it sealed, no other user's opens. */
function storeOf(user: string): SystemKeeper {
  const mask = (bytes: Buffer) =>
    Buffer.from(bytes.map((byte, index) => byte ^ (user.charCodeAt(index % user.length) + 1)))
  return {
    isSafe: async () => true,
    seal: async (secret) => mask(Buffer.from(`sealed:${secret}`)),
    open: async (sealed) => {
      const text = mask(sealed).toString()
      return text.startsWith('sealed:') ? text.slice(7) : null
    }
  }
}

/** A system without a safe store, such as Linux without a keyring. */
const noStore: SystemKeeper = {
  isSafe: async () => false,
  seal: async () => {
    throw new Error('this store is not to be used')
  },
  open: async () => null
}

function open(keeper: SystemKeeper): Promise<Identity> {
  seed += 1
  const now = () => new Date('2022-02-02T00:00:00Z')
  return Identity.open({ folder, keeper, random: seededRandom(seed), now })
}

async function fileText(): Promise<string> {
  return readFile(join(folder, 'signing-key.json'), 'utf8')
}

const passphrase = 'seven tests succeeded'

describe('the key a person signs with', () => {
  it('is kept by the system’s store, and is the same at the next start', async () => {
    const first = await open(storeOf('alice'))
    expect(first.view.kept).toBe('by system')
    const again = await open(storeOf('alice'))
    expect(again.view).toEqual(first.view)
    const message = new TextEncoder().encode('an edit')
    expect(again.signer.sign(message)).toEqual(first.signer.sign(message))
  })

  it('is written to no disk where there is no safe store, until a passphrase is chosen', async () => {
    const first = await open(noStore)
    expect(first.view.kept).toBe('not kept')
    expect(await readdir(folder)).toEqual([])
    const second = await open(noStore)
    expect(second.view.key).not.toBe(first.view.key)
    const { key } = second.view
    expect(okValue(await second.keepWithPassphrase(passphrase))).toEqual({ key, kept: 'by passphrase' })
    const third = await open(noStore)
    expect(third.view.kept).toBe('locked')
    expect(third.view.key).not.toBe(key)
    expect(okValue(await third.unlock(passphrase))).toEqual({ key, kept: 'by passphrase' })
  }, 30_000)

  it('stands in its file under a passphrase in no readable form, for its owner alone', async () => {
    const identity = await open(noStore)
    okValue(await identity.keepWithPassphrase(passphrase))
    const text = await fileText()
    const privateKey = seededRandom(seed)(new Uint8Array(32))
    for (const encoding of ['base64', 'hex', 'latin1'] as const) {
      expect(text).not.toContain(Buffer.from(privateKey).toString(encoding))
    }
    expect(text).not.toContain(passphrase)
    if (process.platform !== 'win32') {
      expect((await stat(join(folder, 'signing-key.json'))).mode & 0o077).toBe(0)
    }
  }, 30_000)

  it('is not opened by another passphrase, and by the same in another spelling of Unicode', async () => {
    const identity = await open(noStore)
    okValue(await identity.keepWithPassphrase('sieben Prüfungen'))
    const again = await open(noStore)
    for (const wrong of ['sieben Pruefungen', 'Sieben Prüfungen', 'sieben Prüfungen ', '']) {
      expect(await again.unlock(wrong)).toMatchObject({ ok: false, problem: { code: 'wrong-passphrase' } })
    }
    expect(again.view.kept).toBe('locked')
    expect(okValue(await again.unlock('sieben Pru\u0308fungen')).kept).toBe('by passphrase')
  }, 60_000)

  it('takes no passphrase that is short', async () => {
    const identity = await open(noStore)
    expect(await identity.keepWithPassphrase('eleven char')).toMatchObject({
      ok: false,
      problem: { code: 'too-short' }
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('of another user or computer is not opened, not written over, and put aside only when asked', async () => {
    const alice = await open(storeOf('alice'))
    const before = await fileText()
    const copied = await open(storeOf('bob'))
    expect(copied.view.kept).toBe('unreadable')
    expect(copied.view.key).not.toBe(alice.view.key)
    expect(await fileText()).toBe(before)
    const anew = okValue(await copied.startAnew())
    expect(anew.kept).toBe('by system')
    expect((await readdir(folder)).toSorted()).toEqual([
      'signing-key-2022-02-02T00-00-00-000Z.json',
      'signing-key.json'
    ])
    expect(await readFile(join(folder, 'signing-key-2022-02-02T00-00-00-000Z.json'), 'utf8')).toBe(before)
    expect((await open(storeOf('bob'))).view).toEqual(anew)
  })

  it('is not lost to a store that is away for once', async () => {
    const alice = await open(storeOf('alice'))
    expect((await open(noStore)).view.kept).toBe('unreadable')
    expect((await open(storeOf('alice'))).view).toEqual(alice.view)
  })

  it.each([
    ['damaged', () => '{"version": 1'],
    ['empty', () => ''],
    [
      'with another public key',
      (text: string) =>
        text.replace(
          /"publicKey": "[0-9a-f]{64}"/,
          `"publicKey": "${'3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'}"`
        )
    ],
    ['that asks for gigabytes', (text: string) => text.replace('131072', '1073741824')]
  ])(
    'in a file %s is not used, and the file stays',
    async (_what, damage) => {
      const identity = await open(noStore)
      okValue(await identity.keepWithPassphrase(passphrase))
      const damaged = damage(await fileText())
      await writeFile(join(folder, 'signing-key.json'), damaged)
      const again = await open(noStore)
      await again.unlock(passphrase)
      expect(['unreadable', 'locked']).toContain(again.view.kept)
      expect(again.view.key).not.toBe(identity.view.key)
      expect(await fileText()).toBe(damaged)
    },
    60_000
  )
})
