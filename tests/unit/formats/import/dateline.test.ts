import { describe, expect, it } from 'vitest'
import { isStandingDateline, readDateline } from '../../../../src/formats/import/dateline'

describe('a dateline', () => {
  it.each([
    ['Tokyo, Feb 2 (EFE).- Foreign chiefs of the United States', 'Tokyo, Feb 2 (EFE)'],
    ['KYIV, March 3 (Reuters) - Air raid sirens', 'KYIV, March 3 (Reuters)'],
    ['WASHINGTON, D.C., Jan. 14, 2024 (AP) — The court', 'WASHINGTON, D.C., Jan. 14, 2024 (AP)'],
    ['(CNN) -- A plane', '(CNN)'],
    ['(Reuters) - Shares fell', '(Reuters)'],
    ['Berlin/Kiew (dpa) - Der Kanzler', 'Berlin/Kiew (dpa)'],
    ['Paris, 3 mars 2024 (AFP) – Le gouvernement', 'Paris, 3 mars 2024 (AFP)'],
    ['Madrid, 2 de febrero (EFE).- El ministro', 'Madrid, 2 de febrero (EFE)'],
    ['LONDON — After nearly 20 years', 'LONDON'],
    ['ROME — The pope', 'ROME'],
    ['TEL AVIV, Israel — The army', 'TEL AVIV, Israel'],
    ['Москва, 3 марта (ТАСС) — Министр', 'Москва, 3 марта (ТАСС)']
  ])('opens %j', (text, dateline) => {
    expect(readDateline(text)).toBe(dateline)
  })

  it.each([
    'NATO — which was founded in 1949 — has 32 members.',
    'The report (EFE) - a copy of which was seen - says so.',
    'Tokyo is the capital of Japan - and its largest city.',
    'Smith, who is 45 - and rich - left.',
    'I — like you — was there.',
    '(This is a remark) which goes on.',
    ''
  ])('does not open %j', (text) => {
    expect(readDateline(text)).toBe('')
  })

  it('may stand on a line of its own', () => {
    expect(isStandingDateline('Oslo, March 3, 2024')).toBe(true)
    expect(isStandingDateline('KYIV, 3 May')).toBe(true)
    expect(isStandingDateline('Heading Level 1')).toBe(false)
    expect(isStandingDateline('Apollo 11')).toBe(false)
  })
})
