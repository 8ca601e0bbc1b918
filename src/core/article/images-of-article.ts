import type { Block } from './block-schema'

/** Names of the pictures that the blocks show, in their order; those that are not at hand have none. */
export function namesOfImages(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ attributes }) => (attributes.image ? [attributes.image] : []))
}
