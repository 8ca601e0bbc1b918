import { afterEach, describe, expect, it, vi } from 'vitest'
import { newId } from '../../../../src/core/model/ids'
import { mentionAt, mentionsIn, peopleLike, splitMentions } from '../../../../src/core/model/mentions'
import type { Person } from '../../../../src/core/model/person'
import { spellTag } from '../../../../src/core/model/tag'
import { countingBytes } from '../../../support/checks'

const fill = countingBytes()
const person = (name: string): Person => ({ id: newId('person', fill), name, role: 'checker' })
const anna = person('Anna')
const annaBerg = person('Anna Berg')
const zoe = person('Zoë Ünal')
const people = [anna, annaBerg, zoe]

afterEach(() => vi.restoreAllMocks())

describe('mentions', () => {
  it('means the same people on a computer whose language has a small letter of its own for I', () => {
    vi.spyOn(String.prototype, 'toLocaleLowerCase').mockImplementation(function (this: string) {
      return this.replaceAll('I', 'ı').toLowerCase()
    })
    const irene = person('Irene')
    expect(mentionsIn('@irene knows, @IRENE too', [irene])).toEqual([irene.id])
    expect(spellTag('IRAN', ['Iran'])).toBe('Iran')
  })

  it('means the longest name that fits, to the end of its word', () => {
    expect(mentionsIn('@Anna Berg, please; @zoë ünal knows', people)).toEqual([annaBerg.id, zoe.id])
    expect(mentionsIn('@Anna, please', people)).toEqual([anna.id])
    expect(mentionsIn('@Annabel and mail@Anna', people)).toEqual([])
    expect(mentionsIn('@Anna and @Anna', people)).toEqual([anna.id])
  })

  it('loses no letter of the text', () => {
    const text = 'Ask @Anna Berg or @nobody (@Anna).'
    const parts = splitMentions(text, people)
    expect(parts.map((part) => part.text).join('')).toBe(text)
    expect(parts.map((part) => part.person)).toEqual([null, annaBerg.id, null, anna.id, null])
  })

  it('sees a name being typed at the cursor, and no mail address', () => {
    expect(mentionAt('Ask @an', 7)).toEqual({ start: 4, query: 'an' })
    expect(mentionAt('Ask @', 5)).toEqual({ start: 4, query: '' })
    expect(mentionAt('Ask @an now', 4)).toBeNull()
    expect(mentionAt('desk@an', 7)).toBeNull()
    expect(mentionAt('@ an', 4)).toBeNull()
  })

  it('offers whole names that begin so before those of which a word does', () => {
    const others = [person('Bo Anders'), anna]
    expect(peopleLike('an', others).map(({ name }) => name)).toEqual(['Anna', 'Bo Anders'])
    expect(peopleLike('x', others)).toEqual([])
  })
})
