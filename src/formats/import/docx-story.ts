import type { FromFile } from '../../core/model/from-file'
import { readFromFile } from './docx-from'
import { markText, withoutMarks } from './docx-marks'
import {
  attributeOf,
  escapeXml,
  readXml,
  serializeEnd,
  serializeTag,
  wordName,
  type XmlTag
} from './xml-events'

/** Whether the text is read with all tracked changes made, or with none. */
export type StoryText = 'as changed' | 'original'

/** Where a comment stands in a story, by the numbers of its marks. */
export interface CommentMarks {
  readonly start: number
  /** Null for a comment that stands at one place. */
  readonly end: number | null
  /** Words it stands on that this reading does not show. */
  readonly unseen: string
}

/** What somebody did to the words of a change. */
export interface Deed {
  readonly did: 'inserted' | 'deleted' | 'moved away' | 'moved here'
  readonly from: FromFile
}

/** A tracked change, neighbouring ones taken as one. Only a reading of the original has any. */
export interface StoryChange {
  readonly start: number
  /** Null where nothing is to go. */
  readonly end: number | null
  readonly added: string
  readonly deeds: readonly Deed[]
  /** A whole paragraph is to be added behind the place. */
  readonly isParagraph: boolean
}

/** A part of a Word file that holds text, with marks in it. */
export interface Story {
  readonly xml: string
  readonly comments: ReadonlyMap<string, CommentMarks>
  readonly changes: readonly StoryChange[]
  /** Tracked changes of paragraph breaks, rows, pictures and notes, and of words that were added and deleted again. */
  readonly otherChanges: number
  readonly formatChanges: number
  /** Whether its original reads otherwise. */
  readonly hasChanges: boolean
}

/** Most characters kept of a comment's words that are not shown. */
const longestUnseen = 2000

/** Most comments that are marked: more are not read. */
const mostMarked = 10_000

/** Deepest nesting looked into, elements. Word's own is far below, and nothing deeper is read as a text. */
const deepest = 500

/** Gives each mark of a file its number. */
export type NextMark = () => number

/** Whether a part of a Word file can hold anything that people said or changed. */
export function holdsTalk(xml: string): boolean {
  return /commentR|:(?:ins|del|moveFrom|moveTo)[\s/>]|PrChange|<(?:ins|del|moveFrom|moveTo)\s/.test(xml)
}

/**
 * Writes a part of a Word file anew with marks where comments and changes stand. An original is written as if no
 * change had been made. Throws on XML that is not well-formed.
 */
export function markStory(xml: string, reading: StoryText, nextMark: NextMark): Story {
  const writer = new StoryWriter(reading, nextMark)
  readXml(xml, writer)
  return writer.story
}

interface Frame {
  readonly local: string
  /** What its end is written as; null where it is not written. */
  readonly end: string | null
  /** Nothing in it is looked at: the second way of showing the same, or formats as they were. */
  readonly isInert: boolean
  /** Nothing in it is written. */
  readonly isDropped: boolean
  readonly change: TrackedChange | null
}

interface TrackedChange extends Deed {
  readonly isAddition: boolean
}

/** Neighbouring changes that are being read. */
interface Group {
  start: number | null
  /** Where in the output its last shown words end. */
  endSlot: number
  added: string
  removed: string
  hasOther: boolean
  readonly deeds: Deed[]
}

interface Paragraph {
  /** It shows something that no change touches. */
  isShown: boolean
  /** Where the last shown text of it ends in the output; null before any. */
  slot: number | null
  group: Group | null
  /** Additions before the first text that is shown. */
  readonly waiting: Draft<StoryChange>[]
  mark: TrackedChange | null
  /** Where it is written that its break is gone. */
  markSlot: number | null
  hasRemoved: boolean
}

type Draft<Value> = { -readonly [Key in keyof Value]: Value[Key] }

/** Elements that hold paragraphs which follow each other. */
const containers: ReadonlySet<string> = new Set([
  'body',
  'tc',
  'txbxContent',
  'footnote',
  'endnote',
  'footnotes',
  'endnotes'
])

const formatChanges: ReadonlySet<string> = new Set([
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'tblGridChange',
  'tblPrExChange',
  'numberingChange',
  'cellIns',
  'cellDel',
  'cellMerge'
])

const deeds: Readonly<Record<string, Pick<TrackedChange, 'did' | 'isAddition'>>> = {
  ins: { did: 'inserted', isAddition: true },
  moveTo: { did: 'moved here', isAddition: true },
  del: { did: 'deleted', isAddition: false },
  moveFrom: { did: 'moved away', isAddition: false }
}

