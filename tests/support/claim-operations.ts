import { type EdgeMove, moveEdge } from '../../src/core/article/move-edge'
import {
  addRange,
  type ClaimPlace,
  changeRanges,
  confirmPlaces,
  refusePlaces
} from '../../src/core/document/claim-ranges'
import { mergeClaims } from '../../src/core/document/merge-claims'
import { partsOfClaim, splitClaim } from '../../src/core/document/split-claim'
import type { TextRange } from '../../src/core/model/anchor'
import { type ClaimId, newId } from '../../src/core/model/ids'
import { newSalt } from '../../src/core/model/salt'
import { fillPseudoRandom, own, type Replica } from './replica'

const at = '2022-02-02T01:00:00Z'

/** Where the words stand in the article first. */
export function rangeOf(replica: Replica, words: string): TextRange {
  const start = replica.article.toString().indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in ${replica.name}'s article`)
  return { start, end: start + words.length }
}

/** The claim as operations on it need it. */
export function placeOf(replica: Replica, id: ClaimId): ClaimPlace {
  const live = replica.view.claim(id)
  if (live === undefined) throw new Error(`${replica.name} does not list the claim`)
  return { claim: live.claim, states: live.anchorStates, ranges: replica.view.rangesOf(id) }
}

export function addWords(replica: Replica, id: ClaimId, words: string): void {
  const added = { id: newId('range', fillPseudoRandom), range: rangeOf(replica, words) }
  step(replica, () => addRange(replica.document, replica.article, placeOf(replica, id).claim, added, own))
}

/** Splits these words off; they become the claim that is answered. */
export function splitOff(replica: Replica, id: ClaimId, words: string): ClaimId {
  const place = placeOf(replica, id)
  const parts = partsOfClaim(replica.article, place.ranges, rangeOf(replica, words))
  if (parts === null) throw new Error(`"${words}" does not split the claim`)
  const evidence = (replica.view.claim(id)?.evidence ?? []).map((of) => ({
    id: newId('evidence', fillPseudoRandom),
    of,
    salt: newSalt(fillPseudoRandom)
  }))
  const split = { ...parts, id: newId('claim', fillPseudoRandom), by: replica.person, at, evidence }
  step(replica, () => splitClaim(replica.document, replica.article, place, split, own))
  return split.id
}

export function merge(replica: Replica, head: ClaimId, ...others: readonly ClaimId[]): void {
  const [first, ...rest] = [head, ...others].map((id) => placeOf(replica, id).claim)
  if (first !== undefined) step(replica, () => mergeClaims(replica.document, [first, ...rest], own))
}

export function moveEdgeOf(replica: Replica, id: ClaimId, move: EdgeMove): void {
  const place = placeOf(replica, id)
  const range = place.ranges[0]
  const moved = range ? moveEdge(replica.article, range, move, 'en') : null
  if (moved === null) throw new Error('The edge cannot move there.')
  step(replica, () =>
    changeRanges(replica.document, replica.article, place, new Map([[0, [moved]]]), own, replica.person)
  )
}

export function confirm(replica: Replica, id: ClaimId): void {
  step(replica, () =>
    confirmPlaces(replica.document, replica.article, placeOf(replica, id), own, replica.person)
  )
}

export function refuse(replica: Replica, id: ClaimId): void {
  const refusal = { by: replica.person, at, newId: () => newId('range', fillPseudoRandom) }
  step(replica, () => refusePlaces(replica.document, replica.article, placeOf(replica, id), refusal, own))
}

function step(replica: Replica, edit: () => void): void {
  replica.undo.stopCapturing()
  edit()
  replica.undo.stopCapturing()
}
