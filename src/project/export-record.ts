import { z } from 'zod'
import { dsseMessage } from '../core/model/dsse'
import { type PublicKey, parsePublicKey } from '../core/model/public-key'
import { utcTime } from '../core/model/utc-time'
import { makeCheckSignature } from './check-signature'
import type { Signer } from './signing-key'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const publicKey = z.custom<PublicKey>((value) => parsePublicKey(value) !== null)
const role = z.enum(['checker', 'author', 'editor', 'legal'])
const id = z.string().regex(/^[0-9a-z]{20}$/)
const signed = z.strictObject({
  payload: z.string().max(100_000),
  key: hash,
  signature: z.string().regex(/^[0-9a-f]{128}$/)
})

/** Most pieces that a file is cut into, to tell where it was changed. */
export const mostPieces = 4096

const recordSchema = z.strictObject({
  format: z.literal('stet-export-1'),
  project: id,
  title: z.string().max(10_000),
  /** What the copy calls itself. */
  copy: z.enum(['Annotated draft', 'Verified copy', 'Partly verified copy']),
  /** The state of the project that the file shows: see core/document/article-state. */
  state: hash,
  /** The whole file, a page without the element that holds its record, or the list of files of a record package. */
  covers: z.enum(['file', 'page', 'record']),
  size: z.number().int().min(0),
  sha256: hash,
  /** Bytes of a piece; the last one may be shorter. */
  pieceSize: z.number().int().min(1),
  /** The first 8 digits of each piece's SHA-256, one after the other. */
  pieces: z.string().max(8 * mostPieces),
  /** Who made the project; null for one of format version 1. */
  creator: z.strictObject({ key: publicKey, person: id, name: z.string().max(120), role }).nullable(),
  /** The project's list of people, as it is signed. */
  list: z.array(signed).max(10_000),
  /** The sign-offs that stand for the state. */
  signoffs: z.array(signed).max(1000),
  /** Who made the file, as they introduced themselves. */
  by: z.strictObject({ person: id, name: z.string().max(120), role }).nullable(),
  /** ISO 8601 in UTC, as their clock had it. */
  at: z.string().regex(utcTime)
})

/** What the maker of an exported file signs about it. */
export type ExportRecord = Readonly<z.infer<typeof recordSchema>>

/** A record that is signed by the key that it came with. */
export interface ProvenRecord {
  readonly record: ExportRecord
  readonly key: PublicKey
}

const payloadType = 'application/vnd.stet.export+json'

const envelopeSchema = z.strictObject({
  payloadType: z.literal(payloadType),
  payload: z.string(),
  signatures: z.tuple([z.strictObject({ keyid: publicKey, sig: z.string() })])
})

/** The record in a DSSE envelope: one line of JSON, of which there is no second spelling. */
export function signRecord(record: ExportRecord, signer: Signer): string {
  const payload = JSON.stringify(recordSchema.parse(record))
  const signature = signer.sign(dsseMessage(payloadType, payload))
  return serializeEnvelope(payload, signer.publicKey, signature)
}

/** The record in an envelope; null for anything that is not exactly one, signed rightly. */
export function proveRecord(envelope: string): ProvenRecord | null {
  const parsed = envelopeSchema.safeParse(parseJson(envelope)).data
  if (parsed === undefined) return null
  const [{ keyid, sig }] = parsed.signatures
  const payload = Buffer.from(parsed.payload, 'base64').toString('utf8')
  const signature = new Uint8Array(Buffer.from(sig, 'base64'))
  if (serializeEnvelope(payload, keyid, signature) !== envelope) return null
  if (!makeCheckSignature()(keyid, dsseMessage(payloadType, payload), signature)) return null
  const record = recordSchema.safeParse(parseJson(payload)).data
  return record === undefined || JSON.stringify(record) !== payload ? null : { record, key: keyid }
}

function serializeEnvelope(payload: string, key: PublicKey, signature: Uint8Array): string {
  const envelope = {
    payloadType,
    payload: Buffer.from(payload).toString('base64'),
    signatures: [{ keyid: key, sig: Buffer.from(signature).toString('base64') }]
  }
  return `${JSON.stringify(envelope)}\n`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
