import { type Html, type HtmlPiece, html } from './escape-html'

/** A sentence with markup in its blanks: "Marked by {who}". What the sentence has no blank for is left out. */
export function fillHtml(sentence: string, blanks: Readonly<Record<string, HtmlPiece>>): Html {
  const parts = sentence.split(/\{(\w+)\}/)
  return html`${parts.map((part, index) => (index % 2 === 0 ? html`${part}` : html`${blanks[part] ?? ''}`))}`
}
