import type { CSSProperties } from 'react'
import { showOnOneLine } from '../../core/model/show-hidden'
import { type Store, useStore } from '../session/store'
import type { PersonMark } from './people-painter'

/**
 * Others' cursors over the text, and their initials beside the line. For the eye only: the top bar says the same to
 * everybody, and can be reached by keyboard.
 */
export function PeopleMarks({ marks }: { readonly marks: Store<readonly PersonMark[]> }) {
  return (
    <div className="people-marks" aria-hidden="true">
      {useStore(marks).map(({ replica, name, initials, colour, left, top, height }) => (
        <div key={replica} style={{ '--person': `var(--person-${colour})` } as CSSProperties}>
          <span className="person-caret" style={{ left, top, height }} />
          <span className="person-flag" style={{ top }} title={showOnOneLine(name)}>
            {initials}
          </span>
        </div>
      ))}
    </div>
  )
}
