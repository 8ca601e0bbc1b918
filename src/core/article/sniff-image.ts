import type { ImageEnding } from './image-name'

/** What a picture's first bytes say it is. */
export interface SniffedImage {
  readonly ending: ImageEnding
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** The format and size of a picture, from its bytes and not its name; null for anything else, SVG among it. */
export function sniffImage(bytes: Uint8Array): SniffedImage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 24) return null
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    return sized('png', view.getUint32(16), view.getUint32(20))
  }
  if (holds(bytes, 0, 'GIF87a') || holds(bytes, 0, 'GIF89a')) {
    return sized('gif', view.getUint16(6, true), view.getUint16(8, true))
  }
  if (begins(bytes, [0xff, 0xd8, 0xff])) return sniffJpeg(view)
  if (holds(bytes, 0, 'RIFF') && holds(bytes, 8, 'WEBP') && bytes.length >= 30) return sniffWebp(view, bytes)
  return null
}

/** Walks from segment to segment to the frame header, ITU-T T.81, B.2.2. */
function sniffJpeg(view: DataView): SniffedImage | null {
  let offset = 2
  while (offset + 9 <= view.byteLength) {
    if (view.getUint8(offset) !== 0xff) return null
    const marker = view.getUint8(offset + 1)
    if (marker === 0xff) offset += 1
    else if (isFrameHeader(marker)) {
      return sized('jpg', view.getUint16(offset + 7), view.getUint16(offset + 5))
    } else offset += 2 + Math.max(2, view.getUint16(offset + 2))
  }
  return null
}

/** SOF0 to SOF15, without the tables of Huffman and arithmetic codes among them. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** The three kinds of chunk that open a WebP file: RFC 9649, section 2. */
function sniffWebp(view: DataView, bytes: Uint8Array): SniffedImage | null {
  if (holds(bytes, 12, 'VP8X')) return sized('webp', 1 + uint24(view, 24), 1 + uint24(view, 27))
  if (holds(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true)
    return sized('webp', 1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff))
  }
  if (!holds(bytes, 12, 'VP8 ')) return null
  return sized('webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
}

function uint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) + view.getUint8(offset + 2) * 0x10000
}

function sized(ending: ImageEnding, width: number, height: number): SniffedImage | null {
  return width > 0 && height > 0 ? { ending, width, height } : null
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function holds(bytes: Uint8Array, offset: number, letters: string): boolean {
  return [...letters].every((letter, index) => bytes[offset + index] === letter.charCodeAt(0))
}
