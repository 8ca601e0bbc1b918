import type { ArticleText } from '../article/article-text'
import type { TextRange } from '../model/anchor'
import type { SignedStatement } from '../model/author'
import type { ClaimId, FillRandom, PersonId, ProjectId, SourceId } from '../model/ids'
import type { Person } from '../model/person'
import type { CheckScript } from './check-script'
import type { ProjectView } from './project-view'
import type { ProjectDocument } from './schema'

/** Where a script is carried out. */
export interface ScriptStage {
  readonly document: ProjectDocument
  readonly article: ArticleText
  readonly projectId: ProjectId
  readonly fillRandom: FillRandom
  /** Called before anything that a person of the script says, with their key there. `at`: ISO 8601 in UTC. */
  readonly as?: (key: string, person: Person, at: string) => void
  /** Signs the text of a sign-off as that person. */
  readonly sign: (key: string, payload: string) => SignedStatement
}

/** Who says something, and when: ISO 8601 in UTC. */
export interface Said {
  readonly by: PersonId
  readonly at: string
}

/** One thing that somebody of the script does. */
export interface Act {
  /** "09:40". */
  readonly at: string
  readonly by: string
  readonly run: (said: Said) => void
}

/** What has become of the script so far, by the keys it uses. */
export interface Scene extends ScriptStage {
  readonly script: CheckScript
  readonly people: ReadonlyMap<string, Person>
  readonly view: ProjectView
  readonly sources: Map<string, SourceId>
  readonly claims: Map<string, ClaimId>
}

export type Scripted<Part extends Exclude<keyof CheckScript, 'day'>> = CheckScript[Part][number]

export const seedOrigin = 'stet:seed'

/** Where the words are, at their first place in the text or within a part of it. Throws where they are not. */
export function findWords(text: string, words: string, where: string, within?: TextRange | null): TextRange {
  const start = text.indexOf(words, within?.start ?? 0)
  const end = start + words.length
  if (start < 0 || end > (within?.end ?? text.length)) throw new Error(`${where} does not say “${words}”.`)
  return { start, end }
}

/** The value, which the script must have. */
export function found<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`The script does not define “${key}”.`)
  return value
}
