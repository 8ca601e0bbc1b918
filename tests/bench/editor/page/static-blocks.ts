import type { Block } from '../../../../src/core/article/block-schema'

/** The article as plain elements, as an export or a web page has it. */
export function writeStaticBlocks(text: HTMLElement, blocks: readonly Block[]): void {
  for (const { attributes, runs } of blocks) {
    const block = document.createElement(attributes.type === 'heading' ? 'h2' : 'p')
    block.className = 'block'
    for (const run of runs) {
      if (run.attributes.bold !== true) block.append(run.text)
      else block.append(Object.assign(document.createElement('strong'), { textContent: run.text }))
    }
    text.append(block)
  }
}
