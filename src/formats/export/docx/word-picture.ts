import { sniffImage } from '../../../core/article/sniff-image'

/** A picture as Word shows it, in pixels of 1/96 inch. */
export interface WordPicture {
  readonly type: 'png' | 'jpg' | 'gif'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** The text of a page in pixels: A4 with margins of an inch. */
const widest = 602
const highest = 800

/** The picture, made to fit the page; null where there is none, or of a kind that Word does not show (WebP). */
export function wordPicture(bytes: Uint8Array | undefined): WordPicture | null {
  const image = bytes === undefined ? null : sniffImage(bytes)
  if (bytes === undefined || image === null || image.ending === 'webp') return null
  const { ending: type, width, height } = image
  const scale = Math.min(1, widest / Math.max(1, width), highest / Math.max(1, height))
  return { type, bytes, width: Math.max(1, width * scale), height: Math.max(1, height * scale) }
}
