import './facts-left.css'
import { useEffect, useMemo, useRef } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import { type DeadlineReport, readDeadlineReport, withoutQueries } from '../../core/document/deadline-report'
import {
  type ReportLine,
  type ReportSection,
  type ReportWords,
  sectionsOfReport,
  summarizeReport,
  textOfReport
} from '../../core/document/deadline-words'
import { makeTellsFormer } from '../../core/document/former-words'
import { withholdFormerWords, withholdTalk } from '../../core/document/withhold'
import type { ClaimId } from '../../core/model/ids'
import { exportProject, printStanding } from '../session/actions/export-project'
import { goToClaim } from '../session/actions/go-to-claim'
import { focusClaim } from '../session/actions/move-focus'
import { tellsSource } from '../session/names-source'
import { outsideOf } from '../session/outside-of'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useMinute } from '../session/use-minute'
import { nameOf, useArticleInfo, useClaims, useHouseStyle, usePeople } from '../session/use-project'
import { useCorrections, useThreads } from '../session/use-words'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { Checkbox } from '../ui/field'
import { formatDue, formatMoment } from '../ui/format-date'
import { ScrollRegion } from '../ui/scroll-region'
import { strings } from '../ui/strings'

/** Where the article stands before its deadline, to read, copy, print and hand on. */
export function StandingDialog({ session }: { readonly session: ProjectSession }) {
  const isShown = useStore(session.isStandingShown)
  return isShown ? <Shown session={session} /> : null
}

function Shown({ session }: { readonly session: ProjectSession }) {
  const people = usePeople(session)
  const style = useHouseStyle(session)
  const { title } = useArticleInfo(session)
  const report = useReport(session)
  const withTalk = useStore(session.exports.withTalk)
  const copied = useRef<HTMLTextAreaElement>(null)
  const words: ReportWords = { style, nameOf: (id) => nameOf(people, id), showDue: formatDue }
  const { standing } = strings
  const close = (): void => session.isStandingShown.set(false)
  const copy = (): void => {
    const field = copied.current
    if (field === null) return
    const at = formatMoment(session.now().toISOString())
    field.value = textOfReport(reportToHandOn(session, report), words, { title, at })
    const focused = document.activeElement
    field.select()
    // the window may not ask for the clipboard; what is selected it may copy
    session.messages.say(document.execCommand('copy') ? standing.copied : strings.talk.notCopied)
    if (focused instanceof HTMLElement) focused.focus()
  }
  const go = (id: ClaimId): void => {
    close()
    session.listTab.set('claims')
    goToClaim(session, id)
    focusClaim(session)
  }
  const sections = sectionsOfReport(report, words)
  const show = ({ heading, lines }: ReportSection) => (
    <section key={heading} aria-label={heading}>
      <h3>{heading}</h3>
      <ul>
        {lines.map((line) => (
          <Line key={line.key} line={line} onGo={go} />
        ))}
      </ul>
    </section>
  )
  return (
    <DialogWindow title={standing.title} onClose={close} isWide>
      <ScrollRegion className="dialog-body standing-report" label={standing.report}>
        <p className="standing-summary" role="status">
          {summarizeReport(report)}
        </p>
        <div className="standing-lists">{sections.filter(({ isCount }) => !isCount).map(show)}</div>
        <div className="standing-counts">{sections.filter(({ isCount }) => isCount).map(show)}</div>
        <textarea ref={copied} className="visually-hidden" aria-hidden="true" tabIndex={-1} readOnly />
      </ScrollRegion>
      <div className="standing-choice">
        <Checkbox
          label={standing.withQueries}
          hint={standing.withQueriesHint}
          isChecked={withTalk}
          onChange={(isChecked) => session.exports.withTalk.set(isChecked)}
        />
      </div>
      <div className="button-row standing-buttons">
        <Button look="primary" onPress={copy}>
          {standing.copy}
        </Button>
        <Button onPress={() => void printStanding(session)}>{standing.print}</Button>
        <Button onPress={() => void exportProject(session, 'standing')}>{standing.export}</Button>
      </div>
    </DialogWindow>
  )
}

function useReport(session: ProjectSession): DeadlineReport {
  const claims = useClaims(session)
  const corrections = useCorrections(session)
  const threads = useThreads(session)
  const style = useHouseStyle(session)
  const signoffs = useStore(session.signoffs.view)
  const now = useMinute(session)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what blocks is judged from all of these
  useEffect(() => void session.signoffs.look(), [session, claims, corrections, threads, style])
  const blocks = signoffs?.readiness.blocks ?? null
  return useMemo(
    () =>
      readDeadlineReport(
        {
          claims,
          corrections,
          threads,
          style,
          blocks,
          isOutside: outsideOf(session),
          secondCheck: session.view.info.secondCheck
        },
        now
      ),
    [session, claims, corrections, threads, style, blocks, now]
  )
}

/**
 * The report without words that tell who a confidential source is, and without queries unless copies show them: what is
 * copied leaves the project.
 */
function reportToHandOn(session: ProjectSession, report: DeadlineReport): DeadlineReport {
  const { view, threads, secondChecks, article } = session
  const tells = tellsSource(session)
  const open = { corrections: secondChecks.shownCorrections(), threads: threads.list }
  const talk = withholdTalk(open, tells, article.toString())
  const { style } = view
  const tellsFormer = makeTellsFormer(tells, article.toString())
  const claims = view.claims.map((claim) => withholdFormerWords(claim, tellsFormer))
  const handedOn = readDeadlineReport(
    {
      ...talk,
      claims,
      style,
      blocks: report.blocks,
      isOutside: outsideOf(session),
      secondCheck: session.view.info.secondCheck
    },
    session.now().getTime()
  )
  return session.exports.withTalk.get() ? handedOn : withoutQueries(handedOn)
}

function Line({
  line: { claim, text, more, isOverdue },
  onGo
}: {
  readonly line: ReportLine
  readonly onGo: (id: ClaimId) => void
}) {
  const head = (
    <>
      {isOverdue && <strong className="is-overdue">{strings.standing.overdue} </strong>}
      <bdi>{text}</bdi>
    </>
  )
  return (
    <li>
      {claim === null ? (
        head
      ) : (
        <Button look="link" onPress={() => onGo(claim)}>
          {head}
        </Button>
      )}
      {more.map((each) => (
        <p key={each} className="quiet" dir={directionOfText(each)}>
          {each}
        </p>
      ))}
    </li>
  )
}
