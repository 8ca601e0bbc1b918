/** What a packed project may be: nothing else is packed, and nothing else is unpacked. */
export const packedLimits = {
  /** A segment is 256 KiB of edits, so no project comes near. */
  mostFiles: 200_000,
  /** Largest file, bytes: the largest original or file of evidence, and room. */
  largestFile: 128 * 1024 * 1024,
  /** All of them together, bytes. */
  largestWhole: 4 * 1024 * 1024 * 1024
}
