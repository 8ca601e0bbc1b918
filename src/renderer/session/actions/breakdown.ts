import { isOpen, type SentenceLine } from '../../../core/document/coverage-index'
import { markNothing, takeNothingBack } from '../../../core/document/nothing-to-check'
import type { TextRange } from '../../../core/model/anchor'
import { newId } from '../../../core/model/ids'
import { uncoveredOf } from '../../../core/model/sentence-counts'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { markFact } from './mark-claim'
import { undoAction } from './undo-redo'

/** Shows in the article which sentences nobody has decided on, or no longer. */
export function toggleCoverage(session: ProjectSession): void {
  session.coverageShown.set(!session.coverageShown.get())
  const { shown, hidden } = strings.breakdown
  session.messages.say(session.coverageShown.get() ? shown : hidden)
}

/** Selects the next (1) or previous (-1) sentence that nobody has decided on; round at the ends. */
export function goToOpenSentence(session: ProjectSession, step: 1 | -1): void {
  const from = session.textSelection.get()?.start ?? (step === 1 ? -1 : session.article.length)
  const line = session.coverage.nextOpen(from, step)
  if (line === null) {
    session.messages.say(strings.breakdown.allCovered)
    return
  }
  session.coverageShown.set(true)
  session.revealRange(line.range)
  session.focusArticle()
  const left = uncoveredOf(session.coverage.counts)
  session.messages.say(strings.breakdown.goneTo(line.state === 'changed', left))
}

/** Says of the sentence with the cursor that there is nothing to check, or takes that back. */
export function toggleNothing(session: ProjectSession): void {
  const lines = sentencesAtSelection(session)
  if (lines.length === 0) session.messages.say(strings.done.cursorFirst)
  else if (lines.every(({ state }) => state === 'nothing')) sayUndecided(session, lines)
  else sayNothing(session, lines)
}

/** What looks like a fact in a sentence and is in no claim, as places in the article. */
export function unmarkedIn({ range, within, unmarked }: SentenceLine): readonly TextRange[] {
  const offset = range.start - within.start
  return unmarked.map(({ start, end }) => ({ start: start + offset, end: end + offset }))
}

/** Says of all sentences of the paragraph with the cursor that carry no claim that there is nothing to check. */
export function nothingInParagraph(session: ProjectSession): void {
  const selected = session.textSelection.get()
  const lines = selected === null ? [] : session.coverage.sentencesIn(selected)
  if (lines.length === 0) session.messages.say(strings.done.cursorFirst)
  else sayNothing(session, lines.filter(isOpen).length > 0 ? lines.filter(isOpen) : lines)
}

/**
 * Says of these sentences that there is nothing to check. Of those with a claim it says so of the words alone that look
 * like a fact and are in no claim, so that nothing is said of the claim's words when its mark is taken off.
 */
export function sayNothing(session: ProjectSession, lines: readonly SentenceLine[]): void {
  const open = lines.filter(isOpen)
  const rest = lines.flatMap(unmarkedIn)
  const ranges = [...open.map(({ range }) => range), ...rest]
  if (ranges.length === 0) {
    const isClaimed = lines.some(({ state }) => state === 'claimed')
    session.messages.say(isClaimed ? strings.breakdown.hasClaim : strings.breakdown.saidAlready)
    return
  }
  const sentences = ranges.map((range) => ({ id: newId('nothing', session.fillRandom), range }))
  const signature = session.sign()
  session.step(() => markNothing(session, sentences, signature, session.origin))
  const { counts } = session.coverage
  const { said, saidOfRest } = strings.breakdown
  const sentence = open.length === 0 ? saidOfRest(rest.length) : said(open.length, uncoveredOf(counts))
  session.messages.say(sentence, undoAction(session))
}

/** Takes the word back that there is nothing to check in these sentences. */
export function sayUndecided(session: ProjectSession, lines: readonly SentenceLine[]): void {
  const ids = lines.flatMap(({ marks }) => marks.map(({ id }) => id))
  session.step(() => takeNothingBack(session.document, ids, session.origin))
  const { takenBack, takenBackOfRest } = strings.breakdown
  const isRest = lines.every(({ state }) => state === 'claimed')
  session.messages.say(isRest ? takenBackOfRest : takenBack, undoAction(session))
}

/**
 * Marks one more fact of a sentence as a claim of its own: words of it, or several parts with "…" between them. Answers
 * why nothing was marked; null when it was.
 */
export function addFact(session: ProjectSession, { range }: SentenceLine, words: string): string | null {
  const sentence = session.article.slice(range.start, range.end)
  const parts = words.split('…').map((part) => part.trim())
  const ranges: TextRange[] = []
  let from = 0
  for (const part of parts.filter((each) => each !== '')) {
    const at = sentence.indexOf(part, from)
    if (at < 0) return strings.breakdown.notInSentence(part)
    ranges.push({ start: range.start + at, end: range.start + at + part.length })
    from = at + part.length
  }
  if (ranges.length === 0) return strings.breakdown.writeFact
  markFact(session, ranges)
  return null
}

/** The sentences that the selected words touch, or the one with the cursor. */
function sentencesAtSelection(session: ProjectSession): readonly SentenceLine[] {
  const selected = session.textSelection.get()
  if (selected === null) return []
  const lines = session.coverage.sentencesIn(selected)
  if (selected.start < selected.end) {
    return lines.filter(({ range }) => range.start < selected.end && selected.start < range.end)
  }
  return [lines.find(({ range }) => selected.start < range.end) ?? lines.at(-1)].flatMap((line) => line ?? [])
}