/** What a run shows beside its text. */
const signs: Readonly<Record<string, string>> = {
  tab: ' ',
  br: ' ',
  cr: ' ',
  noBreakHyphen: '\u2011',
  sym: '',
  drawing: '',
  pict: '',
  object: '',
  footnoteReference: '',
  endnoteReference: ''
}

class StoryWriter {
  readonly #out: string[] = []
  readonly #stack: Frame[] = []
  readonly #paragraphs: Paragraph[] = []
  /** Of each container around, the paragraph whose break is gone and that no other has followed yet. */
  readonly #joins: (Paragraph | null)[] = [null]
  readonly #comments = new Map<string, Draft<CommentMarks>>()
  readonly #open = new Set<string>()
  /** All words that are not shown, one after the other, and where in them each comment begins and ends. */
  readonly #unseen: string[] = []
  #unseenLength = 0
  readonly #unseenFrom = new Map<string, number>()
  readonly #unseenTo = new Map<string, number>()
  readonly #changes: Draft<StoryChange>[] = []
  #pending: number[] = []
  #slot: number | null = null
  #isRaised = false
  /** What was shown last stands raised, and bears no marks: they would keep digits from being raised. */
  #endsRaised = false
  #others = 0
  #formats = 0
  #hasChanges = false
  /** A paragraph was cut in two; the change counts unless the second part is an addition of its own. */
  #hasBreak = false

  constructor(
    readonly reading: StoryText,
    readonly nextMark: NextMark
  ) {}

  get story(): Story {
    this.#countBreak()
    if (this.#slot !== null) for (const mark of this.#pending) this.#append(this.#slot, mark)
    return {
      xml: this.#out.join(''),
      comments: this.#commentsWithWords(),
      changes: this.#changes,
      otherChanges: this.#others,
      formatChanges: this.#formats,
      hasChanges: this.#hasChanges
    }
  }

  #commentsWithWords(): ReadonlyMap<string, CommentMarks> {
    const unseen = this.#unseen.join('')
    for (const [id, from] of this.#unseenFrom) {
      const comment = this.#comments.get(id)
      const to = Math.min(this.#unseenTo.get(id) ?? this.#unseenLength, from + longestUnseen)
      if (comment !== undefined) comment.unseen = unseen.slice(from, to)
    }
    return this.#comments
  }

  open(tag: XmlTag): void {
    if (this.#stack.length >= deepest) throw new Error('nested too deep')
    const local = wordName(tag)
    const parent = this.#stack.at(-1)
    if (parent?.isInert === true || tag.local === 'Choice' || formatChanges.has(local)) {
      if (parent?.isInert !== true && formatChanges.has(local)) this.#formats += 1
      this.#enter(tag, { local, isInert: true })
      return
    }
    const deed = deeds[local]
    if (deed !== undefined) {
      this.#openChange(tag, { ...deed, from: readFromFile(tag) })
      return
    }
    this.#note(local, tag)
    this.#enter(tag, { local, as: this.#nameOf(local, tag) })
    if (local === 'p') this.#openParagraph()
    if (local === 'tbl') this.#keepBreak()
    if (containers.has(local)) this.#joins.push(null)
  }

  text(text: string): void {
    const frame = this.#stack.at(-1)
    if (frame === undefined) return
    const isWords = (frame.local === 't' || frame.local === 'delText') && !frame.isInert
    if (isWords && text !== '') this.#addWords(text)
    else if (!frame.isDropped) this.#out.push(escapeXml(text))
  }

  close(tag: XmlTag): void {
    const frame = this.#stack.pop()
    if (frame === undefined) return
    if (!frame.isInert) {
      if (frame.local === 'p') this.#closeParagraph()
      if (containers.has(frame.local)) {
        this.#keepBreak()
        this.#joins.pop()
      }
    }
    if (frame.end !== null) this.#out.push(serializeEnd(tag, frame.end))
  }

  get #isOriginal(): boolean {
    return this.reading === 'original'
  }

  #enter(
    tag: XmlTag,
    {
      local,
      isInert = false,
      as = tag.local,
      isWritten = true,
      isDropped = false,
      change = null
    }: {
      readonly local: string
      readonly isInert?: boolean
      readonly as?: string
      readonly isWritten?: boolean
      readonly isDropped?: boolean
      readonly change?: TrackedChange | null
    }
  ): void {
    const drops = isDropped || this.#stack.at(-1)?.isDropped === true
    const writes = isWritten && !drops
    if (writes) this.#out.push(serializeTag(tag, as))
    this.#stack.push({ local, end: writes ? as : null, isInert, isDropped: drops, change })
  }

  /** In an original, deleted text is text. */
  #nameOf(local: string, tag: XmlTag): string {
    if (!this.#isOriginal) return tag.local
    return local === 'delText' ? 't' : local === 'delInstrText' ? 'instrText' : tag.local
  }

