import { describe, expect, it } from 'vitest'
import { countWords, splitWords } from '../../../../src/core/article/split-words'

describe('the words of a text', () => {
  it.each([
    ['Seven tests, in January.', 4],
    ['北朝鮮が初めて発射した。', 5],
    ['เกาหลีเหนือทดสอบขีปนาวุธ', 3],
    ['朝鲜半岛试射导弹 again', 5],
    ['북한이 시험했다.', 2],
    ['سبعة اختبارات', 2],
    ['— 12 –', 1],
    ['', 0]
  ])('%s are counted', (text, count) => {
    expect(countWords(text)).toBe(count)
    expect(splitWords(text).join('')).toBe(text)
  })
})
