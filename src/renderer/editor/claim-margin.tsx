import type { CSSProperties } from 'react'
import type { ClaimId } from '../../core/model/ids'
import { type Store, useStore } from '../session/store'
import type { MarginMark } from './claim-painter'

/** Marks closer than this, in CSS pixels, stand in one row. */
const rowHeight = 14

/** The numbers of the claims in the margin, each beside the line where its words begin. */
export function ClaimMargin({
  marks,
  onSelect
}: {
  readonly marks: Store<readonly MarginMark[]>
  readonly onSelect: (id: ClaimId) => void
}) {
  return (
    <nav className="claim-margin" aria-label="Claims beside the text">
      {rowsOf(useStore(marks)).map((row) => (
        <div key={row.top} className="claim-margin-row" style={{ top: row.top }}>
          {row.marks.map((mark) => (
            <button
              key={mark.id}
              type="button"
              tabIndex={-1}
              className="claim-number"
              style={{ '--state': `var(--state-${mark.state.replaceAll(' ', '-')})` } as CSSProperties}
              data-selected={mark.isSelected || undefined}
              aria-label={`Claim ${mark.number}, ${mark.state}`}
              onClick={() => onSelect(mark.id)}
            >
              {mark.number}
            </button>
          ))}
        </div>
      ))}
    </nav>
  )
}

interface Row {
  readonly top: number
  readonly marks: readonly MarginMark[]
}

function rowsOf(marks: readonly MarginMark[]): readonly Row[] {
  const rows: { top: number; marks: MarginMark[] }[] = []
  for (const mark of [...marks].sort((left, right) => left.top - right.top || left.number - right.number)) {
    const last = rows.at(-1)
    if (last !== undefined && mark.top - last.top < rowHeight) last.marks.push(mark)
    else rows.push({ top: mark.top, marks: [mark] })
  }
  return rows
}
