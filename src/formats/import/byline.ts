/** The names in a block that is a byline, "" for any other. "By Jane Roe and John Doe" gives the names alone. */
export function readByline(text: string): string {
  const line = text.trim()
  if (line.length > longestByline || /[?!]$/.test(line)) return ''
  const named = introduced.exec(line)?.[1]
  if (named !== undefined) {
    const names = withoutDate(named.replace(handle, ''))
    return looksLikeNames(names) ? names : ''
  }
  return signed.test(line) ? line : ''
}

/** What metadata calls the author, fit for a byline; "" for addresses and for what is no name. */
export function cleanByline(declared: string): string {
  const line = declared.replace(/\s+/g, ' ').trim()
  if (line.length > longestByline || /^(?:https?:|www\.|@|\d)/i.test(line)) return ''
  const names = introduced.exec(line)?.[1] ?? line
  return withoutDate(names.replace(handle, ''))
}

/** Three authors with their papers; longer lines are sentences. */
const longestByline = 140

/** The author's name on a network, set beside the real one. */
const handle = /(?<!\s)\s*@\S{1,140}$/

const introduced =
  /^(?:(?:written |reported |story |text |words )?by|por|par|von|door|di|av|af|przez|texte?|автор|текст|بقلم)(?::\s*|\s+)(\S.*)$/iu

const name = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:de|da|del|della|di|van|von|der|den|la|le|al|bin|ibn)\s+){0,3}\p{Lu}[\p{L}\p{M}.'’-]*){1,3}`

/** "Jane Roe | Reuters", "Jane Roe, Staff Writer", "Jane Roe and John Doe, Associated Press" */
const signed = new RegExp(
  String.raw`^${name}(?:(?:,|\s+and|\s*&)\s+${name}){0,4}\s*(?:[|•·]\s*\p{Lu}[\p{L}\p{N} .&-]{1,40}|,\s*(?:(?:\p{L}+\s){0,3}(?:staff|writer|correspondent|reporter|editor|contributor|press|news|reuters|afp|ap|efe|cnn|bbc|dpa)\b[\p{L} ]{0,20}))$`,
  'iu'
)

/** Words that stand in small letters between names. */
const particles: ReadonlySet<string> = new Set(
  'and et y e und en och og i и و de da del della di do dos das du van von der den het la le al bin ibn for in of with the at'.split(
    ' '
  )
)

function looksLikeNames(text: string): boolean {
  const words = text.split(/[\s,|/&•·-]+/).filter((word) => word !== '')
  const first = words[0] ?? ''
  if (words.length === 0 || words.length > 18 || !/^["“(]?[\p{Lu}\p{Lo}]/u.test(first)) return false
  if (/^(?:the|a|an|el|la|le|der|die|das)$/i.test(first)) return false
  return words.every((word) => particles.has(word) || /^["“(]?[\p{Lu}\p{Lo}]/u.test(word))
}

function withoutDate(names: string): string {
  const date =
    /(?<![\s,|•·–—-])[\s,|•·–—-]+(?:(?:updated|published|posted|on)\b.{0,140}|(?:\p{L}{3,9}\.?\s+)?\d.{0,140})$/iu
  return names.replace(date, '').trim()
}
