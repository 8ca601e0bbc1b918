import type { HouseStyle } from './house-style'
import { shippedStyles } from './shipped-styles'

/** The style that comes with Stet under this name, however it is spelled: "Wire desk", "wire-desk"; or null. */
export function shippedStyle(name: string): HouseStyle | null {
  const wanted = slugOf(name)
  return Object.entries(shippedStyles).find(([key]) => key === wanted)?.[1] ?? null
}

function slugOf(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, '-')
}
