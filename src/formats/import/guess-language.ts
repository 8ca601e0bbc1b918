/** Letters that a guess needs: below it, tinyld takes Norwegian for Danish and German for Dutch. */
const fewestLetters = 60

/** How much text is looked at, characters. More does not change the guess. */
const sample = 4000

/**
 * The language of a text as BCP 47, "und" when it is too short to tell. What tells it is loaded with the first question:
 * unpacking its tables takes longer than all else that a process does to start.
 */
export async function guessLanguage(text: string): Promise<string> {
  const part = text.slice(0, sample)
  if (countOf(part, /\p{L}/gu) < fewestLetters) return 'und'
  const { detect } = await import('tinyld')
  const guess = detect(part) || 'und'
  const script = scriptOf.get(guess)
  return script !== undefined && 2 * countOf(part, script) < countOf(part, /\p{L}/gu) ? 'und' : guess
}

/** Languages of a script of their own: a few of its letters are enough for tinyld, but most must be of it. */
const scriptOf: ReadonlyMap<string, RegExp> = new Map([
  ['ar', /\p{sc=Arab}/gu],
  ['fa', /\p{sc=Arab}/gu],
  ['he', /\p{sc=Hebr}/gu],
  ['hi', /\p{sc=Deva}/gu],
  ['ja', /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/gu],
  ['ko', /\p{sc=Hang}/gu],
  ['ru', /\p{sc=Cyrl}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['zh', /\p{sc=Han}/gu]
])

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** A declared language tag in its normal form, null when it is none. Old files write "pt_BR". */
export function readLanguageTag(tag: string): string | null {
  const trimmed = tag.trim().replaceAll('_', '-')
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(trimmed)) return null
  return Intl.getCanonicalLocales(trimmed)[0] ?? null
}
