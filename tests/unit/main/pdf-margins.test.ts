import { describe, expect, test } from 'vitest'
import { pdfFooter, pdfHeader } from '../../../src/main/pdf-margins'

describe('The margins of a printed page', () => {
  test('carry the title, inert whatever it holds', () => {
    const head = pdfHeader('<img src=x onerror="steal()"> & \'Sons\'')
    expect(head).toContain('&#60;img src=x onerror=&#34;steal()&#34;&#62; &#38; &#39;Sons&#39;')
    expect(head).not.toContain('<img')
  })

  test('cut a title that is longer than the line', () => {
    expect(pdfHeader('x'.repeat(500))).toContain(`>${'x'.repeat(109)}…<`)
  })

  test('count the pages', () => {
    expect(pdfFooter).toMatch(/class="pageNumber".* \/ .*class="totalPages"/)
  })
})
