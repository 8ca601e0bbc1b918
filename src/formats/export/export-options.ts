import type { ProjectProof } from '../../core/document/project-proof'
import type { Confidential } from '../../core/model/confidential'
import type { FileState } from '../../core/model/evidence-file'

/**
 * What is written at once: `print-html` is the page that a PDF is printed from, `memo` the list of corrections as a page,
 * `standing` what is open before the deadline, `claims` a table for a spreadsheet, `annotations` the claims for programs that
 * read W3C annotations, `sources-csl`, `sources-bib` and `sources-ris` the sources for reference managers, `claim-review`
 * what was found of settled claims for search engines, `article` the article alone.
 */
export const plainFormats = [
  'html',
  'print-html',
  'text',
  'memo',
  'approaches',
  'standing',
  'claims',
  'annotations',
  'sources-csl',
  'sources-bib',
  'sources-ris',
  'claim-review',
  'article',
  'article-text'
] as const
export type PlainFormat = (typeof plainFormats)[number]

/**
 * What an export can be made as. Word files take a while and a library: `docx` is the annotated copy with comments and
 * tracked changes, `article-docx` the article alone.
 */
export const snapshotFormats = [...plainFormats, 'docx', 'article-docx'] as const
export type SnapshotFormat = (typeof snapshotFormats)[number]

/** Formats that are pages, which hold their signature; that of another lies beside it. */
const pages: ReadonlySet<SnapshotFormat> = new Set(['html', 'memo', 'approaches', 'standing'])

/** Whether a file of this format holds its signature. A PDF, made from `print-html`, is none. */
export function holdsSignature(format: SnapshotFormat): boolean {
  return pages.has(format)
}

/** Whether a format holds the article alone: it goes into another system, and says nothing that a signature could be of. */
export function isArticleAlone(format: SnapshotFormat): boolean {
  return format === 'article' || format === 'article-docx' || format === 'article-text'
}

/** What an export says of its own making. */
export interface ExportOptions {
  /** ISO 8601 in UTC; "" for a copy that does not say when and by whom it was made. */
  readonly exportedAt: string
  /** Name of the person who exports. */
  readonly exportedBy: string
  /** Version of Stet that writes the export. */
  readonly appVersion: string
  /** Who signed what off; without it the copy is a draft and says nothing of signatures. */
  readonly proof?: ProjectProof
  /** The article's pictures by name, as far as they are at hand and may go into the export. */
  readonly images?: ReadonlyMap<string, Uint8Array>
  /** Where files of evidence stand beside the page, by their hashes. */
  readonly fileLinks?: ReadonlyMap<string, string>
  /** Files of evidence that are not whole in the project’s folder, by their hashes. */
  readonly absentFiles?: ReadonlyMap<string, Exclude<FileState, 'here'>>
  /** What becomes of confidential sources; without it they are redacted. */
  readonly confidential?: Confidential
  /** What was asked and discussed goes into the copy. */
  readonly withTalk?: boolean
  /** With it goes what was said for the lawyers. */
  readonly withLegal?: boolean
}

/** Most bytes of pictures that go into one export: larger pages are not opened by every program. */
export const mostImageBytes = 60 * 1024 * 1024
