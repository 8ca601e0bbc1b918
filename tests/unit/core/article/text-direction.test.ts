import { describe, expect, it } from 'vitest'
import { directionOfBlock, directionOfText } from '../../../../src/core/article/text-direction'

describe('the direction of a text', () => {
  it.each([
    ['Seven tests in January', 'ltr'],
    ['سبعة اختبارات في يناير', 'rtl'],
    ['NATO: سبعة اختبارات في يناير', 'rtl'],
    ['The word שלום means peace', 'ltr'],
    ['北朝鮮が発射した', 'ltr'],
    ['2017', 'ltr'],
    ['', 'ltr']
  ])('%s runs %s', (text, direction) => {
    expect(directionOfText(text)).toBe(direction)
  })
})

describe('the direction of a block', () => {
  it.each([
    ['NATO وحلفاؤها', 'rtl'],
    ['אמר John Smith of the Washington Post', 'rtl'],
    ['12 – 15', 'rtl'],
    ['', 'rtl'],
    ['The treaty of 2018', 'ltr']
  ])('"%s" in an Arabic or Hebrew article is %s', (text, direction) => {
    expect(directionOfBlock(text, 'rtl')).toBe(direction)
  })

  it.each([
    ['«سلام» is a greeting', 'ltr'],
    ['قال الوزير: OK', 'rtl'],
    ['12 – 15', 'ltr']
  ])('"%s" in an English article is %s', (text, direction) => {
    expect(directionOfBlock(text, 'ltr')).toBe(direction)
  })
})
