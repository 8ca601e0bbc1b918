import { useMemo } from 'react'
import type { Settings, Theme } from '../../core/ipc/contract'
import { coveragePercent } from '../../core/model/sentence-counts'
import { isToConfirm } from '../session/actions/review-places'
import { CommandButton } from '../session/command-button'
import { type CommandId, commandOf, runCommand } from '../session/commands'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useSentenceCounts } from '../session/use-coverage'
import { useClaims, useCounts } from '../session/use-project'
import type { Workbench } from '../session/workbench'
import { useWorkbench } from '../session/workbench-context'
import { Button } from '../ui/button'
import { ToolIcon } from '../ui/icons'
import { MenuButton, type MenuEntry } from '../ui/menu-button'
import { strings } from '../ui/strings'
import { PeopleHere } from './people-here'
import { SavedBadge } from './saved-badge'
import type { Panes } from './use-panes'

/** Not read from the contract: its schemas are not for the window. */
const themes: readonly Theme[] = ['system', 'light', 'dark']

interface TopBarProps {
  readonly session: ProjectSession
  readonly title: string
  readonly panes: Panes
  readonly settings: Settings
  readonly onEditPerson: () => void
}

/** Title, progress, where the edits are, and what concerns the whole project. */
export function TopBar({ session, title, panes, settings, onEditPerson }: TopBarProps) {
  const workbench = useWorkbench()
  useStore(session.exports.withTalk)
  const { listOpen, inspectorOpen } = panes.layout
  return (
    <header className="top-bar">
      <CommandButton command="close-project" look="quiet" isIcon>
        <ToolIcon name="left" />
      </CommandButton>
      <Button
        look="quiet"
        label={listOpen ? strings.top.hideList : strings.top.showList}
        shortcut={commandOf('toggle-list').keys[0]}
        onPress={() => panes.toggle('list')}
      >
        <ToolIcon name="list" />
      </Button>
      <h1 className="top-title" title={session.path}>
        {title}
      </h1>
      <Progress session={session} />
      <span className="top-space" />
      <SignatureHint session={session} />
      <PeopleHere session={session} />
      <SavedBadge session={session} />
      <SignoffButton session={session} />
      <MenuButton entries={exportEntries(workbench)}>
        <ToolIcon name="export" />
        {strings.top.export}
      </MenuButton>
      <MenuButton
        look="quiet"
        label={strings.top.more}
        entries={moreEntries(workbench, settings, onEditPerson)}
      >
        <ToolIcon name="more" />
      </MenuButton>
      <Button
        look="quiet"
        label={inspectorOpen ? strings.top.hideInspector : strings.top.showInspector}
        shortcut={commandOf('toggle-inspector').keys[0]}
        onPress={() => panes.toggle('inspector')}
      >
        <ToolIcon name="inspector" />
      </Button>
    </header>
  )
}

/** How the sign-offs stand, and the way to them. */
function SignoffButton({ session }: { readonly session: ProjectSession }) {
  const view = useStore(session.signoffs.view)
  const isStale = view?.signoffs.some(
    ({ doubts }) => doubts.includes('stale') && !doubts.includes('withdrawn')
  )
  const { signoff } = strings
  const isReady = view?.readiness.isReady === true
  return (
    <CommandButton command="show-signoffs">
      <ToolIcon name={isStale && !isReady ? 'warning' : 'seal'} />
      {isReady ? signoff.topReady : isStale ? signoff.topStale : signoff.top}
    </CommandButton>
  )
}

/** Where the signature ends with the session, and as long as it does. */
function SignatureHint({ session }: { readonly session: ProjectSession }) {
  const { kept } = useStore(session.identity.view)
  if (kept === 'by system' || kept === 'by passphrase') return null
  return (
    <CommandButton command="show-people" look="link" className="top-signature">
      <ToolIcon name="warning" />
      <span className="top-signature-words">{strings.identity.hint}</span>
    </CommandButton>
  )
}

