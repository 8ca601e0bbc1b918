import { expect, test } from 'vitest'
import { textOfBlock } from '../../../../src/core/article/block-schema'
import { exportPrintHtml } from '../../../../src/formats/export/print-html'
import { exportedByAlice } from '../../../support/export-options'
import { parseExport, readArticleText } from '../../../support/read-export'
import { sampleSnapshot } from '../../../support/sample-snapshot'

const page = () => parseExport(exportPrintHtml(sampleSnapshot(), exportedByAlice))

test('the copy for paper opens with the banner and the title', () => {
  const [banner, title] = page().querySelectorAll('.head > *')
  expect(banner?.textContent).toBe('Annotated draft 11 of 19 claims are open.')
  expect(title?.localName).toBe('h1')
})

test('its headings outline it: title, parts, and every claim by its words', () => {
  const outline = [...page().querySelectorAll('h1, h2, .card h3')].map((heading) => [
    heading.localName,
    heading.textContent?.replace(/\s+/g, ' ')
  ])
  expect(outline.slice(0, 5)).toEqual([
    ['h1', 'Tokyo and Washington close ranks after a month of missile tests'],
    ['h2', 'Summary'],
    ['h2', 'Article'],
    ['h2', 'Claims'],
    ['h3', '1 “agreed by telephone on Wednesday to keep their defence plans in step”']
  ])
  expect(outline.filter(([name]) => name === 'h3')).toHaveLength(19)
  expect(outline.at(-1)).toEqual(['h2', 'Sources'])
})

test('it carries the article word for word', () => {
  expect(readArticleText(page())).toBe(sampleSnapshot().blocks.map(textOfBlock).join('\n'))
})

test('it is A4 and stays light whatever the theme', () => {
  const style = page().querySelector('style')?.textContent ?? ''
  expect(style).toContain('size: A4')
  expect(style).not.toContain('prefers-color-scheme')
})
