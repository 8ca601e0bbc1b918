/**
 * Sign-offs: statements that a person signs over the article as it stands. Anybody can write into the document, so
 * nothing here is believed without its signature, and none counts for another project, state, person or role.
 */
import { hexToBytes } from '@noble/hashes/utils.js'
import type * as Y from 'yjs'
import { z } from 'zod'
import type { SignedStatement } from '../model/author'
import { dsseMessage } from '../model/dsse'
import { isId, type PersonId, type ProjectId } from '../model/ids'
import { isSignedBy, type PublicKey, parsePublicKey } from '../model/public-key'
import { utcTime } from '../model/utc-time'
import { type ArticleState, hashOf } from './article-state'
import { everStated, everUnder } from './lasting-statements'
import { type ProjectDocument, untrackedOrigin } from './schema'

// zod would compile schemas by eval, which the window's content security policy forbids
z.config({ jitless: true })

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const sentence = z.string().max(2000)

const statementSchema = z
  .strictObject({
    project: z.custom<ProjectId>((value) => isId('project', value)),
    /** The state that is signed: see article-state. */
    state: hash,
    person: z.custom<PersonId>((value) => isId('person', value)),
    name: z.string().min(1).max(120),
    role: z.enum(['checker', 'author', 'editor', 'legal']),
    /** What of the article was verified; "" for all of it. */
    parts: sentence,
    /** Why not all of it; "" where it was. */
    reason: sentence,
    note: sentence,
    /** The sign-off that this takes back; "" for a sign-off. */
    withdraws: z.union([hash, z.literal('')]),
    /** ISO 8601 in UTC, as the signer's clock had it. Shown, never ordered by. */
    at: z.string().regex(utcTime)
  })
  .refine(({ parts, reason }) => (parts === '') === (reason === ''))

/** What a sign-off says. */
export type SignoffStatement = Readonly<z.infer<typeof statementSchema>>

const signedSchema = z.object({
  payload: z.string().max(20_000),
  key: hash,
  signature: z.string().regex(/^[0-9a-f]{128}$/)
})

/** A sign-off that is signed by the key it names, about this project. */
export interface ProvenSignoff {
  /** Names it: the hash of key and payload. */
  readonly id: string
  readonly key: PublicKey
  readonly statement: SignoffStatement
  readonly signed: SignedStatement
}

/** Type of a sign-off's payload. */
export const signoffType = 'application/vnd.stet.signoff+json'

/** What a signature of a sign-off covers. */
export function signoffMessage(payload: string): Uint8Array {
  return dsseMessage(signoffType, payload)
}

/** The text of a sign-off, to be signed as it is. */
export function serializeSignoff(statement: SignoffStatement): string {
  const { project, state, person, name, role, parts, reason, note, withdraws, at } = statement
  return JSON.stringify({ project, state, person, name, role, parts, reason, note, withdraws, at })
}

/** Adds a sign-off with the state it is about. Outside undo. */
export function addSignoff(document: ProjectDocument, signed: SignedStatement, state: ArticleState): void {
  const { payload, key, signature } = signed
  const { signoffs, signedStates } = document
  document.doc.transact(() => {
    const isNew = signedStates.get(state.hash) !== state.text && hashOf(state.text) === state.hash
    if (isNew) signedStates.set(state.hash, state.text)
    signoffs.set(idOfSignoff(signed), { payload, key, signature })
  }, untrackedOrigin)
}

/** The text of a state that was signed, if it is here and is the one that its hash names. */
export function readSignedState(document: ProjectDocument, state: string): string | null {
  const texts = everUnder(document.signedStates, state)
  return texts.find((text): text is string => typeof text === 'string' && hashOf(text) === state) ?? null
}

/** Reads sign-offs, and checks each signature once: a check takes a millisecond. */
export class SignoffReader {
  private readonly known = new Map<string, ProvenSignoff | null>()

  constructor(private readonly project: string) {}

  /**
   * The sign-offs of a document that are proven, by their ids: those that were taken back by their signer, too, and those
   * that somebody deleted or wrote over.
   */
  read(signoffs: Y.Map<unknown>): readonly ProvenSignoff[] {
    const found = everStated(signoffs).flatMap((value) => signedSchema.safeParse(value).data ?? [])
    return this.prove(found)
  }

  /** Those of the given ones that are proven, each once. */
  prove(signed: readonly SignedStatement[]): readonly ProvenSignoff[] {
    const proven = new Map<string, ProvenSignoff>()
    for (const each of signed) {
      const signoff = this.proveOnce(each)
      if (signoff !== null) proven.set(signoff.id, signoff)
    }
    return [...proven.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1))
  }

  private proveOnce(signed: SignedStatement): ProvenSignoff | null {
    const name = `${signed.key}${signed.signature}${signed.payload}`
    const judged = this.known.get(name)
    if (judged !== undefined) return judged
    const proven = proveSignoff(signed, this.project)
    this.known.set(name, proven)
    return proven
  }
}

/** Only the one text that the statement would be written as: no second spelling, no member twice. */
export function proveSignoff(signed: SignedStatement, project: string): ProvenSignoff | null {
  const { success, data } = signedSchema.safeParse(signed)
  const key = parsePublicKey(signed.key)
  const statement = parseSignoff(signed.payload)
  if (!success || key === null || statement === null || statement.project !== project) return null
  if (serializeSignoff(statement) !== data.payload) return null
  if (!isSignedBy(key, signoffMessage(data.payload), hexToBytes(data.signature))) return null
  return { id: idOfSignoff(signed), key, statement, signed: data }
}

function parseSignoff(payload: string): SignoffStatement | null {
  try {
    return statementSchema.safeParse(JSON.parse(payload)).data ?? null
  } catch {
    return null
  }
}

function idOfSignoff({ payload, key }: SignedStatement): string {
  return hashOf(`${key}\n${payload}`)
}
