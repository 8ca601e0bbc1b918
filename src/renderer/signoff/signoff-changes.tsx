import { useMemo } from 'react'
import { diffDraft } from '../../core/article/diff-draft'
import { type DraftRow, draftRows } from '../../core/article/draft-rows'
import type { ArticleState } from '../../core/document/article-state'
import type { JudgedSignoff } from '../../core/document/judge-signoffs'
import type { StateChanges } from '../../core/document/state-changes'
import { showOnOneLine } from '../../core/model/show-hidden'
import type { ProjectSession } from '../session/project-session'
import { ScrollRegion } from '../ui/scroll-region'
import { strings } from '../ui/strings'

interface SignoffChangesProps {
  readonly session: ProjectSession
  readonly signoff: JudgedSignoff
  /** The article as it is. */
  readonly state: ArticleState
}

/** What has changed since a sign-off: the paragraphs that read otherwise, and the claims with something new. */
export function SignoffChanges({ session, signoff, state }: SignoffChangesProps) {
  const changes = useMemo(() => session.signoffs.changesSince(signoff, state), [session, signoff, state])
  if (changes === null) return <p className="quiet">{strings.signoff.noState}</p>
  return (
    <ScrollRegion label={strings.signoff.changesOf(showOnOneLine(signoff.name))} className="signoff-changes">
      <ChangedWords session={session} changes={changes} />
      <ul>
        {[...changes.claims].map(([id, parts]) => {
          const claim = session.view.claim(id)
          const what = [...parts].map((part) => strings.signoff.touched[part]).join(', ')
          return (
            <li key={id}>
              {claim === undefined
                ? strings.signoff.claimGone(what)
                : strings.signoff.claimChanged(claim.number, claim.words, what)}
            </li>
          )
        })}
        {changes.isReopened && <li>{strings.signoff.reopened}</li>}
        {changes.replies > 0 && <li>{strings.signoff.replies(changes.replies)}</li>}
        {changes.notices > 0 && <li>{strings.signoff.notices(changes.notices)}</li>}
        {changes.sources > 0 && <li>{strings.signoff.sources(changes.sources)}</li>}
        {changes.corrections > 0 && <li>{strings.signoff.corrections(changes.corrections)}</li>}
        {changes.isStyleOther && <li>{strings.signoff.otherStyle}</li>}
        {changes.isInfoOther && <li>{strings.signoff.otherInfo}</li>}
        {changes.nothing > 0 && <li>{strings.signoff.nothingToCheck(changes.nothing)}</li>}
      </ul>
    </ScrollRegion>
  )
}

function ChangedWords({
  session,
  changes
}: {
  readonly session: ProjectSession
  readonly changes: StateChanges
}) {
  const rows = useMemo(() => changedRows(session, changes), [session, changes])
  if (rows.length === 0) return <p>{strings.signoff.sameText}</p>
  return rows.map((row) => (
    <p key={`${row.kind}-${row.before}-${row.after}`} dir="auto" className="signoff-row">
      {row.parts.map((part, index) => {
        const key = `${index}${part.kind}`
        if (part.kind === 'added' || row.kind === 'added') return <ins key={key}>{part.text}</ins>
        if (part.kind === 'removed' || row.kind === 'removed') return <del key={key}>{part.text}</del>
        return <span key={key}>{part.text}</span>
      })}
    </p>
  ))
}

function changedRows(session: ProjectSession, changes: StateChanges): readonly DraftRow[] {
  const now = session.article.blocks
  return draftRows(changes.blocks, now, diffDraft(changes.blocks, now)).filter(
    ({ kind }) => kind !== 'same' && kind !== 'restyled' && kind !== 'moved-away'
  )
}
