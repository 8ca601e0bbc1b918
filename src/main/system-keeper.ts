import { safeStorage } from 'electron'
import { log } from './log'

/** The system's store for secrets. */
export interface SystemKeeper {
  /** Whether what it seals is safe from whoever can read the disk. */
  isSafe(): Promise<boolean>
  /** The secret, sealed. Throws when the store refuses. */
  seal(secret: string): Promise<Buffer>
  /** What was sealed; null when this store cannot open it: another user, another computer, a locked store. */
  open(sealed: Buffer): Promise<string | null>
}

/** Stores that seal with a password that everybody knows. */
const plainBackends: readonly string[] = ['basic_text', 'unknown']

/** Keychain, Credential Protection, libsecret or KWallet, whichever the system has. */
export const systemKeeper: SystemKeeper = {
  isSafe: async () => {
    if (process.platform === 'linux' && plainBackends.includes(safeStorage.getSelectedStorageBackend())) {
      return false
    }
    return safeStorage.isAsyncEncryptionAvailable()
  },
  seal: (secret) => safeStorage.encryptStringAsync(secret),
  open: async (sealed) => {
    try {
      const { result } = await safeStorage.decryptStringAsync(sealed)
      return result
    } catch (error) {
      log.warn("The signing key could not be opened by the system's store for secrets.", error)
      return null
    }
  }
}
