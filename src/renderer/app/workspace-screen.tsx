import { type ReactNode, useEffect, useState } from 'react'
import { TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Settings } from '../../core/ipc/contract'
import { ActivityList } from '../activity/activity-list'
import { LossNotices } from '../activity/loss-notices'
import { ChosenForm } from '../claims/chosen-form'
import { ClaimInspector } from '../claims/claim-inspector'
import { ClaimsList } from '../claims/claims-list'
import { CorrectionInspector } from '../corrections/correction-inspector'
import { CorrectionsList } from '../corrections/corrections-list'
import { DecideChosenForm } from '../corrections/decide-chosen-form'
import { DraftDialogs } from '../drafts/draft-dialogs'
import { VersionDialogs } from '../drafts/version-dialogs'
import { ArticleEditor } from '../editor/article-editor'
import { FactsLeft } from '../left/facts-left'
import { StandingDialog } from '../left/standing-dialog'
import { PeopleDialog } from '../people/people-dialog'
import { PublicationDialog } from '../publication/publication-dialog'
import { LookingDialog } from '../record/looking-dialog'
import { RecordDialog } from '../record/record-dialog'
import { listTabs } from '../session/list-tabs'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { SignoffDialog } from '../signoff/signoff-dialog'
import { SourceEditor } from '../sources/source-editor'
import { SourcesFileDialog } from '../sources/sources-file-dialog'
import { SourcesList } from '../sources/sources-list'
import { PersonCard } from '../start/person-card'
import { ConsistencyList } from '../story/consistency-list'
import { SecondPassList } from '../story/second-pass-list'
import { SentencesList } from '../story/sentences-list'
import { StyleDialog } from '../style/style-dialog'
import { TalkList } from '../talk/talk-list'
import { DialogWindow } from '../ui/dialog-window'
import { PaneSeparator } from '../ui/pane-separator'
import { strings } from '../ui/strings'
import { HintBar } from './hint-bar'
import { ListTab } from './list-tab'
import type { ProjectHost } from './project-host'
import { ReadingBar } from './reading-bar'
import { RenameDialog } from './rename-dialog'
import { TopBar } from './top-bar'
import { TrustBar } from './trust-bar'
import { useFocusKept } from './use-focus-kept'
import { type PaneName, type Panes, paneWidths } from './use-panes'
import { useReadProject } from './use-read-project'
import { useTitle } from './use-title'
import { WorkingCard } from './working-card'

interface WorkspaceScreenProps {
  readonly session: ProjectSession
  readonly panes: Panes
  readonly settings: Settings
  readonly host: ProjectHost
  readonly busy: string | null
}

/**
 * The desk: the list on the left, the article in the middle, the inspector on the right. What is around the article's
 * text is drawn once the claims were read, behind the text's first frame.
 */
export function WorkspaceScreen({ session, panes, settings, host, busy }: WorkspaceScreenProps) {
  const [isPersonOpen, setPersonOpen] = useState(false)
  const isRead = useReadProject(session)
  const title = useTitle(session, isRead)
  // its pictures are asked for again once the project is trusted
  const isTrusted = useStore(session.isTrusted)
  const isReading = useStore(session.reading)
  const isLeaving = useStore(session.isLeaving)
  const sessionBusy = useStore(session.busy)
  useFocusKept(isLeaving)
  const { listOpen, inspectorOpen } = panes.layout
  return (
    <>
      {isLeaving && (
        <p className="leaving-note" role="status">
          {strings.saved.leaving}
        </p>
      )}
      <div className={isReading ? 'workspace reading' : 'workspace'} inert={isLeaving} aria-busy={isLeaving}>
        {isReading && <ReadingBar session={session} />}
        {isRead ? (
          <TopBar
            session={session}
            title={title}
            panes={panes}
            settings={settings}
            onEditPerson={() => setPersonOpen(true)}
          />
        ) : (
          <header className="top-bar">
            <h1 className="top-title">{title}</h1>
          </header>
        )}
        <TrustBar session={session} />
        <div className="desk">
          {listOpen && (
            <Pane name="list" panes={panes}>
              {isRead && <LossNotices session={session} which="open" />}
              {isRead && <ListPane session={session} />}
            </Pane>
          )}
          <main className="desk-article">
            {isRead && !listOpen && <LossNotices session={session} which="open" />}
            <ArticleEditor key={`${session.path} ${isTrusted}`} session={session} isRead={isRead} />
            {isRead && !isReading && <HintBar session={session} hints={host.hints} />}
          </main>
          {inspectorOpen && (
            <Pane name="inspector" panes={panes}>
              {isRead && <Inspector session={session} />}
            </Pane>
          )}
        </div>
        <WorkingCard busy={sessionBusy ?? busy} />
        <DraftDialogs session={session} />
        <SourcesFileDialog session={session} />
        <VersionDialogs session={session} />
        <PeopleDialog session={session} />
        <SignoffDialog session={session} />
        <StyleDialog session={session} desk={host.styles} />
        <RecordDialog session={session} />
        <StandingDialog session={session} />
        <RenameDialog session={session} />
        <LookingDialog session={session} />
        <PublicationDialog session={session} />
        {isPersonOpen && (
          <DialogWindow title={strings.person.ask} onClose={() => setPersonOpen(false)}>
            <PersonCard
              person={settings.person}
              onSave={(name, role) => {
                void host.savePerson(name, role)
                setPersonOpen(false)
              }}
            />
          </DialogWindow>
        )}
      </div>
    </>
  )
}

