import { basename, resolve } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { UpdateLane } from '../core/document/read-history'
import type { OpenedProject, SavedNotice } from '../core/ipc/contract'
import { fail, type Result, succeed } from '../core/ipc/result'
import type { Manifest } from '../project/manifest'
import { pathExists } from '../project/path-exists'
import type { ProjectStore } from '../project/project-store'
import type { ReadArticle } from './imported-articles'
import { sendEvent } from './ipc-main'
import type { ProjectDisk } from './project-disk'
import type { RecentProjects } from './recent-projects'

/** A project as it stands in memory: what an export is made from. */
export interface ProjectState {
  readonly projectId: string
  readonly title: string
  readonly folder: string
  readonly updates: readonly Uint8Array[]
}

interface OpenProject {
  readonly window: BrowserWindow
  readonly folder: string
  readonly store: ProjectStore
  /** The updates the project was opened with, and this session's own. */
  readonly updates: Uint8Array[]
  /** Where the latest edits are. */
  saved: SavedNotice | null
  stopListening: () => void
  readonly closed: PromiseWithResolvers<Result<null>>
}

/** Which window holds which project. A window holds one at most, and a project is open in one window at most. */
export class OpenProjects {
  readonly #open = new Map<BrowserWindow, OpenProject>()
  #turn: Promise<unknown> = Promise.resolve()
  readonly #disk: ProjectDisk
  readonly #recent: RecentProjects

  constructor(disk: ProjectDisk, recent: RecentProjects) {
    this.#disk = disk
    this.#recent = recent
  }

  isOpen(window: BrowserWindow): boolean {
    return this.#open.has(window)
  }

  folderOf(window: BrowserWindow): string | null {
    return this.#open.get(window)?.folder ?? null
  }

  /** What project.json says of the window's project. */
  manifestOf(window: BrowserWindow): Manifest | null {
    return this.#open.get(window)?.store.manifest ?? null
  }

  /** The folder of an open project, by its id; null for a project that no window holds. */
  folderOfProject(projectId: string): string | null {
    for (const { store, folder } of this.#open.values()) {
      if (store.manifest.projectId === projectId) return folder
    }
    return null
  }

  /** The edits of the window's project, by session. */
  lanesOf(window: BrowserWindow): readonly UpdateLane[] | null {
    return this.#open.get(window)?.store.lanes ?? null
  }

  windowOf(folder: string): BrowserWindow | null {
    for (const project of this.#open.values()) if (project.folder === folder) return project.window
    return null
  }

  /** Why edits of the window's project are on no disk; null when they all are on one. */
  unsavedReason(window: BrowserWindow): string | null {
    const saved = this.#open.get(window)?.saved
    return saved?.state === 'not saved' ? saved.message : null
  }

  stateOf(window: BrowserWindow): ProjectState | null {
    const project = this.#open.get(window)
    if (project === undefined) return null
    const { folder, updates } = project
    const { projectId, title } = project.store.manifest
    return { projectId, title, folder, updates: [...updates] }
  }

  /** Opens the project in the window, in place of the one it held. */
  open(window: BrowserWindow, path: string): Promise<Result<OpenedProject>> {
    return this.#inTurn(() => this.#openNow(window, resolve(path)))
  }

  /** Makes a project of a read article and opens it in the window. What is at the place already stays untouched. */
  create(
    window: BrowserWindow,
    path: string,
    read: ReadArticle,
    drops: boolean
  ): Promise<Result<OpenedProject>> {
    return this.#inTurn(() => this.#createNow(window, resolve(path), read, drops))
  }

  /** Publishes and lets go of the window's project. A window without one is closed already. */
  close(window: BrowserWindow): Promise<Result<null>> {
    return this.#inTurn(() => this.#closeNow(window))
  }

  async #openNow(window: BrowserWindow, folder: string): Promise<Result<OpenedProject>> {
    const other = this.windowOf(folder)
    if (other !== null && other !== window) {
      other.focus()
      return fail('already-open', 'This project is already open in another window, which is now in front.')
    }
    // A page that came back after a crash opens its own project again, whose earlier session has to end first.
    if (other === window) await this.#closeNow(window)
    const opened = await this.#disk.open(folder)
    return opened.ok ? succeed(await this.#replace(window, folder, opened.value)) : opened
  }

  async #createNow(
    window: BrowserWindow,
    folder: string,
    read: ReadArticle,
    dropsFurniture: boolean
  ): Promise<Result<OpenedProject>> {
    if (await pathExists(folder)) {
      return fail(
        'already-there',
        `There is already something named ${basename(folder)} in this place. It was not touched. Choose another name.`
      )
    }
    const created = await this.#disk.create(folder, read, dropsFurniture)
    return created.ok ? succeed(await this.#replace(window, folder, created.value)) : created
  }

  async append(window: BrowserWindow, update: Uint8Array): Promise<Result<null>> {
    const project = this.#open.get(window)
    if (project === undefined) {
      return fail(
        'no-project',
        'No project is open in this window, so this edit was not saved. Open the project again.'
      )
    }
    const appended = await project.store.append(update)
    if (appended.ok) project.updates.push(update)
    return appended
  }

  /** Puts the edits of the window's project that wait on this computer into its folder now. */
  async publish(window: BrowserWindow): Promise<Result<null>> {
    return this.#open.get(window)?.store.publish() ?? succeed(null)
  }

  async #closeNow(window: BrowserWindow): Promise<Result<null>> {
    const project = this.#open.get(window)
    if (project === undefined) return succeed(null)
    const closed = await project.store.close()
    this.#open.delete(window)
    project.stopListening()
    project.closed.resolve(closed)
    return closed
  }

  /** Answers when the window's project is closed, by whomever. */
  async whenClosed(window: BrowserWindow): Promise<Result<null>> {
    return this.#open.get(window)?.closed.promise ?? succeed(null)
  }

  /** One opening or closing at a time: two at once could put one project into two windows. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  /** Lets the window hold the store in place of the one it held, and tells it what became of that. */
  async #replace(window: BrowserWindow, folder: string, store: ProjectStore): Promise<OpenedProject> {
    const left = await this.#closeNow(window)
    const warnings = left.ok ? store.warnings : [left.problem.message, ...store.warnings]
    const updates = [...store.updates]
    this.#hold({ window, folder, store, updates: [...updates], saved: null })
    const { projectId, title } = store.manifest
    await this.#recent.remember(folder, title)
    return { projectId, title, path: folder, updates, clientId: store.clientId, warnings }
  }

  #hold(project: Omit<OpenProject, 'stopListening' | 'closed'>): void {
    const { window, store } = project
    const closed = Promise.withResolvers<Result<null>>()
    const held: OpenProject = { ...project, closed, stopListening: () => {} }
    this.#open.set(window, held)
    held.stopListening = store.onDidSave((notice) => {
      held.saved = notice
      sendEvent(window, 'project:saved', notice)
    })
  }
}
