import { type ImageFile, largestImage } from '../../core/article/image-file'
import type { ImportNote } from '../../core/article/imported-article'
import { readImage } from '../../core/article/read-image'
import { importWords } from '../../core/words/import-words'

/** Most pictures taken from one file, and their bytes together. */
const mostImages = 500
const mostBytes = 200 * 1024 * 1024

/** The pictures inside a file, taken in as the reading of its text comes upon them. None is ever fetched. */
export class EmbeddedImages {
  readonly #images = new Map<string, ImageFile>()
  #bytes = 0
  #refused = 0

  /** The pictures taken in. */
  get files(): readonly ImageFile[] {
    return [...this.#images.values()]
  }

  /** Takes in the picture of a data: address and gives its name; "" for other addresses and other data. */
  readonly take = (address: string): string => {
    const data = /^data:image\/[a-z0-9.+-]+;base64,/i.exec(address)
    if (data === null) return ''
    if ((address.length * 3) / 4 > largestImage * 1.1) return this.#refuse()
    const bytes = decodeBase64(address.slice(data[0].length))
    return bytes === null ? this.#refuse() : this.add(bytes)
  }

  /** Takes in a picture's bytes and gives its name; "" for what is none, or too much. */
  add(bytes: Uint8Array): string {
    const read = readImage(bytes)
    if (!read.ok) return this.#refuse()
    const { name } = read.value
    if (this.#images.has(name)) return name
    if (this.#images.size >= mostImages || this.#bytes + bytes.length > mostBytes) return this.#refuse()
    this.#images.set(name, read.value)
    this.#bytes += bytes.length
    return name
  }

  /** Tells of pictures whose bytes could not be kept. */
  get notes(): readonly ImportNote[] {
    if (this.#refused === 0) return []
    const many = importWords.pictures.several(this.#refused)
    const one = importWords.pictures.one
    return [{ code: 'images-refused', message: this.#refused === 1 ? one : many }]
  }

  #refuse(): '' {
    this.#refused += 1
    return ''
  }
}

function decodeBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}
