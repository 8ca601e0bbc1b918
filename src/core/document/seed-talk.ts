import type { TextRange } from '../model/anchor'
import { type CorrectionId, type DecisionId, newId } from '../model/ids'
import { ArticleStateReader } from './article-state'
import { CorrectionIndex } from './correction-index'
import { decideCorrection, decideWithWords, proposeCorrection } from './corrections'
import { noteMoment } from './moments'
import { type Act, findWords, found, type Scene, type Scripted, seedOrigin } from './seed-scene'
import { addSignoff, serializeSignoff } from './signoffs'
import { addPost, beginThread } from './threads'

/** Other words are proposed, and decided on. */
export function correctionActs(scene: Scene, correction: Scripted<'corrections'>): readonly Act[] {
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

/** Somebody is asked, or something is discussed. */
export function threadActs(
  scene: Scene,
  { purpose, claim: key, to, posts }: Scripted<'threads'>
): readonly Act[] {
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

/** The article is signed off as it reads by then. */
export function signoffAct(scene: Scene, signoff: Scripted<'signoffs'>): Act {
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
