import { showHidden } from '../../core/model/show-hidden'

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

const unwritable = /[\0\p{Cs}]/gu

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
