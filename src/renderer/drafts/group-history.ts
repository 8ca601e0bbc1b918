import type { PersonId } from '../../core/model/ids'
import type { HistoryStretch } from '../../core/model/moment'
import { formatDay, formatMoment, formatTime } from '../ui/format-date'
import { strings } from '../ui/strings'

/** Stretches of writing of one day. */
export interface HistoryDay {
  readonly day: string
  /** Latest first; the index is that in the whole history. */
  readonly entries: readonly { readonly stretch: HistoryStretch; readonly index: number }[]
}

/** The history by days as their clocks claimed, latest first. The order is that of the edits, never of the clocks. */
export function groupHistory(stretches: readonly HistoryStretch[]): readonly HistoryDay[] {
  const days: { day: string; entries: { stretch: HistoryStretch; index: number }[] }[] = []
  for (const [index, stretch] of [...stretches.entries()].toReversed()) {
    const day = stretch.from === null ? strings.versions.undated : formatDay(stretch.from)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push({ stretch, index })
    else days.push({ day, entries: [{ stretch, index }] })
  }
  return days
}

/** Names a state of the article in this window. */
export function keyOfStretch(stretch: HistoryStretch | undefined): string {
  return stretch === undefined ? '' : `${stretch.replica} ${stretch.count}`
}

/** Who wrote a stretch, in words. The first of all is the article as it was received. */
export function nameOfStretch(
  { by }: HistoryStretch,
  index: number,
  nameOf: (id: PersonId) => string
): string {
  if (by !== null) return strings.versions.wrote(nameOf(by))
  return index === 0 ? strings.versions.received1 : strings.versions.unknownWriter
}

/** When a stretch was written, "14:02 to 14:20", with the day on request; "" where nobody wrote it down. */
export function timeOfStretch({ from, to }: HistoryStretch, hasDay = false): string {
  if (from === null || to === null) return ''
  return strings.versions.span(hasDay ? formatMoment(from) : formatTime(from), formatTime(to))
}
