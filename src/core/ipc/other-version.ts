import type { Block } from '../article/block-schema'
import type { OtherClaim } from '../model/other-claim'

/** Work as it stands on the other computer, where two wrote as if they were one. */
export interface OtherVersion {
  readonly blocks: readonly Block[]
  readonly claims: readonly OtherClaim[]
}
