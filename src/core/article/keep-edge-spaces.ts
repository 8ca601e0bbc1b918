import { normalizeRuns } from './block-delta'
import { type Block, type Run, textOfBlock } from './block-schema'

/**
 * Blocks read from a clipboard's HTML, with the spaces before and after the copied words as its plain text has them:
 * HTML folds those away, and " It flew." put behind a sentence would stand against it. Only a lone paragraph goes into
 * a line, and only where the plain text says the same words.
 */
export function keepEdgeSpaces(blocks: readonly Block[], words: string): readonly Block[] {
  const [only, ...others] = blocks
  if (only === undefined || others.length > 0 || only.attributes.type !== 'paragraph') return blocks
  const text = textOfBlock(only)
  if (text === '' || foldSpaces(text) !== foldSpaces(words)) return blocks
  const before = beginsInSpace.test(words) && !beginsInSpace.test(text) ? [space] : []
  const after = endsInSpace.test(words) && !endsInSpace.test(text) ? [space] : []
  return [{ ...only, runs: normalizeRuns([...before, ...only.runs, ...after]) }]
}

/** Plain, so that it lengthens no link. */
const space: Run = { text: ' ', attributes: {} }

const beginsInSpace = /^[ \u00a0]/
const endsInSpace = /[ \u00a0]$/

function foldSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
