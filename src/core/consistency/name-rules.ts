import type { TextRange } from '../model/anchor'
import { groupBy } from '../model/group-by'
import { consistencyWords } from '../words/consistency-words'
import type { FoundByRule } from './finding'
import type { NameMention } from './name-mentions'
import { isNear, nearWords } from './near-words'
import { foldName, type NamedPerson, peopleNamed } from './people-named'
import { isPlaceName } from './place-names'

/** What the article says besides its names. */
export interface OtherWords {
  /** Whether the word stands in small letters somewhere: it is no name alone then. */
  isSmall(folded: string): boolean
}

/** What is wrong with how people and things are called. */
export function* findInNames(mentions: readonly NameMention[], others: OtherWords): Generator<FoundByRule> {
  const people = [...peopleNamed(mentions).values()]
  const alone = mentions.filter(({ words }) => words.length === 1)
  const singles = groupBy(alone, ({ words }) => foldName(words[0] ?? ''))
  const named = { people, singles, others }
  yield* givenNames(named)
  yield* fullNames(people)
  yield* lastNames(named)
  yield* otherMarks(mentions, others)
  yield* officesOf(mentions, people)
}

interface Named {
  readonly people: readonly NamedPerson[]
  readonly singles: ReadonlyMap<string, readonly NameMention[]>
  readonly others: OtherWords
}

/**
 * First parts of names that are surnames, or what people are called by: common ones of China, Korea and Vietnam, and
 * some others whose usual name is their first.
 */
const calledByFirst = new Set(
  `abe abiy ali an aung ban bao bui cao chang chen cheng chiang cho choi chu chung dang deng ding do duong fan fang feng fu gao
  guo hao he ho hoang hong hu huang hun huynh im jang jeon jeong jia jiang jo joko jokowi jung kang ko kim kwon le lee lei li
  liang lim lin ling liu lu lula luo ly ma mao meng min mo moon mullah ngo nguyen oh pak pan park peng pham phan pol pung qian
  qin ri roh saddam shin sohn song sukarno sun suu tan tang tedros tran trinh tsai uhuru vo vu wang wei wen wu xi xia xiao xie
  xu yan yang yao ye yi yim yoon you yu yuan yun zeng zhang zhao zheng zhou zhu`
    .trim()
    .split(/\s+/)
)

/** “Yoshimasa and Blinken spoke”: one by the first part of the name, the other by the last. */
function* givenNames({ people, singles, others }: Named): Generator<FoundByRule> {
  const surnames = groupBy(people, ({ surname }) => foldName(surname))
  const givens = groupBy(people, (person) => foldName(person.given))
  const isSurname = (word: string): boolean => surnames.has(foldName(word))
  const byLast = people.filter(({ surname }) =>
    singles.get(foldName(surname))?.some((mention) => !mention.isQuoted && !mention.isInHeadline)
  )
  for (const person of people) {
    const given = foldName(person.given)
    const family = surnames.get(foldName(person.surname)) ?? []
    if (family.length > 1 || isSurname(person.given) || calledByFirst.has(given)) continue
    if (others.isSmall(given) || isPlaceName(person.given)) continue
    if ((givens.get(given)?.length ?? 0) > 1) continue
    const other = byLast.find((each) => each !== person)
    if (other === undefined) continue
    const alone = (singles.get(given) ?? []).filter((each) => !each.isQuoted && !each.isInHeadline)
    const odd = alone.filter(({ acts, beside }) => (beside !== '' ? isSurname(beside) : acts))
    const isCalledByLast = singles.has(foldName(person.surname))
    const isKnown = person.mentions.some(({ isPerson }) => isPerson)
    const inRow = odd.filter(({ beside }) => beside !== '')
    const told = isCalledByLast && isKnown ? odd : inRow
    // who is always called so is called so for a reason
    if (told.length === 0 || alone.length > 3) continue
    const full = person.mentions[0]
    yield {
      rule: 'given name',
      places: [...told.map(({ place }) => place), ...(full === undefined ? [] : [full.place])],
      says: consistencyWords.givenName(person.given, person.name, other.surname),
      isCertain: false
    }
  }
}

