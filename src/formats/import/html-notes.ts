import type { HtmlReading } from '../../core/article/blocks-from-html'
import type { ImportNote } from '../../core/article/imported-article'

/** The report on what could not come along from HTML: tables as rows, no pictures, no unsafe addresses. */
export function noteReading({ tables, images, droppedLinks }: HtmlReading): readonly ImportNote[] {
  const notes: ImportNote[] = []
  if (tables > 0) notes.push({ code: 'tables', message: tableMessage(tables) })
  if (images > 0) notes.push({ code: 'images', message: imageMessage(images) })
  if (droppedLinks > 0) notes.push({ code: 'links', message: linkMessage(droppedLinks) })
  return notes
}

function tableMessage(count: number): string {
  return count === 1
    ? 'A table became one paragraph for each row, its cells set apart by tabs.'
    : `${count} tables became one paragraph for each row, their cells set apart by tabs.`
}

function imageMessage(count: number): string {
  return count === 1
    ? 'A picture was left out; look at it in the original.'
    : `${count} pictures were left out; look at them in the original.`
}

function linkMessage(count: number): string {
  return count === 1
    ? 'A link that is no web or mail address lost the address; its words were kept.'
    : `${count} links that are no web or mail addresses lost the address; their words were kept.`
}
