import type { DeltaOp, TextAttributes } from './article-delta'
import type { Segment } from './block-delta'
import { SegmentReader } from './segment-reader'

/** The segments after the change. Text past the end of the delta stays as it is. */
export function applyDeltaToSegments(segments: readonly Segment[], delta: readonly DeltaOp[]): Segment[] {
  const reader = new SegmentReader(segments)
  const changed: Segment[] = []
  for (const op of delta) {
    if ('insert' in op) changed.push({ text: op.insert, attributes: withoutNulls(op.attributes ?? {}) })
    else if ('delete' in op) reader.read(op.delete)
    else {
      for (const segment of reader.read(op.retain)) {
        changed.push(
          op.attributes === undefined
            ? segment
            : { text: segment.text, attributes: withoutNulls({ ...segment.attributes, ...op.attributes }) }
        )
      }
    }
  }
  changed.push(...reader.read(Number.POSITIVE_INFINITY))
  return changed
}

function withoutNulls(attributes: TextAttributes): TextAttributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null))
}
