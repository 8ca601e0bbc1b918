import type { TextDirection } from '../../core/article/text-direction'
import { type Html, html, nothing } from './escape-html'

/** What is written of a block, whatever element it becomes. */
export interface ShownBlock {
  readonly content: Html
  readonly direction: TextDirection
}

/** A block without words. */
export const noBlock: ShownBlock = { content: nothing, direction: 'ltr' }

/** The dir attribute of an element whose direction is not that of what it stands in. */
export function dirAttribute(direction: TextDirection, outside: TextDirection): Html {
  return direction === outside ? nothing : html` dir="${direction}"`
}
