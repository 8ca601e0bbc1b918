import { isPositionAlive } from '../../../src/core/anchoring/text-positions'
import type { Anchor } from '../../../src/core/model/anchor'
import type { ClaimId } from '../../../src/core/model/ids'
import type { EditorReplica } from '../editor-replica'
import { type CharacterLedger, MergeFault } from './character-ledger'
import type { MergePerson } from './merge-person'

/** What stood inside and outside of an anchor when it was made. */
interface Note {
  readonly inside: string
  readonly outside: string
}

/** Remembers the words that claims were put on, to say in the end whether they are on what is left of them. */
export class ClaimMarks {
  private readonly notes = new Map<string, Note>()

  /** Takes down the words that a claim has just been put on. */
  note({ replica }: MergePerson, id: ClaimId): void {
    const ranges = replica.view.rangesOf(id)
    const text = replica.article.toString()
    replica.view.claim(id)?.claim.anchors.forEach((anchor, index) => {
      const range = ranges[index]
      if (range == null) return
      const { text: stored } = replica.article
      const isSure = isPositionAlive(stored, anchor.start) && isPositionAlive(stored, anchor.end)
      // where an operation left an anchor as it was, words behind its lost end are a guess from what stands around them
      if (!isSure && this.notes.has(keyOf(anchor))) return
      this.notes.set(keyOf(anchor), {
        inside: text.slice(range.start, range.end),
        outside: text.slice(0, range.start) + text.slice(range.end)
      })
    })
  }

  /** Throws where a claim is on letters it was not put on, or has left some that are still there. */
  audit({ article, view }: EditorReplica, ledger: CharacterLedger): void {
    for (const { claim, anchorStates } of view.claims) {
      const ranges = view.rangesOf(claim.id)
      claim.anchors.forEach((anchor, index) => {
        const range = ranges[index]
        const state = anchorStates[index]
        if ((range === null) !== (state === 'orphan')) throw new MergeFault('wrong', `${state}, but ${range}`)
        if (range == null) return
        const words = article.slice(range.start, range.end)
        const note = this.notes.get(keyOf(anchor))
        // a claim whose words were found again may be on any of their copies
        if (note === undefined || state === 'moved') return
        const isKept = (letter: string): boolean => ledger.isOriginal(letter)
        const alien = Array.from(note.outside).find((letter) => isKept(letter) && words.includes(letter))
        if (alien !== undefined) throw new MergeFault('wrong', `a claim took in ${alien}`)
        const text = article.toString()
        const left = Array.from(note.inside).find(
          (letter) => isKept(letter) && text.includes(letter) && !words.includes(letter)
        )
        if (left !== undefined) throw new MergeFault('wrong', `a claim left out ${left}`)
      })
    }
  }
}

function keyOf({ start, end, quote: { prefix, exact, suffix } }: Anchor): string {
  return JSON.stringify([start.join(), end.join(), prefix, exact, suffix])
}
