/**
 * The dateline that opens a wire story, "" when the text opens otherwise: "Tokyo, Feb 2 (EFE)", "KYIV, March 3
 * (Reuters)", "(CNN)", "WASHINGTON". The dash after it and the full stop before the dash are left out.
 */
export function readDateline(text: string): string {
  const opening = text.slice(0, 160)
  const match = withAgency.exec(opening) ?? agencyAlone.exec(opening) ?? inCapitals.exec(opening)
  return (match?.[1] ?? '').trim()
}

/** Whether a whole block is a place and a day, as some papers set above the text. */
export function isStandingDateline(text: string): boolean {
  return text.length <= 60 && standing.test(text.trim())
}

/** The beginnings of the months' names in the languages of the large agencies. */
const months =
  'jan ene gen janv feb fev fév mar mär apr abr avr may mai mag maj jun jui giu jul lug aug ago aoû aou sep set oct okt ott out nov dec dic dez déc янв фев мар апр ма июн июл авг сен окт ноя дек'
const month = String.raw`(?:${months.split(' ').map(inAnyCase).join('|')})\p{L}{0,8}\.?`
const day = String.raw`(?:${month}\s+\d{1,2}|\d{1,2}\.?(?:\s+de)?\s+${month})(?:,?\s+(?:de\s+)?\d{4})?`
const word = String.raw`\p{Lu}[\p{L}\p{M}.'’]*`
const between = `[ /-](?:(?:de|del|da|do|di|la|las|los|le|el|al|am|an|der|den|of|on|upon|sur)[ -]){0,2}`
const place = `${word}(?:${between}${word}){0,4}(?:,\\s*${word}(?: ${word}){0,3})?`
const dash = String.raw`\s*[.:]?\s*(?:--|[-–—―])\s*`

function inAnyCase(start: string): string {
  return Array.from(start, (letter) => `[${letter}${letter.toUpperCase()}]`).join('')
}

/** "Tokyo, Feb 2 (EFE).- ", "Berlin (dpa) - ", "Paris, 3 mars 2024 (AFP) - " */
const withAgency = new RegExp(
  String.raw`^(${place}(?:,?\s+${day})?\s*\(\p{L}[\p{L}\p{N} ./&-]{1,40}\))${dash}(?=\S)`,
  'u'
)

/** "(CNN) -", "(Reuters) - ": a dash between spaces or after the bracket, not a remark in brackets. */
const agencyAlone = /^(\(\p{Lu}[\p{L}\p{N} ./&-]{1,30}\))\s*[.:]?\s*(?:--|[-–—―])\s*(?=\S)/u

/** Cities with fewer letters than an acronym may have. */
const shortCities = 'ADEN|BAKU|BERN|BONN|DOHA|GAZA|KIEV|KYIV|LIMA|LOME|LYON|MALE|NICE|OSLO|RIGA|ROME|SUVA'

/** "WASHINGTON — ", "KYIV, Ukraine — ": capitals before a dash between spaces. Short words may be acronyms. */
const inCapitals = new RegExp(
  String.raw`^((?:(?:${shortCities})|\p{Lu}{5,}|\p{Lu}{2,}\.?[ -]\p{Lu}[\p{Lu} .'’-]{2,30})(?:,\s*\p{Lu}[\p{L}. ]{1,30})?(?:,\s*${day})?)\s+(?:--|[–—―-])\s+(?=\S)`,
  'u'
)

const standing = new RegExp(String.raw`^${place},?\s+${day}$`, 'u')
