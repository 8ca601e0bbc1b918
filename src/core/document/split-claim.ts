import { describeRange } from '../anchoring/describe-range'
import { joinRanges } from '../anchoring/join-ranges'
import type { ArticleText } from '../article/article-text'
import type { TextRange } from '../model/anchor'
import type { Evidence } from '../model/evidence'
import type { ClaimId, EvidenceId, PersonId } from '../model/ids'
import { tagFields } from './claim-fields'
import { type ClaimPlace, placeClaim } from './claim-ranges'
import { bearEntry, changeEntry } from './entry-map'
import { evidenceFields } from './evidence'
import type { ProjectDocument } from './schema'

/** A claim's words in two. */
export interface ClaimParts {
  readonly kept: readonly TextRange[]
  readonly taken: readonly TextRange[]
}

/** What splitting needs to know. */
export interface ClaimSplit extends ClaimParts {
  readonly id: ClaimId
  readonly by: PersonId
  /** ISO 8601 in UTC. */
  readonly at: string
  /** What the claim rests on: the new one gets its own copy of each, with a salt of its own. */
  readonly evidence: readonly { readonly id: EvidenceId; readonly of: Evidence; readonly salt: string }[]
}

/**
 * Where a claim's words part when `part` of the article is taken off, without the white space at the cuts; null when
 * nothing would be left on either side.
 */
export function partsOfClaim(
  article: ArticleText,
  ranges: readonly (TextRange | null)[],
  part: TextRange
): ClaimParts | null {
  const whole = joinRanges(ranges.flatMap((range) => range ?? []))
  const cut = (range: TextRange): TextRange | null => bare(article, range)
  const taken = whole.flatMap(({ start, end }) => {
    return cut({ start: Math.max(start, part.start), end: Math.min(end, part.end) }) ?? []
  })
  const kept = whole.flatMap(({ start, end }) =>
    [cut({ start, end: Math.min(end, part.start) }), cut({ start: Math.max(start, part.end), end })].flatMap(
      (range) => range ?? []
    )
  )
  return taken.length > 0 && kept.length > 0 ? { kept, taken } : null
}

/**
 * Makes a part of a claim a claim of its own, of the same kind, risk, legal flag, tags and time it is due. The checks stay with the first:
 * they were made on words it no longer says, so they fall back. One step for undo.
 */
export function splitClaim(
  document: ProjectDocument,
  article: ArticleText,
  place: ClaimPlace,
  split: ClaimSplit,
  origin: unknown
): void {
  const { claim } = place
  const { id, by, at } = split
  const anchors = split.taken.map((range) => describeRange(article, range))
  const { kind, risk, legal, due, secondCheck, tags = [] } = claim
  const plan = {
    ...(due === undefined ? {} : { due }),
    ...(secondCheck === undefined ? {} : { secondCheck }),
    ...tagFields({ add: tags })
  }
  const traits = { kind, risk, legal, ...plan }
  const fields = { ...traits, markedBy: by, markedAt: at, anchors, splitFrom: claim.id }
  bearEntry(document, document.claims, id, fields)
  for (const { id: copy, of, salt } of split.evidence) {
    bearEntry(
      document,
      document.evidence,
      copy,
      evidenceFields({ ...of, claimId: id, addedBy: by, addedAt: at, salt })
    )
  }
  const lost = claim.anchors.filter((_, index) => place.ranges[index] === null)
  const kept = [...split.kept.map((range) => describeRange(article, range)), ...lost]
  document.doc.transact(() => {
    placeClaim(document, claim, kept, origin, by)
    changeEntry(document, document.claims, id, { removed: false }, origin)
    for (const copy of split.evidence)
      changeEntry(document, document.evidence, copy.id, { removed: false }, origin)
  }, origin)
}

function bare(article: ArticleText, { start, end }: TextRange): TextRange | null {
  if (end <= start) return null
  const words = article.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = end - (words.length - words.trimEnd().length)
  return to > from ? { start: from, end: to } : null
}
