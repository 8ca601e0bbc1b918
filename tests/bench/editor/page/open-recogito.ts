import '@recogito/text-annotator/text-annotator.css'
import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator'
import { domPlaceAt } from '../../../../src/renderer/editor/dom-places'
import { makePageFrame } from './page-frame'
import type { SampleArticle } from './sample-article'
import { writeStaticBlocks } from './static-blocks'
import { countHighlights, type Subject } from './subject'

/** A static copy of the article with the claims as annotations of Recogito's text annotator. It cannot be edited. */
export function openRecogito(root: HTMLElement, sample: SampleArticle): Subject {
  const { scroller, text } = makePageFrame(root)
  writeStaticBlocks(text, sample.blocks)
  const annotator = createTextAnnotator(text, {
    renderer: 'CSS_HIGHLIGHTS',
    annotatingEnabled: false,
    style: { fill: '#ffe08a', fillOpacity: 0.5 }
  })
  annotator.setAnnotations(annotationsOf(text, sample))
  let isFiltered = false
  return {
    scroller,
    text,
    isEditable: false,
    filterClaims: () => {
      isFiltered = !isFiltered
      const fill = isFiltered ? '#8ad0ff' : '#ffe08a'
      annotator.setStyle({ fill, fillOpacity: 0.5 })
    },
    countPainted: countHighlights
  }
}

function annotationsOf(text: HTMLElement, { claims }: SampleArticle): TextAnnotation[] {
  const blocks = [...text.children] as HTMLElement[]
  const annotations: TextAnnotation[] = []
  let index = 0
  let start = 0
  for (const [id, claim] of claims.entries()) {
    while (claim.start > start + (blocks[index]?.textContent?.length ?? 0)) {
      start += (blocks[index]?.textContent?.length ?? 0) + 1
      index += 1
    }
    const block = blocks[index]
    if (block === undefined) break
    const range = document.createRange()
    const from = domPlaceAt(block, claim.start - start)
    const to = domPlaceAt(block, claim.end - start)
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    const name = `claim-${id}`
    const selector = [{ id: name, quote: range.toString(), start: claim.start, end: claim.end, range }]
    annotations.push({ id: name, bodies: [], target: { annotation: name, selector } })
  }
  return annotations
}
