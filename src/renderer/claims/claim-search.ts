import type { LiveClaim } from '../../core/document/live-claims'

/**
 * The claims that somebody may mean: the one of a number, those whose number begins so, and those that hold the words,
 * in reading order.
 *
 * @param asked What was typed: "12", "#12", or words of the claim.
 * @param most How many are wanted.
 */
export function searchClaims(
  claims: readonly LiveClaim[],
  asked: string,
  most: number
): readonly LiveClaim[] {
  const text = asked.trim().toLowerCase()
  if (text === '') return claims.slice(0, most)
  const digits = /^#?(\d+)$/.exec(text)?.[1]
  const byNumber =
    digits === undefined ? [] : claims.filter(({ number }) => String(number).startsWith(digits))
  const byWords = claims.filter(({ words }) => words.toLowerCase().includes(text))
  return [...new Set([...byNumber, ...byWords])].slice(0, most)
}
