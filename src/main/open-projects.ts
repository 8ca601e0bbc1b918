import { basename, resolve } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { OpenedProject } from '../core/ipc/contract'
import { fail, type Result, succeed } from '../core/ipc/result'
import type { ProjectStore } from '../project/project-store'
import type { ReadArticle } from './imported-articles'
import { sendEvent } from './ipc-main'
import { pathExists } from './path-exists'
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
  readonly stopListening: () => void
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

  windowOf(folder: string): BrowserWindow | null {
    for (const project of this.#open.values()) if (project.folder === folder) return project.window
    return null
  }

  stateOf(window: BrowserWindow): ProjectState | null {
    const project = this.#open.get(window)
    if (project === undefined) return null
    const { store, folder } = project
    return {
      projectId: store.manifest.projectId,
      title: store.manifest.title,
      folder,
      updates: [...store.updates]
    }
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
    const left = await this.#closeNow(window)
    if (this.isOpen(window) && !left.ok) return left
    const opened = await this.#disk.open(folder)
    return opened.ok ? succeed(await this.#hold(window, folder, opened.value)) : opened
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
    const left = await this.#closeNow(window)
    if (this.isOpen(window) && !left.ok) return left
    const created = await this.#disk.create(folder, read, dropsFurniture)
    return created.ok ? succeed(await this.#hold(window, folder, created.value)) : created
  }

  async append(window: BrowserWindow, update: Uint8Array): Promise<Result<null>> {
    const project = this.#open.get(window)
    if (project === undefined) {
      return fail(
        'no-project',
        'No project is open in this window, so this edit was not saved. Open the project again.'
      )
    }
    return project.store.append(update)
  }

  async #closeNow(window: BrowserWindow): Promise<Result<null>> {
    const project = this.#open.get(window)
    if (project === undefined) return succeed(null)
    const closed = await project.store.close()
    // The store keeps itself open while an edit is on no disk, so that closing can be tried again.
    if (!closed.ok && closed.problem.code === 'not-saved' && !window.isDestroyed()) return closed
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

  async #hold(window: BrowserWindow, folder: string, store: ProjectStore): Promise<OpenedProject> {
    const stopListening = store.onDidSave((notice) => sendEvent(window, 'project:saved', notice))
    const closed = Promise.withResolvers<Result<null>>()
    this.#open.set(window, { window, folder, store, stopListening, closed })
    const { projectId, title } = store.manifest
    await this.#recent.remember(folder, title)
    return {
      projectId,
      title,
      path: folder,
      updates: [...store.updates],
      clientId: store.clientId,
      warnings: store.warnings
    }
  }
}
