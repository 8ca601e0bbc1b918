import { succeed } from '../../core/ipc/result'
import type { Identity } from '../identity'
import type { ChannelsOf, Handlers } from '../ipc-main'

/** Answers about the key that this person signs with. The private key never leaves the main process. */
export function identityHandlers(identity: Identity) {
  return {
    'identity:read': () => succeed(identity.view),
    'identity:unlock': (_window, passphrase) => identity.unlock(passphrase),
    'identity:keep': (_window, passphrase) => identity.keepWithPassphrase(passphrase),
    'identity:start-anew': () => identity.startAnew()
  } satisfies Handlers<ChannelsOf<'identity'>>
}
