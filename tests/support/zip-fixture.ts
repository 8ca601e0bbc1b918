import { once } from 'node:events'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'

/** A part of a zip file as its directory shall describe it, true or not. */
export interface ZipPart {
  readonly name: string
  readonly packed: Uint8Array
  /** Unpacked size that the directory gives. */
  readonly size: number
  readonly crc: number
  readonly flags?: number
  /** Without compression. */
  readonly isStored?: boolean
  /** The name at the file itself, where it is another than in the directory. */
  readonly localName?: string
}

/** A part that is what it says. */
export function zipPart(name: string, content: string | Uint8Array): ZipPart {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) }
}

/** A part that is what it says, without compression, as Stet packs. */
export function storedPart(name: string, bytes: Uint8Array): ZipPart {
  return { name, packed: bytes, size: bytes.length, crc: crc32(bytes), isStored: true }
}

/** A part that unpacks to so many megabytes of the same paragraph, packed a megabyte at a time. */
export async function bombPart(name: string, megabytes: number): Promise<ZipPart> {
  const deflate = createDeflateRaw()
  const chunks: Uint8Array[] = []
  deflate.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const megabyte = new Uint8Array(1024 * 1024).fill(0x20)
  for (let index = 0; index < megabytes; index += 1) {
    if (!deflate.write(megabyte)) await once(deflate, 'drain')
  }
  deflate.end()
  await once(deflate, 'end')
  return { name, packed: Buffer.concat(chunks), size: megabytes * megabyte.length, crc: 0 }
}

/** The parts as a zip file. Those of `hidden` stand before the others, and the directory does not name them. */
export function makeZip(parts: readonly ZipPart[], hidden: readonly ZipPart[] = []): Uint8Array {
  const locals: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const part of [...hidden, ...parts]) {
    const name = new TextEncoder().encode(part.name)
    const localName = new TextEncoder().encode(part.localName ?? part.name)
    const head = words('PK\x03\x04', commonFields(part, localName.length))
    const local = Buffer.concat([head, localName, part.packed])
    if (!hidden.includes(part))
      directory.push(Buffer.concat([centralHeader(part, name.length, offset), name]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, central, end]))
}

/** The parts that make a zip file a Word document, around the XML of its body. */
export function wordParts(body: string): readonly ZipPart[] {
  return [
    ...wordShell,
    zipPart(
      'word/document.xml',
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`
    )
  ]
}

/** A paragraph of Word's XML. */
export function wordParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A Word document's parts without the body. */
export const wordShell: readonly ZipPart[] = [
  zipPart(
    '[Content_Types].xml',
    `<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`
  ),
  zipPart(
    '_rels/.rels',
    `<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
  )
]

function commonFields(part: ZipPart, nameLength: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(part.flags ?? 0, 2)
  fields.writeUInt16LE(part.isStored === true ? 0 : 8, 4)
  fields.writeUInt32LE(part.crc, 10)
  fields.writeUInt32LE(part.packed.length, 14)
  fields.writeUInt32LE(part.size, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}

function centralHeader(part: ZipPart, nameLength: number, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return words('PK\x01\x02', Buffer.from([20, 0]), commonFields(part, nameLength), rest)
}

function words(signature: string, ...fields: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(signature, 'latin1'), ...fields])
}
