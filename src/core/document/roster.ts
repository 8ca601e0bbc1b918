/**
 * The project's list of people: statements that its creator signs, or somebody whom the creator allowed to. Anybody can
 * write into the document, so nothing here is believed without its signature.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type * as Y from 'yjs'
import { z } from 'zod'
import type { KeyOwner, SignedStatement } from '../model/author'
import { dsseMessage } from '../model/dsse'
import { isId, type PersonId, type ProjectId } from '../model/ids'
import type { Person } from '../model/person'
import { isSignedBy, type PublicKey, parsePublicKey } from '../model/public-key'
import { utcTime } from '../model/utc-time'
import { everStated } from './lasting-statements'
import { type ProjectDocument, untrackedOrigin } from './schema'

// zod would compile schemas by eval, which the window's content security policy forbids
z.config({ jitless: true })

const publicKey = z.custom<PublicKey>((value) => parsePublicKey(value) !== null)
const statementId = z.string().regex(/^[0-9a-f]{64}$/)

const statementSchema = z.strictObject({
  project: z.custom<ProjectId>((value) => isId('project', value)),
  key: publicKey,
  person: z.custom<PersonId>((value) => isId('person', value)),
  name: z.string().max(120),
  role: z.enum(['checker', 'author', 'editor', 'legal']),
  /** False takes the key off the list. */
  isMember: z.boolean(),
  /** Whether this key may put others on the list. Counts only when the creator says it. */
  mayEnroll: z.boolean(),
  /** Earlier statements on this key that this one takes the place of. */
  replaces: z.array(statementId).max(1000),
  /** ISO 8601 in UTC, as the signer's clock had it. Shown, never ordered by. */
  at: z.string().regex(utcTime)
})

/** What one line of the list says: that a key belongs to a person, in which role, or no longer. */
export type RosterStatement = Readonly<z.infer<typeof statementSchema>>

const signedSchema = z.object({
  payload: z.string().max(100_000),
  key: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string().regex(/^[0-9a-f]{128}$/)
})

/** One key of the list as it stands. */
export interface RosterEntry extends KeyOwner {
  readonly isMember: boolean
  readonly mayEnroll: boolean
  /** Who put it there. */
  readonly by: PublicKey
  readonly at: string
  /** The statements it rests on: the next one replaces them. Empty for the creator. */
  readonly statements: readonly string[]
}

/** Everybody the list names, by key; those who were taken off it, too. The creator is always on it. */
export type Roster = ReadonlyMap<PublicKey, RosterEntry>

const payloadType = 'application/vnd.stet.roster+json'

/** What a signature of a statement covers. */
export function rosterMessage(payload: string): Uint8Array {
  return dsseMessage(payloadType, payload)
}

/** The text of a statement, to be signed as it is. */
export function serializeStatement(statement: RosterStatement): string {
  const { project, key, person, name, role, isMember, mayEnroll, replaces, at } = statement
  return JSON.stringify({ project, key, person, name, role, isMember, mayEnroll, replaces, at })
}

/** Adds a signed statement to the project's list. Outside undo. */
export function addStatement(document: ProjectDocument, signed: SignedStatement): void {
  const { payload, key, signature } = signed
  const id = idOfStatement(signed)
  document.doc.transact(() => document.roster.set(id, { payload, key, signature }), untrackedOrigin)
}

/** The statements that are in the document, or ever were, and have the form of one, whoever wrote them. */
export function readStatements(roster: Y.Map<unknown>): readonly SignedStatement[] {
  return everStated(roster).flatMap((value) => signedSchema.safeParse(value).data ?? [])
}

interface Proven {
  readonly id: string
  readonly by: PublicKey
  readonly statement: RosterStatement
}

/** Reads a project's list of people. */
export interface RosterReader {
  /** The list that the statements make up, as far as they count. */
  read(statements: readonly SignedStatement[]): Roster
  /** Whether a statement is about this project and signed by the key it names. */
  readonly isProven: (signed: SignedStatement) => boolean
}

