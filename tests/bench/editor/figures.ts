/** One way to show an article. */
export type Mode = 'contenteditable' | 'lexical' | 'stet' | 'recogito'

/** What is measured: a way to show an article, and how large it is. */
export interface Setup {
  readonly mode: Mode
  readonly words: number
  readonly claims: number
}

/** Figures of one run, ms; memory in MiB. NaN where a setup has no such figure. */
export interface Figures {
  readonly openText: number
  readonly openClaims: number
  readonly keyMedian: number
  readonly keyP95: number
  readonly filter: number
  readonly scrollP95: number
  readonly memory: number
}

/** The value below which this part of the values lies; NaN of none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** The medians of several runs, figure by figure. */
export function mediansOf(runs: readonly Figures[]): Figures {
  const median = (name: keyof Figures): number =>
    quantile(
      runs.map((run) => run[name]),
      0.5
    )
  return {
    openText: median('openText'),
    openClaims: median('openClaims'),
    keyMedian: median('keyMedian'),
    keyP95: median('keyP95'),
    filter: median('filter'),
    scrollP95: median('scrollP95'),
    memory: median('memory')
  }
}
