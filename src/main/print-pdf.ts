import { pdfFooter, pdfHeader } from './pdf-margins'
import { printWithin, within, withPrintWindow } from './print-window'

/**
 * The PDF of a self-contained HTML document: tagged, with outline, page numbers and running title. Throws when Chromium
 * cannot print it.
 */
export function printPdf(html: Uint8Array): Promise<Uint8Array> {
  return withPrintWindow(html, (contents) =>
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
  )
}
