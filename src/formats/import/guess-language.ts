import { detect } from 'tinyld'

/** Letters that a guess needs: below it, tinyld takes Norwegian for Danish and German for Dutch. */
const fewestLetters = 60

/** How much text is looked at, characters. More does not change the guess. */
const sample = 4000

/** The language of a text as BCP 47, "und" when it is too short to tell. */
export function guessLanguage(text: string): string {
  const part = text.slice(0, sample)
  if ((part.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return 'und'
  return detect(part) || 'und'
}

/** A declared language tag in its normal form, null when it is none. Old files write "pt_BR". */
export function readLanguageTag(tag: string): string | null {
  const trimmed = tag.trim().replaceAll('_', '-')
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(trimmed)) return null
  return Intl.getCanonicalLocales(trimmed)[0] ?? null
}
