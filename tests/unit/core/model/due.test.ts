import { describe, expect, it } from 'vitest'
import { dueOf, isDue, isOverdue, localDue, timeOfDue } from '../../../../src/core/model/due'

describe('when a claim is due', () => {
  it('is a day or a minute that exists', () => {
    for (const due of ['2026-11-30', '2024-02-29', '2026-11-30T14:30Z']) expect(isDue(due)).toBe(true)
    for (const due of [
      '',
      '2026-02-30',
      '2025-02-29',
      '2026-11-30T24:01Z',
      '2026-11-30T14:30',
      '26-11-30',
      'soon'
    ])
      expect({ [due]: isDue(due) }).toEqual({ [due]: false })
  })

  it('is late after its minute, or when its day is over here', () => {
    expect(timeOfDue('2026-11-30T14:30Z')).toBe(Date.UTC(2026, 10, 30, 14, 30))
    expect(timeOfDue('2026-11-30')).toBe(new Date(2026, 11, 1).getTime())
  })

  it('goes into the fields of a form and comes back the same', () => {
    for (const due of ['2026-11-30', '2026-11-30T14:30Z', '2026-06-01T00:05Z']) {
      expect(dueOf(localDue(due))).toBe(due)
    }
    expect(localDue(undefined)).toEqual({ day: '', time: '' })
    expect(dueOf({ day: '', time: '10:00' })).toBeNull()
    expect(dueOf({ day: '2026-11-30', time: 'noon' })).toBeNull()
  })

  it('is overdue only while the claim asks for work', () => {
    const at = timeOfDue('2026-11-30')
    const claim = { due: '2026-11-30' }
    expect(isOverdue({ claim, status: { isOpen: true } }, at - 1)).toBe(false)
    expect(isOverdue({ claim, status: { isOpen: true } }, at)).toBe(true)
    expect(isOverdue({ claim, status: { isOpen: false } }, at)).toBe(false)
    expect(isOverdue({ claim: {}, status: { isOpen: true } }, at)).toBe(false)
  })
})
