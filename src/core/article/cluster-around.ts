import type { TextRange } from '../model/anchor'
import { segmentText } from './segment-text'

/**
 * Characters that never join each other, only what stands beside them: most text is made of these, and between two of
 * them there is nothing to ask. Latin, Cyrillic, Hebrew, Arabic, Devanagari and Thai letters, kana, Han and Hangul.
 */
const plain =
  /^[\0-\u02ff\u0400-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u0904-\u0939\u0e01-\u0e30\u0e40-\u0e46\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]$/

/** Farthest looked on each side of an offset, code units: longer clusters are made to harm and not to be read. */
const longestLook = 512

/**
 * What a reader takes for one character, where the offset cuts it in two; null where it cuts nothing. These are
 * Unicode's extended grapheme clusters: a letter with its combining marks, a flag, a family emoji, a syllable of
 * Hangul Jamo, a Devanagari conjunct. Offsets are UTF-16 code units.
 */
export function clusterAround(text: string, offset: number): TextRange | null {
  if (isPlainEdge(text, offset)) return null
  const start = plainEdge(text, offset, -1)
  const window = text.slice(start, plainEdge(text, offset, 1))
  const cluster = segmentText(window, 'und', 'grapheme').containing(offset - start)
  if (cluster === undefined || start + cluster.index === offset) return null
  return { start: start + cluster.index, end: start + cluster.index + cluster.segment.length }
}

/** The nearest offset in a direction that surely cuts nothing. */
function plainEdge(text: string, offset: number, step: 1 | -1): number {
  let edge = offset + step
  while (Math.abs(edge - offset) < longestLook && !isPlainEdge(text, edge)) edge += step
  return edge
}

function isPlainEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true
  const before = text.charAt(offset - 1)
  return before !== '\r' && plain.test(before) && plain.test(text.charAt(offset))
}
