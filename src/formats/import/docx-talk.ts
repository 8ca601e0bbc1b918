import { type Block, textOfBlock } from '../../core/article/block-schema'
import type {
  ImportedChange,
  ImportedComment,
  ImportedPlace,
  ImportedRemark
} from '../../core/article/imported-talk'
import type { FromFile } from '../../core/model/from-file'
import { importWords } from '../../core/words/import-words'
import type { WordComment } from './docx-comments'
import type { MarkPlaces, TrimmedEdge } from './docx-marks'
import type { CommentMarks, Deed, Story, StoryChange } from './docx-story'

/** Most tracked changes that become corrections. */
export const mostChanges = 2000

/** Longest text that a tracked change may add, in UTF-16 code units: several pages. */
export const longestChange = 20_000

/** Most deeds of one change that its reason tells. */
const mostDeeds = 10

/** Longest passage that a comment is anchored to, in UTF-16 code units: more is the whole article. */
const longestWords = 2000

/** What was read of a Word file's text, with where its marks stood. */
export interface MarkedText {
  readonly blocks: readonly Block[]
  readonly places: MarkPlaces
  /** The marks of paragraphs that were left out, because nothing but white space stood in them. */
  readonly dropped: ReadonlySet<number>
  readonly edges: readonly TrimmedEdge[]
  readonly stories: readonly Story[]
}

/** The comments where they stand in a text, first comments with their replies. */
export function placeComments(
  comments: readonly WordComment[],
  { blocks, places, stories }: MarkedText
): readonly ImportedComment[] {
  const text = wholeText(blocks)
  const known = new Map(comments.map((comment) => [comment.id, comment]))
  const repliesTo = new Map<string, WordComment[]>()
  for (const comment of comments) {
    const first = firstOf(comment, known)
    if (first !== comment) repliesTo.set(first.id, [...(repliesTo.get(first.id) ?? []), comment])
  }
  return comments.flatMap((comment): ImportedComment[] => {
    if (firstOf(comment, known) !== comment) return []
    // what Stet wrote under a comment tells of what is here
    const replies = (repliesTo.get(comment.id) ?? []).filter(({ isOfStet }) => !isOfStet).map(remarkOf)
    if (comment.isOfStet && replies.length === 0) return []
    const marks = stories.flatMap(({ comments }) => comments.get(comment.id) ?? [])[0]
    return [
      {
        ...remarkOf(comment),
        ...placeOf(marks, places, text),
        isResolved: comment.isResolved,
        replies,
        ...(comment.isOfStet ? { isOfStet: true } : {})
      }
    ]
  })
}

function remarkOf({ from, text, bare }: WordComment): ImportedRemark {
  return { from, text, ...(bare === text ? {} : { bare }) }
}

/** The comment that a reply, or a reply to a reply, belongs to. A ring of replies is none. */
function firstOf(comment: WordComment, known: ReadonlyMap<string, WordComment>): WordComment {
  const seen = new Set<string>()
  let first = comment
  while (first.replyTo !== null && !seen.has(first.id)) {
    seen.add(first.id)
    first = known.get(first.replyTo) ?? first
    if (seen.has(first.id)) return comment
  }
  return first
}

function placeOf(
  marks: CommentMarks | undefined,
  places: MarkPlaces,
  text: string
): Pick<ImportedComment, 'place' | 'words'> {
  if (marks === undefined) return { place: null, words: '' }
  const start = places.get(marks.start)
  const end = marks.end === null ? start : places.get(marks.end)
  const known = start ?? end
  if (known === undefined) return { place: null, words: marks.unseen.trim() }
  const range = trim(text, { start: known, end: Math.min(end ?? known, known + longestWords) })
  if (range !== null) return { place: range, words: text.slice(range.start, range.end).replaceAll('\n', ' ') }
  return { place: wordBeside(text, known), words: marks.unseen.trim() }
}

/** Without white space at the edges; null for a range of nothing else. */
function trim(text: string, { start, end }: ImportedPlace): ImportedPlace | null {
  if (end <= start) return null
  const words = text.slice(start, end)
  const front = words.length - words.trimStart().length
  const length = words.trim().length
  return length === 0 ? null : { start: start + front, end: start + front + length }
}

/** The word that ends at a place, else the one that begins there. */
function wordBeside(text: string, at: number): ImportedPlace | null {
  const before = /\S{1,40}[ \t]*$/.exec(text.slice(Math.max(0, at - 60), at))
  if (before !== null) return trim(text, { start: at - before[0].length, end: at })
  const after = /^[ \t]*\S{1,40}/.exec(text.slice(at, at + 60))
  return after === null ? null : trim(text, { start: at, end: at + after[0].length })
}

