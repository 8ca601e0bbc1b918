import { type EdgeMove, extendToSentence, moveEdge } from '../../../src/core/article/move-edge'
import {
  addRange,
  type ClaimPlace,
  changeRanges,
  confirmPlaces,
  refusePlaces
} from '../../../src/core/document/claim-ranges'
import { attachClaim, markClaim, removeMark } from '../../../src/core/document/claims'
import { mergeClaims } from '../../../src/core/document/merge-claims'
import { partsOfClaim, splitClaim } from '../../../src/core/document/split-claim'
import type { TextRange } from '../../../src/core/model/anchor'
import type { ClaimId } from '../../../src/core/model/ids'
import type { EditorReplica } from '../editor-replica'
import type { MergePerson } from './merge-person'
import { type Operation, rangeOf, type Spot } from './spot'

const at = '2022-02-02T00:00:00Z'
const edgeMoves: readonly EdgeMove[] = ['end-out', 'end-in', 'start-out', 'start-in']

/** What is done to the marks of claims: none of it may touch the text. */
export const claimOperations = {
  'mark a claim': {
    weight: 5,
    perform: (person, spot) => {
      const ranges = [rangeOf(person, spot)]
      if (!hasWords(person, ranges[0])) return
      const id = person.newClaimId()
      step(person, id, ({ document, article, origin }) =>
        markClaim(document, article, { id, ranges, kind: 'other', by: person.id, at }, origin)
      )
    }
  },
  'take a mark off': {
    weight: 1,
    perform: (person, spot) => {
      const id = claimOf(person, spot)
      if (id !== undefined) step(person, id, ({ document, origin }) => removeMark(document, id, origin))
    }
  },
  'confirm places': {
    weight: 1,
    perform: (person, spot) =>
      atPlace(person, spot, ({ document, article, origin }, place) =>
        confirmPlaces(document, article, place, origin, person.id)
      )
  },
  'refuse places': {
    weight: 1,
    perform: (person, spot) =>
      atPlace(person, spot, ({ document, article, origin }, place) => {
        const refusal = { by: person.id, at, newId: person.newRangeId }
        refusePlaces(document, article, place, refusal, origin)
      })
  },
  'attach to other words': {
    weight: 1,
    perform: (person, spot) => {
      const id = claimOf(person, spot)
      const range = rangeOf(person, spot)
      if (id === undefined || !hasWords(person, range)) return
      step(person, id, ({ document, article, origin }) => attachClaim(document, article, id, [range], origin))
    }
  },
  'add words to a claim': {
    weight: 2,
    perform: (person, spot) => {
      const range = rangeOf(person, spot)
      if (!hasWords(person, range)) return
      atPlace(person, spot, ({ document, article, origin }, { claim }) =>
        addRange(document, article, claim, { id: person.newRangeId(), range }, origin)
      )
    }
  },
  'extend or shrink a claim': {
    weight: 3,
    perform: (person, spot) =>
      atPlace(person, spot, ({ document, article, origin }, place) => {
        const index = place.ranges.findIndex((range) => range !== null)
        const range = place.ranges[index]
        const move = edgeMoves[spot.size % (edgeMoves.length + 1)]
        if (range == null) return
        const moved =
          move === undefined ? extendToSentence(article, range, 'en') : moveEdge(article, range, move, 'en')
        if (moved === null) return
        changeRanges(document, article, place, new Map([[index, [moved]]]), origin, person.id)
      })
  },
  'split a claim': {
    weight: 2,
    perform: (person, spot) =>
      atPlace(person, spot, ({ document, article, origin }, place) => {
        const parts = partsOfClaim(article, place.ranges, rangeOf(person, spot))
        if (parts === null) return
        const split = { ...parts, id: person.newClaimId(), by: person.id, at, evidence: [] }
        splitClaim(document, article, place, split, origin)
      })
  },
  'merge two claims': {
    weight: 2,
    perform: (person, spot) => {
      const { view } = person.replica
      const [first, second] = [spot.pick, spot.pick + 1].map((pick) => view.claims[pick % view.claims.length])
      if (first === undefined || second === undefined || first === second) return
      step(person, first.claim.id, ({ document, origin }) =>
        mergeClaims(document, [first.claim, second.claim], origin)
      )
    }
  }
} satisfies Record<string, Operation>

function hasWords({ replica: { article } }: MergePerson, range: TextRange | undefined): boolean {
  return range !== undefined && article.slice(range.start, range.end).trim() !== ''
}

function claimOf({ replica }: MergePerson, { pick }: Spot): ClaimId | undefined {
  const { claims } = replica.view
  return claims[pick % claims.length]?.claim.id
}

function atPlace(
  person: MergePerson,
  spot: Spot,
  change: (replica: EditorReplica, place: ClaimPlace) => void
): void {
  const { view } = person.replica
  const live = view.claims[spot.pick % view.claims.length]
  if (live === undefined) return
  const { claim, anchorStates: states } = live
  step(person, claim.id, (replica) => change(replica, { claim, states, ranges: view.rangesOf(claim.id) }))
}

/** As a session does it: one undo step of its own. */
function step(person: MergePerson, id: ClaimId, change: (replica: EditorReplica) => void): void {
  const { replica } = person
  replica.undo.stopCapturing()
  change(replica)
  replica.undo.stopCapturing()
  person.marks.note(person, id)
}
