import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { IdentityView } from '../core/ipc/contract'
import { fail, type Result, succeed } from '../core/ipc/result'
import type { FillRandom } from '../core/model/ids'
import { refusalWords } from '../core/words/refusal-words'
import {
  type KeyFile,
  openWithPassphrase,
  parseKeyFile,
  sealWithPassphrase,
  serializeKeyFile,
  shortestPassphrase
} from '../project/key-file'
import { readTextIfThere } from '../project/read-text-if-there'
import { openSigner, privateKeyBytes, type Signer } from '../project/signing-key'
import { writeFileAtomically } from '../project/write-file-atomically'
import type { SystemKeeper } from './system-keeper'

export interface IdentityOptions {
  /** The app's own data folder. */
  readonly folder: string
  readonly keeper: SystemKeeper
  readonly random: FillRandom
  readonly now: () => Date
}

type Kept = IdentityView['kept']

/**
 * The key that this person signs with on this computer. It is never on the disk without protection: where the system has
 * no safe store for secrets a passphrase protects it, and until one is chosen the key lives as long as Stet runs.
 */
export class Identity {
  readonly #options: IdentityOptions
  readonly #path: string
  #privateKey: Uint8Array
  #signer: Signer
  #kept: Kept = 'not kept'
  #file: KeyFile | null = null
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(options: IdentityOptions) {
    this.#options = options
    this.#path = join(options.folder, 'signing-key.json')
    this.#privateKey = options.random(new Uint8Array(privateKeyBytes))
    this.#signer = openSigner(this.#privateKey)
  }

  /** The key that is kept on this computer, or a new one. Throws the system's error for a file that cannot be read. */
  static async open(options: IdentityOptions): Promise<Identity> {
    const identity = new Identity(options)
    await identity.#read()
    return identity
  }

  /** What projects that are opened from now on are signed with. */
  get signer(): Signer {
    return this.#signer
  }

  get view(): IdentityView {
    return { key: this.#signer.publicKey, kept: this.#kept }
  }

  /** Opens the kept key with its passphrase. */
  unlock(passphrase: string): Promise<Result<IdentityView>> {
    return this.#inTurn(async () => {
      const file = this.#file
      if (this.#kept !== 'locked' || file?.protection !== 'passphrase') return succeed(this.view)
      const opened = await openWithPassphrase(file, passphrase)
      if (opened === null) return fail('wrong-passphrase', wrongPassphrase)
      this.#take(opened, 'by passphrase')
      return succeed(this.view)
    })
  }

  /** Keeps the key of this session on the computer, under a passphrase. */
  keepWithPassphrase(passphrase: string): Promise<Result<IdentityView>> {
    return this.#inTurn(async () => {
      if (this.#kept !== 'not kept') return succeed(this.view)
      if (Array.from(passphrase).length < shortestPassphrase) return fail('too-short', tooShort)
      const { publicKey } = this.#signer
      return this.#keep(
        await sealWithPassphrase(this.#privateKey, publicKey, passphrase, this.#options.random),
        'by passphrase'
      )
    })
  }

  /** Puts a key that cannot be opened aside, and keeps that of this session in its place as soon as it can be. */
  startAnew(): Promise<Result<IdentityView>> {
    return this.#inTurn(async () => {
      if (this.#kept !== 'locked' && this.#kept !== 'unreadable') return succeed(this.view)
      const time = this.#options.now().toISOString().replace(/[:.]/g, '-')
      try {
        await rename(this.#path, join(this.#options.folder, `signing-key-${time}.json`))
      } catch (error) {
        return fail('not-kept', notKept, String(error))
      }
      this.#kept = 'not kept'
      this.#file = null
      await this.#keepInSystem()
      return succeed(this.view)
    })
  }

  async #read(): Promise<void> {
    const text = await readTextIfThere(this.#path)
    if (text === null) {
      await this.#keepInSystem()
      return
    }
    this.#file = parseKeyFile(text)
    if (this.#file?.protection === 'passphrase') this.#kept = 'locked'
    else if (this.#file?.protection === 'system') await this.#openBySystem(this.#file.sealed)
    else this.#kept = 'unreadable'
  }

  async #openBySystem(sealed: string): Promise<void> {
    const secret = await this.#options.keeper.open(Buffer.from(sealed, 'base64'))
    const privateKey = secret === null ? null : new Uint8Array(Buffer.from(secret, 'base64'))
    if (privateKey?.length !== privateKeyBytes) this.#kept = 'unreadable'
    else this.#take(privateKey, 'by system')
  }

  async #keepInSystem(): Promise<void> {
    const { keeper } = this.#options
    if (!(await keeper.isSafe())) return
    const sealed = await keeper.seal(Buffer.from(this.#privateKey).toString('base64')).catch(() => null)
    if (sealed === null) return
    await this.#keep(
      {
        version: 1,
        publicKey: this.#signer.publicKey,
        protection: 'system',
        sealed: sealed.toString('base64')
      },
      'by system'
    )
  }

  async #keep(file: KeyFile, kept: Kept): Promise<Result<IdentityView>> {
    try {
      await writeFileAtomically(this.#path, Buffer.from(serializeKeyFile(file)), 0o600)
    } catch (error) {
      return fail('not-kept', notKept, String(error))
    }
    this.#file = file
    this.#kept = kept
    return succeed(this.view)
  }

  /** A file whose two keys do not belong together was changed by somebody. */
  #take(privateKey: Uint8Array, kept: Kept): void {
    const signer = openSigner(privateKey)
    if (signer.publicKey !== this.#file?.publicKey) {
      this.#kept = 'unreadable'
      return
    }
    this.#privateKey = privateKey
    this.#signer = signer
    this.#kept = kept
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }
}

const wrongPassphrase = refusalWords.wrongPassphrase
const tooShort = refusalWords.shortPassphrase(shortestPassphrase)
const notKept = refusalWords.signatureNotKept
