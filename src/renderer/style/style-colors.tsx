import { useId } from 'react'
import { type ClaimState, claimStates } from '../../core/model/claim-status'
import { Checkbox } from '../ui/field'
import { strings } from '../ui/strings'
import { withColor } from './style-draft'
import type { StylePartProps } from './style-part-props'

/** What a state's colours begin with: they can be read on every ground of the window. */
const firstColor = { light: '#1d6535', dark: '#8fd0a2' }

/** The colours of states, on light and on dark ground; Stet's own where none are given. */
export function StyleColors(props: StylePartProps) {
  const { style, onChange } = props
  const words = strings.style
  return (
    <details className="style-part" open={Object.keys(style.colors).length > 0}>
      <summary>{words.colors}</summary>
      <ul className="style-colors">
        {claimStates.map((state) => (
          <li key={state}>
            <Checkbox
              label={style.states[state] ?? strings.states[state]}
              isChecked={style.colors[state] !== undefined}
              onChange={(isOwn) => onChange(withColor(style, state, isOwn ? firstColor : null))}
            />
            <ColorFields {...props} state={state} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function ColorFields({ style, onChange, problemOf, state }: StylePartProps & { readonly state: ClaimState }) {
  const id = useId()
  const color = style.colors[state]
  if (color === undefined) return null
  return (
    <span className="style-color">
      {(['light', 'dark'] as const).map((theme) => {
        const problem = problemOf(`colors › ${state} › ${theme}`)
        return (
          <span key={theme} className="field">
            <label className="field-label" htmlFor={`${id}-${theme}`}>
              {strings.style.onGround[theme]}
            </label>
            <input
              id={`${id}-${theme}`}
              type="color"
              value={color[theme]}
              aria-invalid={problem !== undefined}
              aria-describedby={`${id}-${theme}-note`}
              onChange={(event) =>
                onChange(withColor(style, state, { ...color, [theme]: event.target.value }))
              }
            />
            <span id={`${id}-${theme}-note`} className="field-problem">
              {problem}
            </span>
          </span>
        )
      })}
    </span>
  )
}
