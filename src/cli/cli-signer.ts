import { mkdir, open, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fail, type Result, succeed } from '../core/ipc/result'
import { cliWords } from '../core/words/cli-words'
import {
  type KeyFile,
  openWithPassphrase,
  parseKeyFile,
  sealWithPassphrase,
  serializeKeyFile
} from '../project/key-file'
import { readTextIfThere } from '../project/read-text-if-there'
import { openSigner, privateKeyBytes, type Signer } from '../project/signing-key'
import { systemPorts } from '../project/system-ports'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The key that the command line signs with, made the first time. It is the file STET_KEY_FILE, or one in the person's own
 * configuration folder, which only they may read; with STET_PASSPHRASE it is sealed under that.
 */
export async function openCliSigner(environment: Environment): Promise<Result<Signer>> {
  const path = environment.STET_KEY_FILE ?? join(configurationFolder(environment), 'stet', 'signing-key.json')
  const passphrase = environment.STET_PASSPHRASE ?? ''
  try {
    const text = await readTextIfThere(path)
    return text === null ? await make(path, passphrase) : await read(path, text, passphrase)
  } catch (error) {
    return fail('no-key', cliWords.key.unreachable(path), String(error))
  }
}

async function make(path: string, passphrase: string): Promise<Result<Signer>> {
  const privateKey = systemPorts.random(new Uint8Array(privateKeyBytes))
  const signer = openSigner(privateKey)
  const { publicKey } = signer
  const file: KeyFile =
    passphrase === ''
      ? {
          version: 1,
          publicKey,
          protection: 'owner',
          privateKey: Buffer.from(privateKey).toString('base64')
        }
      : await sealWithPassphrase(privateKey, publicKey, passphrase, systemPorts.random)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // "wx": another run of stet that makes one at the same time must not be written over
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(serializeKeyFile(file))
    await handle.sync()
  } finally {
    await handle.close()
  }
  return succeed(signer)
}

async function read(path: string, text: string, passphrase: string): Promise<Result<Signer>> {
  const file = parseKeyFile(text)
  if (file === null || file.protection === 'system') {
    return fail('damaged-key', cliWords.key.damaged(path))
  }
  const privateKey = await privateKeyOf(file, passphrase)
  if (privateKey === null) {
    return fail('locked-key', cliWords.key.sealed(path))
  }
  if (file.protection === 'owner' && (await isOpenToOthers(path))) {
    return fail('open-key', cliWords.key.othersMayRead(path))
  }
  const signer = openSigner(privateKey)
  return signer.publicKey === file.publicKey
    ? succeed(signer)
    : fail('damaged-key', cliWords.key.halves(path))
}

async function privateKeyOf(
  file: Exclude<KeyFile, { protection: 'system' }>,
  passphrase: string
): Promise<Uint8Array | null> {
  if (file.protection === 'passphrase') return openWithPassphrase(file, passphrase)
  const bytes = new Uint8Array(Buffer.from(file.privateKey, 'base64'))
  return bytes.length === privateKeyBytes ? bytes : null
}

/** Windows has no such bits; its folder for a person's applications is theirs alone. */
async function isOpenToOthers(path: string): Promise<boolean> {
  return process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0
}

function configurationFolder({ APPDATA, XDG_CONFIG_HOME }: Environment): string {
  if (process.platform === 'win32' && APPDATA !== undefined) return APPDATA
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return XDG_CONFIG_HOME ?? join(homedir(), '.config')
}