interface PaneProps {
  readonly name: PaneName
  readonly panes: Panes
}

function Pane({ name, panes, children }: PaneProps & { readonly children: ReactNode }) {
  const width = name === 'list' ? panes.layout.listWidth : panes.layout.inspectorWidth
  return (
    <aside id={`pane-${name}`} className="pane" style={{ width }} aria-label={strings.panes[name]}>
      {name === 'inspector' && <Separator name={name} panes={panes} />}
      <div className="pane-content">{children}</div>
      {name === 'list' && <Separator name={name} panes={panes} />}
    </aside>
  )
}

function Separator({ name, panes }: PaneProps) {
  const isList = name === 'list'
  return (
    <PaneSeparator
      label={isList ? strings.panes.resizeList : strings.panes.resizeInspector}
      controls={`pane-${name}`}
      width={isList ? panes.layout.listWidth : panes.layout.inspectorWidth}
      {...paneWidths[name]}
      isAfter={!isList}
      onResize={(width) => panes.resize(name, width)}
      onDone={panes.save}
    />
  )
}

/** The lists, unless the person looks at what is left. Going to a list or a claim in it comes back to them. */
function ListPane({ session }: { readonly session: ProjectSession }) {
  const isLeftShown = useStore(session.isLeftShown)
  useEffect(() => session.listTab.subscribe(() => session.isLeftShown.set(false)), [session])
  return isLeftShown ? <FactsLeft session={session} /> : <ListTabs session={session} />
}

function ListTabs({ session }: { readonly session: ProjectSession }) {
  const tab = useStore(session.listTab)
  const { unread } = useStore(session.activity.view)
  return (
    <Tabs
      className="list-tabs"
      selectedKey={tab}
      onSelectionChange={(key) => {
        session.listTab.set(listTabs.find((tab) => tab === key) ?? 'claims')
        if (key !== 'sources') session.shownSource.set(null)
      }}
    >
      <TabList className="tab-list" aria-label={strings.panes.list}>
        <ListTab id="claims" name={strings.list.claims} />
        <ListTab id="sentences" name={strings.breakdown.tab} />
        <ListTab id="second pass" name={strings.secondPass.tab} />
        <ListTab id="consistency" name={strings.consistency.tab} />
        <ListTab id="sources" name={strings.list.sources} />
        <ListTab id="corrections" name={strings.list.corrections} />
        <ListTab id="talk" name={strings.list.talkTab} />
        <ListTab id="activity" name={strings.list.activity}>
          {unread > 0 && (
            <span className="tab-count">
              <span aria-hidden="true">{unread.toLocaleString()}</span>
              <span className="visually-hidden">{strings.activity.unread(unread)}</span>
            </span>
          )}
        </ListTab>
      </TabList>
      <TabPanel id="claims" className="tab-panel">
        <ClaimsList session={session} />
      </TabPanel>
      <TabPanel id="sentences" className="tab-panel">
        <SentencesList session={session} />
      </TabPanel>
      <TabPanel id="second pass" className="tab-panel">
        <SecondPassList session={session} />
      </TabPanel>
      <TabPanel id="consistency" className="tab-panel">
        <ConsistencyList session={session} />
      </TabPanel>
      <TabPanel id="sources" className="tab-panel">
        <SourcesList session={session} />
      </TabPanel>
      <TabPanel id="corrections" className="tab-panel">
        <CorrectionsList session={session} />
      </TabPanel>
      <TabPanel id="talk" className="tab-panel">
        <TalkList session={session} />
      </TabPanel>
      <TabPanel id="activity" className="tab-panel">
        <ActivityList session={session} />
      </TabPanel>
    </Tabs>
  )
}

/** The claim, unless a source or a correction was opened over it. Choosing a claim comes back to it. */
function Inspector({ session }: { readonly session: ProjectSession }) {
  const source = useStore(session.shownSource)
  const correction = useStore(session.shownCorrection)
  const isChangingChosen = useStore(session.isChangingChosen)
  const isDecidingChosen = useStore(session.isDecidingChosen)
  const draft = useStore(session.correctionDraft)
  useEffect(
    () =>
      session.selectedClaim.subscribe(() => {
        session.shownCorrection.set(null)
        session.isDecidingChosen.set(false)
        // a form that comes along would take the cursor, and the next key that goes on to another claim
        session.threadAsked.set(null)
      }),
    [session]
  )
  useEffect(() => session.inspectorAsked.on(focusInspector), [session])
  useEffect(() => session.inspectorAsked.repeatUnheard(), [session])
  if (isDecidingChosen) return <DecideChosenForm session={session} />
  if (isChangingChosen) return <ChosenForm session={session} />
  if (source !== null) return <SourceEditor session={session} />
  return correction === null && draft === null ? (
    <ClaimInspector session={session} />
  ) : (
    <CorrectionInspector session={session} />
  )
}

function focusInspector(): void {
  document.querySelector<HTMLElement>('#pane-inspector .inspector')?.focus()
}
