import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { type FileChild, type ISectionOptions, Packer, Paragraph, Document as WordDocument } from 'docx'
import { directionOfText } from '../../../core/article/text-direction'
import { html, nothing } from '../escape-html'
import { momentOf, stampOf, untold } from './moment'
import type { PlacedRemark } from './numbered-remarks'
import { type Saying, textOfSaying } from './remark'
import { steadyTimes } from './steady-zip'
import { undated } from './undated'
import type { WordLinks } from './word-links'
import { wordLists, wordStyles } from './word-styles'
import { attributeText, textRuns, writable } from './word-text'

/** A Word file before it is packed. */
export interface WordFile {
  readonly title: string
  /** "" for nobody. */
  readonly author: string
  readonly language: string
  /** ISO 8601 in UTC; "" for a file that does not say when it was made. */
  readonly at: string
  readonly body: readonly FileChild[]
  readonly links: WordLinks
  readonly remarks: readonly PlacedRemark[]
  readonly heads?: Pick<ISectionOptions, 'headers' | 'footers' | 'properties'>
}

/** Packs a Word file: the same article, remarks and time give the same bytes. */
export async function packWordFile(file: WordFile): Promise<Uint8Array> {
  const document = new WordDocument({
    styles: wordStyles(file.language),
    numbering: wordLists,
    comments: { children: file.remarks.flatMap(commentsOf) },
    // whoever goes on in an annotated copy leaves proposals, not a text that differs without a trace
    features: file.heads === undefined ? {} : { trackRevisions: true },
    sections: [{ ...file.heads, children: file.body }]
  })
  for (const [id, address] of file.links.addresses) {
    document.Document.Relationships.addRelationship(id, hyperlink, address, 'External')
  }
  undated(document.Comments)
  const properties = { path: 'docProps/core.xml', data: coreProperties(file) }
  return steadyTimes(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [properties])))
}

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

type Comment = NonNullable<ConstructorParameters<typeof WordDocument>[0]['comments']>['children'][number]

function commentsOf({ remark, ids }: PlacedRemark): readonly Comment[] {
  const [own = 0, ...answers] = ids
  return [
    { ...commentOf(remark, own), ...(remark.isResolved ? { resolved: true } : {}) },
    ...remark.replies.map((reply, index) => ({ ...commentOf(reply, answers[index] ?? 0), parentId: own }))
  ]
}

function commentOf(saying: Saying, id: number): Comment {
  return {
    id,
    author: attributeText(saying.author),
    initials: saying.isPost ? initialsOf(saying.author) : ownMark(saying),
    date: momentOf(saying.at) ?? new Date(untold),
    children: saying.lines.map(
      ({ lead, text, isBelow }) =>
        new Paragraph({
          style: 'CommentText',
          ...(directionOfText(text) === 'rtl' ? { bidirectional: true } : {}),
          ...(isBelow ? { indent: { start: 240 } } : {}),
          children: [
            ...(lead === undefined ? [] : textRuns(text === '' ? lead : `${lead} `, { bold: true })),
            ...textRuns(text, directionOfText(text) === 'rtl' ? { rightToLeft: true } : {})
          ]
        })
    )
  }
}

/** What a comment of ours is known by when the file comes back: it fits the text as long as nobody changed that. */
function ownMark(saying: Saying): string {
  const text = writable(textOfSaying(saying)).trim()
  return `s${bytesToHex(sha256(new TextEncoder().encode(text))).slice(0, 8)}`
}

function initialsOf(name: string): string {
  const first = name.split(/[\s-]+\(?/u).map((part) => [...part][0] ?? '')
  return attributeText(first.join('').toUpperCase(), 4)
}

function coreProperties({ title, author, language, at }: WordFile): string {
  const stamp = stampOf(at)
  const made = ['created', 'modified'].map((element) =>
    stamp === null
      ? nothing
      : html`<dcterms:${element} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${element}>`
  )
  const name = author === '' ? nothing : html`<dc:creator>${attributeText(author)}</dc:creator>`
  return html`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${attributeText(title, 1000)}</dc:title>${name}<dc:language>${attributeText(language, 40)}</dc:language>${made}</cp:coreProperties>`.toString()
}
