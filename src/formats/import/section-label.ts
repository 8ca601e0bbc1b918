/** Words that the labels of news sections are made of, in small letters. */
const sectionWords: ReadonlySet<string> = new Set(
  `africa america americas analysis and arts asia australia books breaking britain business canada china city climate
  commentary conflict conflicts courts crime culture defence defense diplomacy economy education elections
  entertainment environment essay europe exclusive explainer fact fashion feature features film finance food global
  health home india industry international interview investigation israel japan justice latest law life lifestyle live
  living local london magazine markets media middle east money music national nation news north obituary opinion
  pacific perspective politics profile religion report review science security society south space special sport
  sports story style tech technology television top travel uk ukraine us usa video war weather west world`.split(
    /\s+/
  )
)

/** Labels have one to five words: "World", "Conflicts & War", "Middle East and North Africa". */
const mostWords = 5

/**
 * Whether a line is the label of a section that stands above the headline: made of section words alone, or in
 * capitals above a line that is not.
 */
export function isSectionLabel(line: string, next: string): boolean {
  const words = line
    .trim()
    .split(/[\s/|&,>›»·-]+/)
    .filter((word) => word !== '')
  if (words.length === 0 || words.length > mostWords || line.length > 48 || next === '') return false
  if (next.length <= line.length) return false
  if (words.every((word) => sectionWords.has(word.toLowerCase()))) return true
  return words.length <= 3 && isInCapitals(line) && !isInCapitals(next) && !/[.!?\d]/.test(line)
}

function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase()
}
