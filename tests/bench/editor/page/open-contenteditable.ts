import { makePageFrame } from './page-frame'
import type { SampleArticle } from './sample-article'
import { writeStaticBlocks } from './static-blocks'
import type { Subject } from './subject'

/** The article in a bare editable element: what Chromium itself needs. */
export function openContenteditable(root: HTMLElement, { blocks }: SampleArticle): Subject {
  const { scroller, text } = makePageFrame(root)
  writeStaticBlocks(text, blocks)
  text.contentEditable = 'true'
  return { scroller, text, isEditable: true, filterClaims: null, countPainted: () => 0 }
}
