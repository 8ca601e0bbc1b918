import { type Block, textOfBlock } from '../../../core/article/block-schema'
import { withheldWords } from '../../../core/document/withhold'
import type { TextRange } from '../../../core/model/anchor'
import { type CorrectionView, isUndecided } from '../../../core/model/correction'
import { docxWords } from '../../../core/words/docx-words'
import { memoWords } from '../../../core/words/memo-words'
import type { ExportData } from '../export-data'
import type { Change, Remark, RemarkLine } from './remark'
import { signatureOf } from './remark-author'
import { linesOf, quoted, textLine } from './remark-lines'

/**
 * The proposals that nobody has decided yet, each as a tracked change with a comment that says why. One that Word could
 * not take in is a comment alone: its words have changed since or are gone, run on into the next paragraph or into
 * another proposal, or are withheld.
 */
export function correctionRemarks(data: ExportData): readonly Remark[] {
  const { corrections, blocks } = data.snapshot
  const paragraphs = paragraphsOf(blocks)
  let free = 0
  return corrections
    .filter(({ state }) => isUndecided(state))
    .toSorted((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0))
    .map((view) => {
      const change = view.range !== null && view.range.start >= free ? changeOf(data, view, paragraphs) : null
      if (change !== null && view.range !== null) free = view.range.end + 1
      const { correction, range } = view
      const signed = signatureOf(data, correction)
      const lines = linesOn(data, view, change)
      return { ...signed, range, lines, replies: [], ...(change === null ? {} : { change }) }
    })
}

function changeOf(
  data: ExportData,
  { correction, range, isAsSaid }: CorrectionView,
  paragraphs: readonly TextRange[]
): Change | null {
  const { words, place } = correction
  if (range === null || !isAsSaid || words === withheldWords || words === place.quote.exact) return null
  const isInOne = paragraphs.some(({ start, end }) => range.start >= start && range.end <= end)
  return isInOne ? { words, ...signatureOf(data, correction) } : null
}

function paragraphsOf(blocks: readonly Block[]): readonly TextRange[] {
  let start = 0
  return blocks.map((block) => {
    const end = start + textOfBlock(block).length
    const paragraph = { start, end }
    start = end + 1
    return paragraph
  })
}

function linesOn(data: ExportData, view: CorrectionView, change: Change | null): readonly RemarkLine[] {
  const { correction, number, state, isAsSaid, wordsNow } = view
  const claim = data.snapshot.claims.find(
    ({ claim: { id, mergedFrom = [] } }) =>
      correction.claimId !== null && [id, ...mergedFrom].includes(correction.claimId)
  )
  const lines: readonly (RemarkLine | null)[] = [
    { lead: docxWords.correction(number, correction.severity), text: '' },
    state === 'disputed' ? textLine(memoWords.states.disputed) : null,
    claim === undefined ? null : textLine(docxWords.onClaim(claim.number)),
    ...(change === null ? proposal(view) : []),
    isAsSaid || wordsNow === null
      ? null
      : textLine(memoWords.changedSince(memoWords.today(quoted(wordsNow)))),
    wordsNow === null ? textLine(memoWords.wordsGone) : null,
    ...(correction.reason === '' ? [] : linesOf(docxWords.why(correction.reason))),
    ...sourcesOf(data, view)
  ]
  return lines.filter((line) => line !== null)
}

function proposal({ correction }: CorrectionView): readonly RemarkLine[] {
  const should = correction.words === '' ? docxWords.cut : docxWords.shouldRead(quoted(correction.words))
  return [
    textLine(docxWords.reads(quoted(correction.place.quote.exact))),
    textLine(should),
    textLine(docxWords.notStruck)
  ]
}

function sourcesOf(data: ExportData, { correction }: CorrectionView): readonly RemarkLine[] {
  return correction.evidence
    .flatMap((id) => data.evidence.get(id) ?? [])
    .map((item) => {
      const cited = data.sources.get(item.sourceId)
      if (cited === undefined) return textLine(docxWords.source(memoWords.unknownSource))
      const locator = cited.isWithheld || item.locator === '' ? '' : `, ${item.locator}`
      return textLine(docxWords.source(`${cited.citation}${locator}`).replace(/\s+/g, ' '))
    })
}
