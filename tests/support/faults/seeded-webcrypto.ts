import { luckOf } from './luck'

/**
 * Takes the place of lib0's source of randomness in the fault tests: Yjs draws an id for each document, which the
 * system's source makes the slowest part of a seed, and which keeps a seed from repeating itself.
 */
const luck = luckOf(0x57e7)

export const subtle = globalThis.crypto.subtle

export function getRandomValues<T extends ArrayBufferView<ArrayBuffer>>(view: T): T {
  luck.fill(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))
  return view
}
