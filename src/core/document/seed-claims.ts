import { type ClaimId, type EvidenceId, newId } from '../model/ids'
import { newSalt } from '../model/salt'
import { addCheck, weighedNow } from './checks'
import { changeClaim, markClaim } from './claims'
import { addEvidence } from './evidence'
import { markNothing } from './nothing-to-check'
import { type Act, findWords, found, type Said, type Scene, type Scripted, seedOrigin } from './seed-scene'
import { addSource, setSharedOrigin } from './sources'
import { addTick } from './ticks'

/** A claim is marked, its sources are cited, and it is judged. */
export function claimActs(scene: Scene, claim: Scripted<'claims'>): readonly Act[] {
  const { document, article, fillRandom } = scene
  const { key, words, kind, risk, legal, evidence, checks, ticked } = claim
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
  return [mark, ...cite, ...judge, ...(ticked === undefined ? [] : [tickAct(scene, id, ticked)])]
}

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
  const statement = {
    workStatus,
    verdict,
    note,
    words,
    evidence: [...cited],
    supersedes: own,
    ...weighedNow(document, cited)
  }
  const id = newId('check', fillRandom)
  addCheck(document, { id, claimId, ...said, ...statement, salt: newSalt(fillRandom) }, seedOrigin)
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
    addSource(document, { ...record, salt: newSalt(fillRandom) }, seedOrigin)
  }
  const evidence = { id, claimId, sourceId, stance, locator, excerpt, addedBy, addedAt }
  addEvidence(document, { ...evidence, salt: newSalt(fillRandom) }, seedOrigin)
  return id
}

/** Everything on the claim's checklist is made sure of. */
function tickAct(
  { document, view, fillRandom }: Scene,
  claimId: ClaimId,
  ticked: Pick<Act, 'at' | 'by'>
): Act {
  return {
    ...ticked,
    run: (said) => {
      const { words, checklist } = found(view.claim(claimId), claimId)
      for (const { id: item, text, standing } of checklist.items) {
        const about = { id: newId('tick', fillRandom), claimId, item, text, words, isDone: true }
        addTick(document, { ...about, ...said, supersedes: standing.map(({ id }) => id) }, seedOrigin)
      }
    }
  }
}

/** Somebody says of two sources whether they share an origin. */
export function originAct({ document, sources }: Scene, origin: Scripted<'origins'>): Act {
  const [left, right] = origin.sources
  return {
    ...origin,
    run: () => {
      const pair = [found(sources.get(left), left), found(sources.get(right), right)] as const
      setSharedOrigin(document, pair, origin.isShared, seedOrigin)
    }
  }
}

/** Somebody says of sentences that there is nothing to check in them. */
export function nothingAct(scene: Scene, nothing: Scripted<'nothing'>): Act {
  return {
    ...nothing,
    run: (said) => {
      const sentences = nothing.sentences.map((words) => ({
        id: newId('nothing', scene.fillRandom),
        range: findWords(scene.article.toString(), words, 'The article')
      }))
      markNothing(scene, sentences, said, seedOrigin)
    }
  }
}
