import type { DraftRow, DraftRowKind } from '../../core/article/draft-rows'
import type { ClaimFate, ForetoldClaim } from '../../core/document/foretell-draft'
import { strings } from '../ui/strings'

/** What the comparison amounts to, in words: "12 paragraphs changed, 2 moved, 1 new. 120 words come in, 35 go out." */
export function summarizeRows(rows: readonly DraftRow[]): string {
  const count = (kind: DraftRowKind): number => rows.filter((row) => row.kind === kind).length
  const { paragraphs, words } = strings.drafts
  const parts = [
    say(count('changed'), paragraphs.changed),
    say(count('moved-here'), paragraphs.moved),
    say(count('added'), paragraphs.added),
    say(count('removed'), paragraphs.removed),
    say(count('restyled'), paragraphs.restyled)
  ].filter(Boolean)
  if (parts.length === 0) return `${paragraphs.none}.`
  return `${parts.join(', ')}. ${words(countWords(rows, 'added'), countWords(rows, 'removed'))}`
}

/** What becomes of the claims, in words: "Of 31 claims, 27 keep their words, 3 change, 1 loses its words." */
export function summarizeClaims(claims: readonly ForetoldClaim[]): string {
  const { fates } = strings.drafts
  const order: readonly ClaimFate[] = ['keeps', 'changes', 'searched', 'loses', 'lost']
  const parts = order
    .map((fate) => say(claims.filter((claim) => claim.fate === fate).length, fates[fate]))
    .filter(Boolean)
  return strings.drafts.claims(claims.length, parts)
}

function say(count: number, sentence: (count: number) => string): string {
  return count === 0 ? '' : sentence(count)
}

function countWords(rows: readonly DraftRow[], kind: 'added' | 'removed'): number {
  let count = 0
  for (const { parts } of rows) {
    for (const part of parts) {
      if (part.kind === kind) count += part.text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
    }
  }
  return count
}
