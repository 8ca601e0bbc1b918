import type { BlockAttributes } from '../../core/article/block-schema'
import { strings } from '../ui/strings'

/**
 * The element of an image block: the picture, which nobody types in, and below it the caption, which is the block's
 * text. There is no text node outside the caption, because offsets in the article count those. `address` is where a
 * picture of that name is to be had; none for a page without pictures.
 */
export function createFigure(
  block: BlockAttributes,
  address: ((name: string) => string) | null
): HTMLElement {
  const figure = document.createElement('figure')
  const frame = document.createElement('div')
  frame.className = 'picture'
  frame.contentEditable = 'false'
  const { image = '', alt = '' } = block
  if (image === '' || address === null) showMissing(frame, alt)
  else {
    const picture = document.createElement('img')
    picture.alt = alt
    picture.draggable = false
    picture.addEventListener('error', () => showMissing(frame, alt))
    picture.src = address(image)
    frame.append(picture)
  }
  const caption = document.createElement('figcaption')
  caption.dataset.placeholder = strings.pictures.caption
  figure.append(frame, caption)
  return figure
}

/** The part of an image block's element that holds the caption. */
export function captionOf(figure: HTMLElement): HTMLElement {
  const caption = figure.lastElementChild
  return caption instanceof HTMLElement ? caption : figure
}

function showMissing(frame: HTMLElement, alt: string): void {
  const box = document.createElement('span')
  box.className = 'picture-missing'
  box.setAttribute('role', 'img')
  box.setAttribute('aria-label', strings.pictures.missing(alt))
  box.dataset.words = strings.pictures.missing(alt)
  frame.replaceChildren(box)
}
