import { describe, expect, it } from 'vitest'
import { newId } from '../../../../src/core/model/ids'
import type { CslItem, Source } from '../../../../src/core/model/source'
import { matchesSource, sourceDetail, sourceLabel } from '../../../../src/renderer/session/source-label'

function source(item: CslItem): Source {
  const zeros = (bytes: Uint8Array<ArrayBuffer>) => bytes
  return {
    id: newId('source', zeros),
    item,
    primary: false,
    terms: 'on the record',
    origin: '',
    addedBy: newId('person', zeros),
    addedAt: ''
  }
}

describe('what a source is called', () => {
  it('is its title, or the site where there is none', () => {
    expect(
      sourceLabel(source({ type: 'webpage', title: 'River lengths', 'container-title': 'nve.no' }))
    ).toBe('River lengths')
    expect(sourceLabel(source({ type: 'webpage', 'container-title': 'nve.no' }))).toBe('nve.no')
    expect(sourceLabel(source({ type: 'book' }))).toBe('Untitled source')
  })

  it('is the name of a person who spoke', () => {
    const call = source({
      type: 'personal_communication',
      author: [{ given: 'Berit', family: 'Nilsen' }],
      genre: 'Telephone call',
      issued: { 'date-parts': [[2026, 1, 9]] }
    })
    expect(sourceLabel(call)).toBe('Berit Nilsen')
    expect(sourceDetail(call)).toBe('Telephone call · 2026-01-09')
  })

  it('is found by words in any order', () => {
    const report = source({ type: 'report', title: 'River lengths', publisher: 'NVE' })
    expect(matchesSource(report, 'nve river')).toBe(true)
    expect(matchesSource(report, 'river lake')).toBe(false)
    expect(matchesSource(report, '')).toBe(true)
  })
})
