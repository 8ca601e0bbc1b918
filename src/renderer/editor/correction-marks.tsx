import './correction-marks.css'
import type { CorrectionId } from '../../core/model/ids'
import { type Store, useStore } from '../session/store'
import { strings } from '../ui/strings'
import type { CorrectionMark } from './correction-painter'

interface CorrectionMarksProps {
  readonly marks: Store<readonly CorrectionMark[]>
  readonly onOpen: (id: CorrectionId) => void
}

/** Proposed words above the line. A click opens the correction; by keyboard the list of corrections does. */
export function CorrectionMarks({ marks, onOpen }: CorrectionMarksProps) {
  return (
    <div className="correction-marks">
      {useStore(marks).map(({ id, words, left, top }) => (
        <button
          key={id}
          type="button"
          tabIndex={-1}
          className="correction-mark"
          style={{ left, top }}
          title={words}
          aria-label={strings.corrections.mark(words)}
          onClick={() => onOpen(id)}
        >
          {words === '' ? '⌫' : words}
        </button>
      ))}
    </div>
  )
}
