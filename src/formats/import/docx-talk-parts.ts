import type { ImportNote } from '../../core/article/imported-article'
import type { ImportedChange, ImportedComment } from '../../core/article/imported-talk'
import { importWords } from '../../core/words/import-words'
import { mostComments, readComments, type WordComments } from './docx-comments'
import { type PartLinks, readLinks, relationsOf } from './docx-links'
import { holdsTalk, markStory, type NextMark, type Story, type StoryText } from './docx-story'
import { longestChange, type MarkedText, mostChanges, placeChanges, placeComments } from './docx-talk'

/** The parts of a Word file by name. */
interface Parts {
  exists(name: string): boolean
  read(name: string, encoding: string): Promise<string>
}

/** The parts of a Word file in which people speak, and those that hold its text. */
export interface TalkParts {
  readonly comments: WordComments
  /** What stands in the file in place of these parts when its text is read. */
  readonly replaced: ReadonlyMap<string, string>
  /** The text's parts by name, where somebody could have said or changed anything. */
  readonly stories: ReadonlyMap<string, string>
  readonly report: readonly ImportNote[]
}

const noComments: WordComments = { list: [], leftOut: 0, shortened: 0, lostLinks: 0 }

/** A comments part with none in it: comments are read apart, so that damaged ones do not take the text along. */
const emptyPart =
  '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:comments>'

/** What leads out of it then: nothing. */
const noRelations = '<relationships/>'

/** Reads who said what. Damaged parts leave a sentence, and the text is read without them. */
export async function readTalkParts(parts: Parts, types: string): Promise<TalkParts> {
  const named = namesOf(types)
  const commentNames = [...new Set([named.comments, 'word/comments.xml'])].filter((name) =>
    parts.exists(name)
  )
  const read = await readAllComments(parts, commentNames[0], named.extended)
  const stories = new Map<string, string>()
  for (const name of new Set([named.document, named.footnotes, named.endnotes])) {
    const xml = parts.exists(name) ? await parts.read(name, 'utf-8') : ''
    if (holdsTalk(xml)) stories.set(name, xml)
  }
  return {
    comments: read.comments,
    replaced: new Map(
      commentNames.flatMap((name) => [
        [name, emptyPart],
        [relationsOf(name), noRelations]
      ])
    ),
    stories,
    report: read.report
  }
}

async function readAllComments(
  parts: Parts,
  name: string | undefined,
  extendedName: string
): Promise<Pick<TalkParts, 'comments' | 'report'>> {
  if (name === undefined) return { comments: noComments, report: [] }
  let xml: string
  const links = await readLinksOf(parts, name)
  try {
    xml = await parts.read(name, 'utf-8')
    const alone = readComments(xml, '', links)
    if (!parts.exists(extendedName)) return { comments: alone, report: [] }
  } catch {
    return { comments: noComments, report: [unreadable] }
  }
  try {
    return { comments: readComments(xml, await parts.read(extendedName, 'utf-8'), links), report: [] }
  } catch {
    const report = [{ code: 'threads-damaged', message: importWords.word.threadsUnreadable }]
    return { comments: readComments(xml, '', links), report }
  }
}

/** Where the links in the comments lead; where that is damaged they lead nowhere, which is told of each. */
async function readLinksOf(parts: Parts, name: string): Promise<PartLinks> {
  const relations = relationsOf(name)
  if (!parts.exists(relations)) return new Map()
  const xml = await parts.read(relations, 'utf-8')
  try {
    return readLinks(xml)
  } catch {
    return new Map()
  }
}

const unreadable: ImportNote = { code: 'talk-damaged', message: importWords.word.unreadable }

/** The names of the parts by their content types, as the file says or as Word calls them. */
function namesOf(types: string) {
  const found = Array.from(types.matchAll(/<(?:\w+:)?Override\b[^<>]*>/g), ([override]) => ({
    name: /PartName\s*=\s*["']\/?([^"']*)["']/.exec(override)?.[1] ?? '',
    type: /ContentType\s*=\s*["']([^"']*)["']/.exec(override)?.[1] ?? ''
  }))
  const named = (ending: RegExp, usual: string): string =>
    found.find(({ type }) => ending.test(type))?.name || usual
  return {
    document: named(/\.main\+xml$/, 'word/document.xml'),
    footnotes: named(/\.footnotes\+xml$/, 'word/footnotes.xml'),
    endnotes: named(/\.endnotes\+xml$/, 'word/endnotes.xml'),
    comments: named(/\.comments\+xml$/, 'word/comments.xml'),
    extended: named(/\.commentsExtended\+xml$/, 'word/commentsExtended.xml')
  }
}

/** The text's parts with marks in them. One that cannot be marked is left as it is, for its reader to judge. */
export function markStories({ stories }: TalkParts, reading: StoryText): ReadonlyMap<string, Story> {
  let mark = 0
  const nextMark: NextMark = () => mark++
  const marked = new Map<string, Story>()
  for (const [name, xml] of stories) {
    try {
      marked.set(name, markStory(xml, reading, nextMark))
    } catch {
      // told by placeTalk, which misses it
    }
  }
  return marked
}

/** Comments and changes where they stand in the text, and what of them did not come in. */
export function placeTalk(
  talk: TalkParts,
  marked: MarkedText,
  reading: StoryText
): {
  readonly comments: readonly ImportedComment[]
  readonly changes: readonly ImportedChange[]
  readonly report: readonly ImportNote[]
} {
  const { list, leftOut, shortened, lostLinks } = talk.comments
  const comments = placeComments(list, marked)
  const all = reading === 'original' ? placeChanges(marked) : []
  const changes = all
    .filter(({ words, asTalk = '' }) => words.length + asTalk.length <= longestChange)
    .slice(0, mostChanges)
  const ofStet = list.filter(({ isOfStet }) => isOfStet).length
  const others = sum(marked.stories.map(({ otherChanges }) => otherChanges))
  const formats = sum(marked.stories.map(({ formatChanges }) => formatChanges))
  const isDamaged = marked.stories.length < talk.stories.size
  const { word } = importWords
  return {
    comments,
    changes,
    report: [
      ...talk.report,
      ...(isDamaged && talk.report.every(({ code }) => code !== unreadable.code) ? [unreadable] : []),
      ...note('comments-left-out', leftOut, (count) => word.tooManyComments(count, mostComments)),
      ...note('comments-shortened', shortened, word.longComments),
      ...note('comment-links', lostLinks, word.commentLinks),
      ...note('comments-of-stet', ofStet, word.ofStet),
      ...note('changes-left-out', all.length - changes.length, (count) =>
        word.tooManyChanges(count, mostChanges)
      ),
      ...note('other-changes', reading === 'original' ? others : 0, word.otherChanges),
      ...note('format-changes', formats, word.formatChanges)
    ]
  }
}

function note(code: string, count: number, say: (count: number) => string): readonly ImportNote[] {
  return count === 0 ? [] : [{ code, message: say(count) }]
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
