import type { WindowBounds } from './settings'

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Smallest window in which list, article and inspector are all usable, in device-independent pixels. */
export const smallestWindow = { width: 860, height: 560 } as const

/** A first window: the article at its reading measure between both panes. */
const firstWindow = { width: 1280, height: 800 } as const

/** How much of a window must be on some display for a person to get hold of it, in pixels. */
const graspable = 120

/** Where a new window goes: where it was left, unless no display shows enough of that place any more. */
export function placeWindow(left: WindowBounds | null, displays: readonly Area[]): Partial<Area> {
  if (left === null || !displays.some((display) => isGraspable(left, display))) return firstWindow
  return { x: left.x, y: left.y, width: left.width, height: left.height }
}

function isGraspable(window: Area, display: Area): boolean {
  return (
    overlap(window.x, window.width, display.x, display.width) >= graspable &&
    overlap(window.y, window.height, display.y, display.height) >= graspable
  )
}

function overlap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.min(a + aLength, b + bLength) - Math.max(a, b)
}
