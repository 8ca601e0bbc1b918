import { describe, expect, it } from 'vitest'
import { cleanByline, readByline } from '../../../../src/formats/import/byline'

describe('a byline', () => {
  it.each([
    ['By Jane Roe and John Doe', 'Jane Roe and John Doe'],
    ['By Jane Roe, March 3, 2024', 'Jane Roe'],
    ['BY JANE ROE', 'JANE ROE'],
    ['by Jane van der Roe and Ann O’Doe in London', 'Jane van der Roe and Ann O’Doe in London'],
    ['Jane Roe | Reuters', 'Jane Roe | Reuters'],
    ['Jane Roe, Staff Writer', 'Jane Roe, Staff Writer'],
    ['Jane Roe and John Doe, Associated Press', 'Jane Roe and John Doe, Associated Press'],
    ['Por María Pérez', 'María Pérez'],
    ['Von Jürgen Müller', 'Jürgen Müller'],
    ['By Alissa Doe@alissa', 'Alissa Doe']
  ])('is %j', (line, names) => {
    expect(readByline(line)).toBe(names)
  })

  it.each([
    'By the end of the day, three ships had sunk.',
    'By Monday, the court had heard enough of it all.',
    'By then it was too late',
    'Von Anfang an war klar, dass es misslingt.',
    'Tokyo, Japan',
    'Japan, US reaffirm defense cooperation after North Korean weapons tests',
    'Par ailleurs, le ministre a dit non'
  ])('is not %j', (line) => {
    expect(readByline(line)).toBe('')
  })

  it('is taken from what a page declares, unless that is an address', () => {
    expect(cleanByline(' By  Jane Roe\n March 11, 2015 3:46 PM')).toBe('Jane Roe')
    expect(cleanByline('https://www.example.org/jane')).toBe('')
    expect(cleanByline('21.dez.2018 às')).toBe('')
  })
})
