import type { ArticleText } from '../article/article-text'
import type { Check } from '../model/check'
import type { ClaimKind, Risk } from '../model/claim'
import type { Stance } from '../model/evidence'
import { type FillRandom, newId, type PersonId, type SourceId } from '../model/ids'
import type { Person, Role } from '../model/person'
import type { CslItem } from '../model/source'
import { addCheck } from './checks'
import { changeClaim, markClaim } from './claims'
import { addEvidence } from './evidence'
import { rememberPerson } from './people'
import type { ProjectDocument } from './schema'
import { addSource } from './sources'

/** A finished check written down by hand, as the sample project is: claims by their words, sources by keys. */
export interface CheckScript {
  readonly people: readonly { readonly key: string; readonly name: string; readonly role: Role }[]
  readonly sources: readonly { readonly key: string; readonly primary: boolean; readonly item: CslItem }[]
  readonly claims: readonly ScriptedClaim[]
}

export interface ScriptedClaim {
  /** The claim's words, found at their first place in the article. */
  readonly words: string
  readonly kind: ClaimKind
  readonly risk?: Risk | undefined
  readonly legal?: boolean | undefined
  readonly evidence: readonly {
    readonly source: string
    readonly stance: Stance
    readonly locator: string
    readonly excerpt?: string | undefined
  }[]
  readonly check?: (Pick<Check, 'workStatus' | 'verdict' | 'note'> & { readonly by: string }) | undefined
}

/** Where and when a script is carried out. */
export interface ScriptStage {
  readonly document: ProjectDocument
  readonly article: ArticleText
  readonly fillRandom: FillRandom
  /** ISO 8601 in UTC, of every statement. */
  readonly at: string
  /** Called before anything that a person of the script says, with their key there. */
  readonly as?: (key: string, person: Person) => void
}

/** Writes a scripted check into a project. Throws where the script names words, people or sources that are not there. */
export function seedCheck(stage: ScriptStage, script: CheckScript): void {
  const { document, fillRandom, at } = stage
  const people = new Map(
    script.people.map(({ key, ...person }) => [key, { ...person, id: newId('person', fillRandom) }])
  )
  const as = (key: string): PersonId => {
    const person = found(people.get(key), key)
    stage.as?.(key, person)
    return person.id
  }
  for (const [key, person] of people) {
    as(key)
    rememberPerson(document, person, seedOrigin)
  }
  const [firstKey] = people.keys()
  if (firstKey === undefined) throw new Error('The script names nobody.')
  const addedBy = as(firstKey)
  const sources = new Map<string, SourceId>()
  for (const { key, primary, item } of script.sources) {
    const id = newId('source', fillRandom)
    sources.set(key, id)
    addSource(
      document,
      { id, item, primary, terms: 'on the record', origin: '', addedBy, addedAt: at },
      seedOrigin
    )
  }
  for (const claim of script.claims) seedClaim(stage, claim, { first: as(firstKey), as, sources })
}

const seedOrigin = 'stet:seed'

interface Cast {
  readonly first: PersonId
  /** Lets the person of that key speak. */
  readonly as: (key: string) => PersonId
  readonly sources: ReadonlyMap<string, SourceId>
}

function seedClaim(
  { document, article, fillRandom, at }: ScriptStage,
  claim: ScriptedClaim,
  cast: Cast
): void {
  const { words, kind, risk = 'normal', legal = false, evidence, check } = claim
  const start = article.toString().indexOf(words)
  if (start < 0) throw new Error(`The article does not say “${words}”.`)
  const claimId = newId('claim', fillRandom)
  markClaim(
    document,
    article,
    { id: claimId, ranges: [{ start, end: start + words.length }], kind, by: cast.first, at },
    seedOrigin
  )
  if (risk !== 'normal' || legal) changeClaim(document, claimId, { risk, legal }, seedOrigin)
  const evidenceIds = evidence.map(({ source, stance, locator, excerpt = '' }) => {
    const id = newId('evidence', fillRandom)
    const sourceId = found(cast.sources.get(source), source)
    addEvidence(
      document,
      { id, claimId, sourceId, stance, locator, excerpt, addedBy: cast.first, addedAt: at },
      seedOrigin
    )
    return id
  })
  if (check === undefined) return
  const { by, workStatus, verdict, note } = check
  const id = newId('check', fillRandom)
  addCheck(
    document,
    {
      id,
      claimId,
      by: cast.as(by),
      at,
      workStatus,
      verdict,
      note,
      evidence: evidenceIds,
      words,
      supersedes: []
    },
    seedOrigin
  )
}

function found<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`The script does not define “${key}”.`)
  return value
}
