import { signatureEnding } from './sign-export'
import { writeFileAtomically, writePairAtomically } from './write-file-atomically'

/** An exported file, and the text of the signature beside it; null where there is none. */
export interface MadeFile {
  readonly bytes: Uint8Array
  readonly signature: string | null
}

/** Writes an exported file with its signature, whole or not at all. Throws the system's error. */
export async function writeExport(path: string, { bytes, signature }: MadeFile): Promise<void> {
  if (signature === null) return writeFileAtomically(path, bytes)
  await writePairAtomically(
    { path, bytes },
    { path: `${path}${signatureEnding}`, bytes: Buffer.from(signature) }
  )
}
