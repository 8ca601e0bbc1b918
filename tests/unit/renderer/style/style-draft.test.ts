import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimKinds } from '../../../../src/core/model/claim'
import { plainStyle } from '../../../../src/core/model/house-style'
import { checkStyle, parseStyle, serializeStyle } from '../../../../src/core/model/parse-style'
import { shippedStyles } from '../../../../src/core/model/shipped-styles'
import {
  draftOf,
  freshItem,
  kindsOf,
  withColor,
  withItems,
  withKind,
  withKindEarlier,
  withKindName,
  withWord
} from '../../../../src/renderer/style/style-draft'

const ours = (name: string): string => `${name} (ours)`

describe('a house style that is written', () => {
  it('is named otherwise where it begins with one of Stet’s, and as it was where it is one’s own', () => {
    expect(draftOf(shippedStyles.magazine, ours).name).toBe('Magazine (ours)')
    expect(draftOf({ ...plainStyle, name: 'The Daily' }, ours).name).toBe('The Daily')
  })

  it('is judged like a file of it, and says of each field what is wrong', () => {
    for (const style of [plainStyle, ...Object.values(shippedStyles)]) {
      const checked = checkStyle(style)
      expect(checked).toEqual(parseStyle(serializeStyle(style)))
      expect(checked.ok).toBe(true)
    }
    const twins = withWord(withWord(plainStyle, 'roles', 'checker', 'Desk'), 'roles', 'editor', 'Desk')
    const checked = checkStyle({ ...twins, requires: { ...twins.requires, signoffs: [] } })
    expect(checked.ok ? [] : checked.faults.map(({ path }) => path)).toEqual([
      ['roles', 'editor'],
      ['requires', 'signoffs']
    ])
    expect(checkStyle({ ...plainStyle, evidence: { primary: Number.NaN, secondary: 3 } }).ok).toBe(false)
    const pale = withColor(plainStyle, 'verified', { light: '#eeeeee', dark: '#8fd0a2' })
    expect(checkStyle(pale).ok).toBe(false)
    expect(checkStyle(withColor(pale, 'verified', null)).ok).toBe(true)
  })

  it('goes back to Stet’s own word where a field is emptied', () => {
    expect(
      withWord(withWord(plainStyle, 'states', 'verified', 'Confirmed'), 'states', 'verified', '')
    ).toEqual(plainStyle)
  })

  it('offers kinds in an order of its own, under names of its own', () => {
    const style = withKindName(withKindEarlier(plainStyle, 'title'), 'title', 'Office')
    expect(style.kinds.slice(0, 2)).toEqual([
      { kind: 'title', name: 'Office' },
      { kind: 'name', name: '' }
    ])
    const without = withKind(style, 'opinion', false)
    expect(kindsOf(without).at(-1)).toEqual({ kind: 'opinion', isOffered: false })
    expect(withKindEarlier(style, 'title')).toBe(style)
  })

  it('gives every item of a list an id of its own that stands for it alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...claimKinds), fc.nat(8), fc.nat(8), (kind, count, taken) => {
        const before = plainStyle.checklists[kind] ?? []
        let items = before
        for (let index = 0; index < count; index += 1) items = [...items, freshItem(kind, items)]
        const left = items.toSpliced(taken, 1)
        const next = freshItem(kind, left)
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        expect(left.some(({ id }) => id === next.id)).toBe(false)
        expect(withItems(plainStyle, kind, []).checklists[kind]).toBeUndefined()
      })
    )
  })
})
