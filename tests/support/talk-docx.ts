import { makeZip, wordParts, type ZipPart, zipPart } from './zip-fixture'

/** A comment of a Word file to be made. */
export interface CommentToMake {
  readonly id: number
  readonly author: string
  readonly date?: string
  readonly initials?: string
  readonly paragraphs: readonly string[]
  readonly replyTo?: number
  readonly isDone?: boolean
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const word14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const word15 = 'http://schemas.microsoft.com/office/word/2012/wordml'

/** A Word file around this XML of a body, with these comments and parts. A text in place of the comments is their part as it is. */
export function makeTalkDocx(
  body: string,
  comments: readonly CommentToMake[] | string,
  extended?: string,
  more: readonly ZipPart[] = []
): Uint8Array {
  const xml = typeof comments === 'string' ? comments : commentsXml(comments)
  const further = extended ?? (typeof comments === 'string' ? '' : extendedXml(comments))
  return makeZip([
    ...wordParts(body),
    zipPart('word/comments.xml', xml),
    ...(further === '' ? [] : [zipPart('word/commentsExtended.xml', further)]),
    ...more
  ])
}

/** A run of text. */
export function run(text: string, as = 't'): string {
  return `<w:r><w:${as} xml:space="preserve">${text}</w:${as}></w:r>`
}

/** Words that somebody added or took out. */
export function added(text: string, author = 'Maria Silva', date = '2024-02-03T10:12:00Z'): string {
  return `<w:ins w:id="90" w:author="${author}" w:date="${date}">${run(text)}</w:ins>`
}

export function deleted(text: string, author = 'Maria Silva', date = '2024-02-03T10:12:00Z'): string {
  return `<w:del w:id="91" w:author="${author}" w:date="${date}">${run(text, 'delText')}</w:del>`
}

/** Words that a comment stands on. */
export function commented(id: number, inside: string): string {
  return `<w:commentRangeStart w:id="${id}"/>${inside}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
}

export function paragraph(...inside: readonly string[]): string {
  return `<w:p>${inside.join('')}</w:p>`
}

function commentsXml(comments: readonly CommentToMake[]): string {
  const list = comments.map(({ id, author, date, initials, paragraphs }) => {
    const when = date === undefined ? '' : ` w:date="${date}"`
    const who = initials === undefined ? '' : ` w:initials="${initials}"`
    const inside = paragraphs.map(
      (text, index) =>
        `<w:p w14:paraId="${paraId(id, index, paragraphs.length)}"><w:r><w:t>${text}</w:t></w:r></w:p>`
    )
    return `<w:comment w:id="${id}" w:author="${author}"${when}${who}>${inside.join('')}</w:comment>`
  })
  return `<w:comments xmlns:w="${word}" xmlns:w14="${word14}">${list.join('')}</w:comments>`
}

function extendedXml(comments: readonly CommentToMake[]): string {
  const list = comments.map(({ id, replyTo, isDone }) => {
    const parent = replyTo === undefined ? '' : ` w15:paraIdParent="${paraId(replyTo, 0, 1)}"`
    return `<w15:commentEx w15:paraId="${paraId(id, 0, 1)}"${parent} w15:done="${isDone ? 1 : 0}"/>`
  })
  return `<w15:commentsEx xmlns:w15="${word15}">${list.join('')}</w15:commentsEx>`
}

/** Of a comment's last paragraph, by which the further part names it; others have another. */
function paraId(id: number, index: number, length: number): string {
  return index === length - 1 ? `0000A${id}` : `0000B${id}${index}`
}
