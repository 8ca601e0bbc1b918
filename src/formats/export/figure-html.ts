import type { BlockAttributes } from '../../core/article/block-schema'
import type { TextDirection } from '../../core/article/text-direction'
import { pageWords } from '../../core/words/page-words'
import { type Html, html } from './escape-html'
import { dirAttribute, type ShownBlock } from './shown-block'

const contentTypes = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp']
])

/** A picture with its caption, the bytes in the page itself; a box that says so where they are not at hand. */
export function figureHtml(
  { image = '', alt = '' }: BlockAttributes,
  { content, direction }: ShownBlock,
  article: TextDirection,
  images: ReadonlyMap<string, Uint8Array>
): Html {
  const bytes = images.get(image)
  const picture =
    bytes === undefined
      ? missingPicture(image, alt)
      : html`<img src="${dataAddress(bytes, image)}" alt="${alt}">`
  return html`<figure>${picture}<figcaption data-stet-block${dirAttribute(direction, article)}>${content}</figcaption></figure>\n`
}

/** The box in the place of a picture that is not at hand. */
export function missingPicture(image: string, alt: string): Html {
  return html`<p class="missing">${missingWords(image, alt)}</p>`
}

/** A picture with a name was kept once; without one, it never came with the article. */
export function missingWords(image: string, alt: string): string {
  const why = image === '' ? pageWords.picture.never : pageWords.picture.missing
  return alt === '' ? why : pageWords.picture.shows(why, alt)
}

function dataAddress(bytes: Uint8Array, name: string): string {
  const type = contentTypes.get(name.slice(name.lastIndexOf('.') + 1)) ?? ''
  return `data:${type};base64,${encodeBase64(bytes)}`
}

/** Bytes given to String.fromCharCode at a time: more arguments than this overflow the stack. */
const chunk = 0x6000

function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += chunk) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + chunk))))
  }
  return parts.join('')
}
