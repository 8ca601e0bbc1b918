/** Writes numbers and bytes one after another, big-endian, into a buffer that grows. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16)
  #view = new DataView(this.#bytes.buffer)
  #length = 0

  uint8(value: number): void {
    const at = this.#room(1)
    this.#view.setUint8(at, value)
  }

  uint32(value: number): void {
    const at = this.#room(4)
    this.#view.setUint32(at, value)
  }

  /** A whole number up to 2^53. */
  number(value: number): void {
    const at = this.#room(8)
    this.#view.setFloat64(at, value)
  }

  raw(bytes: Uint8Array): void {
    const at = this.#room(bytes.length)
    this.#bytes.set(bytes, at)
  }

  /** Hexadecimal digits as the bytes they stand for. */
  hex(digits: string): void {
    this.raw(Buffer.from(digits, 'hex'))
  }

  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  /** Answers where the next so many bytes begin. Called first: the buffer may be another one afterwards. */
  #room(bytes: number): number {
    const at = this.#length
    this.#length += bytes
    if (this.#length > this.#bytes.length) {
      const grown = new Uint8Array(2 * this.#bytes.length + bytes)
      grown.set(this.#bytes)
      this.#bytes = grown
      this.#view = new DataView(this.#bytes.buffer)
    }
    return at
  }
}

/** Reads what a ByteWriter wrote. Throws RangeError where it ends too soon. */
export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  uint8(): number {
    return this.#view.getUint8(this.#pass(1))
  }

  uint32(): number {
    return this.#view.getUint32(this.#pass(4))
  }

  number(): number {
    return this.#view.getFloat64(this.#pass(8))
  }

  raw(length: number): Uint8Array {
    const at = this.#pass(length)
    if (this.#at > this.#bytes.length) throw new RangeError('The bytes end too soon.')
    return this.#bytes.subarray(at, at + length)
  }

  hex(length: number): string {
    return Buffer.from(this.raw(length)).toString('hex')
  }

  #pass(bytes: number): number {
    const at = this.#at
    this.#at += bytes
    return at
  }
}
