import { ZipFile } from 'yazl'
import { recordManifestName, recordSignatureName } from '../core/model/record-names'
import { concatBytes } from './concat-bytes'
import { type ExportFacts, type SignedExport, signExport, signManifest } from './sign-export'
import type { Signer } from './signing-key'

/** Zip keeps a time for each file: always the same, so that one state packs to the same bytes. */
const packedTime = new Date(1980, 0, 1)

/**
 * A record as one zip, signed twice: its manifest, inside, so that the unpacked folder can be checked too, and the whole
 * file, beside it. Nothing is compressed: the same bytes on every computer, and readable by the plainest means.
 */
export async function zipRecord(
  parts: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  facts: ExportFacts,
  signer: Signer | null
): Promise<SignedExport> {
  const manifest = parts.find(({ path }) => path === recordManifestName)
  if (manifest === undefined) throw new Error('A record needs a manifest.')
  const inside =
    signer === null
      ? []
      : [{ path: recordSignatureName, bytes: Buffer.from(signManifest(manifest.bytes, facts, signer)) }]
  const bytes = await zip([...parts, ...inside])
  return signer === null ? { bytes, signature: '' } : signExport(bytes, false, facts, signer)
}

async function zip(
  parts: readonly { readonly path: string; readonly bytes: Uint8Array }[]
): Promise<Uint8Array> {
  const file = new ZipFile()
  const options = { mtime: packedTime, mode: 0o100644, forceDosTimestamp: true, compress: false }
  for (const { path, bytes } of parts) {
    file.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, options)
  }
  file.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of file.outputStream) chunks.push(new Uint8Array(chunk as Buffer))
  return concatBytes(chunks)
}
