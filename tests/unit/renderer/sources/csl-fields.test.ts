import { describe, expect, it } from 'vitest'
import type { CslItem } from '../../../../src/core/model/source'
import { fieldsOfItem, itemOfFields, readDate } from '../../../../src/renderer/sources/csl-fields'

const item: CslItem = {
  type: 'article-newspaper',
  title: 'Ice on the Alta',
  author: [{ family: 'Nilsen', given: 'Berit' }, { literal: 'NTB' }],
  'container-title': 'Altaposten',
  issued: { 'date-parts': [[2022, 2]] },
  URL: 'https://example.org/ice'
}

describe('the source form', () => {
  it('gives an item back as it was when nothing is changed', () => {
    expect(itemOfFields(item, fieldsOfItem(item))).toEqual(item)
  })

  it('keeps fields it does not show', () => {
    const strange = { ...item, DOI: '10.1000/182' } as CslItem
    expect(itemOfFields(strange, { ...fieldsOfItem(strange), title: 'Ice' })).toMatchObject({
      DOI: '10.1000/182',
      title: 'Ice'
    })
  })

  it('changes what tells more exactly where a publication is, and nothing of it that was left as it was', () => {
    const detailed = {
      ...item,
      editor: [{ family: 'Ek', given: 'Ann', suffix: 'Jr.' }],
      volume: 12,
      ISBN: ['1'],
      DOI: '10.1000/182'
    } as unknown as CslItem
    const fields = fieldsOfItem(detailed)
    expect(fields).toMatchObject({ editors: 'Ek, Ann', volume: '12', isbn: '', doi: '10.1000/182' })
    expect(itemOfFields(detailed, fields)).toEqual(detailed)
    const { DOI: _, ...others } = detailed as CslItem & { readonly DOI: string }
    expect(itemOfFields(detailed, { ...fields, doi: ' ', place: 'Lyon', editors: 'Port Office' })).toEqual({
      ...others,
      editor: [{ literal: 'Port Office' }],
      'publisher-place': 'Lyon'
    })
  })

  it('leaves out what was emptied', () => {
    const emptied = itemOfFields(item, { ...fieldsOfItem(item), container: ' ', authors: '\n', issued: '' })
    expect(Object.keys(emptied).sort()).toEqual(['URL', 'title', 'type'])
  })

  it('reads dates as far as they are known, and refuses days that do not exist', () => {
    expect(readDate('2022')).toEqual({ 'date-parts': [[2022]] })
    expect(readDate('2024-2-29')).toEqual({ 'date-parts': [[2024, 2, 29]] })
    for (const text of ['2022-13', '2023-02-29', '2022-00-01', 'yesterday', ''])
      expect(readDate(text)).toBeNull()
  })
})
