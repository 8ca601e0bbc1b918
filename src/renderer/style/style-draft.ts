import { type ChecklistItem, defaultChecklists } from '../../core/model/checklist'
import { type ClaimKind, claimKinds } from '../../core/model/claim'
import { type HouseStyle, plainStyle } from '../../core/model/house-style'
import { shippedStyles } from '../../core/model/shipped-styles'

/** Groups of words that a style may have of its own. */
export type WordGroup = 'states' | 'verdicts' | 'workStatuses' | 'roles'

/** A style to be written, from one that is there. One that comes with Stet gives its name to nothing else. */
export function draftOf(style: HouseStyle, copyName: (name: string) => string): HouseStyle {
  const isOfStet = [plainStyle, ...Object.values(shippedStyles)].some(({ name }) => name === style.name)
  const draft = structuredClone(style)
  return isOfStet ? { ...draft, name: copyName(style.name) } : draft
}

/** The style with a word of its own for something, or with Stet's own word where it is empty. */
export function withWord(style: HouseStyle, group: WordGroup, key: string, word: string): HouseStyle {
  const { [key]: _, ...others } = style[group] as Readonly<Record<string, string>>
  return { ...style, [group]: word === '' ? others : { ...others, [key]: word } }
}

/** The style with these colours for a state, or with Stet's own. */
export function withColor(
  style: HouseStyle,
  state: keyof HouseStyle['colors'],
  color: { readonly light: string; readonly dark: string } | null
): HouseStyle {
  const { [state]: _, ...others } = style.colors
  return { ...style, colors: color === null ? others : { ...others, [state]: color } }
}

/** All kinds in the order of the style, those that it does not offer behind the others. */
export function kindsOf({
  kinds
}: HouseStyle): readonly { readonly kind: ClaimKind; readonly isOffered: boolean }[] {
  const offered = kinds.map(({ kind }) => kind)
  return [
    ...offered.map((kind) => ({ kind, isOffered: true })),
    ...claimKinds.filter((kind) => !offered.includes(kind)).map((kind) => ({ kind, isOffered: false }))
  ]
}

/** The style that offers a kind, or does not. */
export function withKind(style: HouseStyle, kind: ClaimKind, isOffered: boolean): HouseStyle {
  const others = style.kinds.filter((each) => each.kind !== kind)
  return { ...style, kinds: isOffered ? [...others, { kind, name: '' }] : others }
}

/** The style with a kind a place earlier. */
export function withKindEarlier(style: HouseStyle, kind: ClaimKind): HouseStyle {
  const at = style.kinds.findIndex((each) => each.kind === kind)
  const [moved, before] = [style.kinds[at], style.kinds[at - 1]]
  if (moved === undefined || before === undefined) return style
  return { ...style, kinds: style.kinds.with(at - 1, moved).with(at, before) }
}

/** The style that calls a kind so; "" for Stet's own word. */
export function withKindName(style: HouseStyle, kind: ClaimKind, name: string): HouseStyle {
  return { ...style, kinds: style.kinds.map((each) => (each.kind === kind ? { kind, name } : each)) }
}

/** The style with these items on the checklist of a kind. */
export function withItems(style: HouseStyle, kind: ClaimKind, items: readonly ChecklistItem[]): HouseStyle {
  const { [kind]: _, ...others } = style.checklists
  return { ...style, checklists: items.length === 0 ? others : { ...others, [kind]: items } }
}

/** An empty item with an id that nothing on the list, nor on Stet's own list of the kind, has: an id is an item's for good. */
export function freshItem(kind: ClaimKind, items: readonly ChecklistItem[]): ChecklistItem {
  const ofStet: readonly ChecklistItem[] =
    kind in defaultChecklists ? defaultChecklists[kind as keyof typeof defaultChecklists] : []
  const taken = new Set([...items, ...ofStet].map(({ id }) => id))
  let number = items.length + 1
  while (taken.has(`own-${number}`)) number += 1
  return { id: `own-${number}`, text: '' }
}
