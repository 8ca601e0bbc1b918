/**
 * The consistency check of articles of 10,000 and 100,000 words, and of the larger one after a key, beside cutting the same
 * text into words. Read the table as ratios to its first row: ten times the words must take about ten times as long.
 */
import { bench, describe } from 'vitest'
import { splitWords } from '../../src/core/article/split-words'
import { type BlockMemory, checkConsistency } from '../../src/core/consistency/check-consistency'
import { articleOfBlocks, blocksOfLines } from '../support/checked-article'
import { planted } from '../unit/core/consistency/planted-slips'

const story = planted.map(({ clean, text }, index) => (index % 8 === 0 ? text : clean)).join('\n')
const wordsOfStory = splitWords(story).length / 2

function articleOf(words: number) {
  const lines = Array.from({ length: Math.ceil(words / wordsOfStory) }, () => story).join('\n')
  return {
    text: lines,
    checked: { article: articleOfBlocks(blocksOfLines(lines)), language: 'en', dateline: '' }
  }
}

const small = articleOf(10_000)
const large = articleOf(100_000)
const memory: BlockMemory = new WeakMap()
checkConsistency(large.checked, memory)

describe('the consistency check', () => {
  bench('100,000 words cut into words', () => {
    splitWords(large.text)
  })
  bench('10,000 words checked', () => {
    checkConsistency(small.checked)
  })
  bench('100,000 words checked', () => {
    checkConsistency(large.checked)
  })
  bench('100,000 words checked again after a key', () => {
    large.checked.article.change([{ insert: 'a' }], 'bench')
    checkConsistency(large.checked, memory)
  })
})
