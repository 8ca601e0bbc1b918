import * as Y from 'yjs'
import type { Place, Struct } from './integration-order'

/**
 * Where an item says it was put: between `origin` on its left and `right`, each null where there was none. Numbers alone,
 * because there is one for each item of each edit, and they cross between processes.
 */
export interface Neighbours {
  readonly client: number
  readonly clock: number
  readonly length: number
  readonly origin: Place | null
  readonly right: Place | null
  /** What it lies in, where it names no neighbour that says so. */
  readonly list: string | null
}

/** Of each item of an update, what it says. What was collected as garbage says nothing. */
export function neighboursOf(structs: readonly Struct[]): readonly Neighbours[] {
  return structs.flatMap((struct) => {
    if (!(struct instanceof Y.Item)) return []
    const { id, length, origin, rightOrigin, parent, parentSub } = struct
    const place = (named: Y.ID | null) =>
      named === null ? null : { client: named.client, clock: named.clock }
    const within = parent instanceof Y.ID ? [parent.client, parent.clock] : parent
    const list = origin === null && rightOrigin === null ? JSON.stringify([within, parentSub]) : null
    return [{ ...id, length, origin: place(origin), right: place(rightOrigin), list }]
  })
}

/** An item as a node of the tree in which each lies below the character that it was put behind. */
interface Node {
  readonly client: number
  readonly clock: number
  readonly length: number
  /** The item it was put behind; null for one at the beginning of its list. */
  readonly parent: Node | null
  /** The clock of the character of `parent` that it was put behind. */
  readonly entry: number
  readonly depth: number
  /** A node further up, such that each is found in a number of steps that grows with the logarithm of the depth. */
  readonly jump: Node | null
  readonly list: string
  /** It could not have been put so, or names, however far back, one that could not: of these nothing more can be told. */
  readonly isDoubtful: boolean
}

interface Character {
  readonly node: Node
  readonly clock: number
}

/**
 * Finds items whose neighbours were never beside each other. In a list of an editor, the characters behind one, with those
 * put behind them in turn, stand together; so what stood directly right of a character was put behind that character or behind
 * one of those that it goes back to, and is none of these itself. Yjs puts items of which that is not so in places that depend on
 * what came first, so that readers of the same files may read different articles.
 *
 * What an item says is judged by what it builds on alone, so that everybody comes to the same. What builds on items that
 * are not known here (read by an earlier session) is not judged, nor what builds on items that could not have been put
 * so: beside these, what an honest editor writes looks no better.
 */
export class NeighbourRules {
  /** The nodes of each client in the order of their clocks. */
  readonly #nodes = new Map<number, Node[]>()
  /** The clock that each client has reached. */
  readonly #ends = new Map<number, number>()

  /** Says that clocks of a client up to, without, `end` are taken, by whatever it is. */
  reach(client: number, end: number): void {
    this.#ends.set(client, Math.max(end, this.#ends.get(client) ?? 0))
  }

  /** Takes in the items of an edit that builds on nothing later. Answers whether one could not have been put so. */
  add(items: readonly Neighbours[]): boolean {
    let isStrange = false
    for (const item of items) if (this.#add(item)) isStrange = true
    return isStrange
  }

  #add({ client, clock, length, origin, right, list }: Neighbours): boolean {
    const from = Math.max(clock, this.#ends.get(client) ?? 0)
    const to = clock + length
    if (from >= to) return false
    this.reach(client, to)
    const named = origin === null ? null : this.#find(origin)
    // of what is there already Yjs takes the rest alone, and puts it behind what is there
    const left = from === clock ? named : this.#find({ client, clock: from - 1 })
    const next = right === null ? null : this.#find(right)
    if (named === undefined || left === undefined || next === undefined) return false
    const within = list ?? named?.node.list ?? next?.node.list ?? ''
    const builtOn = [named, left, next].some((character) => character?.node.isDoubtful === true)
    const isStrange = !builtOn && !couldStand(left, next, within)
    const isDoubtful = builtOn || isStrange
    this.#keep({ client, clock: from, length: to - from, ...below(left), list: within, isDoubtful })
    return isStrange
  }

  #keep(node: Node): void {
    const nodes = this.#nodes.get(node.client)
    if (nodes === undefined) this.#nodes.set(node.client, [node])
    else nodes.push(node)
  }

  /** Undefined for a character that is not known. */
  #find({ client, clock }: Place): Character | undefined {
    const nodes = this.#nodes.get(client) ?? []
    let [low, high] = [0, nodes.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((nodes[middle]?.clock ?? 0) <= clock) low = middle + 1
      else high = middle
    }
    const node = nodes[low - 1]
    return node !== undefined && clock < node.clock + node.length ? { node, clock } : undefined
  }
}

function below(left: Character | null): Pick<Node, 'parent' | 'entry' | 'depth' | 'jump'> {
  if (left === null) return { parent: null, entry: 0, depth: 0, jump: null }
  const { node: parent, clock: entry } = left
  const { jump } = parent
  const isEven = jump !== null && parent.depth - jump.depth === jump.depth - (jump.jump?.depth ?? jump.depth)
  return { parent, entry, depth: parent.depth + 1, jump: isEven ? jump.jump : parent }
}

/** Whether an item of the list could have been put behind `left` and before `next`. */
function couldStand(left: Character | null, next: Character | null, list: string): boolean {
  if (left !== null && left.node.list !== list) return false
  return next === null || couldFollow(left, next)
}

/** Whether `next` could have stood directly right of `left`, or at the beginning where that is null. */
function couldFollow(left: Character | null, next: Character): boolean {
  const putBehind = leftOf(next)
  if (left === null) return putBehind === null
  if (left.node.list !== next.node.list || goesBackTo(left, next)) return false
  return putBehind === null || goesBackTo(left, putBehind)
}

/** The character that one was put behind: of all but the first of an item, the one before it. */
function leftOf({ node, clock }: Character): Character | null {
  if (clock > node.clock) return { node, clock: clock - 1 }
  return node.parent === null ? null : { node: node.parent, clock: node.entry }
}

/** Whether a character is `ancestor`, or was put behind it, or behind one that was. */
function goesBackTo({ node, clock }: Character, ancestor: Character): boolean {
  if (node === ancestor.node) return clock >= ancestor.clock
  let at = node
  while (at.depth > ancestor.node.depth + 1) {
    const { jump, parent } = at
    const up = jump !== null && jump.depth > ancestor.node.depth ? jump : parent
    if (up === null) return false
    at = up
  }
  return at.depth > ancestor.node.depth && at.parent === ancestor.node && at.entry >= ancestor.clock
}
