import { type CarriedAnchor, carryClaims, settleClaims } from '../../core/document/carried-claims'
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
      write()
      const now = document.article.toString().slice(landing, landing + cut.words.length)
      if (now === cut.words) settleClaims(document, view, cut.carried, landing, origin)
    }, origin)
  }
}
