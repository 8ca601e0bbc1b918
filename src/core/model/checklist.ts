import type { ClaimKind } from './claim'
import type { ClaimId, PersonId, TickId } from './ids'
import { standingOf } from './standing'
import { foldWords } from './words-of-claim'

/** One thing to make sure of for a claim of some kind. */
export interface ChecklistItem {
  /** Names it for good. A tick counts for the item's words as they were ticked; what was ticked stays on record. */
  readonly id: string
  readonly text: string
}

/** Longest answer to an item that is written, in UTF-16 code units: it is short, or belongs into a note. */
export const longestTickNote = 2000

/** What to make sure of, by the kind of claim. */
export type Checklists = Readonly<Partial<Record<ClaimKind, readonly ChecklistItem[]>>>

/** One person's dated word that they made sure of something, or that it is not sure after all. Appended, never edited. */
export interface Tick {
  readonly id: TickId
  readonly claimId: ClaimId
  /** Id of the item. */
  readonly item: string
  /** The item's words then. */
  readonly text: string
  /** False takes back. */
  readonly isDone: boolean
  /** The claim's words as the person read them. */
  readonly words: string
  /** What they found, in their words; absent for nothing. */
  readonly note?: string
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
  /** The standing ticks of the item that this one takes the place of. */
  readonly supersedes: readonly TickId[]
}

/**
 * `changed`: ticked, but on other words of the claim. `reworded`: ticked on these words of the claim, but when the item
 * asked for something else: the kind or the house style is another. `disputed`: some ticked it while others took it
 * back.
 */
export type ItemState = 'open' | 'done' | 'changed' | 'reworded' | 'disputed'

/** An item with what was said of it. */
export interface ItemView extends ChecklistItem {
  readonly state: ItemState
  /** What nobody has replaced. */
  readonly standing: readonly Tick[]
  /** All that was ever said of it, by what they replace, then by id. */
  readonly ticks: readonly Tick[]
}

/** Whether a tick was made on the words that the item has now. Spacing is no difference. */
export function isOfItem(tick: Pick<Tick, 'text'>, item: Pick<ChecklistItem, 'text'>): boolean {
  return foldWords(tick.text) === foldWords(item.text)
}

/** A claim's checklist. */
export interface ChecklistView {
  readonly items: readonly ItemView[]
  /** Items that are on no list of this kind any more, but on which something was said. */
  readonly former: readonly ItemView[]
  /** How many of the items are done. */
  readonly done: number
}

/**
 * What has been made sure of. A tick says it of the claim's words that were read and of the item's: whoever ticked "The
 * name" has not heard a recording. Where one ticks and another takes back the item is not done, because nothing is sure then.
 */
export function readChecklist(
  items: readonly ChecklistItem[],
  ticks: readonly Tick[],
  words: string
): ChecklistView {
  const listed = items.map((item) => readItem(item, ticks, words))
  const former = [...new Set(ticks.map(({ item }) => item))]
    .filter((id) => !items.some((item) => item.id === id))
    .map((id) => readItem({ id, text: ticks.findLast(({ item }) => item === id)?.text ?? id }, ticks, words))
  return { items: listed, former, done: listed.filter(({ state }) => state === 'done').length }
}

function readItem(item: ChecklistItem, all: readonly Tick[], words: string): ItemView {
  const ticks = all.filter((tick) => tick.item === item.id)
  const standing = standingOf(ticks)
  return { ...item, state: stateOf(item, standing, words), standing, ticks }
}

function stateOf(item: ChecklistItem, standing: readonly Tick[], words: string): ItemState {
  const done = standing.filter(({ isDone }) => isDone)
  if (done.length === 0) return 'open'
  if (done.length < standing.length) return 'disputed'
  const onWords = done.filter((tick) => tick.words === words)
  if (onWords.length === 0) return 'changed'
  return onWords.some((tick) => isOfItem(tick, item)) ? 'done' : 'reworded'
}

/** What a desk without a style of its own makes sure of. Source: Chicago Guide to Fact-Checking (2nd ed.), chapter 4, and KSJ. */
export const defaultChecklists = {
  quote: [
    { id: 'who', text: 'Who said it: name and title' },
    { id: 'when', text: 'When' },
    { id: 'where', text: 'Where, or by what means' },
    { id: 'words', text: 'The exact words, against the recording or transcript' },
    { id: 'context', text: 'The context: it means here what it meant there' },
    { id: 'translation', text: 'The translation, or that it is the original language' }
  ],
  attribution: [
    { id: 'who', text: 'Who said it, and whether they may be named' },
    { id: 'sense', text: 'They said this, in substance' }
  ],
  name: [
    { id: 'spelling', text: 'Spelled as the person or body spells it' },
    { id: 'same', text: 'Spelled alike throughout the article' }
  ],
  title: [
    { id: 'holder', text: 'This person holds it' },
    { id: 'then', text: 'They held it at the time the article speaks of' }
  ],
  number: [
    { id: 'source', text: 'The figure, against the source that counted' },
    { id: 'unit', text: 'Unit and order of magnitude' },
    { id: 'base', text: 'What it is a share or a count of, and as of when' },
    { id: 'sum', text: 'Calculations done again' }
  ],
  date: [
    { id: 'day', text: 'Day, month and year agree with the weekday' },
    { id: 'zone', text: 'In the time zone that the article means' }
  ],
  place: [
    { id: 'map', text: 'On a map, with distances and directions' },
    { id: 'spelling', text: 'Spelled and named in the house style' }
  ],
  superlative: [
    { id: 'measure', text: 'By which measure, and as of when' },
    { id: 'rival', text: 'A counterexample was looked for' }
  ],
  chronology: [{ id: 'order', text: 'Each event has its own date, in this order' }],
  causal: [
    { id: 'who', text: 'Who says that one caused the other' },
    { id: 'else', text: 'What else could have caused it' }
  ],
  legal: [
    { id: 'wording', text: 'The charge or finding in the court’s own words' },
    { id: 'stage', text: 'The stage: suspected, charged, convicted, appealed' },
    { id: 'reply', text: 'The other side was asked' }
  ],
  'image/caption': [
    { id: 'shows', text: 'It shows who, what, when and where the caption says' },
    { id: 'altered', text: 'It was not altered, and is not from another event' },
    { id: 'credit', text: 'Credit and rights' }
  ],
  headline: [
    { id: 'carried', text: 'The article carries all of it' },
    { id: 'tone', text: 'It promises no more than the article' }
  ]
} as const satisfies Checklists
