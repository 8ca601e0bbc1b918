import { type Block, textOfBlock } from './block-schema'
import { countCommon } from './diff-words'
import { risingChain } from './rising-chain'
import { serializeBlockAttributes } from './text-attributes'
import { isCommonToken, wordTokens } from './word-tokens'

/** A block of a text and what it is in another version of it, by their indices. */
export interface BlockPair {
  readonly before: number
  readonly after: number
  /** How much the two say the same: 1 for the same characters. */
  readonly likeness: number
}

/** Which blocks of two versions are the same ones. */
export interface BlockPairs {
  /** Blocks with the same characters that keep their order; both indices rise. */
  readonly kept: readonly BlockPair[]
  /** Blocks with changed words that keep their order, also among those above; both indices rise. */
  readonly changed: readonly BlockPair[]
  /** Blocks that stand elsewhere now, whole and with all or nearly all of their words, in the order of `after`. */
  readonly moved: readonly BlockPair[]
}

/** From this likeness on, a block is the other one with changed words. */
const leastLikeness = 0.5

/** From this likeness on, a block that stands elsewhere has moved; below it, one went and another came. */
const leastLikenessMoved = 0.8

/** A word that stands in more blocks than this tells nothing about which of them a block came from. */
const manyBlocks = 8

/** Blocks compared in full with a block, of those that share rare words with it. */
const candidatesEach = 3

/**
 * Finds the blocks of two versions that are the same ones, and of those the ones that moved: as few characters as
 * possible. Blocks are known by their words; what they are (heading, list) does not matter.
 */
export function pairBlocks(before: readonly Block[], after: readonly Block[]): BlockPairs {
  const identical = pairIdentical(before.map(keyOf), after.map(keyOf))
  const pairs = [...identical, ...pairSimilar(before, after, identical)].toSorted(byAfter)
  const lengths = before.map((block) => textOfBlock(block).length + 1)
  const chain = risingChain(
    pairs.map((pair) => ({ before: pair.before, weight: (lengths[pair.before] ?? 1) * pair.likeness }))
  )
  const kept = pairs.filter(({ likeness }, index) => chain.has(index) && likeness === 1)
  const moved = pairs.filter((pair, index) => !chain.has(index) && isMove(pair, after[pair.after]))
  const changed = pairs.filter(({ likeness }, index) => chain.has(index) && likeness < 1)
  return { kept, changed, moved }
}

function byAfter(left: BlockPair, right: BlockPair): number {
  return left.after - right.after
}

/** Blocks without a word are everywhere the same: one goes and another comes. */
function isMove({ likeness }: BlockPair, block: Block | undefined): boolean {
  return likeness >= leastLikenessMoved && block !== undefined && /[\p{L}\p{N}]/u.test(textOfBlock(block))
}

/** What blocks are taken for the same by: their words, or, without any, what they are. */
function keyOf(block: Block): string {
  const text = textOfBlock(block)
  return text === '' ? `\n${JSON.stringify(serializeBlockAttributes(block.attributes))}` : text
}

function pairIdentical(before: readonly string[], after: readonly string[]): readonly BlockPair[] {
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (left: number, right: number): void => {
    partner.set(right, left)
    taken.add(left)
  }
  const canPair = (left: number, right: number): boolean =>
    !taken.has(left) && !partner.has(right) && before[left] !== undefined && before[left] === after[right]
  const old = placesOf(before)
  const now = placesOf(after)
  for (const [key, [right, ...others]] of now) {
    const [left, ...more] = old.get(key) ?? []
    if (left !== undefined && right !== undefined && others.length + more.length === 0) pair(left, right)
  }
  // what stands more than once goes with its neighbours
  for (let right = 0; right < after.length; right += 1) {
    const left = right === 0 ? 0 : (partner.get(right - 1) ?? Number.NaN) + 1
    if (canPair(left, right)) pair(left, right)
  }
  for (let right = after.length - 1; right >= 0; right -= 1) {
    const next = right === after.length - 1 ? before.length : (partner.get(right + 1) ?? Number.NaN)
    if (canPair(next - 1, right)) pair(next - 1, right)
  }
  for (const [key, places] of now) {
    const free = (old.get(key) ?? []).filter((left) => !taken.has(left)).values()
    for (const right of places) {
      if (partner.has(right)) continue
      const left = free.next()
      if (left.done) break
      pair(left.value, right)
    }
  }
  return [...partner].map(([right, left]) => ({ before: left, after: right, likeness: 1 }))
}

function placesOf(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  keys.forEach((key, index) => {
    const known = places.get(key)
    if (known === undefined) places.set(key, [index])
    else known.push(index)
  })
  return places
}

/** Pairs what is left by its words, the likest first. */
function pairSimilar(
  before: readonly Block[],
  after: readonly Block[],
  identical: readonly BlockPair[]
): readonly BlockPair[] {
  const old = restOf(before, new Set(identical.map((pair) => pair.before)))
  const now = restOf(after, new Set(identical.map((pair) => pair.after)))
  const index = indexRareWords(old)
  const candidates = [...now].flatMap(([right, words]) =>
    likeliest(words, index).flatMap((left): BlockPair[] => {
      const likeness = likenessOf(old.get(left) ?? [], words)
      return likeness >= leastLikeness ? [{ before: left, after: right, likeness }] : []
    })
  )
  const [usedOld, usedNow] = [new Set<number>(), new Set<number>()]
  return candidates
    .toSorted((a, b) => b.likeness - a.likeness)
    .filter((pair) => {
      if (usedOld.has(pair.before) || usedNow.has(pair.after)) return false
      usedOld.add(pair.before)
      usedNow.add(pair.after)
      return true
    })
}

/** The telling words of the blocks that have no partner yet. */
function restOf(blocks: readonly Block[], paired: ReadonlySet<number>): Map<number, readonly string[]> {
  const rest = new Map<number, readonly string[]>()
  blocks.forEach((block, index) => {
    if (paired.has(index)) return
    const words = wordTokens(textOfBlock(block)).filter((word) => !isCommonToken(word))
    if (words.length > 0) rest.set(index, words)
  })
  return rest
}

function indexRareWords(
  blocks: ReadonlyMap<number, readonly string[]>
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (const [place, words] of blocks) {
    for (const word of new Set(words)) {
      const known = index.get(word)
      if (known === undefined) index.set(word, [place])
      else if (known.length <= manyBlocks) known.push(place)
    }
  }
  return index
}

function likeliest(
  words: readonly string[],
  index: ReadonlyMap<string, readonly number[]>
): readonly number[] {
  const hits = new Map<number, number>()
  for (const word of new Set(words)) {
    const places = index.get(word) ?? []
    if (places.length > manyBlocks) continue
    for (const place of places) hits.set(place, (hits.get(place) ?? 0) + 1)
  }
  return [...hits]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, candidatesEach)
    .map(([place]) => place)
}

/** Words in common, as a part of all words of both, below 1: the characters differ, or the order does. */
function likenessOf(before: readonly string[], after: readonly string[]): number {
  return Math.min(0.99, (2 * countCommon(before, after)) / (before.length + after.length))
}
