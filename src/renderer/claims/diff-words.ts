import { diffText } from '../../core/article/diff-text'
import { segmentText } from '../../core/article/segment-text'

/** A stretch of words that stayed, came or went. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** First of the private characters that stand for one word each while two texts are compared. */
const firstSign = 0xe000
const signCount = 0xf8ff - firstSign + 1

/**
 * What became of the words between two texts: whole words, in any script, the removed before the added. Texts of more
 * different words than there are signs for (6,400) count as wholly replaced.
 */
export function diffWords(before: string, after: string): readonly WordChange[] {
  const signs = new Map<string, string>()
  const oldSigns = encode(before, signs)
  const newSigns = encode(after, signs)
  if (signs.size > signCount) return whole(before, after)
  const words = new Map([...signs].map(([word, sign]) => [sign, word]))
  const changes: WordChange[] = []
  let place = 0
  for (const step of diffText(oldSigns, newSigns)) {
    if (step.kind === 'insert') {
      changes.push({ kind: 'added', text: decode(step.text, words) })
    } else {
      const text = decode(oldSigns.slice(place, place + step.length), words)
      changes.push({ kind: step.kind === 'keep' ? 'same' : 'removed', text })
      place += step.length
    }
  }
  return removedFirst(changes)
}

function encode(text: string, signs: Map<string, string>): string {
  let encoded = ''
  for (const { segment } of segmentText(text, 'und', 'word')) {
    const known = signs.get(segment) ?? String.fromCharCode(firstSign + signs.size)
    signs.set(segment, known)
    encoded += known
  }
  return encoded
}

function decode(encoded: string, words: ReadonlyMap<string, string>): string {
  return [...encoded].map((sign) => words.get(sign) ?? '').join('')
}

function whole(before: string, after: string): readonly WordChange[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after }
  ]
}

function removedFirst(changes: readonly WordChange[]): readonly WordChange[] {
  const ordered: WordChange[] = []
  for (const change of changes) {
    if (change.text === '') continue
    const last = ordered.at(-1)
    if (change.kind === 'removed' && last?.kind === 'added') ordered.splice(-1, 0, change)
    else ordered.push(change)
  }
  return ordered
}
