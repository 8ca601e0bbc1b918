/**
 * Pairs of words of which one becomes the other by one letter more, less, another one, or two letters in the other order.
 * Each word is looked up by what is left of it without one letter, so that the time grows with the words and not with
 * their pairs.
 */
export function nearWords(words: readonly string[]): readonly (readonly [string, string])[] {
  const byRest = new Map<string, string[]>()
  const pairs: (readonly [string, string])[] = []
  const seen = new Set<string>()
  for (const word of words) {
    for (const rest of restsOf(word)) {
      const alike = byRest.get(rest)
      if (alike === undefined) {
        byRest.set(rest, [word])
        continue
      }
      for (const other of alike) {
        const pair = `${other}\n${word}`
        if (other === word || seen.has(pair) || !isNear(other, word)) continue
        seen.add(pair)
        pairs.push([other, word])
      }
      // a rest that many words share is too short to say anything
      if (alike.length < 8 && alike.at(-1) !== word) alike.push(word)
    }
  }
  return pairs
}

/** Whether one word becomes the other by one letter. */
export function isNear(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (long.length - short.length > 1 || short === long) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  )
}

function restsOf(word: string): ReadonlySet<string> {
  const rests = new Set([word])
  for (let at = 0; at < word.length; at += 1) rests.add(word.slice(0, at) + word.slice(at + 1))
  return rests
}
