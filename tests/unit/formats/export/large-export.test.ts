import { expect, test } from 'vitest'
import { exportAnnotatedHtml } from '../../../../src/formats/export/annotated-html'
import { exportText } from '../../../../src/formats/export/plain-text'
import { exportPrintHtml } from '../../../../src/formats/export/print-html'
import { exportedByAlice } from '../../../support/export-options'
import { largeSnapshot } from '../../../support/large-snapshot'

// Each takes well under a second on an idle machine and ten times that on a busy one; what grows with the square of the
// article or of its claims takes minutes.
test.each([
  ['the annotated page', exportAnnotatedHtml],
  ['the page for paper', exportPrintHtml],
  ['the text report', exportText]
])(
  '100,000 words with 5,000 claims become %s in time that grows with them',
  (_name, exportCopy) => {
    const snapshot = largeSnapshot()
    const began = performance.now()
    const bytes = exportCopy(snapshot, exportedByAlice)
    expect(performance.now() - began).toBeLessThan(20_000)
    expect(bytes.length).toBeGreaterThan(2_000_000)
  },
  60_000
)
