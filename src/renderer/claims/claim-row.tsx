import { memo } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import type { LiveClaim } from '../../core/document/live-claims'
import { dropPlace } from '../session/drop-place'
import { useHouseWords } from '../session/house-words'
import { formatDue } from '../ui/format-date'
import { StateIcon, stateClass, ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'

interface ClaimRowProps {
  readonly view: LiveClaim
  /** Whether it is among those to be merged. */
  readonly isChosen: boolean
  /** Whether others did something to it that this person has not looked at. */
  readonly isUnread: boolean
  /** Whose it is to check; "" for nobody's. */
  readonly assignee: string
  /** Whether it is open and the time it is due has passed. */
  readonly isOverdue: boolean
}

/** One claim in the list: number, state, words and kind. */
export const ClaimRow = memo(function ClaimRow({
  view,
  isChosen,
  isUnread,
  assignee,
  isOverdue
}: ClaimRowProps) {
  const { number, claim, status, words, evidence } = view
  const house = useHouseWords()
  return (
    <div className="claim-row" {...dropPlace({ claimId: claim.id, evidence: null })}>
      <span className="claim-row-mark">
        <span className="claim-row-number">{number}</span>
        <StateIcon state={status.state} />
        {isUnread && (
          <>
            <span className="unread-dot" aria-hidden="true" title={strings.activity.isNew} />
            <span className="visually-hidden">{strings.activity.isNew}</span>
          </>
        )}
      </span>
      <span className="claim-row-body">
        <span className="claim-row-words" dir={directionOfText(words)}>
          {words}
        </span>
        <span className="claim-row-facts">
          <span className={stateClass(status.state)}>{house.state(status.state)}</span>
          <span>{house.kind(claim.kind)}</span>
          {evidence.length > 0 && (
            <span className="claim-row-count">
              <ToolIcon name="link" size={12} />
              <span aria-hidden="true">{evidence.length}</span>
              <span className="visually-hidden">{strings.list.evidenceCount(evidence.length)}</span>
            </span>
          )}
          {assignee !== '' && (
            <span className="claim-row-count">
              <ToolIcon name="person" size={12} />
              <span className="visually-hidden">{strings.inspector.assignee}</span>
              <bdi>{assignee}</bdi>
            </span>
          )}
          {status.awaitsSecond && <span>{strings.second.awaited}</span>}
          {status.fallen !== undefined && <span>{strings.relations.fallen}</span>}
          {status.isContradicted && <span>{strings.evidence.contradictedSince}</span>}
          {claim.due !== undefined && <Due due={claim.due} isOverdue={isOverdue} />}
          {claim.tags?.map((tag) => (
            <bdi key={tag} className="claim-row-tag">
              {tag}
            </bdi>
          ))}
          {isChosen && <Flag name="done" label={strings.ranges.isChosen} />}
          {claim.risk === 'high' && <Flag name="flag" label={strings.list.highRisk} />}
          {claim.legal && <Flag name="scales" label={strings.list.legal} />}
        </span>
      </span>
    </div>
  )
})

function Due({ due, isOverdue }: { readonly due: string; readonly isOverdue: boolean }) {
  const when = formatDue(due)
  return (
    <span className={isOverdue ? 'claim-row-count is-overdue' : 'claim-row-count'}>
      <ToolIcon name={isOverdue ? 'warning' : 'clock'} size={12} />
      {isOverdue ? strings.due.overdue(when) : strings.due.due(when)}
    </span>
  )
}

function Flag({ name, label }: { readonly name: 'done' | 'flag' | 'scales'; readonly label: string }) {
  return (
    <span className="claim-row-count" title={label}>
      <ToolIcon name={name} size={12} />
      <span className="visually-hidden">{label}</span>
    </span>
  )
}
