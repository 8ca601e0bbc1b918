import type { JudgedSignoff } from '../../src/core/document/judge-signoffs'
import type { ProjectProof } from '../../src/core/document/project-proof'
import { newId } from '../../src/core/model/ids'
import type { Role } from '../../src/core/model/person'
import { personOf, seededRandom, signerOf } from './project-world'

/** A sign-off as it was judged. */
export function signoffOf(role: Role, more: Partial<JudgedSignoff> = {}): JudgedSignoff {
  return {
    id: 'c'.repeat(64),
    key: signerOf(1).publicKey,
    standing: 'member',
    doubts: [],
    project: newId('project', seededRandom(1)),
    state: 'a'.repeat(64),
    person: personOf(1).id,
    name: 'Anna',
    role,
    parts: '',
    reason: '',
    note: '',
    withdraws: '',
    at: '2022-02-02T15:00:00.000Z',
    ...more
  }
}

/** What is proven of a project with these sign-offs, of which so much is missing. */
export function proofOf(signoffs: readonly JudgedSignoff[], blocks: readonly string[]): ProjectProof {
  const partial = signoffs.filter(({ parts, doubts }) => parts !== '' && doubts.length === 0)
  return {
    state: 'a'.repeat(64),
    signoffs,
    readiness: { isReady: blocks.length === 0, blocks, partial, notes: [] },
    standing: [],
    list: [],
    roster: new Map()
  }
}
