/** The time that every part of the file says it was written at: the first moment that zip can tell (APPNOTE 4.4.6). */
const dosDate = (1 << 5) | 1

const endSignature = 0x06054b50
const entrySignature = 0x02014b50

/** Sets the times in a zip, in place, so that the same parts are the same bytes whenever they were packed. */
export function steadyTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end -= 1
  if (end < 0) throw new Error('A zip ends with its directory.')
  const setTime = (offset: number): void => {
    view.setUint16(offset, 0, true)
    view.setUint16(offset + 2, dosDate, true)
  }
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== entrySignature) throw new Error('A zip’s directory lists its parts.')
    setTime(entry + 12)
    setTime(view.getUint32(entry + 42, true) + 10)
    const lengths = [28, 30, 32].map((field) => view.getUint16(entry + field, true))
    entry += lengths.reduce((sum, length) => sum + length, 46)
  }
  return zip
}
