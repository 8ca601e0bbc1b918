/** Boot: a list of calls, in an order that has its reasons. */

import { userInfo } from 'node:os'
import { app, type BrowserWindow, dialog, nativeTheme } from 'electron'
import { leftSchema, seenSchema, unfinishedSchema } from '../core/ipc/contract'
import { newId } from '../core/model/ids'
import { dialogWords } from '../core/words/dialog-words'
import { systemPorts } from '../project/system-ports'
import { createAppMenu } from './app-menu'
import { findAppPage } from './app-page'
import { declareSchemes, serveAppPages } from './app-protocol'
import { openAppWindow } from './app-window'
import { AppWindows } from './app-windows'
import { CancellableWorks } from './cancellable-works'
import { finishBeforeQuitting, publishBeforeClosing } from './closing-window'
import { asksForSample, projectPathsIn } from './command-line'
import { createContextMenus } from './context-menu'
import { reviveCrashedPage } from './crashed-page'
import { EarlierChecks } from './earlier-checks'
import { serveEvidence } from './evidence-protocol'
import { offerPlainDrawing } from './graphics-process'
import { activityHandlers } from './handlers/activity'
import { appHandlers } from './handlers/app'
import { draftHandlers } from './handlers/drafts'
import { earlierHandlers } from './handlers/earlier'
import { exportHandlers } from './handlers/export'
import { fileHandlers } from './handlers/files'
import { filterHandlers } from './handlers/filters'
import { historyHandlers } from './handlers/history'
import { identityHandlers } from './handlers/identity'
import { importHandlers } from './handlers/import'
import { menuHandlers } from './handlers/menu'
import { noticeHandlers } from './handlers/notices'
import { packedHandlers } from './handlers/packed'
import { pasteHandlers } from './handlers/paste'
import { peopleHandlers } from './handlers/people'
import { placeHandlers } from './handlers/place'
import { projectHandlers } from './handlers/project'
import { settingsHandlers } from './handlers/settings'
import { shellHandlers } from './handlers/shell'
import { signoffHandlers } from './handlers/signoffs'
import { sourcesHandlers } from './handlers/sources'
import { startHandlers } from './handlers/start'
import { styleHandlers } from './handlers/styles'
import { unfinishedHandlers } from './handlers/unfinished'
import { verifyHandlers } from './handlers/verify'
import { workHandlers } from './handlers/work'
import { Identity } from './identity'
import { ImportedArticles } from './imported-articles'
import { answerRequests, hearDroppedFiles } from './ipc-main'
import { KeptHere } from './kept-here'
import { KnownPaths } from './known-paths'
import { log, startLog } from './log'
import { guardNavigation } from './navigation-guard'
import { OpenProjects } from './open-projects'
import { bringForward, showProject } from './open-requests'
import { OpenedCopies } from './opened-copies'
import { openProjectDisk } from './project-disk'
import { RecentProjects } from './recent-projects'
import { sampleProjectFolder } from './sample-project'
import { guardSessions, silenceNetwork } from './session-guard'
import { firstSettings } from './settings'
import { SettingsFile } from './settings-file'
import { collectOpenRequests, takeInstance } from './single-instance'
import { heedSessionEnd, heedSystem } from './system-end'
import { systemKeeper } from './system-keeper'
import { TrustedProjects } from './trusted-projects'
import { offerToBeginAgain } from './unresponsive-page'
import { readEarlierInWorker } from './worker-host'

const page = findAppPage(app.isPackaged, process.env.ELECTRON_RENDERER_URL)
const devOrigin = page.origin === 'app://editor' ? null : page.origin

// The log first, to hear of whatever goes wrong after it.
startLog()
// Schemes and switches count only before Chromium is ready.
declareSchemes()
silenceNetwork(devOrigin)
// Guards before the first page can exist.
guardNavigation()
const requested = collectOpenRequests(projectPathsIn(process.argv, process.cwd()))

// One Stet per data folder: a second one hands its projects over and ends.
if (takeInstance(requested)) app.whenReady().then(start).catch(giveUp)
else app.quit()

