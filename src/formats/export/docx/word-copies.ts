import { textOfBlock } from '../../../core/article/block-schema'
import type { ProjectSnapshot } from '../../../core/document/project-snapshot'
import { docxWords } from '../../../core/words/docx-words'
import type { ExportData } from '../export-data'
import { gatherExport } from '../export-data'
import type { ExportOptions } from '../export-options'
import { missingWords } from '../figure-html'
import { publicationOf } from '../plain-text'
import { titleOf } from '../summary-html'
import { articleBody } from './article-body'
import { claimRemarks } from './claim-remarks'
import { correctionRemarks } from './correction-remarks'
import { numberRemarks } from './numbered-remarks'
import { packWordFile } from './pack-word-file'
import { pageHeads } from './page-heads'
import type { Remark, Saying } from './remark'
import { exporterInFile } from './remark-author'
import { linesOf } from './remark-lines'
import { threadRemarks } from './thread-remarks'
import { collectLinks } from './word-links'
import { wordPicture } from './word-picture'

/**
 * The annotated copy as a Word file: the article, with what was found on each claim as a comment on its words, what was
 * discussed as comments with answers, and the open proposals as tracked changes. What the copy may call itself stands in
 * the head of each page. The same snapshot and options give the same bytes.
 */
export async function exportAnnotatedDocx(
  snapshot: ProjectSnapshot,
  options: ExportOptions
): Promise<Uint8Array> {
  const exportedBy = exporterInFile(options.exportedBy)
  const data = gatherExport(snapshot, { ...options, exportedBy })
  const { blocks, info } = data.snapshot
  const links = collectLinks()
  const remarks = numberRemarks(blocks, [
    ...publicationRemarks(data),
    ...claimRemarks(data),
    ...correctionRemarks(data),
    ...(options.withTalk ? threadRemarks(data) : []),
    ...pictureRemarks(data)
  ])
  const images = options.images ?? new Map()
  return packWordFile({
    title: titleOf(data),
    author: exportedBy,
    language: info.language,
    at: options.exportedAt,
    body: articleBody({ blocks, info, remarks, images, links }),
    links,
    remarks,
    heads: pageHeads(data)
  })
}

/** The article alone as a Word file, with its pictures, as they are at hand. It holds no trace of the check. */
export async function exportArticleDocx(
  { blocks, info }: Pick<ProjectSnapshot, 'blocks' | 'info'>,
  { images = new Map() }: Pick<ExportOptions, 'images'>
): Promise<Uint8Array> {
  const links = collectLinks()
  return packWordFile({
    title: info.title.trim(),
    author: '',
    language: info.language,
    at: '',
    body: articleBody({ blocks, info, remarks: [], images, links }),
    links,
    remarks: []
  })
}

function byStet({ options }: ExportData): Pick<Saying, 'author' | 'at'> {
  return { author: docxWords.stet, at: options.exportedAt }
}

/** Where the article was published, and what readers were told since. Nothing before it ever was. */
function publicationRemarks(data: ExportData): readonly Remark[] {
  const { publication } = data.snapshot
  if (publication === undefined) return []
  const lines = [{ lead: docxWords.publication, text: '' }, ...linesOf(publicationOf(data, publication))]
  return [{ ...byStet(data), range: null, lines, replies: [] }]
}

/** Where a picture is not in the file, its place says so and what it shows. */
function pictureRemarks(data: ExportData): readonly Remark[] {
  const { blocks } = data.snapshot
  let offset = 0
  return blocks.flatMap((block): readonly Remark[] => {
    const range = { start: offset, end: offset + textOfBlock(block).length }
    offset = range.end + 1
    const { type, image = '', alt = '' } = block.attributes
    if (type !== 'image') return []
    const bytes = data.options.images?.get(image)
    if (wordPicture(bytes) !== null) return []
    const why = missingWords(image, alt)
    const words = bytes === undefined ? why : docxWords.otherKindOfPicture
    return [{ ...byStet(data), range, lines: linesOf(words), replies: [] }]
  })
}
