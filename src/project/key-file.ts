import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto'
import { z } from 'zod'
import type { FillRandom } from '../core/model/ids'
import { type PublicKey, parsePublicKey } from '../core/model/public-key'

const publicKey = z.custom<PublicKey>((value) => parsePublicKey(value) !== null)
const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/)

const keyFileSchema = z.discriminatedUnion('protection', [
  /** The system's store for secrets holds the key that opens `sealed`. */
  z.object({ version: z.literal(1), publicKey, protection: z.literal('system'), sealed: base64 }),
  /** A passphrase opens it: scrypt, then AES-256-GCM, the public key being authenticated with it. */
  z.object({
    version: z.literal(1),
    publicKey,
    protection: z.literal('passphrase'),
    /** Of scrypt; its other numbers are r = 8 and p = 1. A file that asks for gigabytes is refused. */
    cost: z
      .number()
      .int()
      .min(2 ** 15)
      .max(2 ** 20),
    salt: base64,
    nonce: base64,
    sealed: base64
  }),
  /** Whoever may read the file has the key: for the command line, where nobody can be asked. */
  z.object({ version: z.literal(1), publicKey, protection: z.literal('owner'), privateKey: base64 })
])

/** A person's signing key as it is kept on a computer. */
export type KeyFile = Readonly<z.infer<typeof keyFileSchema>>
type PassphraseFile = Extract<KeyFile, { protection: 'passphrase' }>

/** 2^17 with r = 8: about 128 MiB and half a second for each guess (RFC 7914; OWASP's advice of 2023). */
const scryptCost = 2 ** 17

/** Shortest passphrase, characters: it is guessed at without a limit by whoever has the file. */
export const shortestPassphrase = 12

/** The key file in a text; null for what is none. */
export function parseKeyFile(text: string): KeyFile | null {
  try {
    return keyFileSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** The text of a key file. */
export function serializeKeyFile(file: KeyFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

/** A key file that only the passphrase opens. */
export async function sealWithPassphrase(
  privateKey: Uint8Array,
  key: PublicKey,
  passphrase: string,
  random: FillRandom
): Promise<PassphraseFile> {
  const salt = random(new Uint8Array(16))
  const nonce = random(new Uint8Array(12))
  const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, salt, scryptCost), nonce)
  cipher.setAAD(Buffer.from(key, 'hex'))
  const sealed = Buffer.concat([cipher.update(privateKey), cipher.final(), cipher.getAuthTag()])
  return {
    version: 1,
    publicKey: key,
    protection: 'passphrase',
    cost: scryptCost,
    salt: Buffer.from(salt).toString('base64'),
    nonce: Buffer.from(nonce).toString('base64'),
    sealed: sealed.toString('base64')
  }
}

/** The private key in the file; null when the passphrase is not the one, or the file was changed. */
export async function openWithPassphrase(
  { publicKey: key, cost, salt, nonce, sealed }: PassphraseFile,
  passphrase: string
): Promise<Uint8Array | null> {
  const bytes = Buffer.from(sealed, 'base64')
  const body = bytes.subarray(0, -16)
  try {
    const secret = await stretch(passphrase, Buffer.from(salt, 'base64'), cost)
    const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(nonce, 'base64'))
    decipher.setAAD(Buffer.from(key, 'hex'))
    decipher.setAuthTag(bytes.subarray(-16))
    return new Uint8Array(Buffer.concat([decipher.update(body), decipher.final()]))
  } catch {
    return null
  }
}

/** One spelling of the passphrase, whatever keyboard it comes from. */
function stretch(passphrase: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  const options = { N: cost, r: 8, p: 1, maxmem: 256 * 8 * cost }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, secret) =>
      error === null ? resolve(secret) : reject(error)
    )
  })
}