/** Judges statements, each signature once: a check takes a millisecond. */
export function makeRosterReader(project: string, creator: KeyOwner): RosterReader {
  const known = new Map<string, Proven | null>()
  const prove = (signed: SignedStatement): Proven | null => {
    const name = `${signed.key}${signed.signature}${signed.payload}`
    const judged = known.get(name)
    if (judged !== undefined) return judged
    const proven = proveStatement(signed, project)
    known.set(name, proven)
    return proven
  }
  return {
    read: (statements) => {
      const proven = new Map(
        statements.flatMap((signed) => prove(signed) ?? []).map((each) => [each.id, each])
      )
      return judgeStatements([...proven.values()], creator)
    },
    isProven: (signed) => prove(signed) !== null
  }
}

/** Only the one text that the statement would be written as: no second spelling, no member twice. */
function proveStatement(signed: SignedStatement, project: string): Proven | null {
  const by = parsePublicKey(signed.key)
  const statement = parseStatement(signed.payload)
  if (by === null || statement === null || statement.project !== project) return null
  if (serializeStatement(statement) !== signed.payload) return null
  if (!isSignedBy(by, rosterMessage(signed.payload), hexToBytes(signed.signature))) return null
  return { id: idOfStatement(signed), by, statement }
}

function parseStatement(payload: string): RosterStatement | null {
  try {
    return statementSchema.safeParse(JSON.parse(payload)).data ?? null
  } catch {
    return null
  }
}

/**
 * Nobody speaks of the creator's key. The creator's word stands above that of those who were allowed to enrol, whose
 * word counts only while they are allowed to: what rests on a right that was withdrawn is withdrawn with it.
 */
function judgeStatements(proven: readonly Proven[], creator: KeyOwner): Roster {
  const about = proven.filter(({ statement }) => statement.key !== creator.key)
  const byCreator = standing(about.filter(({ by }) => by === creator.key))
  const enrolling = new Set(
    [...byCreator.values()].filter((entry) => entry.isMember && entry.mayEnroll).map(({ key }) => key)
  )
  const byOthers = standing(
    about.filter(({ by, statement }) => enrolling.has(by) && by !== statement.key),
    false
  )
  const first: RosterEntry = {
    ...creator,
    isMember: true,
    mayEnroll: true,
    by: creator.key,
    at: '',
    statements: []
  }
  return new Map([...byOthers, ...byCreator, [creator.key, first]])
}

/**
 * One entry for each key. Where statements made apart contradict each other, the one that gives less counts: off the
 * list, then without the right to enrol, then the lower id, so that all readers agree.
 */
function standing(proven: readonly Proven[], mayGrant = true): Map<PublicKey, RosterEntry> {
  const replaced = new Set(
    proven.flatMap(({ by, statement }) => statement.replaces.map((id) => `${by} ${statement.key} ${id}`))
  )
  const left = proven.filter(({ id, by, statement }) => !replaced.has(`${by} ${statement.key} ${id}`))
  const entries = new Map<PublicKey, RosterEntry>()
  for (const { by, statement, id } of left.toSorted(lesserFirst)) {
    const { key, person, name, role, isMember, mayEnroll, at } = statement
    const known = entries.get(key)
    const who: Person = { id: person, name, role }
    entries.set(
      key,
      known === undefined
        ? { key, person: who, isMember, mayEnroll: mayEnroll && mayGrant, by, at, statements: [id] }
        : { ...known, statements: [...known.statements, id] }
    )
  }
  return entries
}

function lesserFirst(left: Proven, right: Proven): number {
  const [a, b] = [left.statement, right.statement]
  return (
    Number(a.isMember) - Number(b.isMember) ||
    Number(a.mayEnroll) - Number(b.mayEnroll) ||
    (left.id < right.id ? -1 : 1)
  )
}

function idOfStatement({ payload, key }: SignedStatement): string {
  return bytesToHex(sha256(utf8ToBytes(`${key}\n${payload}`)))
}
