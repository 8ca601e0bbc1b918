/** A picture's bytes under the name that they give it. */
export interface ImageFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Largest picture kept, bytes: a camera's photograph in full. */
export const largestImage = 25 * 1024 * 1024
