import { nextPaint, type Subject } from './subject'

/** CSS pixels scrolled between two frames: fast reading by the wheel. */
const scrollStep = 300

/** Notes for each key pressed in the page the time from the key to the task after its frame, ms. */
export function watchKeys(): readonly number[] {
  const times: number[] = []
  window.addEventListener(
    'keydown',
    () => {
      const begin = performance.now()
      void nextPaint().then(() => times.push(performance.now() - begin))
    },
    { capture: true }
  )
  return times
}

/** Time from a change of the filter until its second frame is painted, ms. */
export async function measureFilters({ filterClaims }: Subject, times: number): Promise<readonly number[]> {
  const measured: number[] = []
  if (filterClaims === null) return measured
  for (let turn = 0; turn < times; turn += 1) {
    const begin = performance.now()
    filterClaims()
    await nextPaint()
    await nextPaint()
    measured.push(performance.now() - begin)
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  return measured
}

/** Time of each frame while the article is scrolled from its start, ms. */
export async function measureScroll({ scroller }: Subject, frames: number): Promise<readonly number[]> {
  const measured: number[] = []
  scroller.scrollTop = 0
  await nextPaint()
  await nextPaint()
  for (let frame = 0; frame < frames; frame += 1) {
    const begin = performance.now()
    scroller.scrollTop += scrollStep
    await nextPaint()
    measured.push(performance.now() - begin)
  }
  return measured
}
