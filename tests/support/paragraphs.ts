import type { Block } from '../../src/core/article/block-schema'

/** Plain paragraphs with these texts. */
export function paragraphs(texts: readonly string[]): readonly Block[] {
  return texts.map((text) => ({
    attributes: { type: 'paragraph' },
    runs: text === '' ? [] : [{ text, attributes: {} }]
  }))
}
