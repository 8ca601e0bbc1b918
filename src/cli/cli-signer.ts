import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { fail, type Result, succeed } from '../core/ipc/result'
import { cliWords } from '../core/words/cli-words'
import { codeOf } from '../project/fs-port'
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
 * configuration folder, which only they may read; with STET_PASSPHRASE it is sealed under that. A variable that is empty
 * is none: a key must not come to lie in the folder that somebody happens to work in.
 */
export async function openCliSigner(environment: Environment): Promise<Result<Signer>> {
  const path = keyPath(environment)
  if (path === null) return fail('no-key', cliWords.key.nowhere)
  const passphrase = environment.STET_PASSPHRASE ?? ''
  try {
    const text = (await readTextIfThere(path)) ?? (await make(path, passphrase))
    return await read(path, text, passphrase)
  } catch (error) {
    return fail('no-key', cliWords.key.unreachable(path), String(error))
  }
}

/** Makes a key and answers what the file says: of two runs that make one at the same time, both have the first. */
async function make(path: string, passphrase: string): Promise<string> {
  const privateKey = systemPorts.random(new Uint8Array(privateKeyBytes))
  const { publicKey } = openSigner(privateKey)
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
  const text = serializeKeyFile(file)
  // whole or not at all: a full disk must not leave half a key, which counts as a damaged one ever after
  const unfinished = `${path}.${publicKey.slice(0, 8)}.tmp`
  try {
    await writeSynced(unfinished, text)
    await putInPlace(unfinished, path)
    return text
  } catch (error) {
    const made = codeOf(error) === 'EEXIST' ? await readTextIfThere(path) : null
    if (made === null) throw error
    return made
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** Over nothing that is there: "EEXIST". Not every disk can give a file two names. */
async function putInPlace(unfinished: string, path: string): Promise<void> {
  try {
    await link(unfinished, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || (await readTextIfThere(path)) !== null) throw error
    await rename(unfinished, path)
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
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

/** Null where the system knows no folder of the person's own. */
function keyPath(environment: Environment): string | null {
  const named = environment.STET_KEY_FILE ?? ''
  if (named !== '') return named
  const folder = configurationFolder(environment)
  return folder === null ? null : join(folder, 'stet', 'signing-key.json')
}

function configurationFolder({ APPDATA = '', XDG_CONFIG_HOME = '' }: Environment): string | null {
  if (process.platform === 'win32' && APPDATA !== '') return APPDATA
  // a relative one is to be ignored: https://specifications.freedesktop.org/basedir-spec/latest/
  if (process.platform !== 'darwin' && isAbsolute(XDG_CONFIG_HOME)) return XDG_CONFIG_HOME
  const home = homeFolder()
  if (home === null) return null
  return process.platform === 'darwin' ? join(home, 'Library', 'Application Support') : join(home, '.config')
}

/** Containers run programs as people whom their system does not know. */
function homeFolder(): string | null {
  try {
    const home = homedir()
    return isAbsolute(home) ? home : null
  } catch {
    return null
  }
}
