import { textOfBlock } from '../../../core/article/block-schema'
import type { ClaimView } from '../../../core/document/project-snapshot'
import { showOnOneLine } from '../../../core/model/show-hidden'
import { docxWords } from '../../../core/words/docx-words'
import { pageWords } from '../../../core/words/page-words'
import { textWords } from '../../../core/words/text-words'
import { rangesOf } from '../article-segments'
import { reportClaim } from '../claim-report'
import type { ExportData } from '../export-data'
import { findingsOf } from '../plain-text'
import type { Remark, RemarkLine } from './remark'
import { nameOf } from './remark-author'
import { quotedShort, textLine } from './remark-lines'

/**
 * What was found on each claim, on its words: what it is, its state, every check and the evidence. On its further words
 * stands where to look. One that is no longer in the article stands on the article as a whole. Each is signed with the
 * name of whoever checked it last, and with whose signature that is not, else of whoever marked it.
 */
export function claimRemarks(data: ExportData): readonly Remark[] {
  const text = data.snapshot.blocks.map(textOfBlock).join('\n')
  return data.snapshot.claims.flatMap((view) => remarksOn(data, view, text))
}

function remarksOn(data: ExportData, view: ClaimView, text: string): readonly Remark[] {
  const signed = lastWord(data, view)
  const [first = null, ...more] = rangesOf(view)
  const words = first === null ? '' : text.slice(first.start, first.end)
  const also = docxWords.alsoHere(view.number, quotedShort(words))
  return [
    { ...signed, range: first, lines: linesOn(data, view), replies: [] },
    ...more.map((range) => ({ ...signed, range, lines: [{ text: also }], replies: [] }))
  ]
}

function lastWord(data: ExportData, view: ClaimView): Pick<Remark, 'author' | 'at'> {
  const last = reportClaim(data, view).checks.findLast(({ isSuperseded }) => !isSuperseded)?.by
  if (last === undefined) return { author: nameOf(data, view.claim.markedBy), at: view.claim.markedAt }
  const { name, doubt, at } = last
  return { author: showOnOneLine(doubt === '' ? name : pageWords.doubtedName(name, doubt)), at }
}

function linesOn(data: ExportData, view: ClaimView): readonly RemarkLine[] {
  const report = reportClaim(data, view)
  const verdict = report.verdict === null ? '' : textWords.verdict(report.verdict)
  const place = report.isMarked ? '' : textWords.notInArticle
  const lead = `${docxWords.claim(report.number, showOnOneLine(report.label))}${verdict}${place}.`
  return [
    { lead, text: showOnOneLine(report.reason) },
    { text: quotedShort(report.words) },
    ...findingsOf(report).flatMap((finding) => finding.split('\n').map(lineOf))
  ]
}

/** Findings stand four spaces in, what they tell more eight. */
function lineOf(line: string): RemarkLine {
  return line.startsWith('        ') ? { ...textLine(line.slice(8)), isBelow: true } : textLine(line.slice(4))
}
