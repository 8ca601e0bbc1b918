import { describe, expect, it } from 'vitest'
import { splitParagraphs } from '../../../../src/formats/import/split-paragraphs'

function paragraphs(text: string): readonly string[] {
  return splitParagraphs(text).paragraphs
}

const wrapped = `The harbour master said on Tuesday that the ferry had passed its last
inspection in May, and that nobody had told him of the cracks that the
crew found in August. He would look at the papers again.

A spokeswoman for the owners said that the ship had been repaired at
once and that no passenger was ever in danger, whatever the unions say
about it.`

describe('paragraphs of plain text', () => {
  it('are set apart by blank lines', () => {
    expect(paragraphs('One.\n\nTwo.\n \t\n\n\nThree.')).toEqual(['One.', 'Two.', 'Three.'])
  })

  it('are lines where there are no blank ones', () => {
    expect(paragraphs('One.\r\nTwo.\rThree.\n')).toEqual(['One.', 'Two.', 'Three.'])
  })

  it('lose the line breaks of a fixed margin', () => {
    const { paragraphs: read, joinedLines } = splitParagraphs(wrapped)
    expect(read).toEqual([
      'The harbour master said on Tuesday that the ferry had passed its last inspection in May, and that nobody had told him of the cracks that the crew found in August. He would look at the papers again.',
      'A spokeswoman for the owners said that the ship had been repaired at once and that no passenger was ever in danger, whatever the unions say about it.'
    ])
    expect(joinedLines).toBe(4)
  })

  it('are told apart in wrapped text without blank lines by their short last lines', () => {
    expect(paragraphs(wrapped.replace('\n\n', '\n'))).toEqual(paragraphs(wrapped))
  })

  it('keep a headline, an address and a list above wrapped text on lines of their own', () => {
    const text = `Ferry cracks were known\nBy Jane Roe\n\n${wrapped}\n\n- one thing that is long enough to be wrapped at the margin of the others\n- another`
    expect(paragraphs(text).slice(0, 2)).toEqual(['Ferry cracks were known', 'By Jane Roe'])
    expect(paragraphs(text).slice(-2)).toEqual([
      '- one thing that is long enough to be wrapped at the margin of the others',
      '- another'
    ])
  })

  it('keep the lines of a poem', () => {
    const poem =
      'The ferry goes at four,\nthe ferry comes at eight,\nthe captain shuts the door\non everyone who is late.'
    expect(paragraphs(`A rhyme\n\n${poem}`)).toEqual(['A rhyme', ...poem.split('\n')])
  })

  it('keep the hyphen of a word divided at the margin', () => {
    const text = wrapped.replace('its last\ninspection', 'its in-\nspection')
    expect(paragraphs(text)[0]).toContain('its in-spection in May')
  })

  it('never lose a character that is not white space', () => {
    for (const text of [wrapped, 'a\n\n\u00a0\n\nb', '\t1. x\n\t2. y']) {
      expect(paragraphs(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }
  })
})
