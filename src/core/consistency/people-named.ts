import { foldLetters, plainSigns } from '../model/fold-letters'
import type { NameMention } from './name-mentions'

/** Somebody who is called by first and last name somewhere in the article. */
export interface NamedPerson {
  /** As it stands at its first place. */
  readonly name: string
  readonly given: string
  readonly surname: string
  readonly mentions: readonly NameMention[]
}

/** Ends the name of what is no person. */
const noPerson = new Set(
  `agency airlines airport army assembly association authority avenue bank bay beach board boulevard bridge brothers building
  bureau center centre channel church city club college commission committee company congress corp corporation council county
  court daily department district division east exchange federation forces forum foundation fund games group hall hospital
  hotel house inc industries institute international island islands journal lake league ltd magazine ministry motor mountain
  mountains museum network news north office organisation organization palace park party plc police post press program
  programme project region republic review river road school sea senate service services society south square stadium state
  states station stock store street studio studios summit system systems team television territory times tower town trust
  union university valley village war way west world yard
  act agreement bill code law treaty series street cup prize award day week year century age revolution`
    .trim()
    .split(/\s+/)
)

/** Begins the name of what is no person. */
const noPersonFirst = new Set(
  `the new north south east west northern southern eastern western central great greater los las san santa saint st el united
  royal national international federal world first second third old upper lower mount lake port fort cape
  american british french german russian chinese japanese korean european african asian arab israeli indian iranian ukrainian
  white black red blue green golden grand big super`
    .trim()
    .split(/\s+/)
)

/** A word as names are compared: small letters, no accents. */
export function foldName(word: string): string {
  return /^[a-z]*$/iu.test(word) ? word.toLowerCase() : foldLetters(plainSigns(word))
}

/** A name of a given name and one surname, with initials between, that may be somebody's; null for others. */
export function readFullName({ words }: NameMention): { given: string; surname: string } | null {
  const bare = words.filter((word) => !/^(?:Jr|Sr|II|III)\.?$/u.test(word))
  const [given, ...rest] = bare
  const surname = rest.at(-1)
  if (given === undefined || surname === undefined || rest.length > 3) return null
  if (rest.length > 1 && !rest.slice(0, -1).every((word) => /^(?:\p{Lu}\.|\p{Ll}+$|\p{Lu})/u.test(word)))
    return null
  if (given.length < 2 || surname.length < 2 || /^(?:\p{Lu}\.)+$/u.test(given)) return null
  if (/^\p{Lu}{2,}$/u.test(given) || /^\p{Lu}{2,}$/u.test(surname)) return null
  if (noPersonFirst.has(foldName(given)) || noPerson.has(foldName(surname))) return null
  return { given, surname }
}

/** The people whose full names stand in the article, by folded full name, in order. */
export function peopleNamed(mentions: readonly NameMention[]): ReadonlyMap<string, NamedPerson> {
  const people = new Map<string, NamedPerson & { mentions: NameMention[] }>()
  for (const mention of mentions) {
    const full = readFullName(mention)
    if (full === null) continue
    const key = `${foldName(full.given)} ${foldName(full.surname)}`
    const known = people.get(key)
    if (known === undefined) people.set(key, { name: mention.words.join(' '), ...full, mentions: [mention] })
    else known.mentions.push(mention)
  }
  return people
}
