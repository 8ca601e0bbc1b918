import diff from 'fast-diff'
import { joinSteps, type TextStep } from './diff-text'
import { risingChain } from './rising-chain'
import { isCommonToken, wordTokens } from './word-tokens'

/** Past this many words on both sides, texts are first cut at words that stand once in each: Myers is quadratic. */
const manyTokens = 800

/** Texts with less of their telling words in common than this are not the one text changed: it was replaced. */
const leastInCommon = 0.25

/** First of the characters that stand for one word each. Below the surrogates there is room for 50,000. */
const firstSign = 0x100

/** One step between two lists of tokens. */
interface TokenStep {
  readonly kind: 'keep' | 'delete' | 'insert'
  readonly tokens: readonly string[]
}

/**
 * The steps from `before` to `after` by whole words: a word stays or goes, and what is left of a rewritten sentence
 * is not a salad of its small words. Linear but for stretches of 800 words.
 */
export function diffWords(before: string, after: string): readonly TextStep[] {
  return diffTokens(wordTokens(before), wordTokens(after))
}

/** The same for texts that are cut into tokens already. Equal tokens are the same token. */
export function diffTokens(before: readonly string[], after: readonly string[]): readonly TextStep[] {
  const steps = joinTokenSteps(compare(before, after))
  return joinSteps(slideToParagraphs(joinTokenSteps(dropSmallKeeps(steps))).map(textStep))
}

/** Part of the smaller text's telling words that stand in the other too, 0 to 1. */
export function wordsInCommon(before: readonly string[], after: readonly string[]): number {
  const old = before.filter((word) => !isCommonToken(word))
  const now = after.filter((word) => !isCommonToken(word))
  const smaller = Math.min(old.length, now.length)
  if (smaller === 0) return before.length === 0 || after.length === 0 ? 0 : 1
  return countCommon(old, now) / smaller
}

/** How many words two lists have in common, each counted as often as it stands in both. */
export function countCommon(before: readonly string[], after: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of after) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    common += 1
    counts.set(word, left - 1)
  }
  return common
}

function compare(before: readonly string[], after: readonly string[]): readonly TokenStep[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1
  const removed = before.slice(head, before.length - tail)
  const added = after.slice(head, after.length - tail)
  return [
    { kind: 'keep', tokens: before.slice(0, head) },
    ...compareMiddle(removed, added),
    { kind: 'keep', tokens: before.slice(before.length - tail) }
  ]
}

function compareMiddle(removed: readonly string[], added: readonly string[]): readonly TokenStep[] {
  if (removed.length === 0 || added.length === 0) return replaced(removed, added)
  if (removed.length > manyTokens && added.length > manyTokens) return compareAtMarks(removed, added)
  // one side is short here, but not always both
  if (Math.max(removed.length, added.length) > 8 * manyTokens) return compareAtMarks(removed, added)
  if (wordsInCommon(removed, added) < leastInCommon) return replaced(removed, added)
  return compareAll(removed, added)
}

function replaced(removed: readonly string[], added: readonly string[]): readonly TokenStep[] {
  return [
    { kind: 'delete', tokens: removed },
    { kind: 'insert', tokens: added }
  ]
}

/** Cuts both where words stand that are there once in each, in the same order, and compares what is between. */
function compareAtMarks(removed: readonly string[], added: readonly string[]): readonly TokenStep[] {
  const old = placesOfUnique(removed)
  const shared = [...placesOfUnique(added)].flatMap(([word, after]) => {
    const before = old.get(word)
    return before === undefined ? [] : [{ before, after, weight: 1 }]
  })
  const chain = risingChain(shared)
  if (chain.size === 0) return replaced(removed, added)
  const steps: TokenStep[] = []
  let [left, right] = [0, 0]
  shared.forEach(({ before, after }, index) => {
    if (!chain.has(index)) return
    steps.push(...compare(removed.slice(left, before + 1), added.slice(right, after + 1)))
    left = before + 1
    right = after + 1
  })
  return [...steps, ...compare(removed.slice(left), added.slice(right))]
}

