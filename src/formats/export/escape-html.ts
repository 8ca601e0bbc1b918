/**
 * Markup that is safe to write as it is. Only this file makes it, so nothing reaches a page unescaped.
 */
export class Html {
  readonly #markup: string

  constructor(key: typeof maker, markup: string) {
    if (key !== maker) throw new Error('Html is made by the html template only')
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

const maker = Symbol('maker of Html')

/** What a template takes: text and numbers are escaped, markup is kept, lists are joined. */
export type HtmlPiece = string | number | Html | readonly Html[]

/** Template for markup. Every text in it is escaped and its hidden characters are made visible; quote all attributes. */
export function html(strings: TemplateStringsArray, ...pieces: readonly HtmlPiece[]): Html {
  let markup = strings[0] ?? ''
  pieces.forEach((piece, index) => {
    markup += writePiece(piece) + (strings[index + 1] ?? '')
  })
  return new Html(maker, markup)
}

/** No markup at all. */
export const nothing = html``

/**
 * The article's own text as markup: every character stands as it is, line breaks (U+2028) as `<br>`. NUL and halves
 * of surrogate pairs, which no HTML file can hold, become U+FFFD.
 */
export function articleMarkup(text: string): Html {
  const escaped = escapeMarkup(text.replace(unwritable, '\uFFFD'))
  return new Html(maker, escaped.replaceAll('\r', '&#13;').replaceAll('\u2028', '<br>'))
}

/** A style element for a style sheet of our own. Never give it text from a project. */
export function styleElement(style: string): Html {
  if (style.includes('<')) throw new Error('A style sheet must not hold "<"')
  return new Html(maker, `<style>${style}</style>`)
}

/**
 * Text about the article with its hidden characters made visible, as in ⟦U+202E⟧: bidirectional embeddings, overrides
 * and isolates, control characters and halves of surrogate pairs. Tabs stay; line breaks of every kind become "\n".
 */
export function showHidden(text: string): string {
  if (!hidden.test(text)) return text
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(hiddenEach, (character) => {
    if (character === '\n' || character === '\t') return character
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `⟦U+${code}⟧`
  })
}

const unwritable = /[\0\p{Cs}]/gu
const hidden = /[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]/u
const hiddenEach = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu

function writePiece(piece: HtmlPiece): string {
  if (piece instanceof Html) return piece.toString()
  if (typeof piece === 'string') return escapeMarkup(showHidden(piece))
  if (typeof piece === 'number') return String(piece)
  return piece.join('')
}

const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

function escapeMarkup(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => special[character] ?? '') : text
}
