import { z } from 'zod'
import { type Block, blockTypes } from '../article/block-schema'
import { canonicalJson } from '../model/canonical-json'
import { type ClaimId, isId } from '../model/ids'
import { everInField } from './lasting-entries'
import { parseCheck, parseEvidence, parseTick } from './read-entries'
import type { ProjectDocument } from './schema'

// zod would compile schemas by eval, which the window's content security policy forbids
z.config({ jitless: true })

const runSchema = z.object({ text: z.string(), attributes: z.object({}).catch({}) })
const blockSchema = z.object({
  attributes: z.object({ type: z.enum(blockTypes).catch('paragraph') }),
  runs: z.array(runSchema)
})
const hashes = z.record(z.string(), z.string())
const stateSchema = z.object({
  article: z.array(blockSchema),
  entries: z.record(z.string(), hashes),
  info: z.unknown()
})

/** What of a claim is not as it was. */
export type TouchedPart = 'mark' | 'checks' | 'evidence' | 'relations'

/** What has changed between a state that was signed and the state as it is. */
export interface StateChanges {
  /** The article as it was signed, its words without formats. */
  readonly blocks: readonly Block[]
  /** By claim; those whose mark is new or gone, too. */
  readonly claims: ReadonlyMap<ClaimId, ReadonlySet<TouchedPart>>
  /** How many sources are new or say something else. */
  readonly sources: number
  /** How many sentences have a word more, or less, that there is nothing to check in them. */
  readonly nothing: number
  /** How much of approaches for comment is new: questions, answers, that none came. */
  readonly replies: number
  /** How many notices to readers are new. */
  readonly notices: number
  /** It was reopened after publication. */
  readonly isReopened: boolean
  /** How many proposed corrections, and decisions on them, are new or say something else. */
  readonly corrections: number
  /** The house style is another, by which claims are judged and the article is ready. */
  readonly isStyleOther: boolean
  /** The title, or what is said of the whole article, such as which claims need a second check. */
  readonly isInfoOther: boolean
}

/** Compares two states by their texts; null when the first is none. */
export function compareStates(document: ProjectDocument, before: string, now: string): StateChanges | null {
  const [old, current] = [parseState(before), parseState(now)]
  if (old === null || current === null) return null
  const claims = new Map<ClaimId, Set<TouchedPart>>()
  const touch = (id: ClaimId | undefined, part: TouchedPart): void => {
    if (id !== undefined) claims.set(id, (claims.get(id) ?? new Set()).add(part))
  }
  const changed = (name: string): readonly string[] => changedKeys(old.entries[name], current.entries[name])
  for (const id of changed('claims')) touch(id as ClaimId, 'mark')
  for (const id of changed('checks')) touch(parseCheck(id, document.checks.get(id))?.claimId, 'checks')
  for (const id of changed('ticks')) touch(parseTick(id, document.ticks.get(id))?.claimId, 'checks')
  for (const id of changed('evidence'))
    touch(parseEvidence(id, document.evidence.get(id))?.claimId, 'evidence')
  for (const id of changed('relations')) {
    // one that was deleted or turned round changes for the claims that it was of, too
    for (const claim of ['from', 'to'].flatMap((field) => everInField(document, id, field)))
      if (isId('claim', claim)) touch(claim, 'relations')
  }
  return {
    blocks: old.article,
    claims,
    sources: changed('sources').length,
    nothing: changed('nothingToCheck').length,
    replies: changed('threads').length + changed('posts').length,
    notices: changed('notices').length,
    isReopened: changed('publications').length > 0,
    corrections: changed('corrections').length + changed('decisions').length,
    isStyleOther: changed('style').length > 0,
    isInfoOther: canonicalJson(old.info ?? null) !== canonicalJson(current.info ?? null)
  }
}

function parseState(text: string): z.infer<typeof stateSchema> | null {
  try {
    return stateSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function changedKeys(
  before: Readonly<Record<string, string>> = {},
  now: Readonly<Record<string, string>> = {}
): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)])
  return [...keys].filter((key) => before[key] !== now[key])
}
