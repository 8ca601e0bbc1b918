/** The words an anchor was made on, with what stood around them: W3C Web Annotation, TextQuoteSelector. */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/**
 * Where a range of the article is, in a form that survives editing: two Yjs relative positions (encoded with
 * Y.encodeRelativePosition; the start clings to its right, the end to its left, so that typing at an edge stays
 * outside) and the quote they are believed against.
 */
export interface Anchor {
  readonly start: Uint8Array
  readonly end: Uint8Array
  readonly quote: Quote
  /** The field of the stored claim that holds it; absent for those of `anchors`. */
  readonly key?: string
  /** Places that somebody said are not this claim's: it is not found there again. */
  readonly refused?: readonly Anchor[]
}

/**
 * How an anchor was found. `exact`: the quoted words stand there. `edited`: the place is sure, its words have
 * changed. `moved`: the words were found at another place by searching. `orphan`: they were not found.
 */
export type AnchorState = 'exact' | 'edited' | 'moved' | 'orphan'

/** Half-open range of offsets into the article's text, in UTF-16 code units. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** An anchor's place today. An orphan has none. */
export type ResolvedAnchor =
  | { readonly state: 'exact' | 'edited' | 'moved'; readonly range: TextRange }
  | { readonly state: 'orphan'; readonly range: null }
