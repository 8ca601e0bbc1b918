import type * as Y from 'yjs'
import type { Anchor } from '../model/anchor'
import type { Claim, Refusal } from '../model/claim'
import type { RangeId } from '../model/ids'
import type { EntryFields } from './entry-map'

/** What the names of fields begin with that hold one more range of a claim. */
export const rangePrefix = 'range:'

/** What the names of fields begin with that hold one refused place. */
export const refusalPrefix = 'refused:'

/** What the names of fields begin with that say of one tag whether the claim has it: true, or null. */
export const tagPrefix = 'tag:'

/** What the names of evidence's fields begin with that hold one file: what is known of it, or null once it was taken off. */
export const filePrefix = 'file:'

/** Fields of a claim that say where its words are. */
export const placeField = /^(anchors|range:|refused:)/

/** Whether a field says how the work is shared, and nothing of what was found. */
export function isSharingField(field: string): boolean {
  return field === 'assignee' || field === 'due' || field.startsWith(tagPrefix)
}

/** The fields that give a claim tags and take others off, so that what two people do to different ones adds up. */
export function tagFields({ add = [], remove = [] }: TagPatch): EntryFields {
  const field = (tag: string): string => `${tagPrefix}${tag}`
  return Object.fromEntries([
    ...remove.map((tag) => [field(tag), null]),
    ...add.map((tag) => [field(tag), true])
  ])
}

/** Tags to give and to take. */
export interface TagPatch {
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
}

/** A field for one more range; no two people ever write the same. */
export function rangeField(id: RangeId, anchor: Anchor): EntryFields {
  return { [`${rangePrefix}${id}`]: bareAnchor(anchor) }
}

/** The fields that store these anchors, each where it was read from. */
export function anchorFields(anchors: readonly Anchor[]): EntryFields {
  const fields: Record<string, unknown> = {
    anchors: anchors.filter(({ key }) => key === undefined).map(bareAnchor)
  }
  for (const anchor of anchors) if (anchor.key !== undefined) fields[anchor.key] = bareAnchor(anchor)
  return fields
}

/** The fields that store the claim's refusals. */
export function refusalFields({ refusals = [] }: Pick<Claim, 'refusals'>): EntryFields {
  return Object.fromEntries(
    refusals.map(({ key, by, at, place }) => [key, { by, at, place: bareAnchor(place) }])
  )
}

/** The fields that say that the claim has these anchors and no others, and that no place is refused any more. */
export function soleAnchorFields(entry: Y.Map<unknown>, anchors: readonly Anchor[]): EntryFields {
  const stale = [...entry.keys()].filter(
    (key) => (key.startsWith(rangePrefix) || key.startsWith(refusalPrefix)) && entry.get(key) !== null
  )
  return { ...Object.fromEntries(stale.map((key) => [key, null])), anchors: anchors.map(bareAnchor) }
}

/** The anchor as it is stored: without what reading added to it. */
export function bareAnchor({ start, end, quote }: Anchor): Anchor {
  return { start, end, quote }
}

/** A field for one more refused place. */
export function refusalField(id: RangeId, refusal: Omit<Refusal, 'key'>): EntryFields {
  return { [`${refusalPrefix}${id}`]: refusal }
}
