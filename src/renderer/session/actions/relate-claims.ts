import { letStandAlone, relateClaims, takeRelationBack } from '../../../core/document/relations'
import { type ClaimId, newId } from '../../../core/model/ids'
import type { ClaimRelation, RelationKind } from '../../../core/model/relation'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { undoAction } from './undo-redo'

/** How a claim has to do with another, told from the claim: it depends on the other, or the other on it. */
export interface RelationChoice {
  readonly kind: RelationKind
  readonly isFrom: boolean
}

/** Says how a claim has to do with another one. Answers with a sentence where it cannot, and says nothing then. */
export function relate(
  session: ProjectSession,
  id: ClaimId,
  { kind, isFrom }: RelationChoice,
  other: ClaimId
): string | null {
  const [view, otherView] = [session.view.claim(id), session.view.claim(other)]
  if (view === undefined || otherView === undefined) return strings.relations.gone
  if (id === other) return strings.relations.itself
  const isSaid = view.relations?.some(
    (each) => each.kind === kind && each.isFrom === isFrom && each.other === other
  )
  const said = strings.relations.phrase(kind, isFrom)
  if (isSaid) return strings.relations.already(said, otherView.number)
  const [from, to] = isFrom ? [id, other] : [other, id]
  const relation = { id: newId('relation', session.fillRandom), kind, from, to, ...session.sign() }
  session.step(() => relateClaims(session.document, relation, session.origin))
  session.messages.say(strings.relations.done(view.number, said, otherView.number), undoAction(session))
  return null
}

/**
 * Says that a claim stands by itself, though it was said to depend on another; with no reason, that it depends on it
 * again. Answers with a sentence where it cannot, and says nothing then.
 */
export function standAlone(
  session: ProjectSession,
  id: ClaimId,
  { other, said }: ClaimRelation,
  reason: string | null
): string | null {
  const why = reason?.trim()
  if (why === '') return strings.relations.standAloneNeedsReason
  const ids = said.map((each) => each.id)
  const signed = session.sign()
  session.step(() =>
    letStandAlone(
      session.document,
      ids,
      why === undefined ? null : { ...signed, reason: why },
      session.origin
    )
  )
  const [number = 0, ground = 0] = [id, other].map((each) => session.view.claim(each)?.number)
  const { standsAloneDone, dependsAgainDone } = strings.relations
  session.messages.say(
    (why === undefined ? dependsAgainDone : standsAloneDone)(number, ground),
    undoAction(session)
  )
  return null
}

/** Takes back that two claims have to do with each other, whoever said it. */
export function unrelate(session: ProjectSession, relation: ClaimRelation): void {
  const ids = relation.said.map(({ id }) => id)
  session.sign()
  session.step(() => takeRelationBack(session.document, ids, session.origin))
  session.messages.say(strings.relations.takenBack, undoAction(session))
}
