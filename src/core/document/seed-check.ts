import type { ArticleText } from '../article/article-text'
import type { TextRange } from '../model/anchor'
import type { SignedStatement } from '../model/author'
import {
  type ClaimId,
  type CorrectionId,
  type DecisionId,
  type EvidenceId,
  type FillRandom,
  newId,
  type PersonId,
  type ProjectId,
  type SourceId
} from '../model/ids'
import type { Person } from '../model/person'
import { ArticleStateReader } from './article-state'
import type { CheckScript } from './check-script'
import { addCheck } from './checks'
import { changeClaim, markClaim } from './claims'
import { CorrectionIndex } from './correction-index'
import { decideCorrection, decideWithWords, proposeCorrection } from './corrections'
import { addEvidence } from './evidence'
import { noteMoment } from './moments'
import { rememberPerson } from './people'
import { ProjectView } from './project-view'
import type { ProjectDocument } from './schema'
import { addSignoff, serializeSignoff } from './signoffs'
import { addSource } from './sources'
import { addPost, beginThread } from './threads'

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

/** One thing that somebody of the script does. */
interface Act {
  /** "09:40". */
  readonly at: string
  readonly by: string
  readonly run: (said: { readonly by: PersonId; readonly at: string }) => void
}

/** What has become of the script so far, by the keys it uses. */
interface Scene extends ScriptStage {
  readonly script: CheckScript
  readonly people: ReadonlyMap<string, Person>
  readonly view: ProjectView
  readonly sources: Map<string, SourceId>
  readonly claims: Map<string, ClaimId>
}

type Scripted<Part extends 'claims' | 'corrections' | 'threads' | 'signoffs'> = CheckScript[Part][number]

const seedOrigin = 'stet:seed'

/**
 * Carries a script out, in the order of its times: what each person says is written as theirs, on the article as it
 * reads by then. Throws where the script names words, people, sources or claims that are not there.
 */
export function seedCheck(stage: ScriptStage, script: CheckScript): void {
  const { document, article, fillRandom } = stage
  const people = new Map(
    script.people.map(({ key, ...person }) => [key, { ...person, id: newId('person', fillRandom) }])
  )
  const view = new ProjectView(document, article)
  const scene: Scene = { ...stage, script, people, view, sources: new Map(), claims: new Map() }
  const introduced = new Set<string>()
  for (const { at, by, run } of actsOf(scene)) {
    const person = found(people.get(by), by)
    const time = `${script.day}T${at}:00.000Z`
    stage.as?.(by, person, time)
    if (!introduced.has(by)) rememberPerson(document, person, seedOrigin)
    introduced.add(by)
    run({ by: person.id, at: time })
  }
  view.destroy()
  for (const { key } of script.sources) {
    if (!scene.sources.has(key)) throw new Error(`Nothing in the script cites the source “${key}”.`)
  }
}

function actsOf(scene: Scene): readonly Act[] {
  const { claims, corrections, threads, signoffs } = scene.script
  const acts = [
    ...claims.flatMap((claim) => claimActs(scene, claim)),
    ...corrections.flatMap((correction) => correctionActs(scene, correction)),
    ...threads.flatMap((thread) => threadActs(scene, thread)),
    ...signoffs.map((signoff) => signoffAct(scene, signoff))
  ]
  return acts.toSorted((left, right) => (left.at === right.at ? 0 : left.at < right.at ? -1 : 1))
}

function claimActs(scene: Scene, claim: Scripted<'claims'>): readonly Act[] {
  const { document, article, fillRandom } = scene
  const { key, words, kind, risk, legal, evidence, checks } = claim
  const id = newId('claim', fillRandom)
  const cited: EvidenceId[] = []
  const mark: Act = {
    ...claim,
    run: ({ by, at }) => {
      const ranges = [findWords(article.toString(), words, 'The article')]
      markClaim(document, article, { id, ranges, kind, by, at }, seedOrigin)
      if (risk !== 'normal' || legal) changeClaim(document, id, { risk, legal }, seedOrigin)
      if (key !== undefined) scene.claims.set(key, id)
    }
  }
  const concluded = checks.find(({ workStatus }) => workStatus !== 'in progress' && workStatus !== 'query')
  const usual = concluded ?? claim
  const cite = evidence.map(
    (each): Act => ({
      by: usual.by,
      at: each.at ?? usual.at,
      run: (said) => cited.push(citeSource(scene, id, each, said))
    })
  )
  const judge = checks.map(
    (check): Act => ({ ...check, run: (said) => giveCheck(scene, { id, check, cited, said }) })
  )
  return [mark, ...cite, ...judge]
}

type Said = Parameters<Act['run']>[0]

interface GivenCheck {
  readonly id: ClaimId
  readonly check: Scripted<'claims'>['checks'][number]
  readonly cited: readonly EvidenceId[]
  readonly said: Said
}