/** The tracked changes as corrections of the original text, in its order. */
export function placeChanges({
  blocks,
  places,
  dropped,
  edges,
  stories
}: MarkedText): readonly ImportedChange[] {
  const text = wholeText(blocks)
  const changes = stories.flatMap((story) => story.changes.map((change) => asParagraph(change, dropped)))
  return withTrimmed(changes, edges)
    .flatMap((change) => {
      const start = places.get(change.start)
      const end = change.end === null ? start : places.get(change.end)
      return start === undefined || end === undefined || end < start
        ? []
        : changeOf(change, { start, end }, text)
    })
    .toSorted((left, right) => left.place.start - right.place.start)
}

/** Words added in a paragraph that has none before are a paragraph: to the one before it they do not belong. */
function asParagraph(change: StoryChange, dropped: ReadonlySet<number>): StoryChange {
  const isAlone = dropped.has(change.start) && (change.end === null || dropped.has(change.end))
  return isAlone && change.added.trim() !== '' ? { ...change, isParagraph: true } : change
}

/**
 * The changes with the white space that was trimmed between what they add and the words that stay. White space that is
 * added there goes to the words beside it, for which it is.
 */
function withTrimmed(changes: readonly StoryChange[], edges: readonly TrimmedEdge[]): readonly StoryChange[] {
  const drafts = changes.map((change) => ({ ...change }))
  const byMark = new Map<number, (typeof drafts)[number]>()
  for (const change of drafts) {
    if (change.isParagraph) continue
    byMark.set(change.start, change)
    if (change.end !== null) byMark.set(change.end, change)
  }
  for (const { side, text, offsets } of edges) {
    const inside = [...new Set([...offsets.keys()].flatMap((mark) => byMark.get(mark) ?? []))]
      .map((change) => {
        const from = offsets.get(change.start) ?? 0
        const to = change.end === null ? from : (offsets.get(change.end) ?? text.length)
        return { change, from, to }
      })
      .toSorted((left, right) => left.from - right.from || left.to - right.to)
    const isFront = side === 'front'
    // towards the words that stay last where they follow, first where they go before
    let last: { added: string } | null = null
    let kept = ''
    let position = 0
    for (const [index, { change, from, to }] of inside.entries()) {
      kept += isFront ? '' : text.slice(position, from)
      position = to
      const isSpace = change.added.trim() === ''
      if (isSpace) {
        kept += change.added
        change.added = ''
      } else if (!isFront) {
        change.added = kept + change.added
        kept = ''
      } else {
        last = change
        kept = ''
      }
      if (!isFront) continue
      kept += text.slice(to, inside[index + 1]?.from ?? text.length)
      if (last === null) continue
      last.added += kept
      kept = ''
    }
  }
  return drafts
}

function changeOf(change: StoryChange, { start, end }: ImportedPlace, text: string): ImportedChange[] {
  const added = change.added.toWellFormed().replace(/[\n\r\u2028\u2029]+/g, ' ')
  const about = {
    from: fromOf(change.deeds),
    names: [...new Set(change.deeds.map(({ from }) => from.name))],
    reason: importWords.word.reason(describeDeeds(change.deeds))
  }
  if (change.isParagraph) {
    const place = wordBeside(text, start) ?? { start, end }
    return [{ ...about, place, words: '', asTalk: importWords.word.paragraphAdded(added.trim()) }]
  }
  const isAtEdge = [undefined, '\n'].some((edge) => text[start - 1] === edge || text[end] === edge)
  if (start === end && (added === '' || (added.trim() === '' && isAtEdge))) return []
  // a correction lies in one paragraph
  const stop = text.slice(start, end).indexOf('\n')
  return [{ ...about, place: { start, end: stop < 0 ? end : start + stop }, words: added }]
}

/** All who had a hand in it, and the latest time. */
function fromOf(deeds: readonly Deed[]): FromFile {
  const names = [...new Set(deeds.map(({ from }) => from.name).filter((name) => name !== ''))]
  const latest =
    deeds
      .map(({ from }) => from.at)
      .toSorted()
      .at(-1) ?? ''
  return { name: names.join(', ').slice(0, 1000), at: latest }
}

/** Who did what; taking out and putting in by one person is one deed. */
function describeDeeds(deeds: readonly Deed[]): readonly string[] {
  const kinds = new Set(deeds.map(({ did }) => did))
  const isReplaced = kinds.size === 2 && kinds.has('deleted') && kinds.has('inserted')
  const names = new Set(deeds.map(({ from }) => from.name))
  if (isReplaced && names.size === 1) return [importWords.word.deeds.replaced(fromOf(deeds))]
  const told = deeds.slice(0, mostDeeds).map(({ did, from }) => importWords.word.deeds[did](from))
  const rest = deeds.length - mostDeeds
  return rest > 0 ? [...told, importWords.word.moreDeeds(rest)] : told
}

function wholeText(blocks: readonly Block[]): string {
  return blocks.map((block) => `${textOfBlock(block)}\n`).join('')
}
