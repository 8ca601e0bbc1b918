import './app/app.css'
import { useEffect, useMemo, useState } from 'react'
import type { Theme } from '../core/ipc/contract'
import { AboutDialog } from './app/about-dialog'
import { CommandPalette } from './app/command-palette'
import { DropChoice } from './app/drop-choice'
import { DropZone } from './app/drop-zone'
import { FailureScreen } from './app/failure-screen'
import { House } from './app/house-style'
import { MessageRegion } from './app/message-region'
import type { ProjectHost, Shown } from './app/project-host'
import { ShortcutsSheet } from './app/shortcuts-sheet'
import { useCommandKeys } from './app/use-command-keys'
import { useHostEvents } from './app/use-host-events'
import { useNativeMenus } from './app/use-native-menus'
import { usePanes } from './app/use-panes'
import { VerifyDialog, VerifyingDialog } from './app/verify-dialog'
import { WorkspaceScreen } from './app/workspace-screen'
import { GuideDialog } from './guide/guide-dialog'
import { KeepSignatureCard } from './people/keep-signature-card'
import { UnlockDialog } from './people/unlock-signature'
import { useStore } from './session/store'
import type { Workbench } from './session/workbench'
import { WorkbenchContext } from './session/workbench-context'
import { ImportPreviewScreen } from './start/import-preview'
import { StartScreen } from './start/start-screen'

/** The whole window. */
export function App({ host }: { readonly host: ProjectHost }) {
  const shown = useStore(host.shown)
  return (
    <FailureScreen>
      {shown !== null && <ShownWindow host={host} shown={shown} />}
      <MessageRegion messages={host.messages} />
    </FailureScreen>
  )
}

type OpenDialog = 'palette' | 'shortcuts' | 'guide' | 'about' | null

function ShownWindow({ host, shown }: { readonly host: ProjectHost; readonly shown: Shown }) {
  const { session, settings, preview, busy } = shown
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const panes = usePanes(settings.layout, (layout) => void host.api.request('settings:write-layout', layout))
  const workbench = useMemo(
    (): Workbench => ({
      session: preview === null ? session : null,
      messages: host.messages,
      hints: host.hints,
      work: host.work,
      newArticle: () => void host.newArticle(),
      openProject: () => void host.chooseProject(),
      openPacked: () => void host.openPacked(null),
      verifyFile: () => void host.verifyFile(null),
      closeProject: () => void host.closeProject(),
      openPalette: () => setDialog('palette'),
      openShortcuts: () => setDialog('shortcuts'),
      openGuide: () => setDialog('guide'),
      openAbout: () => setDialog('about'),
      toggleList: () => panes.toggle('list'),
      toggleInspector: () => panes.toggle('inspector'),
      showList: () => panes.show('list'),
      showInspector: () => panes.show('inspector'),
      setTheme: (theme: Theme) => void host.setTheme(theme)
    }),
    [host, session, preview, panes]
  )
  useCommandKeys(workbench, dialog === null)
  useHostEvents(host, workbench)
  useNativeMenus({ api: host.api, workbench, layout: panes.layout, theme: settings.theme })
  useEffect(() => {
    if (session === null) document.title = 'Stet'
  }, [session])
  const close = (): void => setDialog(null)
  return (
    <WorkbenchContext value={workbench}>
      <DropZone host={host} />
      {preview !== null ? (
        <ImportPreviewScreen
          key={preview.token}
          preview={preview}
          isBusy={busy !== null}
          styles={host.styles}
          onCreate={(wish) => void host.createProject(wish)}
          onDiscard={() => void host.discardPreview()}
        />
      ) : session === null ? (
        <HostedStart host={host} shown={shown} />
      ) : (
        <House session={session}>
          <WorkspaceScreen session={session} panes={panes} settings={settings} host={host} busy={busy} />
        </House>
      )}
      {shown.asksToUnlock && host.identity !== null && (
        <UnlockDialog identity={host.identity} onSkip={() => host.skipUnlock()} />
      )}
      {shown.dropped !== null && <DropChoice host={host} path={shown.dropped} />}
      {shown.verifying !== null && (
        <VerifyingDialog name={shown.verifying} onClose={() => giveUpVerifying(host)} />
      )}
      {shown.verified !== null && shown.verifying === null && (
        <VerifyDialog
          file={shown.verified}
          onAgain={() => void host.verifyFile(null)}
          onClose={() => host.closeVerified()}
        />
      )}
      {dialog === 'palette' && <CommandPalette workbench={workbench} onClose={close} />}
      {dialog === 'shortcuts' && <ShortcutsSheet onClose={close} />}
      {dialog === 'guide' && <GuideDialog onClose={close} />}
      {dialog === 'about' && <AboutDialog api={host.api} onClose={close} />}
    </WorkbenchContext>
  )
}

/** Closes what is shown while a file is verified, and ends it: its answer is not to come up over other work. */
function giveUpVerifying(host: ProjectHost): void {
  host.work.cancel()
  host.showVerifying(null)
}

function HostedStart({ host, shown }: { readonly host: ProjectHost; readonly shown: Shown }) {
  const { settings, recent, busy, problem } = shown
  return (
    <StartScreen
      settings={settings}
      recent={recent}
      busy={busy}
      problem={problem}
      onNewArticle={() => void host.newArticle()}
      onOpenProject={() => void host.chooseProject()}
      onOpenSample={() => void host.openSample()}
      onOpenRecent={(path) => void host.openProject(path)}
      onForgetRecent={(project) => void host.forgetRecent(project)}
      onPasteText={(text) => void host.pasteArticle(text)}
      onSavePerson={(name, role) => void host.savePerson(name, role)}
      signature={host.identity === null ? null : <KeepSignatureCard identity={host.identity} />}
    />
  )
}
