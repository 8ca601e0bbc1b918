import type { Quote, ResolvedAnchor } from '../model/anchor'
import type { QuoteSearch } from './match-quote'

/**
 * Where a quote's words are by the text alone, without positions that follow editing. `exact`: the very words, at
 * `near` or among their old surroundings. `edited`: changed words among these. `moved`: found, but elsewhere.
 */
export function resolveQuote(search: QuoteSearch, quote: Quote, near?: number): ResolvedAnchor {
  const found = search.find(quote, near)
  if (found === null) return { state: 'orphan', range: null }
  const { range, isExact, isAmongSame } = found
  if (isExact && (isAmongSame || range.start === near)) return { state: 'exact', range }
  return { state: !isExact && isAmongSame ? 'edited' : 'moved', range }
}
