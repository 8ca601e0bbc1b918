import { createElement, type ReactNode } from 'react'
import type { GuideNode } from '../../../docs/guide.md'

interface GuideTextProps {
  readonly nodes: readonly GuideNode[]
  /** Follows a link to the section of this id. */
  readonly onFollow: (id: string) => void
}

/** What a section of the guide says. */
export function GuideText({ nodes, onFollow }: GuideTextProps) {
  return <>{nodes.map((node, index) => drawn(node, index, onFollow))}</>
}

function drawn(node: GuideNode, key: number, onFollow: (id: string) => void): ReactNode {
  if (typeof node === 'string') return node
  const { tag, href, nodes } = node
  const inside = nodes.map((each, index) => drawn(each, index, onFollow))
  // a column that only holds others apart has no name
  const isNameless = tag === 'th' && nodes.length === 0
  if (href === undefined) return createElement(isNameless ? 'td' : tag, { key }, ...inside)
  return (
    <button key={key} type="button" className="link" onClick={() => onFollow(href.slice(1))}>
      {inside}
    </button>
  )
}
