import type { ArticleChange, ArticleText } from '../../core/article/article-text'
import type { Block } from '../../core/article/block-schema'
import { numberLists } from '../../core/article/list-numbers'

/**
 * Writes beside each item of a numbered list its number, until the returned function is called. The style sheet's own
 * counters would not do: a block that is skipped while it is far from the window counts nothing for the others.
 */
export function showListNumbers(
  article: ArticleText,
  elementOfBlock: (index: number) => HTMLElement | null
): () => void {
  const show = (from: number, to: number): void => {
    const { from: first, numbers } = numberLists(article.blocks, from, to)
    numbers.forEach((number, index) => {
      const element = elementOfBlock(first + index)
      if (element === null) return
      if (number === null) delete element.dataset.number
      else if (element.dataset.number !== `${number}`) element.dataset.number = `${number}`
    })
  }
  show(0, article.blocks.length)
  return article.observe((change) => {
    if (changesLists(change)) show(change.from, change.from + change.inserted.length)
  })
}

function changesLists({ removed, inserted }: ArticleChange): boolean {
  return (
    removed.length !== inserted.length ||
    removed.some((block, index) => !isSameItem(block, inserted[index] ?? block))
  )
}

function isSameItem({ attributes: left }: Block, { attributes: right }: Block): boolean {
  return left.type === right.type && left.list === right.list && left.depth === right.depth
}
