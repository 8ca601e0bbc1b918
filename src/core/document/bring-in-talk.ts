import { describeRange } from '../anchoring/describe-range'
import type { ArticleText } from '../article/article-text'
import { clusterAround } from '../article/cluster-around'
import type { ImportedChange, ImportedComment, ImportedPlace } from '../article/imported-talk'
import type { TextRange } from '../model/anchor'
import { acceptedWords, type Decision } from '../model/correction'
import { type FromFile, sameSaying, sameText } from '../model/from-file'
import { type FillRandom, newId, type PersonId } from '../model/ids'
import { newSalt } from '../model/salt'
import type { Post, Thread } from '../model/thread'
import { type PlacedCorrection, prepareCorrections } from './corrections'
import { KnownPosts } from './known-posts'
import { parseCorrection, parseDecision } from './read-entries'
import { type ProjectDocument, untrackedOrigin } from './schema'
import { signerOf } from './signer-of'
import { addPost, beginThread } from './threads'

/** What comes in, placed in the article as it stands. */
export interface Talk {
  readonly comments: readonly ImportedComment[]
  readonly changes: readonly ImportedChange[]
}

/** Where it comes in, and who brings it. */
export interface TalkImport {
  readonly document: ProjectDocument
  readonly article: ArticleText
  readonly by: PersonId
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly fillRandom: FillRandom
  /** Of the corrections: undo takes them back. What was said is under no undo. */
  readonly origin: unknown
}

/** How much came in, and how much was here already. */
export interface BroughtIn {
  readonly discussions: number
  readonly replies: number
  readonly corrections: number
  /** Of the corrections, those that were accepted here: the file still has the words from before. */
  readonly again: number
  readonly known: number
}

/** A change of the text, after which what comes in stands where it is placed. */
export interface TextChange {
  /** The text as it will read. */
  readonly text: string
  /** Changes it, and calls the function inside its transaction, whose origin is that of the corrections. */
  make(propose: () => void): void
}

/**
 * Writes the comments of a file as discussions and its tracked changes as corrections, these in one step with the change
 * of the text where there is one. What is here from the same file or an earlier draft of it is left as it is. See
 * docs/decisions/0028.
 */
export function bringInTalk(into: TalkImport, { comments, changes }: Talk, change?: TextChange): BroughtIn {
  const { document, article, origin } = into
  const whole = change?.text ?? article.toString()
  const { proposed, again, known } = planCorrections(into, whole, changes)
  const propose = prepareCorrections(document, whole, proposed)
  if (change === undefined) document.doc.transact(() => propose(origin), origin)
  else change.make(() => propose(origin))
  const posts = new KnownPosts(document, whole)
  const brought = { discussions: 0, replies: 0, corrections: proposed.length, again, known }
  for (const comment of [...comments, ...toldOf(whole, changes)]) {
    const outcome = bringInComment(into, posts, comment)
    brought.discussions += outcome.isNew ? 1 : 0
    brought.replies += outcome.replies
    brought.known += outcome.known
  }
  return brought
}

/** How much of a file is not here yet. Nothing is written. */
export function countNews(
  { document, text }: { readonly document: ProjectDocument; readonly text: string },
  { comments, changes }: Talk
): number {
  const posts = new KnownPosts(document, text)
  const { here: corrections } = knownCorrections(document)
  const said = [...comments, ...toldOf(text, changes)].flatMap((comment) => posts.find(comment).remarks)
  const news = said.filter(({ post }) => post === null).length
  const proposals = proposalsOf(text, changes)
  return news + proposals.filter(({ key }) => !takeOne(corrections, key)).length
}

