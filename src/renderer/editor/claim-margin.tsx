import { type CSSProperties, memo } from 'react'
import type { ClaimId } from '../../core/model/ids'
import { type Store, useStore } from '../session/store'
import { strings } from '../ui/strings'
import { idOfMark } from './claim-details'
import type { MarginMark } from './claim-painter'

/** Marks closer than this, in CSS pixels, stand in one row. */
const rowHeight = 14

interface MarginDuties {
  readonly onSelect: (id: ClaimId) => void
  /** A menu was asked for at the claim just selected. */
  readonly onMenu: () => void
}

/** The numbers of the claims in the margin, each beside the line where its words begin. */
export function ClaimMargin({
  marks,
  ...duties
}: MarginDuties & { readonly marks: Store<readonly MarginMark[]> }) {
  return (
    <nav className="claim-margin" aria-label={strings.editor.margin}>
      {rowsOf(useStore(marks)).map((row) => (
        <div key={row.marks[0].id} className="claim-margin-row" style={{ top: row.top }}>
          {row.marks.map((mark) => (
            <ClaimNumber key={mark.id} {...numberOf(mark)} {...duties} />
          ))}
        </div>
      ))}
    </nav>
  )
}

type ClaimNumberProps = Omit<MarginMark, 'top'> & MarginDuties

const ClaimNumber = memo(function ClaimNumber(props: ClaimNumberProps) {
  const { id, number, state, isSelected, isDimmed, onSelect, onMenu } = props
  return (
    <button
      type="button"
      id={idOfMark(id)}
      tabIndex={-1}
      className="claim-number"
      style={{ '--state': `var(--state-${state.replaceAll(' ', '-')})` } as CSSProperties}
      data-selected={isSelected || undefined}
      data-dimmed={isDimmed || undefined}
      aria-label={strings.editor.claimNumber(number, state, isDimmed)}
      onClick={() => onSelect(id)}
      onContextMenu={() => {
        onSelect(id)
        onMenu()
      }}
    >
      {number}
    </button>
  )
})

interface Row {
  readonly top: number
  readonly marks: readonly [MarginMark, ...MarginMark[]]
}

function rowsOf(marks: readonly MarginMark[]): readonly Row[] {
  const rows: { top: number; marks: [MarginMark, ...MarginMark[]] }[] = []
  for (const mark of [...marks].sort((left, right) => left.top - right.top || left.number - right.number)) {
    const last = rows.at(-1)
    if (last !== undefined && mark.top - last.top < rowHeight) last.marks.push(mark)
    else rows.push({ top: mark.top, marks: [mark] })
  }
  return rows
}

/** What a number shows, without its place: so that it need not be drawn again when only the place changes. */
function numberOf({ top: _, ...shown }: MarginMark): Omit<MarginMark, 'top'> {
  return shown
}