function Progress({ session }: { readonly session: ProjectSession }) {
  const { settled, total, disputed, changed } = useCounts(session)
  const sentences = useSentenceCounts(session)
  const claims = useClaims(session)
  const uncertain = useMemo(() => claims.filter(isToConfirm).length, [claims])
  return (
    <div className="top-progress">
      {total > 0 && (
        <progress
          className="progress-bar"
          aria-label={strings.top.progressLabel}
          value={settled}
          max={total}
        />
      )}
      <CommandButton command="facts-left" look="link">
        {strings.top.progress(settled, total, disputed, changed)}
      </CommandButton>
      {sentences.total > 0 && (
        <CommandButton command="toggle-coverage" look="link">
          {strings.breakdown.top(coveragePercent(sentences), sentences.part)}
        </CommandButton>
      )}
      {uncertain > 0 && (
        <CommandButton command="review-places" look="link">
          {strings.review.top(uncertain)}
        </CommandButton>
      )}
    </div>
  )
}

function commandEntry(id: CommandId, workbench: Workbench, label?: string): MenuEntry {
  const command = commandOf(id)
  return {
    id,
    label: label ?? command.label,
    shortcut: command.keys[0],
    isDisabled: !command.isEnabled(workbench),
    run: () => void runCommand(id, workbench)
  }
}

function exportEntries(workbench: Workbench): readonly MenuEntry[] {
  return [
    commandEntry('export-html', workbench, strings.top.exportHtml),
    commandEntry('export-pdf', workbench, strings.top.exportPdf),
    commandEntry('export-docx', workbench, strings.top.exportDocx),
    commandEntry('export-text', workbench, strings.top.exportText),
    { ...commandEntry('export-memo', workbench, strings.top.exportMemo), beginsGroup: true },
    commandEntry('export-approaches', workbench, strings.top.exportApproaches),
    commandEntry('export-standing', workbench, strings.top.exportStanding),
    { ...commandEntry('export-claims', workbench, strings.top.exportClaims), beginsGroup: true },
    commandEntry('export-annotations', workbench, strings.top.exportAnnotations),
    commandEntry('export-sources-csl', workbench, strings.top.exportSourcesCsl),
    commandEntry('export-sources-bib', workbench, strings.top.exportSourcesBib),
    commandEntry('export-sources-ris', workbench, strings.top.exportSourcesRis),
    commandEntry('export-claim-review', workbench, strings.top.exportClaimReview),
    { ...commandEntry('export-article', workbench, strings.top.exportArticle), beginsGroup: true },
    commandEntry('export-article-docx', workbench, strings.top.exportArticleDocx),
    commandEntry('export-article-text', workbench, strings.top.exportArticleText),
    { ...commandEntry('export-record', workbench, strings.top.exportRecord), beginsGroup: true },
    {
      ...commandEntry('toggle-export-talk', workbench, strings.top.exportTalk),
      beginsGroup: true,
      isChecked: workbench.session?.exports.withTalk.get() === true
    }
  ]
}

function moreEntries(
  workbench: Workbench,
  settings: Settings,
  onEditPerson: () => void
): readonly MenuEntry[] {
  return [
    commandEntry('import-draft', workbench),
    commandEntry('import-sources', workbench),
    commandEntry('show-drafts', workbench),
    commandEntry('show-history', workbench),
    commandEntry('show-publication', workbench),
    { ...commandEntry('show-people', workbench), beginsGroup: true },
    commandEntry('house-style', workbench),
    commandEntry('rename', workbench),
    { ...commandEntry('new-article', workbench), beginsGroup: true },
    commandEntry('open-project', workbench),
    commandEntry('verify-file', workbench),
    { id: 'person', label: strings.person.change, beginsGroup: true, run: onEditPerson },
    ...themes.map((theme) => ({
      id: `theme-${theme}`,
      label: `${strings.top.theme}: ${strings.top.themes[theme]}`,
      isChecked: settings.theme === theme,
      run: () => workbench.setTheme(theme)
    })),
    { ...commandEntry('command-palette', workbench), beginsGroup: true },
    commandEntry('guide', workbench),
    commandEntry('shortcuts', workbench),
    commandEntry('about', workbench)
  ]
}
