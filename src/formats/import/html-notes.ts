import type { HtmlReading } from '../../core/article/blocks-from-html'
import type { ImportNote } from '../../core/article/imported-article'

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
    ? 'A table came in as a table; a cell over several columns or rows stands in the first of them.'
    : `${count} tables came in as tables; cells over several columns or rows stand in the first of them.`
}

function largeTableMessage(count: number): string {
  return count === 1
    ? 'A table of more than 10,000 cells became one paragraph for each row, its cells set apart by tabs.'
    : `${count} tables of more than 10,000 cells became one paragraph for each row, their cells set apart by tabs.`
}

function imageMessage(count: number): string {
  return count === 1
    ? 'A picture came in with its caption; where its file is not in the document, a box with its description stands for it.'
    : `${count} pictures came in with their captions; where a file is not in the document, a box with its description stands for it.`
}

function droppedImageMessage(count: number): string {
  return count === 1
    ? 'A picture was left out; look at it in the original.'
    : `${count} pictures were left out; look at them in the original.`
}

function linkMessage(count: number): string {
  return count === 1
    ? 'A link that is no web or mail address lost the address; its words were kept.'
    : `${count} links that are no web or mail addresses lost the address; their words were kept.`
}