async function start(): Promise<void> {
  guardSessions(devOrigin)
  serveAppPages()
  const settings = await SettingsFile.open(app.getPath('userData'), newcomer, () => new Date())
  // Before the first window, which takes its background colour from it.
  nativeTheme.themeSource = settings.current.theme

  const identity = await Identity.open({
    folder: app.getPath('userData'),
    keeper: systemKeeper,
    random: systemPorts.random,
    now: systemPorts.now
  })
  const owner = { identity, settings }
  const windows = new AppWindows()
  const recent = new RecentProjects(settings, () => menu.rebuild())
  const known = new KnownPaths((path) => recent.has(path))
  const trusted = new TrustedProjects(settings)
  const places = new KeptHere(app.getPath('userData'), 'places', leftSchema)
  const projects = new OpenProjects({
    disk: openProjectDisk(owner),
    recent,
    trusted,
    person: () => settings.current.person,
    places
  })
  const earlier = new EarlierChecks({
    read: (folder, skip, reads) => {
      const job = { folder, skip, dataFolder: app.getPath('userData'), trusted: trusted.beside(folder) }
      return readEarlierInWorker(job, reads)
    },
    clock: () => performance.now(),
    warn: (message) => log.warn(message)
  })
  const articles = new ImportedArticles()
  const works = new CancellableWorks()
  const opened = new OpenedCopies(app.getPath('userData'))
  opened.clear()
  app.on('will-quit', () => opened.clear())
  serveEvidence(projects)
  const door = { pageOrigin: page.origin, windowOf: windows.windowOf.bind(windows) }

  const contextMenus = createContextMenus()
  function openWindow(pending: string | null): BrowserWindow {
    const window = openAppWindow(page, settings)
    windows.add(window, pending)
    publishBeforeClosing(window, projects)
    reviveCrashedPage(window)
    offerToBeginAgain(window)
    heedSessionEnd(window, projects)
    contextMenus.showIn(window)
    return window
  }
  const openProject = (path: string) => showProject(path, { windows, projects, known, openWindow })
  const menu = createAppMenu({ windows, recent, openProject, newWindow: () => void openWindow(null) })

  // Before the first window, whose page asks at once.
  answerRequests(
    {
      ...appHandlers(),
      ...menuHandlers(menu, contextMenus),
      ...settingsHandlers(settings),
      ...filterHandlers(settings),
      ...noticeHandlers({ projects, settings }),
      ...sourcesHandlers({ known }),
      ...styleHandlers({ settings, known }),
      ...startHandlers(recent),
      ...importHandlers({ articles, projects, known, works }),
      ...workHandlers(works),
      ...draftHandlers({ articles, projects }),
      ...historyHandlers(projects),
      ...earlierHandlers(projects, earlier),
      ...activityHandlers(projects, new KeptHere(app.getPath('userData'), 'seen', seenSchema)),
      ...unfinishedHandlers(projects, new KeptHere(app.getPath('userData'), 'unfinished', unfinishedSchema)),
      ...placeHandlers(projects, places),
      ...pasteHandlers(),
      ...identityHandlers(identity),
      ...peopleHandlers({ projects, owner }),
      ...signoffHandlers({ projects, owner }),
      ...projectHandlers({ windows, projects, known, owner, recent, works }),
      ...exportHandlers({ projects, owner, known, works }),
      ...fileHandlers({ projects, known, opened }),
      ...packedHandlers({ projects, known, works }),
      ...verifyHandlers({ projects, owner, known, works }),
      ...shellHandlers({ known, projects })
    },
    door
  )
  hearDroppedFiles((path) => known.add(path), door)
  finishBeforeQuitting(settings)
  heedSystem(projects)
  offerPlainDrawing(() => windows.current)
  app.on('activate', () => {
    if (windows.all.length === 0) openWindow(null)
  })
  if (asksForSample(process.argv)) {
    const sample = await sampleProjectFolder(owner)
    if (sample.ok) openProject(sample.value)
  }
  // Last: projects asked for up to now, then those to come.
  requested.deliver(openProject, () => bringForward(windows.current ?? openWindow(null)))
}

function newcomer() {
  const id = newId('person', (bytes) => crypto.getRandomValues(bytes))
  return firstSettings(id, userInfo().username)
}

async function giveUp(error: unknown): Promise<void> {
  log.error('Stet could not start.', error)
  const detail = dialogWords.noStart.detail(app.getPath('logs'))
  await dialog.showMessageBox({ type: 'error', message: dialogWords.noStart.message, detail })
  app.exit(1)
}
