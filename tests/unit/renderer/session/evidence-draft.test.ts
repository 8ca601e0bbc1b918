import { describe, expect, it } from 'vitest'
import { itemOf, noEvidence, problemOf } from '../../../../src/renderer/session/evidence-draft'

describe('the evidence form', () => {
  it('asks for what a source cannot be without', () => {
    expect(problemOf(noEvidence)).toBe('Enter the address.')
    expect(problemOf({ ...noEvidence, url: 'ftp://example.org' })).toContain('http')
    expect(problemOf({ ...noEvidence, url: 'www.example.org' })).toBe('')
    expect(problemOf({ ...noEvidence, from: 'publication' })).toBe('Enter a title.')
    expect(problemOf({ ...noEvidence, from: 'person' })).toContain('name')
    expect(problemOf({ ...noEvidence, from: 'existing' })).toContain('Choose')
  })

  it('describes a person by name, way and day', () => {
    const fields = { ...noEvidence, from: 'person' as const, name: ' Berit Nilsen ', date: '2026-01-09' }
    expect(itemOf(fields)).toEqual({
      type: 'personal_communication',
      author: [{ literal: 'Berit Nilsen' }],
      genre: 'Telephone call',
      issued: { 'date-parts': [[2026, 1, 9]] }
    })
    expect(itemOf({ ...fields, contact: 'interview' }).type).toBe('interview')
  })

  it('names the newspaper of an article and the publisher of a book', () => {
    const fields = { ...noEvidence, from: 'publication' as const, title: 'Ice', publisher: 'Altaposten' }
    expect(itemOf(fields)).toMatchObject({ 'container-title': 'Altaposten' })
    expect(itemOf({ ...fields, type: 'book' })).toMatchObject({ publisher: 'Altaposten' })
  })
})
