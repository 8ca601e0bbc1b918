import type { Segment } from './block-delta'

/** Reads a list of segments piece by piece, cutting them where a piece ends. */
export class SegmentReader {
  private index = 0
  private offset = 0

  constructor(private readonly segments: readonly Segment[]) {}

  /** Characters left in the segment being read; 0 at the end of the list. */
  get rest(): number {
    return (this.segments[this.index]?.text.length ?? 0) - this.offset
  }

  /** The next `length` characters with their attributes, fewer at the end. */
  read(length: number): Segment[] {
    const pieces: Segment[] = []
    let missing = length
    for (
      let segment = this.segments[this.index];
      segment && missing > 0;
      segment = this.segments[this.index]
    ) {
      const text = segment.text.slice(this.offset, this.offset + missing)
      if (text !== '') pieces.push({ text, attributes: segment.attributes })
      missing -= text.length
      this.offset += text.length
      if (this.rest === 0) {
        this.index += 1
        this.offset = 0
      }
    }
    return pieces
  }
}
