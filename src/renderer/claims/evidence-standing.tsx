import type { LiveClaim } from '../../core/document/live-claims'
import { originLinkOf } from '../../core/document/sources'
import type { Evidence } from '../../core/model/evidence'
import type { Source } from '../../core/model/source'
import { suggestSharedOrigins } from '../../core/model/suggest-origins'
import { sayOrigin } from '../session/actions/add-evidence'
import { focusClaim } from '../session/actions/move-focus'
import type { ProjectSession } from '../session/project-session'
import { sourceLabel } from '../session/source-label'
import { Button } from '../ui/button'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'

interface EvidenceStandingProps {
  readonly session: ProjectSession
  readonly view: LiveClaim
  /** The evidence that this person is shown: nothing else is counted, for the count would tell of it. */
  readonly shown: readonly Evidence[]
  readonly sources: readonly Source[]
}

/** Whether the evidence is enough by the house rule, what is missing, and which sources may be one and the same. */
export function EvidenceStanding(props: EvidenceStandingProps) {
  const { session, view, shown, sources } = props
  const standing = session.view.evidenceStanding(view.claim.id, shown)
  if (standing === null) return null
  const { rule, primary, independent, shared, against, isSufficient, missing, uncounted } = standing
  const ids = new Set(against.map(({ sourceId }) => sourceId))
  const contradicting = sources.filter(({ id }) => ids.has(id)).map(sourceLabel)
  const uncountedIds = new Set(uncounted.map(({ sourceId }) => sourceId))
  const left = sources.filter(({ id }) => uncountedIds.has(id)).map(sourceLabel)
  const { evidence } = strings
  return (
    <div className="evidence-standing">
      <p className={isSufficient ? 'standing-enough' : 'standing-lacks'} role="status">
        <ToolIcon name={isSufficient ? 'seal' : 'warning'} />
        {isSufficient ? evidence.suffices(primary, independent) : evidence.lacks(missing)}
      </p>
      {contradicting.length > 0 && (
        <p className="standing-against" role="status">
          <ToolIcon name="warning" />
          {evidence.contradicted(contradicting)}
        </p>
      )}
      {left.length > 0 && <p role="status">{evidence.uncounted(left)}</p>}
      <p className="quiet">{evidence.rule(rule.primary, rule.secondary)}</p>
      {shared.map((group) => (
        <p key={group.map(({ id }) => id).join()} className="quiet">
          {evidence.countedOnce(group.map(sourceLabel))}
        </p>
      ))}
      <OriginHints {...props} />
    </div>
  )
}

function OriginHints({ session, shown, sources }: EvidenceStandingProps) {
  const supporting = shown.filter(({ stance }) => stance === 'supports')
  const ids = new Set(supporting.map(({ sourceId }) => sourceId))
  const quoted = sources
    .filter(({ id }) => ids.has(id))
    .map((source) => ({
      source,
      excerpts: supporting.flatMap(({ sourceId, excerpt }) => (sourceId === source.id ? excerpt : []))
    }))
  const [hint] = suggestSharedOrigins(quoted).filter(
    ({ left, right }) =>
      originLinkOf(left, right) === null &&
      !session.view.sharingOrigin(left).some(({ id }) => id === right.id)
  )
  if (hint === undefined) return null
  const { left, right, reason } = hint
  const decide = (isShared: boolean): void => {
    sayOrigin(session, left, right, isShared)
    // the question is gone, and the focus with it
    focusClaim(session)
  }
  return (
    <div className="origin-hint">
      <p>
        {strings.evidence.hint(sourceLabel(left), sourceLabel(right))} {reason}
      </p>
      <div className="button-row">
        <Button onPress={() => decide(true)}>{strings.evidence.share}</Button>
        <Button onPress={() => decide(false)}>{strings.evidence.areIndependent}</Button>
      </div>
    </div>
  )
}
