import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOfText } from '../../../../src/core/article/sentences-of-text'

/** The sentences of the words, which are written with " | " where one ends. */
function cut(marked: string, language: string): string {
  const text = marked.replaceAll(' | ', ' ').replaceAll('|', '')
  return sentencesOfText(text, language)
    .map(({ start, end }) => text.slice(start, end))
    .join(' | ')
}

const spaced = (marked: string): string => marked.replaceAll(/ ?\| ?/g, ' | ')

describe('a sentence', () => {
  it.each([
    'It begins at 5 p.m. | The council meets at 6 a.m. | He left.',
    'At 5 p.m. Mr. Kim left. | At 6 a.m. Tuesday he came back.',
    'The U.S. Senate voted. | She lives in the U.S. | The vote was close.',
    'Mr. Kim, Dr. Lee and Gen. Mark Milley met Sen. J. Smith and Gov. Ann E. Jones.',
    'Mrs. He and Ms. In came. | They left.',
    'George H. W. Bush and J.R.R. Tolkien wrote. | J. A. Smith read.',
    'He got vitamin C. | The study ended.',
    'Apple Inc. said so. | It bought Acme Corp. | The price was $3.5 million.',
    'Acme Co. Ltd. Chairman Kim spoke.',
    'See No. 5 and p. 12. | The answer was no. | Seven voted no. | No. | He said no.',
    'It fell 3.5 percent to 1,234.56. | Nobody cheered.',
    'On Feb. 2 he went. | He came in Aug. | The rain stopped.',
    'Martin Luther King Jr. Day is a holiday. | He was a Jr. | She was not.',
    'She holds a Ph.D. | He does not.',
    'He said: “It is over.” | She left.',
    'He said "no." | She left.',
    '“It is over!” he said.',
    '“Is it over?” she asked. | It was.',
    'Well... | The rain stopped.',
    'They went … and came. | It rained.',
    'They went… | Then it rained.',
    '“We will … North Korea … not wait,” he said.',
    'He said ... North Korea fired. | It did.',
    'He went to St. Louis and Mt. Fuji. | It is on Wall St. | The market fell.',
    'It was Kim vs. Lee, e.g. Smith v. Jones. | It ended.',
    '(He left.) | She stayed.',
    'Is it? | Yes! | It is.'
  ])('in English: %s', (marked) => {
    expect(cut(marked, 'en-US')).toBe(spaced(marked))
  })

  it.each([
    'Am 3. Oktober kam Dr. Müller. | Er blieb bis zum 5. | Die anderen gingen.',
    'Der 2. Weltkrieg endete 1945. | Es war Frühling.',
    'Das kostet z.B. Geld, d. h. Mio. Euro, ca. Nr. 5 usw. | Er ging.',
    'Er ist Minister a.D. | Die Partei schweigt.',
    'Er sagte: „Nein.“ | Sie ging.',
    'Er kam. | »Ja«, sagte sie. | »Nein.« | Er ging.',
    'Prof. Dr. J. Weber lebte 300 v. Chr. in Rom.'
  ])('in German: %s', (marked) => {
    expect(cut(marked, 'de')).toBe(spaced(marked))
  })

  it.each([
    'M. Macron et Mme Le Pen sont venus. | Il pleut.',
    'Voir art. 5, p. 12, etc. | Les autres suivent.',
    '« Oui. » | Il part. | « Non ! » dit-il.',
    '« Oui. » | Il part.',
    'J.-P. Dupont est né en 1950. | Il est mort.',
    'Il a vu MM. Dupont et Durand. | Ils partent… | Puis ils reviennent.'
  ])('in French: %s', (marked) => {
    expect(cut(marked, 'fr')).toBe(spaced(marked))
  })

  it.each([
    'El Sr. López y la Dra. Ruiz llegaron a las 5 p. m. | El acto empezó.',
    'En EE. UU. viven muchos. | La pág. 5 y el núm. 7, etc. | Los demás siguen.',
    '¿Qué pasó? | ¡Nada! | Él se fue.',
    'D. Juan vino a las 5 p.m. | La fiesta acabó.'
  ])('in Spanish: %s', (marked) => {
    expect(cut(marked, 'es-MX')).toBe(spaced(marked))
  })

  it.each([
    ['ja', ['首相は来た。', '「そうだ。」と語った。', '本当か？', 'はい！']],
    ['zh', ['他来了。', '他说：“是的。”', '然后离开！', '真的吗？']],
    ['ko', ['그는 왔다. ', '그녀는 갔다.']]
  ])('in %s ends at its own marks', (language, sentences) => {
    const text = sentences.join('')
    expect(sentencesOfText(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(
      sentences.map((each) => each.trim())
    )
  })

  it('loses no letter and doubles none, whatever the text and the language', () => {
    const piece = fc.constantFrom(
      'Mr.',
      'p.m.',
      '5',
      '3.',
      '…',
      '...',
      ' ',
      ' ',
      'The',
      'Kim',
      '»',
      '«',
      '“',
      '”',
      '。',
      '「',
      '」',
      'と',
      'a',
      '!',
      '\u00a0'
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 24 }),
        fc.constantFrom('en', 'de', 'fr', 'es', 'ja', 'x-none'),
        (pieces, language) => {
          const text = pieces.join('')
          const sentences = sentencesOfText(text, language)
          let last = 0
          for (const { start, end } of sentences) {
            expect(text.slice(last, start).trim()).toBe('')
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(text.slice(last).trim()).toBe('')
        }
      ),
      { numRuns: 500, verbose: true }
    )
  })

  it('is told in time that grows with the text', () => {
    const words = 'A. B. C… The … '
    expect(sentencesOfText(words.repeat(10_000), 'en').length).toBe(10_001)
    expect(sentencesOfText('word '.repeat(200_000), 'en').length).toBe(1)
  })
})
