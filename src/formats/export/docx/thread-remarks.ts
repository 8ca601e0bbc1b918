import { openQuoteSearch, type QuoteSearch } from '../../../core/anchoring/match-quote'
import { resolveQuote } from '../../../core/anchoring/resolve-quote'
import { textOfBlock } from '../../../core/article/block-schema'
import type { Anchor, TextRange } from '../../../core/model/anchor'
import { showHidden, showOnOneLine } from '../../../core/model/show-hidden'
import type { Post, ThreadView } from '../../../core/model/thread'
import { docxWords } from '../../../core/words/docx-words'
import { pageWords } from '../../../core/words/page-words'
import { rangesOf } from '../article-segments'
import type { ExportData } from '../export-data'
import type { Remark, RemarkLine, Saying } from './remark'
import { signatureOf } from './remark-author'
import { linesOf, quotedShort } from './remark-lines'

const words = pageWords.talk

/**
 * What was asked and discussed, a comment with answers for each thread, on the words of its claim or on the article as a
 * whole. What a person wrote in a discussion stands alone and as it is written, so that it is known again when the file
 * comes back; what says more than that (whom a query is to, that an answer came by phone) says it in words of ours.
 */
export function threadRemarks(data: ExportData): readonly Remark[] {
  const placeInText = findPlaces(data)
  return data.snapshot.threads.flatMap((view) => {
    const { thread, posts, state } = view
    const says = posts
      .filter(({ act, text }) => act !== 'resolve' || text !== '')
      .map((post) => sayingOf(data, post))
    const range = view.thread.place === undefined ? rangeOf(data, view) : placeInText(view.thread.place)
    const head = headOf(view, range)
    const [first, ...rest] = says
    const resolved = state === 'resolved' ? { isResolved: true as const } : {}
    if (head.length === 0 && first !== undefined) return [{ ...first, range, replies: rest, ...resolved }]
    const made = { ...signatureOf(data, posts[0] ?? thread), lines: head }
    return [{ ...made, range, replies: says, ...resolved }]
  })
}

/** What a thread is, where its posts do not say it: whom a query is to, and what it was about. */
function headOf({ thread, state }: ThreadView, range: TextRange | null): readonly RemarkLine[] {
  const { purpose, to, replyBy, claimId, place } = thread
  const isGone = range === null && (claimId !== null || place !== undefined)
  const about = isGone && thread.words !== '' ? [{ text: docxWords.onGone(quotedShort(thread.words)) }] : []
  if (purpose === 'discussion') {
    return about.length === 0 ? [] : [{ lead: docxWords.discussion(state), text: '' }, ...about]
  }
  const whom = showOnOneLine(to)
  const lead = replyBy === undefined ? docxWords.query(whom, state) : docxWords.approach(whom, state)
  return [{ lead, text: '' }, ...about]
}

/** Finds words that no claim stands on by themselves and what stands around them. */
function findPlaces({ snapshot }: ExportData): (place: Anchor) => TextRange | null {
  let search: QuoteSearch | null = null
  return ({ quote }) => {
    search ??= openQuoteSearch(snapshot.blocks.map(textOfBlock).join('\n'))
    return resolveQuote(search, quote).range
  }
}

function rangeOf({ snapshot }: ExportData, { thread }: ThreadView): TextRange | null {
  const claim = snapshot.claims.find(
    ({ claim: { id, mergedFrom = [] } }) =>
      thread.claimId !== null && [id, ...mergedFrom].includes(thread.claimId)
  )
  return claim === undefined ? null : (rangesOf(claim)[0] ?? null)
}

function sayingOf(data: ExportData, post: Post): Saying {
  const { act, text, way, on = '' } = post
  const said = signatureOf(data, post)
  if (act === 'comment' && text.trim() !== '' && showHidden(text) === text && !text.includes('\t')) {
    return { ...said, lines: linesOf(text), isPost: true }
  }
  const how = way === undefined ? '' : `, ${words.ways[way]}`
  const lead = `${words.acts[act]}${how}${on === '' ? '' : words.onDay(showOnOneLine(on))}${text === '' ? '.' : ':'}`
  return { ...said, lines: [{ lead, text: '' }, ...(text === '' ? [] : linesOf(text))] }
}
