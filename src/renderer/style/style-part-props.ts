import type { HouseStyle } from '../../core/model/house-style'

/** What every part of the form is given: the style as it is written so far, and what is wrong with a field of it. */
export interface StylePartProps {
  readonly style: HouseStyle
  readonly onChange: (style: HouseStyle) => void
  /** Undefined where nothing is. */
  readonly problemOf: (path: string) => string | undefined
}
