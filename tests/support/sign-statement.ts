import { type RosterStatement, rosterMessage, serializeStatement } from '../../src/core/document/roster'
import type { SignedStatement } from '../../src/core/model/author'
import type { ProjectId } from '../../src/core/model/ids'
import type { Person } from '../../src/core/model/person'
import { toHex } from '../../src/project/sha256'
import type { Signer } from '../../src/project/signing-key'

export interface Line extends Partial<Pick<RosterStatement, 'isMember' | 'mayEnroll'>> {
  readonly project: ProjectId
  readonly key: RosterStatement['key']
  readonly person: Person
  readonly replaces?: readonly string[]
}

/** A line of a project's list of people, signed. */
export function signStatement(signer: Signer, line: Line): SignedStatement {
  const { project, key, person, isMember = true, mayEnroll = false, replaces = [] } = line
  const payload = serializeStatement({
    project,
    key,
    person: person.id,
    name: person.name,
    role: person.role,
    isMember,
    mayEnroll,
    replaces: [...replaces],
    at: '2022-02-02T00:00:00.000Z'
  })
  return signPayload(signer, payload)
}

/** Any text signed as if it were a line of the list. */
export function signPayload(signer: Signer, payload: string): SignedStatement {
  return { payload, key: signer.publicKey, signature: toHex(signer.sign(rosterMessage(payload))) }
}
