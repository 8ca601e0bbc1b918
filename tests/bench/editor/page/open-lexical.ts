import { $createHeadingNode, HeadingNode, registerRichText } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical'
import type { Block } from '../../../../src/core/article/block-schema'
import { makePageFrame } from './page-frame'
import type { SampleArticle } from './sample-article'
import type { Subject } from './subject'

/** The article in Lexical's rich text editor with nothing around it: no history, no claims, no listener. */
export function openLexical(root: HTMLElement, { blocks }: SampleArticle): Subject {
  const { scroller, text } = makePageFrame(root)
  text.contentEditable = 'true'
  const editor = createEditor({
    nodes: [HeadingNode],
    theme: { paragraph: 'block', heading: { h2: 'block' } },
    onError: (error) => {
      throw error
    }
  })
  editor.setRootElement(text)
  registerRichText(editor)
  editor.update(() => void $getRoot().append(...blocks.map($createBlock)), { discrete: true })
  return { scroller, text, isEditable: true, filterClaims: null, countPainted: () => 0 }
}

function $createBlock({ attributes, runs }: Block) {
  const block = attributes.type === 'heading' ? $createHeadingNode('h2') : $createParagraphNode()
  return block.append(
    ...runs.map((run) => {
      const node = $createTextNode(run.text)
      return run.attributes.bold === true ? node.toggleFormat('bold') : node
    })
  )
}