/** “Fumio Kishida” and “Fumio Kishita”, “Antony Blinken” and “Anthony Blinken”. */
function* fullNames(people: readonly NamedPerson[]): Generator<FoundByRule> {
  for (const [same, differs] of [
    ['given', 'surname'],
    ['surname', 'given']
  ] as const) {
    for (const alike of groupBy(people, (person) => foldName(person[same])).values()) {
      for (const [index, one] of alike.entries()) {
        // more who share a name are a family or an office
        for (const other of alike.slice(index + 1, index + 8)) {
          const [left, right] = [foldName(one[differs]), foldName(other[differs])]
          if (Math.min(left.length, right.length) < 4 || !isNear(left, right)) continue
          if (isPlural(left, right) || lettersOf(left) === lettersOf(right)) continue
          if (differs === 'given' && (isOtherGender(left, right) || !beginAlike(left, right))) continue
          yield spelledTwice(one.name, other.name, one.mentions, other.mentions)
        }
      }
    }
  }
}

/** “Governments”, “Australian”. */
function isPlural(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  return long === `${short}s` || (long === `${short}n` && short.endsWith('ia'))
}

/** “Terry” and “Kerry” are two names, “Carl” and “Karl” may be one. */
function beginAlike(left: string, right: string): boolean {
  return left[0] === right[0] || /^(?:ck|kc|iy|yi|gj|jg|sz|zs)$/u.test(`${left[0]}${right[0]}`)
}

