import type { BlockAttributes } from '../../core/article/block-schema'
import { strings } from '../ui/strings'

/**
 * The element of an image block: the picture, which nobody types in, and below it the caption, which is the block's
 * text. There is no text node outside the caption, because offsets in the article count those. `address` is where a
 * picture of that name is to be had; null while the project's pictures are not to be shown.
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
  const missing = createMissing(
    address === null ? strings.pictures.hidden(alt) : strings.pictures.missing(alt)
  )
  frame.append(missing)
  if (image !== '' && address !== null) {
    // shown and hidden, never put in later: the editor takes away nodes that appear in its page by themselves
    missing.hidden = true
    const picture = document.createElement('img')
    picture.alt = alt
    picture.draggable = false
    picture.addEventListener('error', () => {
      picture.hidden = true
      missing.hidden = false
    })
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

function createMissing(words: string): HTMLElement {
  const box = document.createElement('span')
  box.className = 'picture-missing'
  box.setAttribute('role', 'img')
  box.setAttribute('aria-label', words)
  box.dataset.words = words
  return box
}
