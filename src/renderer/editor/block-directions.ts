import { mergeRegister } from '@lexical/utils'
import type { LexicalEditor } from 'lexical'
import { directionOfBlock } from '../../core/article/text-direction'
import type { ProjectSession } from '../session/project-session'
import { ArticleBlockNode } from './article-block-node'

/**
 * Keeps every block running in the direction of its words. Lexical leaves that to the browser, which looks at the first
 * letter only. Looks at the blocks that change, and at all when the article's own direction does.
 */
export function registerDirections(editor: LexicalEditor, session: ProjectSession): () => void {
  let article = session.view.info.direction
  const turn = (element: Element | null): void => {
    if (!(element instanceof HTMLElement)) return
    const direction = directionOfBlock(element.textContent, article)
    if (element.dir !== direction) element.dir = direction
  }
  return mergeRegister(
    editor.registerMutationListener(ArticleBlockNode, (mutations) => {
      for (const [key, what] of mutations) if (what !== 'destroyed') turn(editor.getElementByKey(key))
    }),
    session.view.subscribe(() => {
      const next = session.view.info.direction
      if (next === article) return
      article = next
      for (const element of editor.getRootElement()?.children ?? []) turn(element)
    })
  )
}
