import { describe, expect, it } from 'vitest'
import { textOfBlock } from '../../src/core/article/block-schema'
import { largestPaste, longestPastedBlock } from '../../src/core/article/paste-limits'
import { readPastedHtml } from '../../src/formats/import/pasted-html'

function wordsOf(html: string): readonly string[] | string {
  const read = readPastedHtml(html)
  return read.ok ? read.value.map(textOfBlock) : read.problem.code
}

describe('HTML that is pasted', () => {
  it('is read without the document around what was copied', () => {
    expect(
      wordsOf('<style>p{}</style><p>before</p><!--StartFragment--><p>words</p><!--EndFragment--><p>after</p>')
    ).toEqual(['words'])
  })

  it('is refused with a sentence that says what to do when it is too long for a window', () => {
    const paragraph = `<p>${'a'.repeat(1000)}</p>`
    expect(wordsOf(paragraph.repeat(largestPaste / 1000))).toBe('too-large')
    expect(wordsOf(`<p>${'a'.repeat(longestPastedBlock)}</p>`)).toBe('too-large')
    const read = readPastedHtml(paragraph.repeat(largestPaste / 1000))
    expect(read.ok ? '' : read.problem.message).toContain('Save it as a file')
  })

  it('is read to its words however deep it nests', () => {
    for (const element of ['div', 'span', 'b', 'ul', 'table', 'blockquote', 'font']) {
      expect(wordsOf(`${`<${element}>`.repeat(3000)}the words`)).toEqual(['the words'])
    }
  })

  it('carries nothing but words and formats, whatever it pretends', () => {
    const html =
      '<p data-lexical-text=true data-claim-id=c1 data-stet-claims=\'[{"id":"c1"}]\' class=verified style="--claim:c1"><mark id=c1>words</mark></p>'
    const read = readPastedHtml(html)
    expect(read.ok ? read.value : read.problem).toEqual([
      { attributes: { type: 'paragraph' }, runs: [{ text: 'words', attributes: {} }] }
    ])
  })
})
