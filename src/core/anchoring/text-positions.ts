/**
 * Where relative positions stand in a Y.Text. The one file that knows how Yjs keeps a text inside: as a chain of
 * items, of which deleted ones stay and count nothing. Yjs' own createAbsolutePositionFromRelativePosition walks the
 * chain once for each position and creates a root type for any name a hostile position mentions.
 */
import * as Y from 'yjs'

/** A position's place in the text. */
export interface TextPosition {
  readonly offset: number
  /** The character the position clings to is still there. */
  readonly isAlive: boolean
}

interface Target {
  readonly item: Y.Item
  /** Of the character within its item. */
  readonly inside: number
  readonly isLeft: boolean
}

/** Past this many positions one walk over the whole text is cheaper than a walk for each. */
const fewPositions = 4

/** The offsets of encoded relative positions; null for one that is malformed or belongs to another text. */
export function locatePositions(
  text: Y.Text,
  encoded: readonly Uint8Array[]
): readonly (TextPosition | null)[] {
  const targets = encoded.map((bytes) => findTarget(text, bytes))
  if (encoded.length <= fewPositions) return targets.map((target) => target && positionAt(target))
  return locateAll(text, targets)
}

/** Whether the character the position clings to is there. Costs no walk over the text. */
export function isPositionAlive(text: Y.Text, encoded: Uint8Array): boolean {
  const target = findTarget(text, encoded)
  return target !== null && !target.item.deleted
}

/** Whether the position clings to a character that has not come here yet: what a colleague wrote comes in any order. */
export function isPositionAwaited(text: Y.Text, encoded: Uint8Array): boolean {
  const id = decodePosition(encoded)?.item ?? null
  const store = text.doc?.store
  return id !== null && store !== undefined && Y.getState(store, id.client) <= id.clock
}

/** A character of the text as a position names it. */
export interface NamedCharacter {
  readonly client: number
  readonly clock: number
}

/** The character that a position clings to; null for a malformed one and for one at an end of the text. */
export function characterOf(encoded: Uint8Array): NamedCharacter | null {
  const id = decodePosition(encoded)?.item ?? null
  return id === null ? null : { client: id.client, clock: id.clock }
}

/** Where these characters stand, or stood: an offset each, null for one that never came here. */
export function locateCharacters(
  text: Y.Text,
  characters: readonly NamedCharacter[]
): readonly (TextPosition | null)[] {
  const positions = characters.map(({ client, clock }) =>
    Y.encodeRelativePosition(new Y.RelativePosition(null, null, Y.createID(client, clock), 0))
  )
  return locatePositions(text, positions)
}

/**
 * A fresh position for the same character, where an undo on this replica has brought it back as a new one; null where
 * that is not so. Yjs remembers this in memory only.
 */
export function renewPosition(text: Y.Text, encoded: Uint8Array): Uint8Array | null {
  const target = findTarget(text, encoded)
  const redone = target === null ? null : followRedone(text, target)
  if (redone === null || redone.item.deleted) return null
  const { client, clock } = redone.item.id
  const id = Y.createID(client, clock + redone.inside)
  return Y.encodeRelativePosition(new Y.RelativePosition(null, null, id, redone.isLeft ? -1 : 0))
}

function followRedone(text: Y.Text, target: Target): Target | null {
  let { item, inside } = target
  const seen = new Set([item])
  for (let next = item.redone; next !== null; next = item.redone) {
    const id = Y.createID(next.client, next.clock + inside)
    const found = itemAt(text, id)
    if (found === null || seen.has(found)) break
    seen.add(found)
    item = found
    inside = id.clock - found.id.clock
  }
  return item === target.item ? null : { item, inside, isLeft: target.isLeft }
}

function findTarget(text: Y.Text, encoded: Uint8Array): Target | null {
  const position = decodePosition(encoded)
  if (position === null || position.item === null) return null
  const item = itemAt(text, position.item)
  if (item === null) return null
  return { item, inside: position.item.clock - item.id.clock, isLeft: position.assoc < 0 }
}

function decodePosition(encoded: Uint8Array): Y.RelativePosition | null {
  try {
    return Y.decodeRelativePosition(encoded)
  } catch {
    // other replicas' bytes may be anything; an anchor without a place is looked for by its quote
    return null
  }
}

function itemAt(text: Y.Text, id: Y.ID): Y.Item | null {
  const store = text.doc?.store
  if (store === undefined || Y.getState(store, id.client) <= id.clock) return null
  const item: unknown = Y.getItem(store, id)
  return item instanceof Y.Item && item.parent === text ? item : null
}

function lengthOf(item: Y.Item): number {
  return item.deleted || !item.countable ? 0 : item.length
}

function offsetIn({ item, inside, isLeft }: Target): number {
  return lengthOf(item) === 0 ? 0 : inside + (isLeft ? 1 : 0)
}

function positionAt(target: Target): TextPosition {
  let offset = offsetIn(target)
  for (let left = target.item.left; left !== null; left = left.left) offset += lengthOf(left)
  return { offset, isAlive: !target.item.deleted }
}

function locateAll(text: Y.Text, targets: readonly (Target | null)[]): readonly (TextPosition | null)[] {
  const wanted = new Set(targets.flatMap((target) => target?.item ?? []))
  const starts = new Map<Y.Item, number>()
  let offset = 0
  for (let item = text._start; item !== null && starts.size < wanted.size; item = item.right) {
    if (wanted.has(item)) starts.set(item, offset)
    offset += lengthOf(item)
  }
  return targets.map((target) => {
    const start = target === null ? undefined : starts.get(target.item)
    if (target === null || start === undefined) return null
    return { offset: start + offsetIn(target), isAlive: !target.item.deleted }
  })
}
