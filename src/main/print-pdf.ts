import type { WebContents } from 'electron'
import { pdfFooter, pdfHeader } from './pdf-margins'
import { printWithin, within, withPrintWindow } from './print-window'

/**
 * The PDF of a self-contained HTML document: tagged, with outline, page numbers and running title. Throws when Chromium
 * cannot print it, and at once when the signal gives it up.
 */
export function printPdf(html: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
  const print = (contents: WebContents): Promise<Uint8Array> =>
    within(
      printWithin,
      contents.printToPDF({
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: pdfHeader,
        footerTemplate: pdfFooter
      })
    )
  return withPrintWindow(html, print, signal)
}
