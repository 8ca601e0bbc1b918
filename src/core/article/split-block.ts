import { applyDeltaToSegments } from './apply-delta'
import { blocksFromSegments, segmentsOfBlocks } from './block-delta'
import { type Block, textOfBlock } from './block-schema'

/** The block in two at an offset of its text, both being what it was. */
export function splitBlock(block: Block, offset: number): readonly [Block, Block] {
  const length = textOfBlock(block).length
  return [
    without(block, [{ retain: offset }, { delete: length - offset }]),
    without(block, [{ delete: offset }])
  ]
}

function without(block: Block, removal: Parameters<typeof applyDeltaToSegments>[1]): Block {
  const [changed] = blocksFromSegments(applyDeltaToSegments(segmentsOfBlocks([block]), removal))
  return { attributes: block.attributes, runs: changed?.runs ?? [] }
}
