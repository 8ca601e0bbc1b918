import { describe, expect, it } from 'vitest'
import { risNameOf } from '../../../../../src/formats/import/sources/ris-name'

describe('a name in an RIS file', () => {
  it.each([
    'Ministry of Trade, Ports and Fish',
    'World Health Organization, Department of Health',
    'U.S. Department of Health, Education, and Welfare',
    'Committee on Oversight, House of Representatives',
    'Bank of England, London',
    'Statistisches Bundesamt, Wiesbaden',
    'Apple, Inc.'
  ])('is that of an institution: %s', (said) => {
    expect(risNameOf(said)).toEqual({ name: { literal: said }, isGuessed: true })
  })

  it.each([
    ['van der Berg, Jan', 'van der Berg', 'Jan'],
    ['Müller, Karl, Jr.', 'Müller', 'Karl, Jr.'],
    ['García Márquez, Gabriel', 'García Márquez', 'Gabriel'],
    ['Union, Gabrielle', 'Union', 'Gabrielle'],
    ['de la School, Ann', 'de la School', 'Ann'],
    ['Smith,J.', 'Smith', 'J.'],
    ['Ortega y Gasset, José', 'Ortega y Gasset', 'José']
  ])('is that of a person: %s', (said, family, given) => {
    expect(risNameOf(said)).toEqual({ name: { family, given } })
  })

  it.each([
    ['Reuters', 'Reuters'],
    ['World Health Organization,', 'World Health Organization'],
    ['University of California,, Irvine', 'University of California, Irvine']
  ])('is whole, as EndNote writes it: %s', (said, literal) => {
    expect(risNameOf(said)).toEqual({ name: { literal } })
  })
})