function bringInComment(
  into: TalkImport,
  known: KnownPosts,
  comment: ImportedComment
): { readonly isNew: boolean; readonly replies: number; readonly known: number } {
  const { document, by, at, fillRandom } = into
  const { view, remarks: found, isForLawyers } = known.find(comment)
  const thread = view?.thread ?? {
    ...newThread(into, comment),
    ...(isForLawyers ? { forLawyers: true as const } : {})
  }
  let last = view?.last ?? []
  let isBegun = view !== null
  const say = (post: Pick<Post, 'act' | 'text' | 'fromFile'>): void => {
    const id = newId('post', fillRandom)
    const entry: Post = { ...post, id, threadId: thread.id, by, at, after: last }
    if (isBegun) addPost(document, entry, untrackedOrigin)
    else beginThread(document, thread, entry, untrackedOrigin)
    isBegun = true
    last = [id]
  }
  const news = found.filter(({ post }) => post === null)
  for (const { remark } of news) say({ act: 'comment', text: remark.text, fromFile: remark.from })
  // whoever opened it again here knew better than the file does
  const wasDone = view?.posts.some(({ act }) => act === 'resolve') ?? false
  if (comment.isResolved && !wasDone && isBegun) {
    say({ act: 'resolve', text: '', fromFile: nobody })
  }
  const isNew = view === null && news.length > 0
  return { isNew, replies: news.length - (isNew ? 1 : 0), known: found.length - news.length }
}

/** Word says that a comment is done, and not who did it. */
const nobody: FromFile = { name: '', at: '' }

function newThread(
  { article, by, at, fillRandom }: TalkImport,
  { place, words }: Pick<ImportedComment, 'place' | 'words'>
): Thread {
  const range = inArticle(article, place)
  return {
    id: newId('thread', fillRandom),
    purpose: 'discussion',
    claimId: null,
    words,
    to: '',
    ...(range === null ? {} : { place: describeRange(article, range) }),
    by,
    at
  }
}

/** What no correction can do, as comments that say it. */
function toldOf(whole: string, changes: readonly ImportedChange[]): readonly ImportedComment[] {
  return changes.flatMap(({ asTalk, from, place }): ImportedComment[] => {
    if (asTalk === undefined) return []
    const range = inArticle(whole, place)
    const words = range === null ? '' : whole.slice(range.start, range.end)
    return [{ from, text: asTalk, place, words, isResolved: false, replies: [] }]
  })
}

/** Null where the end of the article was left out. */
function inArticle(article: { readonly length: number }, place: ImportedPlace | null): TextRange | null {
  if (place === null || place.start < 0 || place.end > article.length || place.end <= place.start) return null
  return place
}

function planCorrections(
  { document, by, at, fillRandom }: TalkImport,
  whole: string,
  changes: readonly ImportedChange[]
): { readonly proposed: readonly PlacedCorrection[]; readonly again: number; readonly known: number } {
  const { here, accepted } = knownCorrections(document)
  const all = proposalsOf(whole, changes)
  const news = all.filter(({ key }) => !takeOne(here, key))
  const proposed = news.map(({ range, words, change: { reason, from } }) => {
    const said = { claimId: null, words, reason, evidence: [], severity: 'should change', by, at } as const
    const id = newId('correction', fillRandom)
    return { range, correction: { id, ...said, fromFile: from, salt: newSalt(fillRandom) } }
  })
  const again = news.filter(({ key }) => accepted.get(key)?.shift() !== undefined).length
  return { proposed, again, known: all.length - news.length }
}

/** A passage that would read otherwise, and who would have it so. */
interface Proposal {
  range: TextRange
  words: string
  change: Pick<ImportedChange, 'from' | 'reason'>
  /** The changes of the file that it is made of. */
  made: readonly ImportedChange[]
}

/**
 * The passages that would read otherwise, none over another. A correction stands on words, so what is to be added takes
 * the word beside it along: the one before, where no other change has it. Where all beside it have a change, it joins
 * that.
 */
export function proposalsOf(article: string, changes: readonly ImportedChange[]) {
  const ordered = changes.filter(
    ({ asTalk, place }) => asTalk === undefined && place.start >= 0 && place.end <= article.length
  )
  const proposals: Proposal[] = []
  for (const [index, change] of ordered.entries()) {
    const last = proposals.at(-1)
    const taken = last?.range.end ?? 0
    const next = ordered[index + 1]?.place.start ?? article.length
    const wide = change.place.end > change.place.start ? change.place : besides(article, change, taken, next)
    if (wide === null) continue
    const range = { start: wholeLetter(article, wide.start).start, end: wholeLetter(article, wide.end).end }
    const joined = (last?.words.length ?? 0) + change.words.length
    if (last !== undefined && range.start < taken && joined <= longestJoined) {
      join(article, last, change, range.end)
      continue
    }
    const { start, end: stop } = change.place
    const words = article.slice(range.start, start) + change.words + article.slice(stop, range.end)
    if (words !== article.slice(range.start, range.end))
      proposals.push({ range, words, change, made: [change] })
  }
  return proposals.map((proposal) => {
    const { range, words, change } = proposal
    return { ...proposal, key: keyOf(article.slice(range.start, range.end), words, change.from) }
  })
}

