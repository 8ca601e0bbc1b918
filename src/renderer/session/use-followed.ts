import { startTransition, useEffect, useReducer, useRef } from 'react'
import type { ViewCause } from '../../core/document/project-view'

/** While words are typed, panes follow in a pause this long, ms: between two words rather than between two letters. */
export const calm = 250

/** Where nobody pauses, panes follow this long, ms, after the first key that they do not show yet. */
const longestWait = 1500

/** What changes with the article, and says by what. */
interface Followed {
  subscribe(listener: (cause: ViewCause) => void): () => void
}

/** Draws again what shows something, if there is anything else to show: at once, or behind what is more urgent. */
type Draw = (isUrgent: boolean) => void

/**
 * Has all that follows one thing drawn together: one listener and one timer for however many components, for each key
 * passes here.
 */
class Followers {
  private readonly draws = new Set<Draw>()
  private stop: (() => void) | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private first = 0
  private last = 0

  constructor(private readonly followed: Followed) {}

  /** Has this drawn when the thing changes, until the returned function is called. */
  add(draw: Draw): () => void {
    this.draws.add(draw)
    this.stop ??= this.followed.subscribe(this.hear)
    return () => {
      this.draws.delete(draw)
      if (this.draws.size > 0) return
      this.stop?.()
      this.stop = null
      this.rest()
    }
  }

  private readonly hear = (cause: ViewCause): void => {
    if (cause === 'words') {
      this.last = performance.now()
      if (this.timer !== undefined) return
      this.first = this.last
      this.timer = setTimeout(this.showWords, calm)
    } else {
      this.rest()
      for (const draw of this.draws) draw(true)
    }
  }

  private readonly showWords = (): void => {
    const left = Math.min(this.last + calm, this.first + longestWait) - performance.now()
    this.timer = left > 0 ? setTimeout(this.showWords, left) : undefined
    if (this.timer === undefined) for (const draw of this.draws) draw(false)
  }

  private rest(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }
}

const followersOf = new WeakMap<Followed, Followers>()

function follow(followed: Followed, draw: Draw): () => void {
  const followers = followersOf.get(followed) ?? new Followers(followed)
  followersOf.set(followed, followers)
  return followers.add(draw)
}

/**
 * Draws the component again behind the article: a key in the text is painted first, and what follows it is drawn when
 * the typing pauses or goes on for long. What is said or decided shows at once, so that the next key acts on it.
 *
 * @param isOther Whether there is anything else to show; asked once for each drawing.
 * @returns Another number for each drawing.
 */
export function useFollowed(followed: Followed, isOther: () => boolean = () => true): number {
  const [version, drawAgain] = useReducer((count: number) => count + 1, 0)
  const latest = useRef(isOther)
  latest.current = isOther
  useEffect(() => {
    const draw: Draw = (isUrgent) => {
      if (!latest.current()) return
      if (isUrgent) drawAgain()
      else startTransition(drawAgain)
    }
    const stop = follow(followed, draw)
    // what changed between the drawing and the subscription was told to nobody
    draw(true)
    return stop
  }, [followed])
  return version
}
