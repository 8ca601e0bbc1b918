import { basename, resolve } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { UpdateLane } from '../core/document/update-lane'
import type { OpenedProject, SavedNotice } from '../core/ipc/contract'
import { fail, type Result, succeed } from '../core/ipc/result'
import type { PinnedKey, SignedStatement, Signing } from '../core/model/author'
import type { ProjectId, ReplicaId } from '../core/model/ids'
import type { LeftPlace } from '../core/model/left-place'
import type { Person } from '../core/model/person'
import type { Whereabouts } from '../core/model/presence'
import { refusalWords } from '../core/words/refusal-words'
import type { LongWork } from '../project/long-work'
import type { Manifest } from '../project/manifest'
import { pathExists } from '../project/path-exists'
import type { ProjectStore } from '../project/project-store'
import { type FollowedProject, followProject } from './follow-project'
import type { ReadArticle } from './imported-articles'
import { sendEvent } from './ipc-main'
import type { KeptHere } from './kept-here'
import type { ImportWish, ProjectDisk } from './project-disk'
import type { RecentProjects } from './recent-projects'
import type { TrustedProjects } from './trusted-projects'
import { Turns } from './turns'

/** A project as it stands in memory: what an export is made from. */
export interface ProjectState {
  readonly projectId: ProjectId
  readonly title: string
  readonly folder: string
  readonly updates: readonly Uint8Array[]
  readonly signing: Signing
}

interface OpenProject {
  readonly window: BrowserWindow
  readonly folder: string
  readonly store: ProjectStore
  /** The person trusts who made it: its pictures are shown. */
  isTrusted: boolean
  /** Where the latest edits are. */
  saved: SavedNotice | null
  stopListening: () => void
  /** The following of the folder; null while the window has not asked for it. */
  following: FollowedProject | null
  readonly closed: PromiseWithResolvers<Result<null>>
}

export interface ProjectDuties {
  readonly disk: ProjectDisk
  readonly recent: RecentProjects
  readonly trusted: TrustedProjects
  /** Who works here, for those who have a project open too. */
  readonly person: () => Person
  /** Where they left their projects. */
  readonly places: Pick<KeptHere<LeftPlace>, 'read'>
}

/** Which window holds which project. A window holds one at most, and a project is open in one window at most. */
export class OpenProjects {
  readonly #open = new Map<BrowserWindow, OpenProject>()
  /** One opening or closing at a time: two at once could put one project into two windows. */
  readonly #turns = new Turns()
  readonly #disk: ProjectDisk
  readonly #recent: RecentProjects
  readonly #trusted: TrustedProjects
  readonly #person: () => Person
  readonly #places: ProjectDuties['places']

