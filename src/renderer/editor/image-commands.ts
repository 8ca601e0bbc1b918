/** What a person does to a picture: plain changes of its block, at the selection. */
import type { ArticleBlockNode } from './article-block-node'
import { $focusBlock } from './block-neighbours'
import { $insertObjects } from './insert-objects'

/** Inserts the pictures below the selected block; the caret goes into the last one's caption. */
export function $insertImages(names: readonly string[]): void {
  const blocks = names.map((image) => ({ attributes: { type: 'image', image } as const, runs: [] }))
  const first = $insertObjects(blocks)
  let last = first
  for (let count = 1; last !== null && count < blocks.length; count += 1) {
    last = last.getNextSibling<ArticleBlockNode>()
  }
  last?.selectEnd()
}

/** Says what the selected picture shows; "" takes the words away. False when no picture is selected. */
export function $setAlt(alt: string): boolean {
  const image = $selectedImage()
  if (image === null) return false
  const { alt: _alt, ...attributes } = image.getBlock()
  image.setBlock(alt === '' ? attributes : { ...attributes, alt })
  return true
}

/** The image block that the selection ends in. */
export function $selectedImage(): ArticleBlockNode | null {
  const focus = $focusBlock()
  return focus?.getBlock().type === 'image' ? focus : null
}
