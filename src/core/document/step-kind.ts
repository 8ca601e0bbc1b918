import * as Y from 'yjs'
import { placeField } from './claim-fields'
import type { ProjectDocument } from './schema'

/** What sort of step undo would take back, as far as what it changed tells. */
export type StepKind =
  | 'text'
  | 'moved words'
  | 'draft'
  | 'mark'
  | 'unmark'
  | 'merge'
  | 'place'
  | 'traits'
  | 'several traits'
  | 'source'
  | 'evidence'
  | 'info'
  | 'style'
  | 'correction'
  | 'decision'
  | 'filter'
  | 'nothing to check'
  | 'pass'
  | 'confirmation'
  | 'relation'

/** The types a step changed, with what Yjs says of each and of what is in it. */
type Changes = ReadonlyMap<unknown, readonly Y.YEvent<Y.AbstractType<unknown>>[]>

/** What sort of step it was that changed these types. */
export function stepKindOf(document: ProjectDocument, changes: Changes): StepKind {
  const { article, claims, sources, evidence, drafts, corrections, decisions, nothingToCheck, passes } =
    document
  if (changes.has(document.filters)) return 'filter'
  if (changes.has(document.confirmations)) return 'confirmation'
  if (changes.has(document.style)) return 'style'
  if (changes.has(document.relations)) return 'relation'
  if (changes.has(drafts)) return 'draft'
  if (changes.has(decisions)) return 'decision'
  if (changes.has(corrections)) return 'correction'
  if (changes.has(nothingToCheck)) return 'nothing to check'
  if (changes.has(passes)) return 'pass'
  if (changes.has(article)) return changes.has(claims) ? 'moved words' : 'text'
  if (changes.has(claims)) return kindOnClaims(changes.get(claims) ?? [])
  if (changes.has(evidence)) return 'evidence'
  return changes.has(sources) ? 'source' : 'info'
}

function kindOnClaims(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): StepKind {
  const fields = new Set(events.flatMap((event) => [...event.keys.keys()]))
  if (fields.has('mergedInto')) return 'merge'
  if (fields.has('anchors')) return 'place'
  if (fields.has('removed')) return events.some(({ target }) => isShown(target)) ? 'mark' : 'unmark'
  if ([...fields].some((field) => placeField.test(field) || field === 'absorbed')) return 'place'
  if (!events.some(({ target }) => isClaim(target))) return 'place'
  return events.filter(({ target }) => isClaim(target)).length > 1 ? 'several traits' : 'traits'
}

function isClaim(entry: unknown): boolean {
  return entry instanceof Y.Map && entry.has('anchors')
}

function isShown(entry: unknown): boolean {
  return entry instanceof Y.Map && entry.get('removed') === false
}