function placesOfUnique(tokens: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  tokens.forEach((word, place) => {
    if (places.has(word)) repeated.add(word)
    else if (!isCommonToken(word)) places.set(word, place)
  })
  for (const word of repeated) places.delete(word)
  return places
}

function compareAll(removed: readonly string[], added: readonly string[]): readonly TokenStep[] {
  const signs = new Map<string, string>()
  const encode = (tokens: readonly string[]): string =>
    tokens
      .map((word) => {
        const sign = signs.get(word) ?? String.fromCharCode(firstSign + signs.size)
        signs.set(word, sign)
        return sign
      })
      .join('')
  const [from, to] = [encode(removed), encode(added)]
  let [left, right] = [0, 0]
  return diff(from, to).map(([kind, { length }]): TokenStep => {
    if (kind === diff.INSERT) {
      right += length
      return { kind: 'insert', tokens: added.slice(right - length, right) }
    }
    left += length
    if (kind === diff.EQUAL) right += length
    return { kind: kind === diff.EQUAL ? 'keep' : 'delete', tokens: removed.slice(left - length, left) }
  })
}

function joinTokenSteps(steps: readonly TokenStep[]): readonly TokenStep[] {
  const joined: { kind: TokenStep['kind']; tokens: string[] }[] = []
  for (const { kind, tokens } of steps) {
    if (tokens.length === 0) continue
    const last = joined.at(-1)
    if (last?.kind === kind) for (const word of tokens) last.tokens.push(word)
    else joined.push({ kind, tokens: [...tokens] })
  }
  return joined
}

/** Small words between changes are replaced with them, unless several stand together. What goes, goes first. */
function dropSmallKeeps(steps: readonly TokenStep[]): readonly TokenStep[] {
  const whole: TokenStep[] = []
  let [removed, added]: [string[], string[]] = [[], []]
  const close = (): void => {
    whole.push(...replaced(removed, added))
    removed = []
    added = []
  }
  steps.forEach(({ kind, tokens }, index) => {
    const isKept = kind === 'keep' && (index === 0 || index === steps.length - 1 || !isNothing(tokens))
    if (isKept) {
      close()
      whole.push({ kind, tokens })
    } else {
      if (kind !== 'insert') for (const word of tokens) removed.push(word)
      if (kind !== 'delete') for (const word of tokens) added.push(word)
    }
  })
  close()
  return whole
}

/**
 * Where a change could as well be read as that of whole paragraphs, it is: of "A.¶B.¶" and "A.¶" the paragraph "B.¶"
 * went, not ".¶B".
 */
function slideToParagraphs(steps: readonly TokenStep[]): readonly TokenStep[] {
  const slid = steps.map(({ kind, tokens }) => ({ kind, tokens: [...tokens] }))
  slid.forEach((step, index) => {
    const [before, after] = [slid[index - 1], slid[index + 1]]
    if (step.kind === 'keep' || after?.kind !== 'keep') return
    if (before !== undefined && before.kind !== 'keep') return
    const distance = distanceToParagraph(before?.tokens.at(-1), step.tokens, after.tokens)
    const passed = after.tokens.splice(0, distance)
    if (passed.length === 0) return
    step.tokens.splice(0, distance)
    step.tokens.push(...passed)
    if (before === undefined) slid.splice(index, 0, { kind: 'keep', tokens: passed })
    else before.tokens.push(...passed)
  })
  return slid
}

/** How many tokens a change can slide on for it to begin a paragraph; 0 where it cannot, or does. */
function distanceToParagraph(
  before: string | undefined,
  change: readonly string[],
  after: readonly string[]
): number {
  if (before === '\n') return 0
  for (let distance = 0; distance < after.length; distance += 1) {
    const word = change[distance % change.length]
    if (word !== after[distance]) return 0
    if (word === '\n') return distance + 1
  }
  return 0
}

/** The end of a paragraph is something: what a person sees as one is not to be made of two. */
function isNothing(tokens: readonly string[]): boolean {
  return tokens.every((word) => word !== '\n' && isCommonToken(word)) && tokens.length <= 3
}

function textStep({ kind, tokens }: TokenStep): TextStep {
  const text = tokens.join('')
  return kind === 'insert' ? { kind, text } : { kind, length: text.length }
}
