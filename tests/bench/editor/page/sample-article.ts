import type { Block, Run } from '../../../../src/core/article/block-schema'
import type { TextRange } from '../../../../src/core/model/anchor'

/** An article to measure with: the same for everyone who asks for the same size. */
export interface SampleArticle {
  readonly blocks: readonly Block[]
  /** Ranges of the claims in the article's text, in reading order, none over a block's edge. */
  readonly claims: readonly TextRange[]
}

const wordsPerBlock = 60

/** Common English words: what the widths and lengths of a news text come of. */
const vocabulary =
  'the of and a to in he said that it was for on with as his they at be this had from are minister by have or not tests but some what there we can out other were weapons all your when up reach use word how each which their defense if will way about many then them would like so these her long make'.split(
    ' '
  )

/** Builds an article of this many words with claims spread evenly over it. */
export function sampleArticle(words: number, claims: number): SampleArticle {
  const next = sequence(words)
  const blocks = Array.from({ length: Math.ceil(words / wordsPerBlock) }, (_, index) =>
    sampleBlock(index, next)
  )
  return { blocks, claims: spreadClaims(blocks, claims) }
}

/** A heading every twentieth block, a bold phrase in every third: what an edited report looks like. */
function sampleBlock(index: number, next: () => number): Block {
  if (index % 20 === 0) {
    return { attributes: { type: 'heading', level: 2 }, runs: [{ text: sentence(7, next), attributes: {} }] }
  }
  const text = Array.from({ length: 4 }, () => sentence(wordsPerBlock / 4, next)).join(' ')
  return {
    attributes: { type: 'paragraph' },
    runs: index % 3 === 0 ? emphasize(text) : [{ text, attributes: {} }]
  }
}

function emphasize(text: string): readonly Run[] {
  const from = text.indexOf(' ', 80) + 1
  const to = text.indexOf(' ', from + 14)
  return [
    { text: text.slice(0, from), attributes: {} },
    { text: text.slice(from, to), attributes: { bold: true } },
    { text: text.slice(to), attributes: {} }
  ]
}

function sentence(length: number, next: () => number): string {
  const words = Array.from({ length }, () => vocabulary[next() % vocabulary.length] ?? 'the').join(' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

function spreadClaims(blocks: readonly Block[], count: number): readonly TextRange[] {
  const lengths = blocks.map(({ runs }) => runs.reduce((sum, { text }) => sum + text.length, 0))
  const starts = lengths.map((_, index) =>
    lengths.slice(0, index).reduce((sum, length) => sum + length + 1, 0)
  )
  const perBlock = count / blocks.length
  return lengths.flatMap((length, block) => {
    const from = Math.ceil(block * perBlock)
    const to = Math.ceil((block + 1) * perBlock)
    const room = length / Math.max(1, to - from)
    return Array.from({ length: to - from }, (_, index): TextRange => {
      const start = (starts[block] ?? 0) + Math.floor(index * room)
      return { start, end: start + Math.max(4, Math.min(60, Math.floor(room * 0.8))) }
    })
  })
}

/** The same numbers each time (a linear congruential generator, constants of Numerical Recipes). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 8
  }
}