  #openChange(tag: XmlTag, change: TrackedChange): void {
    this.#hasChanges = true
    const { local: parent } = this.#stack.at(-1) ?? { local: '' }
    const above = this.#stack.at(-2)?.local
    const local = wordName(tag)
    if (parent === 'rPr' && above === 'pPr') {
      this.#openMark(tag, change)
      return
    }
    if (parent === 'trPr') {
      this.#others += 1
      // mammoth leaves out rows that are deleted
      const as = change.isAddition ? 'del' : local
      this.#enter(tag, {
        local,
        isInert: true,
        as: this.#isOriginal ? as : local,
        isDropped: this.#isOriginal && !change.isAddition
      })
      return
    }
    if (parent === 'rPr' || parent === 'numPr') {
      this.#enter(tag, { local, isInert: true })
      return
    }
    const isDropped = this.#isOriginal && change.isAddition
    this.#enter(tag, { local, isWritten: !this.#isOriginal, isDropped, change })
  }

  /** The break at the end of a paragraph. mammoth joins one that is deleted with the next. */
  #openMark(tag: XmlTag, change: TrackedChange): void {
    const paragraph = this.#paragraphs.at(-1)
    const local = wordName(tag)
    const isUnwritten = this.#stack.at(-1)?.isDropped ?? true
    this.#enter(tag, { local, isInert: true, isDropped: true })
    if (paragraph === undefined || isUnwritten) return
    paragraph.mark = change
    const isMove = local === 'moveFrom' || local === 'moveTo'
    const isGone = !isMove && change.isAddition === this.#isOriginal
    if (!isGone) return
    this.#out.push(`${serializeTag(tag, 'del')}${serializeEnd(tag, 'del')}`)
    paragraph.markSlot = this.#out.length - 1
  }

  #openParagraph(): void {
    this.#joins[this.#joins.length - 1] = null
    this.#paragraphs.push({
      isShown: false,
      slot: null,
      group: null,
      waiting: [],
      mark: null,
      markSlot: null,
      hasRemoved: false
    })
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined) return
    this.#closeGroup(paragraph)
    this.#paragraphs.pop()
    const { waiting, mark, markSlot, isShown, hasRemoved } = paragraph
    const isOwn = waiting.length > 0
    for (const change of waiting) {
      change.isParagraph = true
      this.#placePoint(change.start)
    }
    if (isOwn) this.#hasBreak = false
    else this.#countBreak()
    const hasText = isShown || hasRemoved
    if (mark !== null && this.#isOriginal) {
      if (mark.isAddition) this.#hasBreak = hasText || !isOwn
      else if (isShown || !hasRemoved) this.#others += 1
    } else if (mark !== null) this.#others += 1
    // what shows nothing vanishes by itself, and would only bring its place along
    if (markSlot !== null && !hasText && this.#isOriginal) this.#out[markSlot] = ''
    this.#joins[this.#joins.length - 1] = markSlot === null ? null : paragraph
  }

  /** Where no paragraph follows, mammoth would lose the words of one whose break is gone. */
  #keepBreak(): void {
    const paragraph = this.#joins.at(-1)
    if (paragraph?.markSlot != null) this.#out[paragraph.markSlot] = ''
    this.#joins[this.#joins.length - 1] = null
  }

  #countBreak(): void {
    if (this.#hasBreak) this.#others += 1
    this.#hasBreak = false
  }

  #note(local: string, tag: XmlTag): void {
    const parent = this.#stack.at(-1)?.local
    if (local === 'r') this.#isRaised = false
    else if (local === 'vertAlign' && parent === 'rPr')
      this.#isRaised = attributeOf(tag, 'val') !== 'baseline'
    else if (local === 'commentRangeStart') this.#openComment(attributeOf(tag, 'id'))
    else if (local === 'commentRangeEnd') this.#closeComment(attributeOf(tag, 'id'))
    else if (local === 'commentReference') this.#placeComment(attributeOf(tag, 'id'))
    else if (parent === 'r' && local in signs) this.#addSign(signs[local] ?? '')
  }

  #openComment(id: string): void {
    if (this.#comments.has(id) || this.#comments.size >= mostMarked) return
    const start = this.nextMark()
    this.#pending.push(start)
    this.#comments.set(id, { start, end: null, unseen: '' })
    this.#open.add(id)
    this.#unseenFrom.set(id, this.#unseenLength)
  }

  #closeComment(id: string): void {
    const comment = this.#comments.get(id)
    if (comment === undefined || !this.#open.delete(id)) return
    comment.end = this.nextMark()
    this.#unseenTo.set(id, this.#unseenLength)
    this.#placePoint(comment.end)
  }

  #placeComment(id: string): void {
    if (this.#comments.has(id) || this.#comments.size >= mostMarked) return
    const start = this.nextMark()
    this.#comments.set(id, { start, end: null, unseen: '' })
    this.#placePoint(start)
  }

  /** Behind the text that was shown last, else before the next. */
  #placePoint(mark: number): void {
    if (this.#slot === null || this.#endsRaised) this.#pending.push(mark)
    else this.#append(this.#slot, mark)
  }

  #append(slot: number, mark: number): void {
    this.#out[slot] = `${this.#out[slot] ?? ''}${markText(mark)}`
  }

  /** How the words at this place came about: by which changes, and whether this reading shows them. */
  #standing() {
    const changes = this.#stack.flatMap(({ change }) => change ?? [])
    const isAdded = changes.some(({ isAddition }) => isAddition)
    const isRemoved = changes.some(({ isAddition }) => !isAddition)
    return { changes, isAdded, isRemoved, isShown: this.#isOriginal ? !isAdded : !isRemoved }
  }

  #addWords(text: string): void {
    const { changes, isAdded, isRemoved, isShown } = this.#standing()
    const paragraph = this.#paragraphs.at(-1)
    if (changes.length === 0 && paragraph !== undefined) this.#closeGroup(paragraph)
    const group = paragraph === undefined || changes.length === 0 ? null : this.#groupOf(paragraph, changes)
    if (group !== null) {
      if (isAdded && !isRemoved) group.added += text
      if (isRemoved && !isAdded) group.removed += text
    }
    if (!isShown) {
      this.#unseen.push(text)
      this.#unseenLength += text.length
      if (!this.#stack.at(-1)?.isDropped) this.#out.push(escapeXml(withoutMarks(text)))
      return
    }
    if (group !== null && isRemoved && group.start === null && !this.#isRaised) {
      group.start = this.nextMark()
      this.#pending.push(group.start)
    }
    this.#show(text, paragraph)
    if (group !== null && this.#slot !== null) group.endSlot = this.#slot
    if (paragraph === undefined) return
    if (changes.length === 0) paragraph.isShown = true
    if (isRemoved) paragraph.hasRemoved = true
  }

  #show(text: string, paragraph: Paragraph | undefined): void {
    const isMarked = !this.#isRaised
    this.#endsRaised = this.#isRaised
    if (isMarked) {
      const waiting = paragraph?.waiting.splice(0) ?? []
      const marks = [...this.#pending, ...waiting.map(({ start }) => start)]
      this.#pending = []
      this.#out.push(marks.map(markText).join(''))
    }
    this.#out.push(escapeXml(withoutMarks(text)))
    if (!isMarked) return
    this.#slot = this.#out.push('') - 1
    if (paragraph !== undefined) paragraph.slot = this.#slot
  }

  #addSign(sign: string): void {
    const { changes, isAdded, isRemoved, isShown } = this.#standing()
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined) return
    if (changes.length === 0) {
      this.#closeGroup(paragraph)
      if (isShown) paragraph.isShown = true
      return
    }
    const group = this.#groupOf(paragraph, changes)
    if (sign === '') group.hasOther = true
    else if (isAdded && !isRemoved) group.added += sign
    else if (isRemoved && !isAdded) group.removed += sign
  }

  #groupOf(paragraph: Paragraph, changes: readonly TrackedChange[]): Group {
    paragraph.group ??= { start: null, endSlot: -1, added: '', removed: '', hasOther: false, deeds: [] }
    const { group } = paragraph
    for (const { did, from } of changes) {
      const isKnown = group.deeds.some(
        (deed) => deed.did === did && deed.from.name === from.name && deed.from.at === from.at
      )
      if (!isKnown) group.deeds.push({ did, from })
    }
    return group
  }

  #closeGroup(paragraph: Paragraph): void {
    const { group } = paragraph
    if (group === null) return
    paragraph.group = null
    const { start, endSlot, added, deeds: done, hasOther } = group
    // white space before the first words of a paragraph shows nothing
    const words = added.trim() === '' && start === null && paragraph.slot === null ? '' : added
    if (!this.#isOriginal || (start === null && words === '')) {
      this.#others += this.#isOriginal ? 1 : 0
      return
    }
    if (hasOther) this.#others += 1
    if (start !== null) {
      const end = this.nextMark()
      this.#append(endSlot, end)
      this.#changes.push({ start, end, added, deeds: done, isParagraph: false })
      return
    }
    const change = { start: this.nextMark(), end: null, added, deeds: done, isParagraph: false }
    this.#changes.push(change)
    if (paragraph.slot !== null) this.#append(paragraph.slot, change.start)
    else paragraph.waiting.push(change)
  }
}
