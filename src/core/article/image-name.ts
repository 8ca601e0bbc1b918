import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** The image formats that an article holds: what every browser shows, and no program in any of them. */
export type ImageEnding = 'png' | 'jpg' | 'gif' | 'webp'

/** Name of an image by its content: the SHA-256 of its bytes in hexadecimal, and the ending of its format. */
export function imageName(bytes: Uint8Array, ending: ImageEnding): string {
  return `${bytesToHex(sha256(bytes))}.${ending}`
}

/** Whether a string from outside has the form of an image's name. */
export function isImageName(name: string): boolean {
  return /^[0-9a-f]{64}\.(?:png|jpg|gif|webp)$/.test(name)
}
