import './drafts.css'
import { useMemo, useRef, useState } from 'react'
import { chooseTalk, countTalk, usualTalk } from '../../core/article/choose-talk'
import type { ClaimFate, ForetoldClaim } from '../../core/document/foretell-draft'
import { keepAccepted } from '../../core/document/keep-accepted'
import { type AgreedDraft, applyAgreedDraft, discardDraft } from '../session/actions/import-draft'
import type { DraftStep, ProjectSession } from '../session/project-session'
import { useArticleInfo } from '../session/use-project'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { FurnitureLines } from '../ui/furniture-lines'
import { strings } from '../ui/strings'
import { TalkChoiceFields } from '../ui/talk-choice'
import { summarizeClaims, summarizeRows } from './summarize-rows'
import { useDraftComparison } from './use-draft-comparison'
import { VersionDiff, type VersionDiffHandle } from './version-diff'

interface DraftReviewProps {
  readonly session: ProjectSession
  readonly step: Extract<DraftStep, { kind: 'review' }>
}

/** A new draft against the article as it stands, with what it does to the claims, before anything is changed. */
export function DraftReview({ session, step }: DraftReviewProps) {
  const [talk, setTalk] = useState(usualTalk)
  const { draft: article, kept } = useMemo(
    () => keepAccepted(session.document, chooseTalk(step.article, talk)),
    [session, step.article, talk]
  )
  const counts = countTalk(step.article)
  const { furniture, report } = article
  const [leftOut, setLeftOut] = useState<boolean | null>(furniture === null ? false : null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const comparison = useDraftComparison(session, article, leftOut ?? true)
  const { language } = useArticleInfo(session)
  const news = comparison?.news ?? 0
  const isIdle = comparison === null || (comparison.isSame && news === 0)
  const diff = useRef<VersionDiffHandle>(null)
  const close = (): void => {
    if (!isBusy) void discardDraft(session)
  }
  const apply = async (agreed: Omit<AgreedDraft, 'step' | 'article'>): Promise<void> => {
    setBusy(true)
    setProblem('')
    const outcome = await applyAgreedDraft(session, { step, article, ...agreed })
    if (outcome.ok) return
    setBusy(false)
    setProblem(outcome.problem.message)
  }
  return (
    <DialogWindow title={strings.drafts.review} isFull onClose={close}>
      <div className="draft-review">
        <div className="draft-facts">
          <p className="quiet" dir="auto">
            {strings.drafts.file(step.preview.fileName)}
          </p>
          {comparison === null ? (
            <p role="status">{strings.drafts.comparing}</p>
          ) : (
            <div role="status" className="draft-summary">
              <p>{summarizeRows(comparison.rows)}</p>
              <p>{summarizeClaims(comparison.foretold)}</p>
              {counts !== null && <p>{strings.drafts.news(news)}</p>}
              {kept > 0 && <p>{strings.drafts.acceptedKept(kept)}</p>}
              {comparison.isRenewed && <p className="draft-notice">{strings.drafts.again}</p>}
            </div>
          )}
          {counts !== null && (
            <section className="draft-furniture" aria-label={strings.preview.talk.title}>
              <TalkChoiceFields
                counts={counts}
                hasOriginal={step.article.original !== undefined}
                choice={talk}
                onChoose={setTalk}
              />
            </section>
          )}
          {furniture !== null && (
            <Furniture texts={furniture.texts} isLeftOut={leftOut} onChoose={setLeftOut} />
          )}
          {report.length > 0 && (
            <details>
              <summary>{strings.drafts.noted}</summary>
              <ul className="draft-notes">
                {report.map((note) => (
                  <li key={`${note.code}${note.message}`}>{note.message}</li>
                ))}
              </ul>
            </details>
          )}
          {comparison !== null && (
            <ForetoldLists
              foretold={comparison.foretold}
              onShow={(claim) => {
                const block = comparison.blockOf.get(claim.id)
                if (block !== undefined) diff.current?.showBlock(block)
              }}
            />
          )}
        </div>
        {comparison !== null && (
          <VersionDiff
            ref={diff}
            label={strings.drafts.comparison}
            rows={comparison.rows}
            language={language}
          />
        )}
      </div>
      <div className="draft-actions">
        {problem !== '' && (
          <p role="alert" className="draft-problem">
            {problem}
          </p>
        )}
        <p className="quiet">{hintOf(leftOut, comparison?.isSame ?? false, news)}</p>
        <Button onPress={close} isDisabled={isBusy}>
          {strings.common.cancel}
        </Button>
        <Button
          look="primary"
          isDisabled={isBusy || leftOut === null || isIdle}
          onPress={() => {
            if (comparison !== null) void apply({ ...comparison, leftOutFurniture: leftOut ?? false })
          }}
        >
          {isBusy ? strings.drafts.keeping : strings.drafts.apply}
        </Button>
      </div>
    </DialogWindow>
  )
}

function hintOf(leftOut: boolean | null, isSame: boolean, news: number): string {
  if (leftOut === null) return strings.preview.furnitureUndecided
  if (isSame && news > 0) return strings.drafts.sameButNews
  return isSame ? strings.drafts.same : strings.drafts.applyHint
}

interface FurnitureProps {
  readonly texts: readonly string[]
  readonly isLeftOut: boolean | null
  readonly onChoose: (leaveOut: boolean) => void
}

function Furniture({ texts, isLeftOut, onChoose }: FurnitureProps) {
  return (
    <section className="draft-furniture">
      <p>{strings.drafts.furniture(texts.length)}</p>
      <FurnitureLines texts={texts} />
      <div className="draft-choice">
        <Button isPressed={isLeftOut === true} onPress={() => onChoose(true)}>
          {strings.drafts.furnitureDrop}
        </Button>
        <Button isPressed={isLeftOut === false} onPress={() => onChoose(false)}>
          {strings.drafts.furnitureKeep}
        </Button>
      </div>
    </section>
  )
}

interface ForetoldListsProps {
  readonly foretold: readonly ForetoldClaim[]
  readonly onShow: (claim: ForetoldClaim) => void
}

/** Fates that need a person's eye, the worst first. */
const toSee: readonly Extract<ClaimFate, 'changes' | 'searched' | 'loses'>[] = [
  'loses',
  'changes',
  'searched'
]

/** Claims listed at most of one fate: more are not read one by one. */
const mostListed = 200

function ForetoldLists({ foretold, onShow }: ForetoldListsProps) {
  return toSee.map((fate) => {
    const claims = foretold.filter((claim) => claim.fate === fate)
    if (claims.length === 0) return null
    return (
      <section key={fate} className="draft-claims" aria-label={strings.drafts.claimLists[fate]}>
        <h3>{strings.drafts.claimLists[fate]}</h3>
        <ul>
          {claims.slice(0, mostListed).map((claim) => (
            <li key={claim.id}>
              <Button
                look="quiet"
                className="draft-claim"
                name={strings.drafts.showClaim(claim.number)}
                onPress={() => onShow(claim)}
              >
                <span className="draft-claim-number">{claim.number}</span>
                <span dir="auto">
                  {fate === 'loses' ? <del>{claim.wordsBefore}</del> : <ClaimChange claim={claim} />}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function ClaimChange({ claim }: { readonly claim: ForetoldClaim }) {
  if (claim.wordsBefore === claim.wordsAfter) return claim.wordsBefore
  return (
    <>
      <del>{claim.wordsBefore}</del> <span className="visually-hidden">{strings.drafts.becomes}</span>{' '}
      <ins>{claim.wordsAfter}</ins>
    </>
  )
}
