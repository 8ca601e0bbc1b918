/**
 * Chromium prints these templates at three quarters of their size, with nothing of the document's own style, and
 * writes the document's title and page numbers into the classes as text.
 */
const line =
  'width:100%;margin:0 20mm;font:10px sans-serif;color:#444;white-space:nowrap;overflow:hidden;text-overflow:ellipsis'

/** The head of each page: the document's title, which says "Annotated draft" or "Verified copy". */
export const pdfHeader = `<div style="${line}"><span class="title" dir="auto"></span></div>`

/** The foot of each page: "3 / 12". */
export const pdfFooter = `<div style="${line};text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`
