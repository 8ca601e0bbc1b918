import fc from 'fast-check'
import { normalizeRuns } from '../../src/core/article/block-delta'
import type { Block, BlockAttributes, InlineAttributes } from '../../src/core/article/block-schema'

const blockAttributes: fc.Arbitrary<BlockAttributes> = fc.oneof(
  fc.constant<BlockAttributes>({ type: 'paragraph' }),
  fc.constantFrom(1, 2, 3).map((level): BlockAttributes => ({ type: 'heading', level: level as 1 | 2 | 3 })),
  fc.constant<BlockAttributes>({ type: 'quote' }),
  fc.constant<BlockAttributes>({ type: 'caption' }),
  fc.constant<BlockAttributes>({ type: 'rule' }),
  fc
    .record({
      table: fc.constantFrom('t1', 't2'),
      row: fc.constantFrom('r1', 'r2', 'r3'),
      isHead: fc.boolean()
    })
    .map(
      ({ table, row, isHead }): BlockAttributes => ({
        type: 'cell',
        table,
        row,
        ...(isHead ? { head: true } : {})
      })
    ),
  fc
    .record({ image: fc.constantFrom('', `${'ab'.repeat(32)}.png`), alt: fc.constantFrom('', 'A ferry') })
    .map(({ image, alt }): BlockAttributes => ({ type: 'image', image, ...(alt === '' ? {} : { alt }) })),
  fc
    .record({ list: fc.constantFrom('bullet' as const, 'number' as const), depth: fc.nat(3) })
    .map((list): BlockAttributes => ({ type: 'list', ...list }))
)

const inlineAttributes: fc.Arbitrary<InlineAttributes> = fc.constantFrom(
  {},
  { bold: true as const },
  { italic: true as const },
  { bold: true as const, link: 'https://example.org/' }
)

/** Text as newsrooms type it, with repeats that make diffs ambiguous and characters outside the BMP. */
export const articleWords = fc
  .array(fc.constantFrom('a', 'aa', ' ', 'b', 'missile ', '2017', '\u{1f680}', 'é', '\u2028', 'ab'), {
    maxLength: 8
  })
  .map((parts) => parts.join(''))

/** A block in the normal form that reading gives: no empty runs, no equal neighbours. */
export const arbitraryBlock: fc.Arbitrary<Block> = fc
  .record({
    attributes: blockAttributes,
    runs: fc.array(fc.record({ text: articleWords, attributes: inlineAttributes }), { maxLength: 4 })
  })
  .map(({ attributes, runs }) => ({ attributes, runs: normalizeRuns(runs) }))

export const arbitraryBlocks = fc.array(arbitraryBlock, { minLength: 1, maxLength: 6 })
