import { app } from 'electron'
import type { RecentProject } from '../core/ipc/contract'
import { pathExists } from '../project/path-exists'
import { type RememberedProject, withRecent } from './settings'
import type { SettingsFile } from './settings-file'

/** The projects opened lately: kept in the settings, shown on the start screen, in the menu and by the system. */
export class RecentProjects {
  readonly #settings: SettingsFile
  readonly #changed: () => void

  constructor(settings: SettingsFile, changed: () => void) {
    this.#settings = settings
    this.#changed = changed
  }

  /** Latest first, as remembered. */
  get remembered(): readonly RememberedProject[] {
    return this.#settings.current.recent
  }

  has(path: string): boolean {
    return this.remembered.some((project) => project.path === path)
  }

  async remember(path: string, title: string): Promise<void> {
    app.addRecentDocument(path)
    const project = { path, title, openedAt: new Date().toISOString() }
    await this.#change(withRecent(this.remembered, project))
  }

  /** A project in the list has got another title. */
  async retitle(path: string, title: string): Promise<void> {
    if (!this.remembered.some((each) => each.path === path && each.title !== title)) return
    await this.#change(this.remembered.map((each) => (each.path === path ? { ...each, title } : each)))
  }

  async forget(path: string): Promise<void> {
    await this.#change(this.remembered.filter((project) => project.path !== path))
  }

  async clear(): Promise<void> {
    app.clearRecentDocuments()
    await this.#change([])
  }

  /** Latest first, each with whether something is at its path now. */
  async list(): Promise<readonly RecentProject[]> {
    return Promise.all(
      this.remembered.map(async (project) => ({ ...project, isThere: await pathExists(project.path) }))
    )
  }

  async #change(recent: readonly RememberedProject[]): Promise<void> {
    const written = this.#settings.change({ recent: [...recent] })
    this.#changed()
    await written
  }
}
