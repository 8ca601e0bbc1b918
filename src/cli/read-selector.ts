import { fail, type Result, succeed } from '../core/ipc/result'
import type { Quote } from '../core/model/anchor'

/** What one line asks for. */
export interface AskedPlaces {
  readonly id: string | number | null
  /**
   * The places that are told by selectors, in their order, one of which at least can be read; none for an annotation
   * of the text as a whole.
   */
  readonly targets: readonly Result<TextSelector>[]
}

/** The text selectors of one target. Offsets in Unicode code points. */
export interface TextSelector {
  readonly quote: Quote | null
  readonly position: { readonly start: number; readonly end: number } | null
}

type Entry = Readonly<Record<string, unknown>>

/** Selectors nested deeper than this, one refined by another, are not looked at. */
const deepest = 16

/** Characters of the surroundings, on each side, that are looked at: those next to the words. */
const longestContext = 1000

/** Most targets of one annotation. */
const mostTargets = 1000

/**
 * Reads one line: a W3C annotation, its target or its selectors (one, a list, refined by each other), or selectors
 * under their type as a name. Of each target the first quote and the first position count; targets without selectors,
 * beside others, are of other resources.
 */
export function readSelector(line: string): Result<AskedPlaces> {
  const json = parseJson(line)
  if (!isEntry(json)) return fail('no-json', 'it is not a JSON object')
  const id = readId(json)
  const given = targetsIn(json.target, deepest)
  if (given.length > mostTargets) return fail('too-many', `it has more than ${mostTargets} targets`)
  const selecting = given.filter(hasSelector)
  const [only = json] = selecting
  if (!hasSelector(json) && isOfWhole(json, given)) return succeed({ id, targets: [] })
  const parts = selecting.length > 1 ? selecting : [hasSelector(json) ? json : only]
  const targets = parts.map(readTarget)
  const [first] = targets
  return first?.ok === false && !targets.some(({ ok }) => ok) ? first : succeed({ id, targets })
}

/** The targets one by one: those of a list, and of what W3C calls a Choice, a Composite, a List and Independents. */
function targetsIn(value: unknown, depth: number): readonly unknown[] {
  if (value === undefined || depth === 0) return []
  if (Array.isArray(value)) return value.flatMap((each) => targetsIn(each, depth - 1))
  const isGroup = isEntry(value) && value.selector === undefined && Array.isArray(value.items)
  return isGroup ? targetsIn(value.items, depth - 1) : [value]
}

function hasSelector(value: unknown): boolean {
  return collect(value, deepest).length > 0
}

/** An annotation whose targets are addresses, and no parts of what is there, is of a text as a whole. */
function isOfWhole({ type }: Entry, targets: readonly unknown[]): boolean {
  return [type].flat().includes('Annotation') && targets.length > 0 && targets.every(isAddress)
}

/** With a fragment, or with a selector of whatever kind, it would be of a part. */
function isAddress(target: unknown): boolean {
  if (typeof target === 'string') return target !== '' && !target.includes('#')
  if (!isEntry(target)) return false
  const { selector, source, id } = target
  const isBare = selector === undefined || (Array.isArray(selector) && selector.length === 0)
  const address = isEntry(source) ? source.id : (source ?? id)
  return isBare && typeof address === 'string' && isAddress(address)
}

function readTarget(target: unknown): Result<TextSelector> {
  const selectors = collect(target, deepest)
  const quoted = selectors.find(({ type }) => type === 'TextQuoteSelector')
  const placed = selectors.find(({ type }) => type === 'TextPositionSelector')
  if (quoted === undefined && placed === undefined)
    return fail('no-selector', 'it has no TextQuoteSelector and no TextPositionSelector')
  const quote = quoted === undefined ? succeed(null) : readQuote(quoted.entry)
  if (!quote.ok) return quote
  const position = placed === undefined ? succeed(null) : readPosition(placed.entry)
  if (!position.ok) return position
  return succeed({ quote: quote.value, position: position.value })
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // said by the caller, with the number of the line
    return null
  }
}

/** Whether it is a JSON object. */
export function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readId({ id }: Entry): string | number | null {
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

const types = ['TextQuoteSelector', 'TextPositionSelector'] as const

interface Selector {
  readonly type: (typeof types)[number]
  readonly entry: Entry
}

function collect(value: unknown, depth: number): readonly Selector[] {
  if (depth === 0) return []
  if (Array.isArray(value)) return value.flatMap((each) => collect(each, depth - 1))
  if (!isEntry(value)) return []
  const own = types
    .filter((type) => [value.type].flat().includes(type))
    .map((type) => ({ type, entry: value }))
  const named = types.flatMap((type) => {
    const entry = value[type]
    return isEntry(entry) ? [{ type, entry }] : []
  })
  // what refines a quote counts within the quote, not in the text
  const inner = own.length > 0 ? [] : [value.target, value.selector, value.refinedBy]
  return [...own, ...named, ...inner.flatMap((each) => collect(each, depth - 1))]
}

function readQuote({ exact, prefix = '', suffix = '' }: Entry): Result<Quote> {
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string')
    return fail('bad-quote', 'its TextQuoteSelector needs exact, and may have prefix and suffix, as text')
  if (exact === '') return fail('bad-quote', 'its TextQuoteSelector quotes no words')
  return succeed({ exact, prefix: prefix.slice(-longestContext), suffix: suffix.slice(0, longestContext) })
}

function readPosition({ start, end }: Entry): Result<{ readonly start: number; readonly end: number }> {
  if (!isOffset(start) || !isOffset(end) || end < start)
    return fail('bad-position', 'its TextPositionSelector needs start and end, whole numbers in this order')
  return succeed({ start, end })
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
