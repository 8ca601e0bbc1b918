import { type ClaimKind, claimKinds, type Risk, risks } from './claim'
import { type ClaimState, claimStates } from './claim-status'
import { type DueChoice, dueChoices } from './due'
import { isId, type PersonId } from './ids'

/** Whose claims can be shown: everybody's, what is for this person and why, or what nobody has taken. */
export const audiences = ['anybody', 'me', 'assigned', 'mentions', 'waits', 'nobody'] as const

/** One of these, or the claims given to one person. */
export type Audience = (typeof audiences)[number] | PersonId

/** In which order claims are listed: as in the article, the riskiest first, or what is due next first. */
export const claimOrders = ['article', 'risk', 'due'] as const
export type ClaimOrder = (typeof claimOrders)[number]

/** Which claims are shown, and in which order. */
export interface ClaimFilter {
  /** Words sought, or the number of a claim. */
  readonly text: string
  readonly progress: 'all' | 'open' | 'settled'
  /** 'uncertain' for the claims whose place is to confirm. */
  readonly state: ClaimState | 'any' | 'uncertain'
  readonly whose: Audience
  readonly kind: ClaimKind | 'any'
  readonly risk: Risk | 'any'
  /** Only what needs a lawyer's eye. */
  readonly legal: boolean
  /** "" for any. */
  readonly tag: string
  readonly due: DueChoice
  /** Only what waits for a second check. */
  readonly second: boolean
  readonly order: ClaimOrder
}

/** The filter that shows everything as in the article. */
export const noFilter: ClaimFilter = {
  text: '',
  progress: 'all',
  state: 'any',
  whose: 'anybody',
  kind: 'any',
  risk: 'any',
  legal: false,
  tag: '',
  due: 'any',
  second: false,
  order: 'article'
}

/** Whether it shows every claim, in whatever order. */
export function showsEverything(filter: ClaimFilter): boolean {
  return isSameFilter({ ...filter, order: noFilter.order }, noFilter)
}

/** Whether two filters ask for the same. */
export function isSameFilter(left: ClaimFilter, right: ClaimFilter): boolean {
  return serializeFilter(left) === serializeFilter(right)
}

/** Longest text of a kept filter, in UTF-16 code units. */
export const longestFilter = 4000

/** The filter as JSON, without what it does not ask for. */
export function serializeFilter(filter: ClaimFilter): string {
  const asked = Object.entries(noFilter).flatMap(([key, nothing]) => {
    const value = filter[key as keyof ClaimFilter]
    return value === nothing ? [] : [[key, typeof value === 'string' ? value.trim() : value] as const]
  })
  return JSON.stringify(Object.fromEntries(asked))
}

/** The filter of a kept text. What this version does not know asks for nothing; null for what is no filter. */
export function parseFilter(text: string): ClaimFilter | null {
  if (text.length > longestFilter) return null
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null
  const asked: Readonly<Record<string, unknown>> = { ...data }
  const oneOf = <Value extends string, Else>(values: readonly Value[], value: unknown, other: Else) =>
    values.find((each) => each === value) ?? other
  const words = (value: unknown): string => (typeof value === 'string' ? value : '')
  return {
    text: words(asked.text),
    progress: oneOf(['open', 'settled'] as const, asked.progress, noFilter.progress),
    state: oneOf([...claimStates, 'uncertain'] as const, asked.state, noFilter.state),
    whose: isId('person', asked.whose) ? asked.whose : oneOf(audiences, asked.whose, noFilter.whose),
    kind: oneOf(claimKinds, asked.kind, noFilter.kind),
    risk: oneOf(risks, asked.risk, noFilter.risk),
    legal: asked.legal === true,
    tag: words(asked.tag),
    due: oneOf(dueChoices, asked.due, noFilter.due),
    second: asked.second === true,
    order: oneOf(claimOrders, asked.order, noFilter.order)
  }
}
