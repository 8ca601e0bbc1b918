/** Bytes of the fixed parts of a zip file (APPNOTE 6.3.10, section 4.3). */
const localBytes = 30
const centralBytes = 46
const endBytes = 22
/** The end of a larger directory and what says where it is, together. */
const zip64Bytes = 76
const mostEntries = 0xff_ff

/** What a zip file's directory says of a file, as far as it is needed to find the next one. */
export interface DirectoryEntry {
  readonly fileNameRaw: Uint8Array
  /** Bytes in the zip. */
  readonly compressedSize: number
}

/**
 * Whether every byte of a zip file belongs to a file that its directory names, as Stet writes one: the files join from the first
 * byte on in the directory's order, uncompressed, without extra fields and comments, each with a head that says what the
 * directory says; behind them come the directory and its end, and nothing more. A program that reads the files without the
 * directory comes to the same files then. `entries` are all of the directory, in its order.
 */
export function isTightZip(bytes: Uint8Array, entries: readonly DirectoryEntry[]): boolean {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sizeOf = ({ fileNameRaw, compressedSize }: DirectoryEntry): number =>
    localBytes + fileNameRaw.length + compressedSize
  let local = 0
  let central = entries.reduce((sum, entry) => sum + sizeOf(entry), 0)
  const end = entries.reduce((sum, { fileNameRaw }) => sum + centralBytes + fileNameRaw.length, central)
  const endRecord = end + (entries.length >= mostEntries ? zip64Bytes : 0)
  if (endRecord + endBytes !== zip.length) return false
  for (const entry of entries) {
    if (!isSaidTwice(zip, local, central, entry.fileNameRaw.length)) return false
    local += sizeOf(entry)
    central += centralBytes + entry.fileNameRaw.length
  }
  return zip.readUInt32LE(endRecord) === 0x06_05_4b_50 && zip.readUInt16LE(endRecord + 20) === 0
}

/** Whether the head of a file says of it what the directory says, byte for byte, and nothing more. */
function isSaidTwice(zip: Buffer, local: number, central: number, nameBytes: number): boolean {
  const [name, centralName] = [local + localBytes, central + centralBytes]
  const isDescribedBehind = (zip.readUInt16LE(central + 8) & 0x08) !== 0
  return (
    zip.readUInt32LE(local) === 0x04_03_4b_50 &&
    zip.readUInt32LE(central) === 0x02_01_4b_50 &&
    zip.subarray(local + 4, name).equals(zip.subarray(central + 6, central + 32)) &&
    zip.subarray(name, name + nameBytes).equals(zip.subarray(centralName, centralName + nameBytes)) &&
    !isDescribedBehind &&
    zip.readUInt16LE(central + 10) === 0 &&
    zip.readUInt32LE(central + 20) === zip.readUInt32LE(central + 24) &&
    zip.readUInt16LE(central + 28) === nameBytes &&
    zip.readUInt32LE(central + 30) === 0 &&
    zip.readUInt32LE(central + 42) === local
  )
}
