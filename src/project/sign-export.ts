import { makeRosterReader } from '../core/document/roster'
import type { KeyOwner, SignedStatement } from '../core/model/author'
import type { Person } from '../core/model/person'
import type { PublicKey } from '../core/model/public-key'
import { concatBytes } from './concat-bytes'
import { type ExportRecord, signRecord } from './export-record'
import { cutIntoPieces } from './file-pieces'
import { insertRecord } from './record-in-page'
import { sha256, toHex } from './sha256'
import type { Signer } from './signing-key'

/** What an export shows, and who makes it. */
export interface ExportFacts {
  readonly project: string
  readonly title: string
  readonly copy: ExportRecord['copy']
  readonly state: string
  readonly creator: KeyOwner | null
  readonly list: readonly SignedStatement[]
  readonly signoffs: readonly SignedStatement[]
  /** Who makes it; null for the command line. Where the list names the owner of the key, the file says what the list says. */
  readonly by: Person | null
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** An exported file with the text of the signature that goes beside it. */
export interface SignedExport {
  readonly bytes: Uint8Array
  readonly signature: string
}

/** Ending of the file with the signature, after the whole name of the file it is about. */
export const signatureEnding = '.sig'

/** Signs an exported file. A page holds its own record too, so that it can be verified alone. */
export function signExport(
  bytes: Uint8Array,
  isPage: boolean,
  facts: ExportFacts,
  signer: Signer
): SignedExport {
  const whole = isPage
    ? insertRecord(bytes, signRecord(recordOf(bytes, 'page', facts, signer.publicKey), signer))
    : concatBytes([bytes])
  return { bytes: whole, signature: signRecord(recordOf(whole, 'file', facts, signer.publicKey), signer) }
}

/** Signs the list of files of a record package. Says so, so that no other signed file passes for such a list. */
export function signManifest(manifest: Uint8Array, facts: ExportFacts, signer: Signer): string {
  return signRecord(recordOf(manifest, 'record', facts, signer.publicKey), signer)
}

function recordOf(
  bytes: Uint8Array,
  covers: ExportRecord['covers'],
  facts: ExportFacts,
  key: PublicKey
): ExportRecord {
  const { project, title, copy, state, creator, list, signoffs, at } = facts
  const by = facts.by === null ? null : (ownerInList(facts, key) ?? facts.by)
  return {
    format: 'stet-export-1',
    project,
    title,
    copy,
    state,
    covers,
    size: bytes.length,
    sha256: toHex(sha256(bytes)),
    ...cutIntoPieces(bytes),
    creator:
      creator === null
        ? null
        : {
            key: creator.key,
            person: creator.person.id,
            name: creator.person.name,
            role: creator.person.role
          },
    list: list.map(({ payload, key, signature }) => ({ payload, key, signature })),
    signoffs: signoffs.map(({ payload, key, signature }) => ({ payload, key, signature })),
    by: by === null ? null : { person: by.id, name: by.name, role: by.role },
    at
  }
}

function ownerInList({ project, creator, list }: ExportFacts, key: PublicKey): Person | null {
  return creator === null ? null : (makeRosterReader(project, creator).read(list).get(key)?.person ?? null)
}
