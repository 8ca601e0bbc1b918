import { BusyBar } from '../session/busy-bar'
import { CancelWork } from '../session/cancel-work'
import './start.css'
import { type ReactNode, useState } from 'react'
import type { RecentProject, Settings } from '../../core/ipc/contract'
import type { Role } from '../../core/model/person'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { ToolIcon, type ToolIconName } from '../ui/icons'
import { strings } from '../ui/strings'
import { takeFocus } from '../ui/take-focus'
import { PersonCard } from './person-card'
import { RecentProjects } from './recent-projects'

interface StartScreenProps {
  readonly settings: Settings
  readonly recent: readonly RecentProject[]
  /** What is being done, in words; null when the screen waits for the person. */
  readonly busy: string | null
  /** What went wrong last, as a sentence; null for nothing. */
  readonly problem: string | null
  readonly onNewArticle: () => void
  readonly onOpenProject: () => void
  readonly onOpenSample: () => void
  readonly onOpenRecent: (path: string) => void
  readonly onForgetRecent: (project: RecentProject) => void
  readonly onPasteText: (text: string) => void
  readonly onSavePerson: (name: string, role: Role) => void
  /** What is to be done about the person's signature. */
  readonly signature: ReactNode
}

/** Where the work begins: a new article, a project, the sample, or what was open lately. */
export function StartScreen(props: StartScreenProps) {
  const { settings, recent, busy, problem } = props
  return (
    <main className="start">
      <div className="start-sheet">
        <header className="start-head">
          <h1>{strings.appName}</h1>
          <p>
            {strings.start.welcome} {strings.start.explanation}
          </p>
        </header>
        <div role="alert">{problem !== null && <ProblemCard text={problem} />}</div>
        <div role="status">{busy !== null && <Busy text={busy} />}</div>
        <div className="start-columns">
          <StartActions {...props} />
          <RecentProjects
            projects={recent}
            isBusy={busy !== null}
            onOpen={props.onOpenRecent}
            onForget={props.onForgetRecent}
          />
        </div>
        {!settings.isIntroduced && <PersonCard person={settings.person} onSave={props.onSavePerson} />}
        {props.signature}
      </div>
    </main>
  )
}

function StartActions(props: StartScreenProps) {
  const [isPasting, setPasting] = useState(false)
  const isBusy = props.busy !== null
  const action = (icon: ToolIconName, label: string, hint: string, run: () => void, isPrimary = false) => (
    <Button look={isPrimary ? 'primary' : 'plain'} className="start-action" isDisabled={isBusy} onPress={run}>
      <ToolIcon name={icon} size={20} />
      <span className="start-action-text">
        {label}
        <span className="start-action-hint">{hint}</span>
      </span>
    </Button>
  )
  const { start } = strings
  return (
    <div className="start-actions">
      {action('article', start.newArticle, start.newArticleHint, props.onNewArticle, true)}
      {action('folder', start.openProject, start.openProjectHint, props.onOpenProject)}
      {action('sample', start.sample, start.sampleHint, props.onOpenSample)}
      {isPasting ? (
        <PasteCard isBusy={isBusy} onRead={props.onPasteText} onCancel={() => setPasting(false)} />
      ) : (
        action('paste', start.paste, start.pasteHint, () => setPasting(true))
      )}
      <p className="quiet">{start.orDrop}</p>
    </div>
  )
}

interface PasteCardProps {
  readonly isBusy: boolean
  readonly onRead: (text: string) => void
  readonly onCancel: () => void
}

function PasteCard({ isBusy, onRead, onCancel }: PasteCardProps) {
  const [text, setText] = useState('')
  return (
    <form
      className="start-card"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onRead(text)
      }}
    >
      <TextField ref={takeFocus} label={strings.start.pasteLabel} rows={8} value={text} onChange={setText} />
      <div className="choice-row">
        <Button look="primary" type="submit" isDisabled={isBusy || text.trim() === ''}>
          {strings.start.pasteRead}
        </Button>
        <Button onPress={onCancel}>{strings.common.cancel}</Button>
      </div>
    </form>
  )
}

function ProblemCard({ text }: { readonly text: string }) {
  return (
    <div className="problem-card">
      <ToolIcon name="warning" />
      <p>{text}</p>
    </div>
  )
}

function Busy({ text }: { readonly text: string }) {
  return (
    <div className="start-busy">
      <BusyBar label={text} />
      <span>{text}</span>
      <CancelWork />
    </div>
  )
}
