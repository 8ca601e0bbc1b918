import { normalizeRuns, textOfBlocks } from '../article/block-delta'
import { type Block, type Run, textOfBlock } from '../article/block-schema'
import type { ImportedChange, ImportedComment, ImportedPlace } from '../article/imported-talk'
import { knownCorrections, proposalsOf, takeOne } from './bring-in-talk'
import type { ProjectDocument } from './schema'

/** What a draft reads, and what stands beside it. */
interface Draft {
  readonly blocks: readonly Block[]
  readonly comments?: readonly ImportedComment[]
  readonly changes?: readonly ImportedChange[]
}

/**
 * A draft with those of its tracked changes made that were accepted here, in the words they were accepted with, and how
 * many those are: a file that goes on tracking a change does not know that it was decided. What else stands beside the
 * text keeps its place in it. A draft without such a change is left as it is.
 */
export function keepAccepted<Kind extends Draft>(
  document: ProjectDocument,
  draft: Kind
): { readonly draft: Kind; readonly kept: number } {
  const { blocks, comments = [], changes = [] } = draft
  if (changes.length === 0) return { draft, kept: 0 }
  const { here, accepted } = knownCorrections(document)
  const settled = new Set<ImportedChange>()
  const edits: Edit[] = []
  for (const { key, range, made } of proposalsOf(textOfBlocks(blocks), changes)) {
    const isHere = takeOne(here, key)
    // what is too long to be joined may lie over the one before
    const isFree = range.start >= (edits.at(-1)?.end ?? 0)
    const words = isHere || !isFree ? undefined : accepted.get(key)?.shift()
    if (words !== undefined && !words.includes('\n')) edits.push({ ...range, words })
    if (isHere || words !== undefined) for (const change of made) settled.add(change)
  }
  if (edits.length === 0) return { draft, kept: 0 }
  const shifted = <Placed extends { readonly place: ImportedPlace | null }>(placed: Placed): Placed =>
    placed.place === null ? placed : { ...placed, place: shift(placed.place, edits) }
  return {
    draft: {
      ...draft,
      blocks: replaceIn(blocks, edits),
      comments: comments.map(shifted),
      changes: changes.filter((change) => !settled.has(change)).map(shifted)
    },
    kept: edits.length
  }
}

/** Words that take the place of others, in one paragraph; none over another, and in the order of the text. */
interface Edit extends ImportedPlace {
  readonly words: string
}

function replaceIn(blocks: readonly Block[], edits: readonly Edit[]): readonly Block[] {
  let position = 0
  let next = 0
  return blocks.map((block) => {
    const start = position
    const end = start + textOfBlock(block).length
    position = end + 1
    let { runs } = block
    const first = next
    while ((edits[next]?.start ?? Number.POSITIVE_INFINITY) <= end) next += 1
    // from behind, so that those before stay where they are
    for (const edit of edits.slice(first, next).toReversed())
      runs = replaceRuns(runs, { ...edit, start: edit.start - start, end: edit.end - start })
    return runs === block.runs ? block : { ...block, runs: normalizeRuns(runs) }
  })
}

/** The words look as the first of those that they replace; a link led to what was said before. */
function replaceRuns(runs: readonly Run[], { start, end, words }: Edit): readonly Run[] {
  const before = sliceRuns(runs, 0, start)
  const [first] = sliceRuns(runs, start, Number.POSITIVE_INFINITY)
  const { link: _, ...attributes } = (first ?? before.at(-1))?.attributes ?? {}
  return [
    ...before,
    ...(words === '' ? [] : [{ text: words, attributes }]),
    ...sliceRuns(runs, end, Number.POSITIVE_INFINITY)
  ]
}

function sliceRuns(runs: readonly Run[], start: number, end: number): readonly Run[] {
  let position = 0
  return runs.flatMap((run): Run[] => {
    const from = position
    position += run.text.length
    const text = run.text.slice(Math.max(0, start - from), Math.max(0, end - from))
    return text === '' ? [] : [{ ...run, text }]
  })
}

/** A place in the text with the edits made; one that begins or ends within an edit takes all its words along. */
function shift(place: ImportedPlace, edits: readonly Edit[]): ImportedPlace {
  let [start, end] = [place.start, place.end]
  let moved = 0
  for (const edit of edits) {
    const by = edit.words.length - (edit.end - edit.start)
    if (edit.end <= place.start) start += by
    else if (edit.start < place.start) start = edit.start + moved
    if (edit.end <= place.end) end += by
    else if (edit.start < place.end) end = edit.start + moved + edit.words.length
    moved += by
  }
  return { start, end: Math.max(start, end) }
}
