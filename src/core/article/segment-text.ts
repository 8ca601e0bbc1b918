export type Granularity = 'grapheme' | 'word' | 'sentence'

const segmenters = new Map<string, Intl.Segmenter>()

/** The text cut by Unicode's rules and the language's dictionary. The language is BCP 47; any string is borne. */
export function segmentText(text: string, language: string, granularity: Granularity): Intl.Segments {
  const key = `${granularity} ${language}`
  const known = segmenters.get(key)
  if (known !== undefined) return known.segment(text)
  const made = new Intl.Segmenter(knownLanguage(language), { granularity })
  segmenters.set(key, made)
  return made.segment(text)
}

/** A language that Intl takes: tags come from files and may be anything. */
function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und'
  } catch (error) {
    if (error instanceof RangeError) return 'und'
    throw error
  }
}
