import type { Lane, LaneClaims } from './lane-header'
import { laneMessage } from './signed-messages'
import type { Signer } from './signing-key'

/** The lane with its writer's key and signature. */
export function signLane(claims: LaneClaims, signer: Signer): Lane {
  const { publicKey } = signer
  return { ...claims, signed: { publicKey, signature: signer.sign(laneMessage(claims, publicKey)) } }
}
