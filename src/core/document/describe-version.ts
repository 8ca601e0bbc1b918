import type { Block } from '../article/block-schema'
import { standingChecks } from '../model/check'
import type { OtherClaim } from '../model/other-claim'
import type { ProjectSnapshot } from './project-snapshot'

/** What of a project is laid beside another version of it: the text, the claims and what was concluded on them. */
export function describeVersion({ blocks, claims }: ProjectSnapshot): {
  readonly blocks: readonly Block[]
  readonly claims: readonly OtherClaim[]
} {
  return {
    blocks,
    claims: claims.map(({ claim, words, status, checks }) => ({
      id: claim.id,
      words,
      state: status.state,
      checks: standingChecks(checks).map(({ by, workStatus, verdict, note }) => ({
        by,
        workStatus,
        verdict,
        note
      }))
    }))
  }
}
