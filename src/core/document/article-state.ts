/**
 * What a sign-off is about: the article as it stands, with its claims, checks, sources and evidence, as one text that
 * is the same on every computer. Its SHA-256 names the state. docs/project-format.md, "Sign-offs".
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as Y from 'yjs'
import type { ArticleText } from '../article/article-text'
import type { Block } from '../article/block-schema'
import { canonicalJson, joinMembers } from '../model/canonical-json'
import { canonicalMap, canonicalValue } from './canonical-value'
import { isSharingField } from './claim-fields'
import { followEntries } from './follow-entries'
import { everWritten } from './lasting-entries'
import { everUnder } from './lasting-statements'
import type { ProjectDocument } from './schema'

/**
 * The document's maps that a state covers, each entry with all its fields, those of later versions too. A map that is
 * added here changes no state of a project in which it is empty.
 */
const coveredMaps = [
  'checks',
  'claims',
  'corrections',
  'decisions',
  'evidence',
  'nothingToCheck',
  'notices',
  'posts',
  'publications',
  'relations',
  'sources',
  'style',
  'threads',
  'ticks'
] as const satisfies readonly (keyof ProjectDocument)[]
export type CoveredMap = (typeof coveredMaps)[number]

/** Fields that a state leaves out. */
const leftOut: Readonly<Partial<Record<CoveredMap, (field: string) => boolean>>> = { claims: isSharingField }

/**
 * Of some maps a state covers these entries only. Publishing leaves a sign-off as it is; a reopening puts it out of date,
 * and one that names the reopening was given knowing of it. Of what is asked and said it covers approaches for comment
 * with all that is noted on them but comments: what the other side was asked, said, or left unanswered. What was ever an
 * approach stays one, though the thread was deleted or written over past Stet: it is still shown, and answered.
 */
const entriesCovered: Readonly<
  Partial<Record<CoveredMap, (id: string, value: unknown, document: ProjectDocument) => boolean>>
> = {
  publications: (_, value) => isReopening(value),
  threads: (id, _, document) => wasApproach(document, id),
  posts: (_, value, document) =>
    fieldOf(value, 'act') !== 'comment' && wasApproach(document, String(fieldOf(value, 'threadId')))
}

/** A state: its text in canonical JSON, and the SHA-256 of that in hexadecimal. */
export interface ArticleState {
  readonly text: string
  readonly hash: string
}

/** The state of a project, kept up to date: each entry is written and hashed once, and again when it changes. */
export class ArticleStateReader {
  private readonly hashes = new Map<CoveredMap, Map<string, string>>()
  private readonly blocks = new WeakMap<Block, string>()
  private readonly stops: (() => void)[] = []
  private known: ArticleState | null = null

  constructor(
    private readonly document: ProjectDocument,
    private readonly article: ArticleText,
    private readonly projectId: string
  ) {
    for (const name of coveredMaps) this.follow(name)
    const forget = (): void => {
      this.known = null
    }
    document.info.observe(forget)
    this.stops.push(() => document.info.unobserve(forget), article.observe(forget))
  }

  /** The state now. */
  read(): ArticleState {
    this.known ??= this.readAnew()
    return this.known
  }

  /** Stops following the document. */
  destroy(): void {
    for (const stop of this.stops) stop()
  }

  private follow(name: CoveredMap): void {
    const entries = this.document[name]
    const hashes = new Map<string, string>()
    this.hashes.set(name, hashes)
    this.stops.push(
      followEntries(entries, (ids) => {
        for (const id of ids) hashes.delete(id)
        this.known = null
      })
    )
  }

  private readAnew(): ArticleState {
    const maps = coveredMaps.flatMap((name) => {
      const members = this.readMap(name)
      return members.length === 0 ? [] : [[name, joinMembers(members)] as const]
    })
    const text = joinMembers([
      ['article', `[${this.article.blocks.map((block) => this.readBlock(block)).join(',')}]`],
      ['entries', joinMembers(maps)],
      ['format', JSON.stringify(stateFormat)],
      ['info', canonicalValue(this.document.info)],
      ['project', JSON.stringify(this.projectId)]
    ])
    return { text, hash: hashOf(text) }
  }

