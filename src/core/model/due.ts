/**
 * When a claim has to be settled: a day, `2026-11-30`, which ends wherever its reader is, or a minute in UTC,
 * `2026-11-30T14:30Z`, which is the same for everybody.
 */
const form = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})Z)?$/

/** Whether a text is a day or a minute that exists. */
export function isDue(text: string): boolean {
  const time = form.test(text) ? new Date(text.length === 10 ? `${text}T00:00Z` : text) : null
  return (
    time !== null &&
    !Number.isNaN(time.getTime()) &&
    time.toISOString().startsWith(text.slice(0, 16).replace('Z', ''))
  )
}

/** The moment after which it is late, ms since 1970: the minute, or the end of the day on this computer. */
export function timeOfDue(due: string): number {
  const [, year = 0, month = 0, day = 0, hour] = (form.exec(due) ?? []).map(Number)
  return Number.isFinite(hour) ? Date.parse(due) : new Date(year, month - 1, day + 1).getTime()
}

/** The same moment for everybody: of a day the last minute that it has in UTC; a minute as it is. */
export function minuteInUtc(due: string): string {
  return due.length === 10 ? `${due}T23:59Z` : due
}

/** A day and a time of this computer's clock, as fields for dates and times hold them; "" for none. */
export interface LocalDue {
  /** `2026-11-30` */
  readonly day: string
  /** `14:30`, or "" for the whole day. */
  readonly time: string
}

/** What it says, by this computer's clock. */
export function localDue(due: string | undefined): LocalDue {
  if (due === undefined) return { day: '', time: '' }
  if (due.length === 10) return { day: due, time: '' }
  const at = new Date(due)
  const two = (part: number): string => String(part).padStart(2, '0')
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return { day, time: `${two(at.getHours())}:${two(at.getMinutes())}` }
}

/** The day, or the minute where a time is given; null where that is none. */
export function dueOf({ day, time }: LocalDue): string | null {
  if (!isDue(day)) return null
  if (time === '') return day
  const at = new Date(`${day}T${time}`)
  const due = Number.isNaN(at.getTime()) ? '' : `${at.toISOString().slice(0, 16)}Z`
  return isDue(due) ? due : null
}

/** The minute that is meant by a day said on this computer, the last that it has here; a minute as it is. */
export function minuteOfDue(due: string): string {
  return due.length === 10 ? (dueOf({ day: due, time: '23:59' }) ?? due) : due
}

/** Whether a claim asks for work after the time it was due, at this moment, ms since 1970. */
export function isOverdue(
  {
    claim,
    status
  }: { readonly claim: { readonly due?: string }; readonly status: { readonly isOpen: boolean } },
  now: number
): boolean {
  return claim.due !== undefined && status.isOpen && timeOfDue(claim.due) <= now
}

/** When claims are due: at any time or none, too late by now, today, within seven days, at some time, at none. */
export const dueChoices = ['any', 'overdue', 'today', 'week', 'some', 'none'] as const
export type DueChoice = (typeof dueChoices)[number]

/** Whether what is due then, or at no time, is what is asked for at this moment, ms since 1970. */
export function isDueThen(due: string | undefined, choice: DueChoice, now: number): boolean {
  if (choice === 'any') return true
  if (due === undefined) return choice === 'none'
  if (choice === 'none' || choice === 'some') return choice === 'some'
  const time = timeOfDue(due)
  if (choice === 'overdue') return time <= now
  const at = new Date(now)
  const days = choice === 'today' ? 1 : 7
  return time > now && time <= new Date(at.getFullYear(), at.getMonth(), at.getDate() + days).getTime()
}
