import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../../../src/core/model/fingerprint'
import { lookAlikes } from '../../../../src/core/model/look-alike'
import { personOf, signerOf } from '../../../support/project-world'

describe('a fingerprint', () => {
  it('is five groups of four, always the same for a key', () => {
    expect(fingerprintOf(signerOf(1).publicKey)).toMatch(/^([0-9a-hjkmnp-tv-z]{4} ){4}[0-9a-hjkmnp-tv-z]{4}$/)
    expect(fingerprintOf(signerOf(1).publicKey)).toBe(fingerprintOf(signerOf(1).publicKey))
    expect(fingerprintOf(signerOf(1).publicKey)).not.toBe(fingerprintOf(signerOf(2).publicKey))
  })

  it('is of the key’s SHA-256', () => {
    expect(fingerprintOf(signerOf(1).publicKey)).toMatchInlineSnapshot(`"0562 k0p4 gttr 5yhk fdxa"`)
  })
})

describe('a name that looks like another’s', () => {
  it.each([
    ['Maya Okafor', 'Mаya Okafor'],
    ['Maya Okafor', 'Maya\u200dOkafor'],
    ['Maya Okafor', '\u202eMaya Okafor\u202c'],
    ['Maya Okafor', 'MAYA  OKAFOR'],
    ['Maya Okafor', 'Maya 0kafor'],
    ['Jim Bern', 'Jirn Bem'],
    ['Will Lee', 'WiII Lee'],
    ['André', 'Andre'],
    ['Ｍａｙａ', 'Maya']
  ])('is known: %s and %s', (one, other) => {
    const people = [personOf(1, one), personOf(2, other), personOf(3, 'Ben Adler')]
    expect([...lookAlikes(people)].toSorted()).toEqual([people[0]?.id, people[1]?.id].toSorted())
  })

  it('is not every name', () => {
    const names = ['Maya Okafor', 'Mia Okafor', 'Ben Adler', 'Ken Adler', '田中', '中田', 'Анна', 'Нина']
    expect(lookAlikes(names.map((name, index) => personOf(index, name))).size).toBe(0)
  })

  it('is no matter when it is the same person’s', () => {
    expect(lookAlikes([personOf(1, 'Maya'), personOf(1, 'maya')]).size).toBe(0)
  })
})
