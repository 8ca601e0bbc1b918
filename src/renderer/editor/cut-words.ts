import * as Y from 'yjs'
import { positionsOfRange } from '../../core/anchoring/describe-range'
import { characterOf } from '../../core/anchoring/text-positions'
import { type CarriedAnchor, carryClaims, settleClaims } from '../../core/document/carried-claims'
import type { ProjectDocument } from '../../core/document/schema'
import type { TextRange } from '../../core/model/anchor'
import type { ProjectSession } from '../session/project-session'

type Words = Pick<ProjectSession, 'document' | 'view' | 'origin'>

/**
 * The words cut last, for the claims on them: when exactly these words are pasted, the claims wholly on them go where
 * they go. Nothing of this is on the clipboard. Words whose claims stand elsewhere by then, because the cut was undone
 * or they were pasted already, take none along.
 */
export class CutWords {
  private cut: { readonly words: string; readonly carried: readonly CarriedAnchor[] } | null = null
  private landing: number | null = null

  constructor(private readonly session: Words) {}

  /** Remembers words that are about to be cut. */
  remember(words: string, range: TextRange): void {
    this.cut = { words, carried: carryClaims(this.session.view, range) }
  }

  /** Says that these words are about to be pasted at an offset. */
  landAt(words: string, offset: number): void {
    this.landing = this.cut?.words === words ? offset : null
    // a paste that changes nothing is not written, and the next edit is none of it
    setTimeout(() => {
      this.landing = null
    })
  }

  /** Writes an edit into the text; where it is the pasting of the cut words, with their claims, as one step. */
  readonly write = (write: () => void): void => {
    const { cut, landing } = this
    this.landing = null
    if (cut === null || landing === null || cut.carried.length === 0) {
      write()
      return
    }
    const { document, view, origin } = this.session
    document.doc.transact(() => {
      const clock = Y.getState(document.doc.store, document.doc.clientID)
      write()
      const start = landedAt(document, cut.words, landing, clock)
      if (start !== null) settleClaims(document, view, cut.carried, start, origin)
    }, origin)
  }
}

/**
 * Where the words landed: at the place they were pasted, or, where whole blocks come in below a block, behind the end of
 * that one. There they must be written anew, which takes a clock from before. Null where they are not.
 */
function landedAt(document: ProjectDocument, words: string, place: number, clock: number): number | null {
  const wanted = asOneLine(words)
  const text = document.article.toString()
  const standsAt = (start: number): boolean => asOneLine(text.slice(start, start + words.length)) === wanted
  if (standsAt(place)) return place
  const below = place + 1
  if (!standsAt(below)) return null
  const { start, end } = positionsOfRange(document.article, { start: below, end: below + words.length })
  const isNew = [start, end].every((position) => {
    const character = characterOf(position)
    return character?.client === document.doc.clientID && character.clock >= clock
  })
  return isNew ? below : null
}

/** In a cell paragraphs stand as lines, and cells apart by tabs: one character for another. */
function asOneLine(words: string): string {
  return words.replace(/[\n\t\u2028]/g, ' ')
}
