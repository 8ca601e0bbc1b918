import { followRange } from '../../core/anchoring/follow-range'
import type { ArticleText } from '../../core/article/article-text'
import type { TextRange } from '../../core/model/anchor'

/** The words of one more fact while they are being written, for one sentence. */
export interface FactDraft {
  readonly key: number
  /** The words of the sentence when it was begun. */
  readonly begun: string
  text: string
}

/** The facts that a person is writing, each with its sentence, which is followed through everybody's edits. */
export class FactDrafts {
  private drafts: readonly (FactDraft & { now(): TextRange; stop(): void })[] = []
  private count = 0
  /** What was begun when the project was left, by the words of the sentence then. */
  private readonly kept = new Map<string, string>()

  constructor(private readonly article: ArticleText) {}

  /** What is being written for the sentence; begun with its words where nothing is. */
  of(sentence: TextRange, words: string): FactDraft {
    const overlap = (draft: { now(): TextRange }): number => {
      const { start, end } = draft.now()
      return Math.min(end, sentence.end) - Math.max(start, sentence.start)
    }
    const [found] = this.drafts
      .filter((draft) => overlap(draft) > 0)
      .toSorted((a, b) => overlap(b) - overlap(a))
    if (found !== undefined && (found.text !== found.begun || found.begun === words)) return found
    for (const draft of this.drafts) if (draft.text === draft.begun) this.end(draft)
    this.count += 1
    const text = this.kept.get(words) ?? words
    this.kept.delete(words)
    const draft = { key: this.count, begun: words, text, ...followRange(this.article, sentence) }
    this.drafts = [...this.drafts, draft]
    return draft
  }

  /** Remembers what was begun for a sentence when the project was left; false where it is being written already. */
  keep(begun: string, text: string): boolean {
    if (this.drafts.some((draft) => draft.begun === begun)) return false
    this.kept.set(begun, text)
    return true
  }

  /** All that is begun and differs from the sentence. */
  begun(): readonly { readonly begun: string; readonly text: string }[] {
    const kept = [...this.kept].map(([begun, text]) => ({ begun, text }))
    return [...kept, ...this.drafts.filter(({ begun, text }) => begun !== text)]
  }

  /** Lets go of what was being written. */
  end(draft: FactDraft): void {
    this.drafts.find(({ key }) => key === draft.key)?.stop()
    this.drafts = this.drafts.filter(({ key }) => key !== draft.key)
  }
}
