import { openSigner, privateKeyBytes, type Signer } from '../project/signing-key'
import { systemPorts } from '../project/system-ports'

/** A key for as long as Stet runs. */
export function newSessionSigner(): Signer {
  return openSigner(systemPorts.random(new Uint8Array(privateKeyBytes)))
}
