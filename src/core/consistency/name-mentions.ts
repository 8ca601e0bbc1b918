import type { TextRange } from '../model/anchor'
import { isSmallWord } from '../model/everyday-words'
import { type BlockText, isQuoted } from './article-part'

/** Capitalised words in a row, as English writes names. */
export interface NameMention {
  /** Without offices before them, “’s” behind them and words that begin sentences. */
  readonly words: readonly string[]
  readonly place: TextRange
  /** The office before it, such as “Foreign Minister”; "" for none. */
  readonly office: string
  /** Whether something beside it says that it is a person: a form of address, an office, an age, a word of speaking. */
  readonly isPerson: boolean
  /** Whether a person is said to do something, right behind it. */
  readonly acts: boolean
  /** The last word of the name that it stands in one row with: “Hayashi and Blinken”; "" for none. */
  readonly beside: string
  readonly isQuoted: boolean
  readonly isInHeadline: boolean
  /** Whether a sentence begins with it, so that its capital says nothing. */
  readonly begins: boolean
}

const word = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[’'‑-]\p{L}[\p{L}\p{M}]*)*`
const particle = 'de|da|di|del|della|van|von|der|den|bin|ibn|al|el|la|le|du|dos|ter'
const name = String.raw`${word}(?:[ \u00a0](?:(?:${particle})[ \u00a0]){0,2}(?:(?:\p{Lu}\.){1,3}|${word})){0,7}`
const names = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}.@#/-])${name}(?![\\p{L}\\p{M}]|\\.\\p{Ll})`, 'gu')
const wordOrInitial = new RegExp(`(?:\\p{Lu}\\.){1,3}|${word}|(?<= )(?:${particle})(?= )`, 'gu')

/** Days and months are no parts of names; those that are first names, too, are left alone. */
const dayOrMonth =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|July|September|October|November|December)$/u

/** Words that begin sentences, besides small ones. */
const beginners = new Set(
  'later earlier yesterday today tomorrow meanwhile however still instead nearly although despite according among around asked being besides both both certainly eventually finally first friday further hours days weeks months years indeed last later least like never nevertheless none nonetheless nor often others perhaps recently second several similarly sometimes soon therefore though thus ultimately unlike usually when whether within without'.split(
    ' '
  )
)

const offices = new Set(
  'mr mrs ms mx dr sir minister president secretary chancellor premier senator representative governor mayor judge justice attorney general colonel captain sergeant professor director chairman chairwoman ambassador spokesman spokeswoman king queen prince princess pope bishop commissioner officer detective congressman congresswoman chief coach'.split(
    ' '
  )
)

const address = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Sir|Lady|Dame)\.? $/u
const saidBefore = /(?:^|[^\p{L}])(?:said|says|added|asked|argued|wrote|told|replied) $/u
const verb =
  'said|says|told|tells|added|adds|spoke|speaks|wrote|writes|met|meets|asked|asks|warned|warns|denied|denies|visited|called|urged|urges|argued|argues|replied|insisted|stressed|noted|explained|announced|agreed|refused|resigned|testified|acknowledged|recalled|joined|declined|vowed|pledged|promised|discussed|condemned|expressed'
const actsAfter = new RegExp(`^,? (?:also |then |has |had |later |who )?(?:${verb})(?![\\p{L}-])`, 'u')
const ageAfter = /^, (?:aged )?\d{1,3},/u
/** “Hayashi, the defence minister”. */
const officeAfter =
  /^, (?:(?:the|its|\p{Lu}[\p{L}’']{1,20}) ){0,2}((?!former|deputy|chief|then|junior|senior|cabinet|government|shadow|acting)\p{Ll}{4,14} minister)(?=[ ,.])/u
const rowAfter = new RegExp(`^ and (?:${word} ){0,2}(${word})(?! \\p{Lu})`, 'u')
const rowBefore = new RegExp(`(${word}) and $`, 'u')
const sentenceBegins = /(?:^|[.!?…:]["”’»)\]]{0,4}\s|[\n\u2028])[\s\p{Ps}\p{Pi}"'`–—-]{0,12}$/u

/** Longer words are no parts of names, characters: comparing names takes time by the square of their length. */
const longestWord = 60

/** The names of a block, in order. */
export function readNames(block: BlockText): readonly NameMention[] {
  const { text } = block
  return [...text.matchAll(names)].flatMap(({ index, 0: found }) =>
    partsOf(text, index, found).flatMap((part) => mentionOf(block, part) ?? [])
  )
}

interface PlacedWord {
  readonly word: string
  readonly start: number
}

/** The words, parted where a day or a month stands among them. */
function partsOf(text: string, index: number, found: string): readonly (readonly PlacedWord[])[] {
  const parts: PlacedWord[][] = [[]]
  for (const { index: at, 0: each } of found.matchAll(wordOrInitial)) {
    if (dayOrMonth.test(each)) parts.push([])
    else parts.at(-1)?.push({ word: each, start: index + at })
  }
  return parts.flatMap((words) => {
    const [first, ...rest] = words
    if (first === undefined) return []
    const plain = first.word.toLowerCase().replace(/[’'].*$/u, '')
    const isSmall = isSmallWord(plain) || (beginners.has(plain) && beginsAt(text, first.start))
    const kept = isSmall && (rest.length > 0 || beginsAt(text, first.start)) ? rest : words
    return kept.length === 0 ? [] : [kept]
  })
}

function mentionOf(block: BlockText, words: readonly PlacedWord[]): NameMention | null {
  const { text } = block
  const office = words.slice(0, -1).findLastIndex(({ word: each }) => offices.has(each.toLowerCase()))
  const own = words.slice(office + 1)
  const [first] = own
  const last = own.at(-1)
  if (first === undefined || last === undefined) return null
  if (words.some(({ word: each }) => each.length > longestWord)) return null
  const bare = last.word.replace(/[’']s$/u, '')
  if (bare === 'I' || (own.length === 1 && bare.length < 2)) return null
  const end = last.start + bare.length
  const before = text.slice(Math.max(0, first.start - 48), first.start)
  const after = text.slice(last.start + last.word.length, last.start + last.word.length + 64)
  const acts = bare === last.word && actsAfter.test(after)
  return {
    words: [...own.slice(0, -1).map(({ word: each }) => each), bare],
    place: { start: first.start, end },
    office:
      office >= 0
        ? words
            .slice(0, office + 1)
            .map(({ word: each }) => each)
            .join(' ')
        : (officeAfter.exec(after)?.[1] ?? ''),
    isPerson:
      acts ||
      office >= 0 ||
      address.test(before) ||
      saidBefore.test(before) ||
      ageAfter.test(after) ||
      own.some(({ word: each }, at) => at > 0 && /^\p{Lu}\.$/u.test(each)),
    acts,
    beside: besideOf(before, after),
    isQuoted: isQuoted(block, first.start),
    isInHeadline: block.part === 'headline',
    begins: office < 0 && beginsAt(text, first.start)
  }
}

function besideOf(before: string, after: string): string {
  return rowAfter.exec(after)?.[1] ?? rowBefore.exec(before)?.[1] ?? ''
}

function beginsAt(text: string, at: number): boolean {
  return sentenceBegins.test(text.slice(Math.max(0, at - 16), at))
}
