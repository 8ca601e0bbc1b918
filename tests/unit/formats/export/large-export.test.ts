import { expect, test } from 'vitest'
import { exportAnnotatedHtml } from '../../../../src/formats/export/annotated-html'
import { exportText } from '../../../../src/formats/export/plain-text'
import { exportPrintHtml } from '../../../../src/formats/export/print-html'
import { exportedByAlice } from '../../../support/export-options'
import { largeSnapshot } from '../../../support/large-snapshot'

// Each takes well under a second on an idle machine; the bound leaves room for a busy one.
test.each([
  ['the annotated page', exportAnnotatedHtml],
  ['the page for paper', exportPrintHtml],
  ['the text report', exportText]
])('100,000 words with 5,000 claims become %s without a wait', (_name, exportCopy) => {
  const snapshot = largeSnapshot()
  const began = performance.now()
  const bytes = exportCopy(snapshot, exportedByAlice)
  expect(performance.now() - began).toBeLessThan(5000)
  expect(bytes.length).toBeGreaterThan(2_000_000)
})
