import { attachClaim, markClaim, removeMark } from '../../../src/core/document/claims'
import type { ClaimId } from '../../../src/core/model/ids'
import type { MergePerson } from './merge-person'
import { type Operation, rangeOf, type Spot } from './spot'

/** What is done to the marks of claims. */
export const claimOperations = {
  'mark a claim': {
    weight: 4,
    perform: (person, spot) => {
      const { replica } = person
      const range = rangeOf(person, spot)
      if (replica.article.slice(range.start, range.end).trim() === '') return
      const id = person.newClaimId()
      const at = '2022-02-02T00:00:00Z'
      step(person, id, () =>
        markClaim(
          replica.document,
          replica.article,
          { id, ranges: [range], kind: 'other', by: person.id, at },
          replica.origin
        )
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
  'confirm a place': {
    weight: 1,
    perform: (person, spot) => {
      const id = claimOf(person, spot)
      if (id === undefined) return
      const ranges = person.replica.view.rangesOf(id).filter((range) => range !== null)
      if (ranges.length === 0) return
      step(person, id, ({ document, article, origin }) => attachClaim(document, article, id, ranges, origin))
    }
  },
  'attach to other words': {
    weight: 1,
    perform: (person, spot) => {
      const id = claimOf(person, spot)
      const range = rangeOf(person, spot)
      if (id === undefined || person.replica.article.slice(range.start, range.end).trim() === '') return
      step(person, id, ({ document, article, origin }) => attachClaim(document, article, id, [range], origin))
    }
  }
} satisfies Record<string, Operation>

function claimOf({ replica }: MergePerson, { pick }: Spot): ClaimId | undefined {
  const { claims } = replica.view
  return claims[pick % claims.length]?.claim.id
}

/** As a session does it: one undo step of its own. */
function step(person: MergePerson, id: ClaimId, change: (replica: MergePerson['replica']) => void): void {
  const { replica } = person
  replica.undo.stopCapturing()
  change(replica)
  replica.undo.stopCapturing()
  person.marks.note(person, id)
}
