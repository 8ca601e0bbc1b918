import { type ParagraphChild, Tab, TextRun } from 'docx'

/** How a run of Word looks: what TextRun takes besides its text. */
export type RunLook = Omit<
  Extract<ConstructorParameters<typeof TextRun>[0], object>,
  'text' | 'children' | 'break'
>

/** A stretch of text as Word writes it: words, a tab or a line break. */
export type WordPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'tab' }
  | { readonly kind: 'break' }

/**
 * The text in the pieces that Word has an element for. Every character stands as it is, bidirectional controls too; for
 * what XML cannot hold (control characters, halves of surrogate pairs, U+FFFE and U+FFFF), which would keep Word from
 * opening the file, stands U+FFFD.
 */
export function wordPieces(text: string): readonly WordPiece[] {
  return text
    .split(/(\t|[\u2028\u2029])/u)
    .filter((part) => part !== '')
    .flatMap((part): readonly WordPiece[] => {
      if (part === '\t') return [{ kind: 'tab' }]
      if (part === '\u2028' || part === '\u2029') return [{ kind: 'break' }]
      return partPlaceholders(writable(part)).map((words) => ({ kind: 'words', text: words }))
    })
}

/** The text as runs that look alike. */
export function textRuns(text: string, look: RunLook): readonly ParagraphChild[] {
  return wordPieces(text).map((piece) => {
    if (piece.kind === 'words') return new TextRun({ ...look, text: piece.text })
    return new TextRun(piece.kind === 'tab' ? { ...look, children: [new Tab()] } : { ...look, break: 1 })
  })
}

/** Word reads no more of a name, in UTF-16 code units. */
export const longestAttribute = 255

/** The text as an attribute holds it, on one line and cut to so many UTF-16 code units. */
export function attributeText(text: string, most = longestAttribute): string {
  const line = writable(text.replace(/\s+/gu, ' ')).replace(placeholder, '(')
  if (line.length <= most) return line
  // no half of a character
  return line.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}

/** The names of the lists, which the library writes as "{numbers-1}" until it has numbered them. */
export const listNames = { bullet: 'bullets', number: 'numbers' } as const

/** What the library would take for a place that it left for itself: a list by name, a picture by the hash of its bytes. */
const placeholder = /\{(?=(?:(?:bullets|numbers)-\d+|[0-9a-f]{40}\.[a-z]{3})\})/g

function partPlaceholders(text: string): readonly string[] {
  if (!text.includes('{')) return [text]
  return text.replace(placeholder, '{\0').split('\0')
}

/** The text with U+FFFD for what XML cannot hold, and for control characters; lines stay lines. */
export function writable(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
}