/** Without what does not count as another letter. */
function lettersOf(name: string): string {
  return name.replace(/[\s‑'-]+/gu, '')
}

function isOtherGender(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  const isLonger = long.startsWith(short) && /[aeo]$/u.test(long)
  return isLonger || (left.length === right.length && left.slice(0, -1) === right.slice(0, -1))
}

/** “Blinken” and “Blinkin”: one of them somebody's last name, the other never anybody else's. */
function* lastNames({ people, singles, others }: Named): Generator<FoundByRule> {
  const givens = groupBy(people, ({ surname }) => foldName(surname))
  const known = new Set([...givens.keys(), ...singles.keys()])
  const candidates = [...known].filter((word) => word.length >= 5 && !others.isSmall(word))
  const placesOf = (word: string): readonly NameMention[] => [
    ...(givens.get(word) ?? []).flatMap(({ mentions }) => mentions),
    ...(singles.get(word) ?? [])
  ]
  for (const [left, right] of nearWords(candidates)) {
    if (isDerived(left, right) || !beginAlike(left, right) || lettersOf(left) === lettersOf(right)) continue
    const [one, other] = [placesOf(left), placesOf(right)]
    const [often, rare] = one.length >= other.length ? [one, other] : [other, one]
    const [oftenWord, rareWord] = one.length >= other.length ? [left, right] : [right, left]
    const [wordOfOften, wordOfRare] = [lastWordOf(often[0]), lastWordOf(rare[0])]
    if (isPlaceName(wordOfOften) && isPlaceName(wordOfRare)) continue
    // somebody else's name: with a first name of its own
    if (givens.has(rareWord) && givens.has(oftenWord)) continue
    const isPerson = often.some((mention) => mention.isPerson) || rare.some((mention) => mention.isPerson)
    const isOften = often.length >= 2 && oftenWord.length >= 7
    if (!isOften && !(isPerson && (givens.has(oftenWord) || givens.has(rareWord)))) continue
    if (rare.length > 2 && often.length < 2 * rare.length) continue
    if (rare.every((mention) => mention.begins) && !rare.some((mention) => mention.isPerson)) continue
    yield spelledTwice(wordOfOften, wordOfRare, often, rare)
  }
}

function lastWordOf(mention: NameMention | undefined): string {
  return mention?.words.at(-1) ?? ''
}

/** Plurals and adjectives: “Yankees”, “Syrian”, “Israeli”. */
function isDerived(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (long.startsWith(short)) return /^[sniyea]$/u.test(long.slice(short.length))
  const stem = short.slice(0, -1)
  // “Democratic” and “Democratie” end otherwise, “Iraqi” and “Iraqs” do, too
  return left.length === right.length && left.slice(0, -1) === right.slice(0, -1) && stem.length >= 4
    ? /[sniyeao]$/u.test(left) && /[sniyeao]$/u.test(right)
    : false
}

function spelledTwice(
  one: string,
  other: string,
  often: readonly NameMention[],
  rare: readonly NameMention[]
): FoundByRule {
  const places = (mentions: readonly NameMention[]): readonly TextRange[] =>
    mentions.slice(0, mostPlaces).map(({ place }) => place)
  const [fewer, more] = often.length >= rare.length ? [rare, often] : [often, rare]
  return {
    rule: 'two spellings',
    places: [...places(fewer), ...places(more)],
    says: consistencyWords.twoSpellings(one, other),
    isCertain: false
  }
}

/** So many places of one spelling are shown. */
const mostPlaces = 4

/** “Orbán” and “Orban”, “Kim Jong Un” and “Kim Jong-un”: the same letters, other marks. */
function* otherMarks(mentions: readonly NameMention[], others: OtherWords): Generator<FoundByRule> {
  const byLetters = new Map<string, Map<string, NameMention[]>>()
  for (const mention of mentions) {
    if (mention.isInHeadline || mention.words.every((word) => /^\p{Lu}+$/u.test(word))) continue
    for (const [written, isWhole] of formsOf(mention)) {
      const letters = lettersOf(foldName(written))
      // “neon” is no name, and “De” begins a sentence
      if (letters.length < 4 || (!/\s/u.test(written) && others.isSmall(letters))) continue
      const key = isWhole ? letters : `${letters} `
      const forms = byLetters.get(key) ?? new Map<string, NameMention[]>()
      byLetters.set(key, forms)
      const same = forms.get(written)
      if (same === undefined) forms.set(written, [mention])
      else same.push(mention)
    }
  }
  const told = new Set<NameMention>()
  for (const forms of byLetters.values()) {
    const [one, other] = [...forms].toSorted(([, left], [, right]) => right.length - left.length)
    if (one === undefined || other === undefined) continue
    // a capital that a sentence begins with says nothing
    if (one[0].toLowerCase() === other[0].toLowerCase() && other[1].every(({ begins }) => begins)) continue
    if (other[1].every((mention) => told.has(mention))) continue
    for (const mention of other[1]) told.add(mention)
    yield {
      rule: 'two marks',
      places: [...other[1], ...one[1].slice(0, mostPlaces)].map(({ place }) => place),
      says: consistencyWords.twoMarks(one[0], other[0]),
      isCertain: false
    }
  }
}

const isJoining = /^(?:de|da|di|del|della|van|von|der|den|la|le|el|al|du|dos)$/iu

/** The whole name, and its last word where it has several. */
function formsOf({ words }: NameMention): readonly (readonly [string, boolean])[] {
  const plain = words.map((word) => word.normalize('NFC').replaceAll('’', "'"))
  if (isJoining.test(plain[0] ?? '')) plain[0] = plain[0]?.toLowerCase() ?? ''
  const whole = plain.join(' ')
  const last = plain.at(-1) ?? ''
  if (plain.length === 1)
    return [
      [whole, true],
      [whole, false]
    ]
  return [
    [whole, true],
    [last, false]
  ]
}

/** Offices that exclude each other, under one word for each. */
function readOffice(office: string): string | null {
  const plain = office
    .toLowerCase()
    .replace('defence', 'defense')
    .replace('labour', 'labor')
    .replace(/ affairs (?=minister)/u, ' ')
  const found =
    /(?:deputy |vice |assistant )?(?:\p{L}{2,20} minister|(?:defense|state|interior|treasury|health|education|energy|labor|commerce|transportation) secretary|secretary of \p{L}{2,20}|president|chancellor|senator|governor|mayor)$/u.exec(
      plain
    )
  return found?.[0] ?? null
}

/** “Foreign Minister Hayashi” and “Defence Minister Hayashi”. */
function* officesOf(
  mentions: readonly NameMention[],
  people: readonly NamedPerson[]
): Generator<FoundByRule> {
  const surnames = groupBy(people, ({ surname }) => foldName(surname))
  const held = mentions.filter(({ isQuoted, office }) => !isQuoted && readOffice(office) !== null)
  for (const [surname, same] of groupBy(held, (mention) => foldName(lastWordOf(mention)))) {
    const offices = groupBy(same, ({ office }) => readOffice(office) ?? '')
    // in some countries ministers are senators
    const names = [...offices.keys()]
    if (names.some((name) => name === 'senator') && names.some((name) => name.endsWith('minister'))) continue
    const [one, other] = [...offices.values()]
    const isSeveral = (surnames.get(surname)?.length ?? 0) > 1
    if (one?.[0] === undefined || other?.[0] === undefined || isSeveral) continue
    yield {
      rule: 'two offices',
      places: [...other, ...one].map(({ place }) => place),
      says: consistencyWords.twoOffices(lastWordOf(one[0]), one[0].office, other[0].office),
      isCertain: false
    }
  }
}
