/** Yjs text attributes as they stand in the Y.Text; null takes one away. */
export type TextAttributes = Readonly<Record<string, string | number | boolean | null>>

/** One step of a change to the article's text, in the form of Yjs and Quill. Offsets are UTF-16 code units. */
export type DeltaOp =
  | { readonly insert: string; readonly attributes?: TextAttributes }
  | { readonly delete: number }
  | { readonly retain: number; readonly attributes?: TextAttributes }

/** A retain, with attributes only where there are some. */
export function retain(length: number, attributes: TextAttributes = {}): DeltaOp {
  return isEmpty(attributes) ? { retain: length } : { retain: length, attributes }
}

/** An insert, with attributes only where there are some. */
export function insert(text: string, attributes: TextAttributes = {}): DeltaOp {
  return isEmpty(attributes) ? { insert: text } : { insert: text, attributes }
}

/** The same change with neighbouring equal steps joined and trailing plain retains left out. */
export function compactDelta(delta: readonly DeltaOp[]): readonly DeltaOp[] {
  const compact: DeltaOp[] = []
  for (const op of delta) {
    const last = compact.at(-1)
    const joined = last === undefined ? null : joinOps(last, op)
    if (joined === null) compact.push(op)
    else compact[compact.length - 1] = joined
  }
  const end = compact.at(-1)
  if (end !== undefined && 'retain' in end && end.attributes === undefined) compact.pop()
  return compact
}

/** Where an offset of the old text lies after the change; text inserted exactly there goes after it, or before. */
export function shiftOffset(delta: readonly DeltaOp[], offset: number, sticks: 'left' | 'right'): number {
  let position = 0
  let shifted = offset
  for (const op of delta) {
    if (position > offset || (position === offset && sticks === 'left' && !('delete' in op))) break
    if ('insert' in op) shifted += op.insert.length
    else if ('delete' in op) {
      shifted -= Math.min(op.delete, offset - position)
      position += op.delete
    } else position += op.retain
  }
  return shifted
}

function joinOps(left: DeltaOp, right: DeltaOp): DeltaOp | null {
  if ('delete' in left) return 'delete' in right ? { delete: left.delete + right.delete } : null
  if ('delete' in right || !isSameAttributes(left.attributes, right.attributes)) return null
  if ('insert' in left) return 'insert' in right ? { ...left, insert: left.insert + right.insert } : null
  return 'retain' in right ? { ...left, retain: left.retain + right.retain } : null
}

/** Whether two sets of attributes say the same. Absent and empty are the same. */
export function isSameAttributes(left: TextAttributes = {}, right: TextAttributes = {}): boolean {
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key])
}

function isEmpty(attributes: TextAttributes): boolean {
  return Object.keys(attributes).length === 0
}
