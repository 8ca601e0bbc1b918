import type { TextRange } from '../model/anchor'
import { isSmallWord } from '../model/everyday-words'
import { consistencyWords } from '../words/consistency-words'
import { type BlockText, placeOf } from './article-part'
import type { FoundByRule } from './finding'

/** “The first test since 2017”, “last tested one in 2017”. */
export interface Since {
  /** What sort of extreme it is: those of one sort are compared. */
  readonly of: string
  readonly word: string
  readonly year: number
  /** What it is about: beginnings of the words around it that say something. */
  readonly about: ReadonlySet<string>
  readonly place: TextRange
}

const year = String.raw`(?<year>(?:1[5-9]|20)\d\d)\b(?![–-])`
const since = new RegExp(
  `\\b(?<word>first|largest|biggest|highest|lowest|worst|deadliest|strongest|longest|smallest|fastest|hottest|coldest|wettest|driest)\\b(?<about>[^.;:]{0,120}?)\\bsince (?:[\\p{L}-]{2,12} ){0,2}${year}`,
  'giu'
)
const last = new RegExp(
  `\\b(?:last|previously) (?<word>\\p{L}+ed|won|held|met|flew|shot|fired|sent|took|went|lost|saw|broke|began|fell|rose)\\b(?<about>[^.;:]{0,100}?)\\bin (?:[\\p{L}-]{2,12} ){0,2}${year}`,
  'giu'
)

/** The statements of a block about since when something is so. */
export function readSince({ text, part }: BlockText): readonly Since[] {
  if (part === 'cell' || !/\d{4}/u.test(text)) return []
  const found: Since[] = []
  for (const { index, 0: words, groups = {} } of text.matchAll(since)) {
    const word = (groups.word ?? '').toLowerCase()
    found.push(sinceOf(index, words, word, /^(?:largest|biggest)$/u.test(word) ? 'largest' : word, groups))
  }
  for (const { index, 0: words, groups = {} } of text.matchAll(last))
    found.push(sinceOf(index, words, 'last', 'first', groups))
  return found

  function sinceOf(
    index: number,
    words: string,
    word: string,
    of: string,
    groups: Readonly<Record<string, string>>
  ): Since {
    const before = text.slice(Math.max(0, index - 60), index)
    const around = `${before.slice(before.lastIndexOf('. ') + 1)} ${groups.word} ${groups.about}`
    return {
      of,
      word,
      year: Number(groups.year),
      about: stemsOf(around),
      place: placeOf(index, words)
    }
  }
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return new Set(
    words.filter((word) => !isSmallWord(word) && !common.has(word)).map((word) => word.slice(0, 5))
  )
}

const common = new Set(
  'said says time times year years month months since first last largest biggest highest lowest worst'.split(
    ' '
  )
)

/** One thing that is the first since two years. */
export function* findInSince(all: readonly Since[]): Generator<FoundByRule> {
  for (const [index, one] of all.entries()) {
    // further back than that an article speaks of something else
    for (const other of all.slice(index + 1, index + 20)) {
      if (one.of !== other.of || one.year === other.year || !isAboutOne(one.about, other.about)) continue
      yield {
        rule: 'since when',
        places: [other.place, one.place],
        says: consistencyWords.sinceWhen(one.word, one.year, other.year),
        isCertain: false
      }
    }
  }
}

function isAboutOne(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const shared = [...left].filter((stem) => right.has(stem)).length
  return shared >= 2 && shared >= 0.5 * Math.min(left.size, right.size)
}
