import { normalizeRuns } from './block-delta'
import { type Block, type BlockAttributes, type InlineAttributes, lineBreak, type Run } from './block-schema'

/** Whether runs of white space count as one space, as CSS has it, or stand as they are. */
export type WhiteSpace = 'collapse' | 'keep'

interface OpenBlock {
  readonly attributes: BlockAttributes
  readonly runs: Run[]
  readonly item: number
  /** Leading white space belongs to it: a block of code. */
  readonly keepsEdges: boolean
}

/** What a block that text may open is, and the list item it belongs to (0 for none). */
export interface BlockPlace {
  readonly attributes: BlockAttributes
  readonly item: number
  readonly keepsEdges: boolean
}

/** Builds blocks from a stream of text, breaks and boundaries, with the white space of CSS. Empty blocks vanish. */
export class BlockBuilder {
  readonly blocks: Block[] = []
  #open: OpenBlock | null = null
  #lastItem = 0
  #breaksBeforeText = false

  /** Adds text to the open block; visible text opens one at the given place. */
  addText(text: string, formats: InlineAttributes, place: BlockPlace, whiteSpace: WhiteSpace): void {
    const shown =
      whiteSpace === 'keep'
        ? text.replace(/\r\n?|\n/g, lineBreak)
        : collapse(text, this.#open === null || this.#endsInSpace())
    if (shown === '') return
    const isBlank = /^[ \t\u2028]*$/.test(shown)
    if (this.#open === null) {
      if (isBlank && !place.keepsEdges) return
      this.#begin(place)
    }
    if (this.#breaksBeforeText && !isBlank) {
      this.#trimSpace()
      this.#push(lineBreak, {})
      this.#breaksBeforeText = false
    }
    this.#push(shown, formats)
  }

  /** Breaks the line. Two breaks in a row end a paragraph, as web pages without <p> have it. */
  breakLine(place: BlockPlace): void {
    if (this.#open === null) return
    this.#trimSpace()
    const { type } = place.attributes
    if (this.#endsIn(lineBreak) && type !== 'list' && type !== 'heading' && !place.keepsEdges) this.close()
    else this.#push(lineBreak, {})
  }

  /** A boundary that must not end the block, such as that of a paragraph in a table cell. */
  breakSoftly(): void {
    if (this.#open !== null && !this.#endsIn('\t')) this.#breaksBeforeText = true
  }

  /** The boundary between two cells of a row. */
  addTab(): void {
    this.#breaksBeforeText = false
    if (this.#open === null) return
    this.#trimSpace()
    this.#push('\t', {})
  }

  /** Ends the open block. */
  close(): void {
    const open = this.#open
    const runs = this.#takeRuns()
    if (open === null || runs.length === 0) return
    this.blocks.push({ attributes: open.attributes, runs })
    this.#lastItem = open.item
  }

  /** Ends the open block as what the attributes say, even when nothing is in it. */
  closeAs(attributes: BlockAttributes): void {
    this.addBlock({ attributes, runs: this.#takeRuns() })
  }

  /** Adds a whole block. */
  addBlock(block: Block): void {
    this.close()
    this.blocks.push(block)
    this.#lastItem = 0
  }

  #takeRuns(): readonly Run[] {
    const open = this.#open
    this.#open = null
    this.#breaksBeforeText = false
    if (open === null) return []
    return normalizeRuns(trimEnd(open.keepsEdges ? open.runs : trimStart(open.runs)))
  }

  /** A second paragraph of a list item goes on in the item's block: a bullet of its own would be a false one. */
  #begin(place: BlockPlace): void {
    const last = this.blocks.at(-1)
    if (place.item !== 0 && place.item === this.#lastItem && last !== undefined) {
      this.blocks.pop()
      this.#open = { ...place, runs: [...last.runs, { text: lineBreak, attributes: {} }] }
    } else this.#open = { ...place, runs: [] }
  }

  #push(text: string, attributes: InlineAttributes): void {
    this.#open?.runs.push({ text, attributes })
  }

  #endsIn(character: string): boolean {
    return this.#open?.runs.at(-1)?.text.endsWith(character) ?? false
  }

  #endsInSpace(): boolean {
    return (this.#open?.runs.length ?? 0) === 0 || [' ', '\t', lineBreak].some((end) => this.#endsIn(end))
  }

  #trimSpace(): void {
    const last = this.#open?.runs.at(-1)
    if (last?.text.endsWith(' ')) {
      this.#open?.runs.pop()
      this.#push(last.text.replace(/(?<! ) +$/, ''), last.attributes)
    }
  }
}

/** The white space that CSS collapses; a no-break space is not among it. */
function collapse(text: string, isAfterSpace: boolean): string {
  const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ')
  return isAfterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
}

function trimStart(runs: readonly Run[]): readonly Run[] {
  const first = runs.findIndex(({ text }) => /[^ \t\u2028]/.test(text))
  const run = runs[first]
  if (run === undefined) return []
  return [{ ...run, text: run.text.replace(/^[ \t\u2028]+/, '') }, ...runs.slice(first + 1)]
}

function trimEnd(runs: readonly Run[]): readonly Run[] {
  const last = runs.findLastIndex(({ text }) => /[^ \t\u2028]/.test(text))
  const run = runs[last]
  if (run === undefined) return []
  return [...runs.slice(0, last), { ...run, text: withoutTrailingSpace(run.text) }]
}

/** By hand, because /\s+$/ takes quadratic time on long white space inside a text. */
function withoutTrailingSpace(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\u2028'.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
