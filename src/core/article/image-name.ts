/**
 * Whether a string from outside has the form of an image's name: the SHA-256 of its bytes in hexadecimal, and the
 * ending of its format. The formats are those every browser shows and none can hold a program in.
 */
export function isImageName(name: string): boolean {
  return /^[0-9a-f]{64}\.(?:png|jpg|gif|webp)$/.test(name)
}