  constructor({ disk, recent, trusted, person, places }: ProjectDuties) {
    this.#disk = disk
    this.#recent = recent
    this.#trusted = trusted
    this.#person = person
    this.#places = places
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

  /** The folder of an open project that is trusted, by its id; null for any other. */
  folderOfTrusted(projectId: string): string | null {
    for (const { store, folder, isTrusted } of this.#open.values()) {
      if (isTrusted && store.manifest.projectId === projectId) return folder
    }
    return null
  }

  /** Whether the person trusts who made the window's project. True where there is none. */
  isTrusted(window: BrowserWindow): boolean {
    return this.#open.get(window)?.isTrusted ?? true
  }

  /** Trusts the window's project in its folder, for good. */
  async trust(window: BrowserWindow): Promise<Result<null>> {
    const project = this.#open.get(window)
    if (project === undefined) return succeed(null)
    project.isTrusted = true
    project.following?.announce()
    await this.#trusted.add(project.store.manifest.projectId, project.folder)
    return succeed(null)
  }

  /** The edits of the window's project, by session. */
  /** Replicas of which the window's project holds two histories. */
  forkedReplicasOf(window: BrowserWindow): readonly ReplicaId[] {
    return this.#open.get(window)?.store.forkedReplicas ?? []
  }

  async lanesOf(window: BrowserWindow): Promise<Result<readonly UpdateLane[]>> {
    return this.#open.get(window)?.store.readLanes() ?? fail('no-project', noProject)
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
    const { folder, store } = project
    const { projectId, title } = store.manifest
    const { creator, statements } = store.keys
    const signing = { creator, statements, authors: store.authors }
    return { projectId, title, folder, updates: store.updates, signing }
  }

  /** Opens the project in the window, in place of the one it held. Ended before that, it leaves everything as it was. */
  open(window: BrowserWindow, path: string, long: LongWork): Promise<Result<OpenedProject>> {
    return this.#turns.takeUnlessEnded(long.signal, () => this.#openNow(window, resolve(path), long))
  }

  /** Makes a project of a read article and opens it in the window. What is at the place already stays untouched. */
  create(
    window: BrowserWindow,
    path: string,
    read: ReadArticle,
    wish: ImportWish
  ): Promise<Result<OpenedProject>> {
    return this.#turns.take(() => this.#createNow(window, resolve(path), read, wish))
  }

  /**
   * Publishes and lets go of the window's project. A window without one is closed already. While an edit is on no disk
   * it fails, and the project stays open.
   */
  close(window: BrowserWindow): Promise<Result<null>> {
    return this.#turns.take(() => this.#closeNow(window))
  }

  /** Lets go of the project of a window that is gone, whatever became of its last edits. */
  forget(window: BrowserWindow): Promise<void> {
    return this.#turns.take(async () => {
      const closed = await this.#closeNow(window)
      const project = this.#open.get(window)
      if (project !== undefined) await this.#letGo(project, closed)
    })
  }

  async #openNow(window: BrowserWindow, folder: string, long: LongWork): Promise<Result<OpenedProject>> {
    const other = this.windowOf(folder)
    if (other !== null && other !== window) {
      other.focus()
      return fail('already-open', refusalWords.alreadyOpen)
    }
    // A page that came back after a crash opens its own project again, whose earlier session has to end first.
    if (other === window) {
      if (!long.settle()) return fail('cancelled', refusalWords.givenUp)
      await this.#closeNow(window)
    }
    const opened = await this.#disk.open(folder, long)
    return opened.ok ? this.#replace(window, folder, opened.value) : opened
  }

  async #createNow(
    window: BrowserWindow,
    folder: string,
    read: ReadArticle,
    wish: ImportWish
  ): Promise<Result<OpenedProject>> {
    if (await pathExists(folder)) {
      return fail('already-there', refusalWords.alreadyThere(basename(folder)))
    }
    const created = await this.#disk.create(folder, read, wish)
    if (!created.ok) return created
    await this.#trusted.add(created.value.manifest.projectId, folder)
    return this.#replace(window, folder, created.value)
  }

  async append(window: BrowserWindow, update: Uint8Array): Promise<Result<null>> {
    const project = this.#open.get(window)
    if (project === undefined) {
      return fail('no-project', refusalWords.editNotSaved)
    }
    return project.store.append(update)
  }

  /** Remembers whom keys of the window's project belong to, and lines of its list of people. */
  async rememberPeople(
    window: BrowserWindow,
    pinned: readonly PinnedKey[],
    statements: readonly SignedStatement[]
  ): Promise<Result<null>> {
    return this.#open.get(window)?.store.rememberPeople(pinned, statements) ?? succeed(null)
  }

  /** Tells the window from now on what others write into its project's folder, and who is there. */
  follow(window: BrowserWindow): Result<null> {
    const project = this.#open.get(window)
    if (project !== undefined) project.following ??= followProject(project, this.#person)
    return succeed(null)
  }

  /** Tells those who have the window's project open where this person is. */
  say(window: BrowserWindow, where: Whereabouts): Result<null> {
    this.#open.get(window)?.following?.say(where)
    return succeed(null)
  }

  /** Puts the edits of the window's project that wait on this computer into its folder now. */
  async publish(window: BrowserWindow): Promise<Result<null>> {
    return this.#open.get(window)?.store.publish() ?? succeed(null)
  }

  /** Puts everything that waits on this computer into its folder now, of all projects. */
  async publishAll(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ store }) => store.publish()))
  }

  /** Goes on in a folder from which many files have gone, with what this computer keeps. */
  async writeBack(window: BrowserWindow): Promise<Result<null>> {
    return this.#open.get(window)?.store.writeBack() ?? fail('no-project', noProject)
  }

  async #closeNow(window: BrowserWindow): Promise<Result<null>> {
    const project = this.#open.get(window)
    if (project === undefined) return succeed(null)
    const closed = await project.store.close()
    if (closed.ok || closed.problem.code !== 'not-saved') await this.#letGo(project, closed)
    return closed
  }

  async #letGo(project: OpenProject, closed: Result<null>): Promise<void> {
    await project.following?.stop()
    project.stopListening()
    this.#open.delete(project.window)
    project.closed.resolve(closed)
  }

  /** Answers when the window's project is closed, by whomever. */
  async whenClosed(window: BrowserWindow): Promise<Result<null>> {
    return this.#open.get(window)?.closed.promise ?? succeed(null)
  }

  /** Lets the window hold the store in place of the one it held, and tells it what became of that. */
  async #replace(window: BrowserWindow, folder: string, store: ProjectStore): Promise<Result<OpenedProject>> {
    const left = await this.#closeNow(window)
    if (!left.ok && this.isOpen(window)) {
      await store.close()
      return left
    }
    const warnings = left.ok ? store.warnings : [left.problem.message, ...store.warnings]
    const { updates } = store
    const { projectId, title } = store.manifest
    const isTrusted = await this.#trusted.has(projectId, folder)
    this.#hold({ window, folder, store, isTrusted, saved: null })
    await this.#recent.remember(folder, title)
    const { clientId, authors, keys } = store
    const place = await this.#places.read(projectId)
    return succeed({
      projectId,
      title,
      path: folder,
      updates,
      clientId,
      authors,
      keys,
      isTrusted,
      warnings,
      left: place
    })
  }

  #hold(project: Omit<OpenProject, 'stopListening' | 'following' | 'closed'>): void {
    const { window, store } = project
    const closed = Promise.withResolvers<Result<null>>()
    const held: OpenProject = { ...project, closed, stopListening: () => {}, following: null }
    this.#open.set(window, held)
    held.stopListening = store.onDidSave((notice) => {
      held.saved = notice
      sendEvent(window, 'project:saved', notice)
    })
  }
}

const noProject = refusalWords.noProject
