import type { ReactNode } from 'react'
import { Tab } from 'react-aria-components'
import type { ListTab as TabName } from '../session/list-tabs'
import { ToolIcon, type ToolIconName } from '../ui/icons'

const icons: Readonly<Record<TabName, ToolIconName>> = {
  claims: 'flag',
  sentences: 'article',
  'second pass': 'eye',
  consistency: 'scales',
  sources: 'link',
  corrections: 'pen',
  talk: 'speech',
  activity: 'clock'
}

interface ListTabProps {
  readonly id: TabName
  readonly name: string
  /** What there is to see in it, after its name. */
  readonly children?: ReactNode
}

/**
 * A tab of the list pane. All eight stand in one row: a sign for each, and the name beside the one that is chosen, which
 * with the keyboard is the one that has the focus. Where the pane is wide every name is shown.
 */
export function ListTab({ id, name, children }: ListTabProps) {
  return (
    <Tab id={id} className="tab">
      <span className="tab-face" title={name}>
        <ToolIcon name={icons[id]} />
        <span className="tab-name">{name}</span>
        {children}
      </span>
    </Tab>
  )
}
