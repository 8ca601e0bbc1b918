import type { EarlierClaim, EarlierFound, EarlierMatch, EarlierProject } from '../model/earlier-claim'
import { compareStatements, leastShare } from './compare-statements'
import { readStatement, type Statement } from './read-statement'

/** Most statements held: what some hundred long articles come to. */
const mostStatements = 20_000

/** Most statements that one question is held against. */
const mostCandidates = 2000

/** Matches that a question is answered with, the best first. */
export const mostMatches = 5

interface Held {
  readonly statement: Statement
  readonly project: EarlierMatch['project']
  readonly claim: EarlierClaim
}

/**
 * Statements of other articles, to be asked which of them say what a claim says. Filled once; a question looks only at those
 * that have a number, a word that turns the sentence, or a rare word with it in common.
 */
export class EarlierIndex {
  readonly #held: Held[] = []
  /** Statements by each of their keys, see keysOf. */
  readonly #byKey = new Map<string, number[]>()
  readonly #weights = new Map<string, number>()

  constructor(projects: readonly EarlierProject[] = []) {
    for (const { claims, ...project } of projects) for (const claim of claims) this.hold(project, claim)
  }

  /** Takes in one more statement, in some tenths of a millisecond. */
  hold(project: EarlierMatch['project'], claim: EarlierClaim): void {
    if (this.#held.length >= mostStatements) return
    const statement = readStatement(claim.words, project.language)
    if (statement === null) return
    const index = this.#held.push({ statement, project, claim }) - 1
    this.#weights.clear()
    for (const key of keysOf(statement)) {
      const list = this.#byKey.get(key)
      if (list === undefined) this.#byKey.set(key, [index])
      else list.push(index)
    }
  }

  get size(): number {
    return this.#held.length
  }

  /** The statements that say what these words say. `language` is BCP 47. */
  find(words: string, language: string): EarlierFound {
    const asked = readStatement(words, language)
    if (asked === null) return { matches: [], more: 0 }
    const found = this.#candidates(asked).flatMap((index): EarlierMatch | [] => {
      const held = this.#held[index]
      if (held === undefined) return []
      const { statement, project, claim } = held
      const likeness = compareStatements(asked, statement, this.#weightOf)
      if (likeness === null) return []
      return { likeness, loose: asked.loose || statement.loose, project, claim }
    })
    found.sort(compareMatches)
    return { matches: found.slice(0, mostMatches), more: Math.max(0, found.length - mostMatches) }
  }

  readonly #countOf = (key: string): number => this.#byKey.get(key)?.length ?? 0

  /** How rare a term is among the statements held: the logarithm of how many there are for one that has it. */
  readonly #weightOf = (term: string): number => {
    const key = keyOfTerm(term)
    const known = this.#weights.get(key)
    if (known !== undefined) return known
    const weight = Math.log(2 + this.#held.length / (1 + this.#countOf(key)))
    if (this.#weights.size < mostStatements) this.#weights.set(key, weight)
    return weight
  }

  /** Statements that may match, each once, by the rarest of what a match must have in common with what is asked. */
  #candidates(asked: Statement): readonly number[] {
    const must = mustHave(asked)
    const [rarest] = must.toSorted((left, right) => this.#countOf(left) - this.#countOf(right))
    const keys = rarest === undefined ? this.#fewTerms(asked) : [rarest]
    return [...new Set(keys.flatMap((key) => this.#byKey.get(key) ?? []))].slice(0, mostCandidates)
  }

  /** So many of the rarest terms that no match can do without all of them. */
  #fewTerms({ terms }: Statement): readonly string[] {
    const rareFirst = terms.toSorted((left, right) => this.#weightOf(right) - this.#weightOf(left))
    let left = rareFirst.reduce((total, term) => total + this.#weightOf(term), 0)
    const least = leastShare * left
    const keys: string[] = []
    for (const term of rareFirst) {
      if (left < least) break
      keys.push(keyOfTerm(term))
      left -= this.#weightOf(term)
    }
    return keys
  }
}

/** What stands for a statement in the index. */
function keysOf(statement: Statement): ReadonlySet<string> {
  return new Set([...mustHave(statement), ...statement.terms.map(keyOfTerm)])
}

function mustHave({ numbers, years, turns, dates }: Statement): readonly string[] {
  return [
    ...numbers.map((number) => `number ${number}`),
    ...years.map((year) => `number ${year}`),
    ...[...turns, ...dates].map((turn) => `turn ${turn}`)
  ]
}

function keyOfTerm(term: string): string {
  return `term ${term}`
}

/** The same words before others, then the latest check first, then by place. */
function compareMatches(left: EarlierMatch, right: EarlierMatch): number {
  if (left.likeness !== right.likeness) return left.likeness === 'same' ? -1 : 1
  const [one, other] = [latestOf(left), latestOf(right)]
  if (one !== other) return one > other ? -1 : 1
  const [place, otherPlace] = [placeOf(left), placeOf(right)]
  if (place !== otherPlace) return place < otherPlace ? -1 : 1
  return left.claim.number - right.claim.number
}

/** Those whose folders are not named stay apart, too. */
function placeOf({ project }: EarlierMatch): string {
  return `${project.folder} ${project.projectId}`
}

function latestOf({ claim }: EarlierMatch): string {
  return claim.checks.reduce((latest, { at }) => (at > latest ? at : latest), '')
}
