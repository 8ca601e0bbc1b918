import type { ProjectProof } from '../../core/document/project-proof'
import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import type { SignedStatement } from '../../core/model/author'
import { countClaims } from '../../core/model/coverage-counts'
import { type CopyStanding, describeStanding } from './copy-standing'

/** What an export shows, for its signed record. */
export interface ExportedState {
  readonly title: string
  readonly copy: CopyStanding['name']
  readonly state: string
  readonly list: readonly SignedStatement[]
  readonly signoffs: readonly SignedStatement[]
}

/** An export as the worker makes it. */
export interface MadeExport {
  readonly bytes: Uint8Array
  readonly facts: ExportedState
}

/** What an export of this project shows. */
export function describeExport({ info, claims }: ProjectSnapshot, proof: ProjectProof): ExportedState {
  const counts = countClaims(claims.map(({ status }) => status))
  return {
    title: info.title.trim().slice(0, 2000),
    copy: describeStanding(counts, proof.readiness).name,
    state: proof.state,
    list: proof.list,
    signoffs: proof.standing
  }
}
