/** Yjs V1 updates written by hand, byte for byte, with lies in them that Yjs itself would never write. */

export type Id = readonly [client: number, clock: number]

/** One struct of a crafted update. */
export type CraftedStruct =
  | { readonly gc: number }
  | { readonly skip: number }
  | {
      readonly origin?: Id
      readonly right?: Id
      /** A root type by its name, or a type by the id of its item. */
      readonly parent?: string | Id
      readonly key?: string
      readonly content: CraftedContent
    }

type CraftedContent =
  | { readonly text: string }
  | { readonly type: 'array' | 'map' | 'text' }
  | { readonly any: readonly unknown[] }
  | { readonly deleted: number }
  | { readonly doc: string }
  | { readonly raw: readonly number[]; readonly kind: number }

export interface CraftedBlock {
  readonly client: number
  readonly clock: number
  readonly structs: readonly CraftedStruct[]
  /** The number of structs it says it has, where that is another one. */
  readonly count?: number
}

export type CraftedDeletion = readonly [client: number, clock: number, length: number]

const typeNumbers = { array: 0, map: 1, text: 2 }

/** The update with these blocks and deletions. */
export function craftUpdate(
  blocks: readonly CraftedBlock[],
  deletions: readonly CraftedDeletion[] = []
): Uint8Array {
  const out: number[] = []
  writeNumber(out, blocks.length)
  for (const { client, clock, structs, count } of blocks) {
    for (const number of [count ?? structs.length, client, clock]) writeNumber(out, number)
    for (const struct of structs) writeStruct(out, struct)
  }
  writeNumber(out, deletions.length)
  for (const [client, clock, length] of deletions) {
    for (const number of [client, 1, clock, length]) writeNumber(out, number)
  }
  return Uint8Array.from(out)
}

/** A number as lib0 writes it: seven bits a byte, the lowest first. */
export function writeNumber(out: number[], value: number): void {
  let rest = value
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) out.push((rest % 0x80) | 0x80)
  out.push(rest)
}

function writeText(out: number[], text: string): void {
  const bytes = new TextEncoder().encode(text)
  writeNumber(out, bytes.length)
  for (const byte of bytes) out.push(byte)
}

function writeId(out: number[], [client, clock]: Id): void {
  writeNumber(out, client)
  writeNumber(out, clock)
}

function writeStruct(out: number[], struct: CraftedStruct): void {
  if ('gc' in struct) {
    out.push(0)
    writeNumber(out, struct.gc)
    return
  }
  if ('skip' in struct) {
    out.push(10)
    writeNumber(out, struct.skip)
    return
  }
  const { origin, right, parent, key, content } = struct
  out.push((origin ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20) | kindOf(content))
  if (origin) writeId(out, origin)
  if (right) writeId(out, right)
  if (!origin && !right) {
    writeNumber(out, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') writeText(out, parent)
    else writeId(out, parent ?? [0, 0])
    if (key !== undefined) writeText(out, key)
  }
  writeContent(out, content)
}

function kindOf(content: CraftedContent): number {
  if ('text' in content) return 4
  if ('type' in content) return 7
  if ('any' in content) return 8
  if ('deleted' in content) return 1
  return 'doc' in content ? 9 : content.kind
}

function writeContent(out: number[], content: CraftedContent): void {
  if ('text' in content) writeText(out, content.text)
  else if ('type' in content) writeNumber(out, typeNumbers[content.type])
  else if ('deleted' in content) writeNumber(out, content.deleted)
  else if ('any' in content) {
    writeNumber(out, content.any.length)
    for (const value of content.any) writeAny(out, value)
  } else if ('doc' in content) {
    writeText(out, content.doc)
    writeAny(out, {})
  } else for (const byte of content.raw) out.push(byte)
}

/** Numbers up to 63, strings, arrays and objects are enough for lies. */
function writeAny(out: number[], value: unknown): void {
  if (typeof value === 'string') {
    out.push(119)
    writeText(out, value)
  } else if (typeof value === 'number') out.push(125, value & 0x3f)
  else if (Array.isArray(value)) {
    out.push(117)
    writeNumber(out, value.length)
    for (const each of value) writeAny(out, each)
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
    out.push(118)
    writeNumber(out, entries.length)
    for (const [key, each] of entries) {
      writeText(out, key)
      writeAny(out, each)
    }
  } else out.push(126)
}