function giveCheck(
  { document, view, fillRandom }: Scene,
  { id: claimId, check, cited, said }: GivenCheck
): void {
  const { workStatus, verdict, note } = check
  const claim = found(view.claim(claimId), claimId)
  const own = claim.checks.filter(({ by }) => by === said.by).map(({ id }) => id)
  const { words } = claim
  const statement = { workStatus, verdict, note, words, evidence: [...cited], supersedes: own }
  addCheck(document, { id: newId('check', fillRandom), claimId, ...said, ...statement }, seedOrigin)
}

function citeSource(
  scene: Scene,
  claimId: ClaimId,
  { source, stance, locator, excerpt }: Scripted<'claims'>['evidence'][number],
  { by: addedBy, at: addedAt }: Said
): EvidenceId {
  const { document, fillRandom, sources, script } = scene
  const id = newId('evidence', fillRandom)
  const sourceId = sources.get(source) ?? newId('source', fillRandom)
  if (!sources.has(source)) {
    const { item, primary, origin } = found(
      script.sources.find(({ key }) => key === source),
      source
    )
    sources.set(source, sourceId)
    const record = { id: sourceId, item, primary, origin, terms: 'on the record', addedBy, addedAt } as const
    addSource(document, record, seedOrigin)
  }
  addEvidence(document, { id, claimId, sourceId, stance, locator, excerpt, addedBy, addedAt }, seedOrigin)
  return id
}

function correctionActs(scene: Scene, correction: Scripted<'corrections'>): readonly Act[] {
  const { document, article, view, fillRandom } = scene
  const { claim: key, words, instead, reason, severity, decisions } = correction
  const id = newId('correction', fillRandom)
  const propose: Act = {
    ...correction,
    run: (said) => {
      const claimId = found(scene.claims.get(key), key)
      const claim = found(view.claim(claimId), key)
      const range = findWords(article.toString(), words, `The claim “${key}”`, view.rangesOf(claimId)[0])
      const evidence = claim.evidence.map(({ id }) => id)
      proposeCorrection(
        scene,
        range,
        { id, claimId, words: instead, reason, evidence, severity, ...said },
        seedOrigin
      )
    }
  }
  const decided: DecisionId[] = []
  const decide = decisions.map(
    (decision): Act => ({
      ...decision,
      run: (said) => {
        const { outcome, reason } = decision
        const put = outcome === 'accepted' ? (decision.words ?? instead) : ''
        const about = { id: newId('decision', fillRandom), correctionId: id, supersedes: [...decided] }
        const statement = { ...about, ...said, outcome, words: put, reason, removed: false }
        decided.push(about.id)
        if (outcome !== 'accepted') return decideCorrection(document, statement, seedOrigin)
        decideWithWords(scene, placeOfCorrection(scene, id), statement, seedOrigin)
        noteMoment(document, { since: said.at, at: said.at, by: said.by })
      }
    })
  )
  return [propose, ...decide]
}

function placeOfCorrection({ document, article, view }: Scene, id: CorrectionId): TextRange {
  const range = new CorrectionIndex(document, article, view).get(id)?.range ?? null
  if (range === null) throw new Error('A correction is decided whose words are no longer in the article.')
  return range
}

function threadActs(scene: Scene, { purpose, claim: key, to, posts }: Scripted<'threads'>): readonly Act[] {
  const { document, fillRandom, view, people } = scene
  const threadId = newId('thread', fillRandom)
  const ids = posts.map(() => newId('post', fillRandom))
  return posts.map((scripted, index): Act => {
    const { mentions, ...post } = scripted
    return {
      ...post,
      run: (said) => {
        const named = mentions?.map((name) => found(people.get(name), name).id)
        const place = {
          id: found(ids[index], 'post'),
          threadId,
          after: ids.slice(Math.max(0, index - 1), index)
        }
        const entry = { ...post, ...said, ...place, ...(named === undefined ? {} : { mentions: named }) }
        if (index > 0) return addPost(document, entry, seedOrigin)
        const claimId = key === undefined ? null : found(scene.claims.get(key), key)
        const words = claimId === null ? '' : (view.claim(claimId)?.words ?? '')
        beginThread(document, { id: threadId, purpose, claimId, words, to, ...said }, entry, seedOrigin)
      }
    }
  })
}

function signoffAct(scene: Scene, signoff: Scripted<'signoffs'>): Act {
  const { document, article, projectId: project, people } = scene
  const { by: key, note } = signoff
  return {
    ...signoff,
    run: ({ at }) => {
      const states = new ArticleStateReader(document, article, project)
      const state = states.read()
      states.destroy()
      const { id: person, name, role } = found(people.get(key), key)
      const whole = { parts: '', reason: '', withdraws: '' }
      const payload = serializeSignoff({ project, state: state.hash, person, name, role, note, at, ...whole })
      addSignoff(document, scene.sign(key, payload), state)
    }
  }
}

function findWords(text: string, words: string, where: string, within?: TextRange | null): TextRange {
  const start = text.indexOf(words, within?.start ?? 0)
  const end = start + words.length
  if (start < 0 || end > (within?.end ?? text.length)) throw new Error(`${where} does not say “${words}”.`)
  return { start, end }
}

function found<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`The script does not define “${key}”.`)
  return value
}
