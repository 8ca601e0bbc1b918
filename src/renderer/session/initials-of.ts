/** Two letters for a name, where it has two words; of a name without spaces its first character. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = firstCharacter(words[0] ?? '')
  const last = words.length > 1 ? firstCharacter(words.at(-1) ?? '') : ''
  return (first + last).toLocaleUpperCase()
}

function firstCharacter(word: string): string {
  const [segment] = new Intl.Segmenter().segment(word)
  return segment?.segment ?? ''
}
