import type { Finding } from '../consistency/finding'
import type { PassId } from '../model/ids'
import type { PassMark } from '../model/passage-mark'
import type { PassageIndex } from './passage-index'

/** A finding of the consistency check, and who said that it is no problem as it reads now. */
export interface ListedFinding extends Finding {
  /** Names it among the findings as long as its words stay as they are. */
  readonly id: string
  /** Empty while nobody has. What people outside the project's list said does not count. */
  readonly dismissals: readonly PassMark[]
}

/** The findings, each with who dismissed it. A mark on words of one place dismisses that finding alone. */
export function listFindings(
  findings: readonly Finding[],
  passes: PassageIndex<PassId, PassMark>
): readonly ListedFinding[] {
  const alike = new Map<string, number>()
  return findings.map((finding) => {
    const { key } = finding
    const count = (alike.get(key) ?? 0) + 1
    alike.set(key, count)
    return { ...finding, id: `${key} ${count}`, dismissals: dismissalsOf(finding, passes) }
  })
}

function dismissalsOf({ key, places }: Finding, passes: PassageIndex<PassId, PassMark>): readonly PassMark[] {
  const marks = places
    .flatMap((place) => passes.in(place))
    .flatMap(({ mark, isOutside }) => (mark.finding === key && !isOutside ? mark : []))
  return [...new Set(marks)]
}
