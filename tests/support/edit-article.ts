import { type DeltaOp, insert, retain, type TextAttributes } from '../../src/core/article/article-delta'
import { own, type Replica } from './replica'

/** An edit of the article, given by the words it happens at. */
export type Edit = (replica: Replica) => void

function offsetOf(replica: Replica, words: string): number {
  const offset = replica.article.toString().indexOf(words)
  if (offset < 0) throw new Error(`"${words}" is not in ${replica.name}'s article`)
  return offset
}

/** The delta at this offset of the article, as one step of its own. */
function apply(replica: Replica, offset: number, ops: readonly DeltaOp[]): void {
  replica.undo.stopCapturing()
  replica.article.change([...(offset > 0 ? [retain(offset)] : []), ...ops], own)
  replica.undo.stopCapturing()
}

export function typeBefore(words: string, typed: string): Edit {
  return (replica) => apply(replica, offsetOf(replica, words), [insert(typed)])
}

export function typeAfter(words: string, typed: string): Edit {
  return (replica) => apply(replica, offsetOf(replica, words) + words.length, [insert(typed)])
}

export function remove(words: string): Edit {
  return (replica) => apply(replica, offsetOf(replica, words), [{ delete: words.length }])
}

/** Selects words and types others: one change of the text, deletion first as the editor's diff gives it. */
export function typeOver(words: string, typed: string): Edit {
  return (replica) => apply(replica, offsetOf(replica, words), [{ delete: words.length }, insert(typed)])
}

/** Deletes words with the backspace key and types others letter by letter. */
export function retype(words: string, typed: string): Edit {
  return (replica) => {
    const offset = offsetOf(replica, words)
    for (let end = offset + words.length; end > offset; end -= 1) {
      replica.article.change([...(end > 1 ? [retain(end - 1)] : []), { delete: 1 }], own)
    }
    for (const [index, letter] of [...typed].entries()) {
      replica.article.change([...(offset + index > 0 ? [retain(offset + index)] : []), insert(letter)], own)
    }
    replica.undo.stopCapturing()
  }
}

export function enterBefore(words: string): Edit {
  return typeBefore(words, '\n')
}

export function enterAfter(words: string): Edit {
  return typeAfter(words, '\n')
}

/** Joins the paragraph that begins with these words to the one before it. */
export function joinAtStart(words: string): Edit {
  return (replica) => apply(replica, offsetOf(replica, words) - 1, [{ delete: 1 }])
}

export function format(words: string, attributes: TextAttributes): Edit {
  return (replica) => apply(replica, offsetOf(replica, words), [retain(words.length, attributes)])
}

/** Makes the paragraph with these words a heading, a list item or a quote. */
export function changeBlock(words: string, attributes: TextAttributes): Edit {
  return (replica) => {
    const newline = replica.article.toString().indexOf('\n', offsetOf(replica, words))
    apply(replica, newline, [retain(1, attributes)])
  }
}

/** Cuts the paragraph with these words and pastes it at the article's end, in two steps. */
export function moveParagraphToEnd(words: string): Edit {
  return (replica) => {
    const text = replica.article.toString()
    const offset = offsetOf(replica, words)
    const start = text.lastIndexOf('\n', offset) + 1
    const paragraph = text.slice(start, text.indexOf('\n', offset) + 1)
    apply(replica, start, [{ delete: paragraph.length }])
    apply(replica, replica.article.length, [insert(paragraph)])
  }
}

/** One after the other. */
export function inTurn(...edits: readonly Edit[]): Edit {
  return (replica) => {
    for (const edit of edits) edit(replica)
  }
}

/** Replaces each of these words, wherever it stands, in one change of the text, as find-and-replace does. */
export function replaceEach(sought: readonly string[], typed: string): Edit {
  return (replica) => {
    const places = sought
      .map((words) => ({ start: offsetOf(replica, words), length: words.length }))
      .toSorted((left, right) => left.start - right.start)
    let read = 0
    const ops = places.flatMap(({ start, length }) => {
      const ahead = start - read
      read = start + length
      return [retain(ahead), { delete: length }, insert(typed)]
    })
    apply(replica, 0, ops)
  }
}

/** Drags the paragraph with these words to the article's end or start: one change of the text. */
export function dragParagraph(words: string, to: 'start' | 'end'): Edit {
  return (replica) => {
    const text = replica.article.toString()
    const offset = offsetOf(replica, words)
    const start = text.lastIndexOf('\n', offset) + 1
    const paragraph = text.slice(start, text.indexOf('\n', offset) + 1)
    const rest = text.length - start - paragraph.length
    const taken = { delete: paragraph.length }
    if (to === 'start') apply(replica, 0, [insert(paragraph), retain(start), taken])
    else apply(replica, start, [taken, retain(rest), insert(paragraph)])
  }
}

/** Cuts words and pastes them after others, in two steps. */
export function moveWords(words: string, after: string): Edit {
  return inTurn(remove(words), typeAfter(after, words))
}
