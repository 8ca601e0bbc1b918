/** Chromium's templates start at no size at all, and take nothing from the document's own style sheet. */
const marginStyle = 'width:100%;padding:0 15mm;font:8px sans-serif;color:#444;display:flex'

/** Longest running title, characters: what fits on one line of A4 at its size. */
const longestTitle = 110

/** The head of each page: the running title, inert whatever it holds. */
export function pdfHeader(title: string): string {
  const short = title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title
  return `<div style="${marginStyle}"><span dir="auto">${escapeText(short)}</span></div>`
}

/** The foot of each page: "3 / 12". Chromium fills the two classes in. */
export const pdfFooter = `<div style="${marginStyle};justify-content:flex-end"><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