/** Longest words and longest reason of changes that become one, in UTF-16 code units. */
const longestJoined = 20_000
const longestReason = 2000

/** Makes a change part of the one before it, with which it shares a word. */
function join(article: string, last: Proposal, change: ImportedChange, end: number): void {
  const { start, end: stop } = change.place
  const shared = Math.max(0, last.range.end - start)
  const front = last.words.slice(0, last.words.length - shared) + article.slice(last.range.end, start)
  const until = Math.max(last.range.end, end)
  const { from, reason } = last.change
  const both = `${reason} ${change.reason}`
  const names = [...new Set([from.name, change.from.name].filter((name) => name !== ''))]
  last.words = front + change.words + article.slice(stop, until)
  last.range = { start: last.range.start, end: until }
  last.made = [...last.made, change]
  last.change = {
    from: { name: names.join(', ').slice(0, 1000), at: [from.at, change.from.at].toSorted().at(-1) ?? '' },
    reason: reason === change.reason || both.length > longestReason ? reason : both
  }
}

/** Longest word that is taken along, in UTF-16 code units: scripts without spaces have none. */
const longestBeside = 40

/** What a reader takes for one character, where the offset cuts it in two; else the offset. */
function wholeLetter(article: string, offset: number): TextRange {
  const base = offset === 0 ? 0 : article.lastIndexOf('\n', offset - 1) + 1
  const end = article.indexOf('\n', offset)
  const cluster = clusterAround(article.slice(base, end < 0 ? article.length : end), offset - base)
  return cluster === null
    ? { start: offset, end: offset }
    : { start: base + cluster.start, end: base + cluster.end }
}

function besides(
  article: string,
  { place: { start: at } }: ImportedChange,
  taken: number,
  next: number
): TextRange | null {
  const before = /\S+[ \t]*$/.exec(article.slice(Math.max(0, at - longestBeside, taken), at))
  if (before !== null) return { start: at - before[0].length, end: at }
  const after = /^[ \t]*\S+/.exec(article.slice(at, Math.min(article.length, at + longestBeside, next)))
  if (after !== null) return { start: at, end: at + after[0].length }
  const any = /\S+[ \t]*$/.exec(article.slice(Math.max(0, at - longestBeside), at))
  return any === null ? null : { start: at - any[0].length, end: at }
}

/**
 * Corrections that are here, those that undo took back left out, and how many of each. Those that were accepted are
 * apart, with the words they were accepted with: a file that still has the words from before undoes them. They are made
 * in it (see keepAccepted), or proposed anew where they were not.
 */
export function knownCorrections(document: ProjectDocument) {
  const here = new Map<string, number>()
  const accepted = new Map<string, string[]>()
  const decisions = new Map<string, Decision[]>()
  for (const [id, value] of document.decisions.entries()) {
    const decision = parseDecision(id, value)
    if (decision === null || decision.removed) continue
    const made = decisions.get(decision.correctionId)
    if (made === undefined) decisions.set(decision.correctionId, [decision])
    else made.push(decision)
  }
  for (const [id, value] of document.corrections.entries()) {
    const correction = parseCorrection(id, value)
    if (correction === null || correction.removed) continue
    const { place, words } = correction
    const key = keyOf(place.quote.exact, words, signerOf(document, correction))
    const put = acceptedWords(decisions.get(correction.id) ?? [])
    if (put === null) here.set(key, (here.get(key) ?? 0) + 1)
    else accepted.set(key, [...(accepted.get(key) ?? []), put])
  }
  return { here, accepted }
}

function keyOf(old: string, words: string, from: FromFile): string {
  return `${JSON.stringify(sameText(old))} ${sameSaying(from, words)}`
}

/** Takes one off a count, and says whether there was any. */
export function takeOne(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0
  if (count > 0) counts.set(key, count - 1)
  return count > 0
}
