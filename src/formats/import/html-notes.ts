import type { HtmlReading } from '../../core/article/blocks-from-html'
import type { ImportNote } from '../../core/article/imported-article'
import { importWords } from '../../core/words/import-words'

/** The report on what came along from HTML and what could not: tables, pictures, unsafe addresses. */
export function noteReading(reading: HtmlReading): readonly ImportNote[] {
  const { tables, tablesAsLines, images, droppedImages, droppedLinks } = reading
  const notes: ImportNote[] = []
  if (tables > 0) notes.push({ code: 'tables', message: tableMessage(tables) })
  if (tablesAsLines > 0) notes.push({ code: 'large-tables', message: largeTableMessage(tablesAsLines) })
  if (images > 0) notes.push({ code: 'images', message: imageMessage(images) })
  if (droppedImages > 0) notes.push({ code: 'images-left-out', message: droppedImageMessage(droppedImages) })
  if (droppedLinks > 0) notes.push({ code: 'links', message: linkMessage(droppedLinks) })
  return notes
}

function tableMessage(count: number): string {
  return count === 1
    ? importWords.htmlNotes.table
    : `${count} tables came in as tables; cells over several columns or rows stand in the first of them.`
}

function largeTableMessage(count: number): string {
  return count === 1
    ? importWords.htmlNotes.largeTable
    : `${count} tables of more than 10,000 cells became one paragraph for each row, their cells set apart by tabs.`
}

function imageMessage(count: number): string {
  return count === 1
    ? importWords.htmlNotes.picture
    : `${count} pictures came in with their captions; where a file is not in the document, a box with its description stands for it.`
}

function droppedImageMessage(count: number): string {
  return count === 1
    ? importWords.htmlNotes.pictureLeftOut
    : `${count} pictures were left out; look at them in the original.`
}

function linkMessage(count: number): string {
  return count === 1
    ? importWords.htmlNotes.link
    : `${count} links that are no web or mail addresses lost the address; their words were kept.`
}
