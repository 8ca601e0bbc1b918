import { type CSSProperties, memo } from 'react'
import type { ClaimId } from '../../core/model/ids'
import { type Store, useStore } from '../session/store'
import { strings } from '../ui/strings'
import { idOfMark } from './claim-details'
import type { MarginMark } from './margin-places'

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
  const shown = useStore(marks)
  return (
    <nav className="claim-margin" aria-label={strings.editor.margin}>
      {rowsOf(shown).map((row) => (
        <div key={row.marks[0].id} className="claim-margin-row" style={{ top: row.top }}>
          {row.marks.map((mark) => (
            <ClaimNumber key={mark.id} {...numberOf(mark)} {...duties} />
          ))}
        </div>
      ))}
      {groupsOf(shown).map(([id, group]) => (
        // biome-ignore lint/a11y/useSemanticElements: what a block of text has for its details is no field set
        <div
          key={id}
          id={id}
          role="group"
          className="visually-hidden"
          aria-label={group.map(nameOf).join('; ')}
        />
      ))}
    </nav>
  )
}

type ClaimNumberProps = Omit<MarginMark, 'top' | 'groups'> & MarginDuties

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
      aria-label={nameOf({ number, state, isDimmed })}
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

function nameOf({ number, state, isDimmed }: Pick<MarginMark, 'number' | 'state' | 'isDimmed'>): string {
  return strings.editor.claimNumber(number, state, isDimmed)
}

/** The claims of each block that has several, by the id of the group's element. */
function groupsOf(marks: readonly MarginMark[]): readonly (readonly [string, readonly MarginMark[]])[] {
  const groups = new Map<string, MarginMark[]>()
  for (const mark of marks) {
    for (const id of mark.groups === '' ? [] : mark.groups.split(' ')) {
      groups.set(id, [...(groups.get(id) ?? []), mark])
    }
  }
  return [...groups]
}

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
function numberOf({ top: _, groups: __, ...shown }: MarginMark): Omit<MarginMark, 'top' | 'groups'> {
  return shown
}
