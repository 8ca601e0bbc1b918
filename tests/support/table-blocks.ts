import type { Block, BlockAttributes } from '../../src/core/article/block-schema'

/** A plain block of these words. */
export function paragraph(text: string, attributes: BlockAttributes = { type: 'paragraph' }): Block {
  return { attributes, runs: text === '' ? [] : [{ text, attributes: {} }] }
}

/** The cells of a table whose rows are named after it: "a" has the rows "a1", "a2" and so on. */
export function tableBlocks(table: string, rows: readonly (readonly string[])[]): readonly Block[] {
  return rows.flatMap((cells, index) =>
    cells.map((text) => paragraph(text, { type: 'cell', table, row: `${table}${index + 1}` }))
  )
}

/** Ids in the order of asking: "new1", "new2" and so on. */
export function countingIds(name = 'new'): () => string {
  let count = 0
  return () => {
    count += 1
    return `${name}${count}`
  }
}

/** The article as a person sees it: a line for each row, cells apart by " | ", and for each other block. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  const lines: string[] = []
  let previous: BlockAttributes | undefined
  for (const { attributes, runs } of blocks) {
    const text = runs.map((run) => run.text).join('')
    const { type, table, row } = attributes
    const isBeside = type === 'cell' && previous?.table === table && previous?.row === row
    if (isBeside) lines.push(`${lines.pop() ?? ''} | ${text}`)
    else lines.push(type === 'cell' ? `# ${text}` : type === 'paragraph' ? text : `${type}: ${text}`)
    previous = attributes
  }
  return lines
}
