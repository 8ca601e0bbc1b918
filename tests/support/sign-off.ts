import { type SignoffStatement, serializeSignoff, signoffMessage } from '../../src/core/document/signoffs'
import type { SignedStatement } from '../../src/core/model/author'
import type { Person } from '../../src/core/model/person'
import { toHex } from '../../src/project/sha256'
import type { Signer } from '../../src/project/signing-key'

/** A sign-off of the whole article by this person, signed. */
export function signOff(
  signer: Signer,
  person: Person,
  about: Pick<SignoffStatement, 'project' | 'state'> & Partial<SignoffStatement>
): SignedStatement {
  const { id, name, role } = person
  const at = '2022-02-02T15:00:00.000Z'
  return signSignoff(
    signer,
    serializeSignoff({ person: id, name, role, parts: '', reason: '', note: '', withdraws: '', at, ...about })
  )
}

/** Any text signed as if it were a sign-off. */
export function signSignoff(signer: Signer, payload: string): SignedStatement {
  return { payload, key: signer.publicKey, signature: toHex(signer.sign(signoffMessage(payload))) }
}