  private readMap(name: CoveredMap): readonly (readonly [string, string])[] {
    const hashes = this.hashes.get(name) ?? new Map<string, string>()
    return coveredEntries(this.document, name).map(([id, value]) => {
      const hash = hashes.get(id) ?? hashOf(canonicalEntry(value, leftOut[name]))
      hashes.set(id, hash)
      return [id.toWellFormed(), JSON.stringify(hash)] as const
    })
  }

  private readBlock(block: Block): string {
    const known = this.blocks.get(block)
    if (known !== undefined) return known
    const written = canonicalJson(block)
    this.blocks.set(block, written)
    return written
  }
}

/** An entry that a state names. */
export interface StateEntry {
  readonly map: CoveredMap
  readonly id: string
  /** Its text, whose hash the state holds. */
  readonly json: string
  readonly hash: string
  /** Its fields, as they are stored. */
  readonly value: unknown
}

/** The texts of all entries that the document's present state names, by map and id. */
export function readStateEntries(document: ProjectDocument): readonly StateEntry[] {
  return coveredMaps.flatMap((map) =>
    coveredEntries(document, map)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([id, value]) => {
        const json = canonicalEntry(value, leftOut[map])
        return { map, id: id.toWellFormed(), json, hash: hashOf(json), value }
      })
  )
}

function coveredEntries(document: ProjectDocument, map: CoveredMap): (readonly [string, unknown])[] {
  const entries = isWrittenOnce(map)
    ? [...document[map]._map.keys()].flatMap((id) => firstOf(document, map, id))
    : [...document[map].entries()]
  const isCovered = entriesCovered[map]
  return isCovered === undefined ? entries : entries.filter(([id, value]) => isCovered(id, value, document))
}

/** Statements: see firstOf. */
const writtenOnce = ['checks', 'notices', 'posts', 'publications', 'threads', 'ticks'] as const
type WrittenOnce = (typeof writtenOnce)[number]

function isWrittenOnce(map: CoveredMap): map is WrittenOnce {
  return writtenOnce.some((each) => each === map)
}

/**
 * A statement as it was written first, of publications as a reopening, whoever deleted it or wrote over it since: or a
 * state that was signed would come back, with its sign-offs, when somebody deletes what was said since.
 */
function firstOf(
  document: ProjectDocument,
  map: WrittenOnce,
  id: string
): readonly (readonly [string, unknown])[] {
  const values = everUnder(document[map], id)
  const value = map === 'publications' ? (values.find(isReopening) ?? values[0]) : values[0]
  return value === undefined ? [] : [[id, value]]
}

/** Told by the stored field alone: whether the rest is well-formed is judged by readers, and later ones may judge otherwise. */
function isReopening(value: unknown): boolean {
  return fieldOf(value, 'act') === 'reopened'
}

/** By any value that its key ever had, whoever wrote it: that is the same on every computer, whatever its list says. */
function wasApproach(document: ProjectDocument, id: string): boolean {
  return everWritten(document, 'threads', id).some(isApproach)
}

/** Likewise. */
function isApproach(value: unknown): boolean {
  return fieldOf(value, 'purpose') === 'query' && typeof fieldOf(value, 'replyBy') === 'string'
}

function fieldOf(value: unknown, name: string): unknown {
  if (value instanceof Y.Map) return value.get(name)
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined
}

/** What a state's text begins to say of itself. */
export const stateFormat = 'stet-state-1'

/** The SHA-256 of a text in UTF-8, in hexadecimal. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

function canonicalEntry(value: unknown, isLeftOut: (field: string) => boolean = () => false): string {
  if (!(value instanceof Y.Map)) return canonicalValue(value)
  return canonicalMap([...value.entries()].filter(([key]) => !isLeftOut(key)))
}
