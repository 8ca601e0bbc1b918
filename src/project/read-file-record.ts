import { makeRosterReader, type Roster } from '../core/document/roster'
import { proveSignoff } from '../core/document/signoffs'
import type { KeyOwner, SignedStatement } from '../core/model/author'
import type { FileContradiction, FileRecord, FileSigner } from '../core/model/file-verdict'
import type { Person } from '../core/model/person'
import type { PublicKey } from '../core/model/public-key'
import type { ExportRecord, ProvenRecord } from './export-record'

/** Who works on a project, as it is known here without the file that is verified. */
export interface HeldPeople {
  readonly project: string
  /** Who made the project. */
  readonly creator: KeyOwner
  /** The lines of its list of people, whoever signed them. */
  readonly lines: readonly SignedStatement[]
}

/** What the people who signed a file are judged by. */
export interface PeopleFacts {
  /** Keys that are known. Where the maker of the file's project is among them, those on its list are known too. */
  readonly known: ReadonlySet<PublicKey>
  /** The people of a project. Their lines are read together with those in the file, which its signer chose. */
  readonly people?: HeldPeople
}

/** What a proven record says, each signer held against the list of people. */
export function readFileRecord({ record, key }: ProvenRecord, facts: PeopleFacts): FileRecord {
  const lists = readLists(record, facts)
  const { project, title, copy, state } = record
  const signer = (each: PublicKey): Omit<FileSigner, 'at' | 'parts' | 'reason'> | null => {
    const listed = lists.now.get(each)
    if (listed === undefined) return null
    const { name, role } = listed.person
    const wasRemoved = !listed.isMember
    const isKnown = lists.isTrusted ? !wasRemoved : facts.known.has(each)
    return { name, role, key: each, isKnown, wasRemoved, isListed: lists.isTrusted }
  }
  const unlisted = (each: PublicKey, claimed: Pick<FileSigner, 'name' | 'role'>) => ({
    ...claimed,
    key: each,
    isKnown: facts.known.has(each),
    wasRemoved: false,
    isListed: false
  })
  const signoffs = record.signoffs.flatMap((signed): FileSigner | readonly [] => {
    const proven = proveSignoff(signed, project)
    if (proven === null || proven.statement.state !== state || proven.statement.withdraws !== '') return []
    const { person, name, role, at, parts, reason } = proven.statement
    const isOwn = [lists.now, lists.given].some((list) => {
      const owner = list.get(proven.key)?.person
      return owner?.id === person && owner.role === role
    })
    if (lists.now.size > 0 && !isOwn) return []
    // in the role that was signed, which may have been another then
    const who = { ...(signer(proven.key) ?? unlisted(proven.key, { name, role })), role }
    return { ...who, at, parts, reason }
  })
  const { by, at } = record
  const claimed = { name: by?.name ?? 'the command line', role: by?.role ?? null }
  const maker = { ...(signer(key) ?? unlisted(key, claimed)), at, parts: '', reason: '' }
  const contradiction = contradictionIn(record, key, lists, facts)
  return { project, title, copy, state, maker, signoffs, list: lists.from, contradiction }
}

interface Lists {
  /** By the lines of the file and those that are known here. */
  readonly now: Roster
  /** As the file gives it. */
  readonly given: Roster
  /** Whether the one whom the list rests on is known. */
  readonly isTrusted: boolean
  readonly from: FileRecord['list']
}

function readLists({ creator, project, list }: ExportRecord, { known, people }: PeopleFacts): Lists {
  const held = people?.project === project ? people : null
  const claimed =
    creator === null
      ? null
      : { key: creator.key, person: { id: creator.person, name: creator.name, role: creator.role } }
  const owner = held?.creator ?? (claimed as KeyOwner | null)
  if (owner === null) return { now: new Map(), given: new Map(), isTrusted: false, from: 'none' }
  const reader = makeRosterReader(project, owner)
  const given = reader.read(list)
  if (held === null) return { now: given, given, isTrusted: known.has(owner.key), from: 'as given' }
  return { now: reader.read([...held.lines, ...list]), given, isTrusted: true, from: 'held' }
}

/** What a record says of people that the list says otherwise. */
function contradictionIn(
  { creator, project, by }: ExportRecord,
  key: PublicKey,
  { now, given }: Lists,
  { people }: PeopleFacts
): FileContradiction | null {
  if (people?.project === project && creator !== null && creator.key !== people.creator.key)
    return { about: 'creator', name: creator.name, role: creator.role }
  const owners = [now, given].flatMap((list) => list.get(key)?.person ?? [])
  if (by === null || owners.length === 0) return null
  const isOwn = (owner: Person): boolean =>
    owner.id === by.person && owner.name === by.name && owner.role === by.role
  return owners.some(isOwn) ? null : { about: 'maker', name: by.name, role: by.role }
}
