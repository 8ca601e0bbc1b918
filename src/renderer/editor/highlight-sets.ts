/** Highlights by name: what is few in the window, for each costs at every key. Claims are drawn as strokes. */
export type HighlightName = `stet-${string}`

/** Highlight name of the selected claim. */
export const selectedName: HighlightName = 'stet-selected'
/** Highlight name of the words that stay selected while the focus is elsewhere. */
export const leftSelectionName: HighlightName = 'stet-left-selection'

const priorities = new Map<HighlightName, number>([
  [selectedName, 1],
  [leftSelectionName, 2],
  ['stet-struck', 2]
])
const personPriority = 3

/** Highlight name of the words that another person has selected, by their colour. */
export function personHighlightName(colour: number): HighlightName {
  return `stet-person-${colour}`
}

/**
 * What is registered as CSS highlights, kept between two paintings: a range that is to stay is left alone, because
 * every range that comes or goes has Chromium look at all of them again and paint their words anew.
 */
export class HighlightSets {
  private readonly sets = new Map<HighlightName, ReadonlySet<AbstractRange>>()

  /** Makes the highlights hold these ranges and no others. */
  show(wanted: ReadonlyMap<HighlightName, ReadonlySet<AbstractRange>>): void {
    for (const name of this.sets.keys()) if (!wanted.has(name)) this.change(name, new Set())
    for (const [name, ranges] of wanted) this.change(name, ranges)
  }

  /** Takes all highlights off. */
  clear(): void {
    for (const name of this.sets.keys()) CSS.highlights.delete(name)
    this.sets.clear()
  }

  private change(name: HighlightName, ranges: ReadonlySet<AbstractRange>): void {
    const known = this.sets.get(name) ?? new Set()
    if (ranges.size === 0) {
      if (this.sets.delete(name)) CSS.highlights.delete(name)
      return
    }
    const highlight = highlightOf(name)
    for (const range of known) if (!ranges.has(range)) highlight.delete(range)
    for (const range of ranges) if (!known.has(range)) highlight.add(range)
    this.sets.set(name, ranges)
  }
}

function highlightOf(name: HighlightName): Highlight {
  const known = CSS.highlights.get(name)
  if (known !== undefined) return known
  const highlight = new Highlight()
  highlight.priority = priorities.get(name) ?? (name.startsWith('stet-person-') ? personPriority : 0)
  CSS.highlights.set(name, highlight)
  return highlight
}
