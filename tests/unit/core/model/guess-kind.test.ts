import { describe, expect, it } from 'vitest'
import type { ClaimKind } from '../../../../src/core/model/claim'
import { guessKind } from '../../../../src/core/model/guess-kind'

const phrases: readonly (readonly [string, ClaimKind])[] = [
  ['“The two ministers shared serious concern about North Korea’s nuclear and missile activities,”', 'quote'],
  ['"We will not comment," the spokesman said', 'quote'],
  ['« Nous ne commentons pas »', 'quote'],
  ['„Kein Kommentar“', 'quote'],
  ['「明らかな決議違反だ」', 'quote'],
  ['二〇一七年', 'date'],
  ['2022年2月', 'date'],
  ['٢٠٠٠ كم', 'number'],
  ['2,000キロ', 'number'],
  ['grave concern', 'other'],
  ['the Japanese foreign ministry said', 'attribution'],
  ['according to the World Health Organization', 'attribution'],
  ['Guterres told reporters', 'attribution'],
  ['the first time North Korea tested a weapon of that reach since 2017', 'superlative'],
  ['the largest refugee camp in the world', 'superlative'],
  ['the only woman in the cabinet', 'superlative'],
  ['an unprecedented drop', 'superlative'],
  ['its worst drought in history', 'superlative'],
  ['a record high', 'superlative'],
  ['announced moratorium in 2018', 'date'],
  ['Jan.30', 'date'],
  ['Tokyo, Feb 2', 'date'],
  ['2 February 2022', 'date'],
  ['on Wednesday', 'date'],
  ['since 2017', 'date'],
  ['2022-02-02', 'date'],
  ['in the 1990s', 'date'],
  ['seven weapons tests in the last month', 'number'],
  ['42 percent', 'number'],
  ['1,234 people', 'number'],
  ['$3.5 billion', 'number'],
  ['€200', 'number'],
  ['thousands of protesters', 'number'],
  ['because of the drought', 'causal'],
  ['the cuts led to a rise in waiting times', 'causal'],
  ['prices rose as a result', 'causal'],
  ['Foreign Minister Yoshimasa Hayashi', 'title'],
  ['President Biden', 'title'],
  ['United Nations Secretary-General Antonio Guterres', 'title'],
  ['Antonio Guterres', 'name'],
  ['Blinken', 'name'],
  ['Ursula von der Leyen', 'name'],
  ['in violation of UN resolutions', 'legal'],
  ['a clear violation of Security Council resolutions', 'legal'],
  ['was charged with fraud', 'legal'],
  ['convicted of perjury', 'legal'],
  ['the talks will resume', 'forecast'],
  ['is expected to grow', 'forecast'],
  ['spoke hours after the launch', 'chronology'],
  ['two days before the vote', 'chronology'],
  ['in Tokyo', 'place'],
  ['near the border with Ukraine', 'place'],
  ['off the coast of Japan', 'place'],
  ['refers to any weapon with that range', 'definition'],
  ['the government should resign', 'opinion'],
  ['a weapon of that reach', 'other'],
  ['', 'other']
]

describe('guessKind', () => {
  it.each(phrases)('takes “%s” for: %s', (words, kind) => {
    expect(guessKind(words)).toBe(kind)
  })

  it('does not mind paragraph breaks and runs of spaces', () => {
    expect(guessKind('the first\ntime  North Korea tested it')).toBe('superlative')
  })

  it('answers at once on a very long passage', { retry: 2 }, () => {
    const begin = performance.now()
    guessKind(`the first ${'more than any the largest of '.repeat(4000)}`)
    guessKind(`“${'a'.repeat(200_000)}`)
    guessKind('A'.repeat(100_000))
    guessKind('Aa '.repeat(50_000))
    expect(performance.now() - begin).toBeLessThan(500)
  })
})
