import fc from 'fast-check'

/** What a reader takes for one character each, and what a careless cut would break. */
export const wholeCharacters = [
  'a',
  ' ',
  'é',
  'e\u0301',
  'q\u0307\u0323',
  'ё',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '🏴‍☠️',
  '❤️',
  '🇯🇵',
  '🇰🇷',
  '1️⃣',
  '각',
  '\u1112\u1161\u11ab',
  'क्ष',
  'त्रि',
  'नी',
  'กำ',
  'ที่',
  'س',
  'سّ',
  'שׁ',
  'か\u3099',
  '葛\u{e0100}',
  '漢',
  '𠮷',
  '\u2028'
] as const

/** A text of such characters, and the offsets between them. */
export const scriptedText: fc.Arbitrary<{ readonly text: string; readonly edges: readonly number[] }> = fc
  .array(fc.constantFrom(...wholeCharacters), { minLength: 1, maxLength: 24 })
  .map((parts) => {
    const edges = [0]
    for (const part of parts) edges.push((edges.at(-1) ?? 0) + part.length)
    return { text: parts.join(''), edges }
  })
