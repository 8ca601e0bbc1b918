import { type Claim, type Risk, risks } from '../model/claim'
import { timeOfDue } from '../model/due'
import { tagFields } from './claim-fields'
import { changeEntry } from './entry-map'
import type { ProjectDocument } from './schema'

/**
 * Makes the first claim speak for the others: their words become ranges of it, their checks and evidence are shown
 * with its own. Nothing is copied or taken away, so that what people merge apart adds up and undo takes it all back.
 * It takes the highest risk, the earliest time it is due, all tags, and a lawyer's eye if any of them needs one. See
 * ClaimFamilies.
 */
export function mergeClaims(
  document: ProjectDocument,
  [head, ...others]: readonly [Claim, ...Claim[]],
  origin: unknown
): void {
  const all = [head, ...others]
  document.doc.transact(() => {
    for (const { id } of others) {
      changeEntry(document, document.claims, id, { mergedInto: head.id, absorbed: null }, origin)
    }
    const traits = { risk: highestRisk(all), legal: all.some(({ legal }) => legal) }
    const tags = tagFields({ add: others.flatMap(({ tags = [] }) => tags) })
    const second = all.some(({ secondCheck }) => secondCheck === 'needed') ? { secondCheck: 'needed' } : {}
    const fields = { ...traits, ...tags, ...second, ...earliestDue(all) }
    changeEntry(document, document.claims, head.id, fields, origin)
  }, origin)
}

function earliestDue(claims: readonly Claim[]): { readonly due?: string } {
  const dues = claims.flatMap(({ due }) => due ?? [])
  const [due] = dues.toSorted((left, right) => timeOfDue(left) - timeOfDue(right))
  return due === undefined ? {} : { due }
}

function highestRisk(claims: readonly Claim[]): Risk {
  return risks.findLast((risk) => claims.some((claim) => claim.risk === risk)) ?? 'normal'
}
