import { type Block, textOfBlock } from './block-schema'

/** A stretch of the article between two headings. */
export interface ArticleSection {
  /** Index of its first block. */
  readonly from: number
  /** Its heading; what stands before the first one is called by its first words. */
  readonly title: string
}

/** The article's sections by its headings; one section where it has none. */
export function sectionsOf(blocks: readonly Block[]): readonly ArticleSection[] {
  const sections: ArticleSection[] = []
  for (const [from, block] of blocks.entries()) {
    const title = textOfBlock(block).replace(/\s+/g, ' ').trim()
    if (title === '') continue
    const isHeading = block.attributes.type === 'heading' && block.attributes.role === undefined
    if (isHeading || sections.length === 0) sections.push({ from, title })
  }
  return sections
}
