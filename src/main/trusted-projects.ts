import { dirname } from 'node:path'
import { app } from 'electron'
import { isInsideFolder } from '../project/is-inside-folder'
import { type TrustedProject, withTrusted } from './settings'
import type { SettingsFile } from './settings-file'

/**
 * The projects whose makers this person trusts, each in the folder where they said so: a copy that somebody sent is
 * another folder, and another project put in the place of a trusted one has another id.
 */
export class TrustedProjects {
  readonly #settings: SettingsFile

  constructor(settings: SettingsFile) {
    this.#settings = settings
  }

  /** What is in the app's own data folder, the sample, this Stet made itself. */
  async has(projectId: string, folder: string): Promise<boolean> {
    const isKnown = this.#settings.current.trusted.some(
      (project) => project.projectId === projectId && project.path === folder
    )
    return isKnown || (await isInsideFolder(app.getPath('userData'), folder))
  }

  /** Those beside a project that the person made or said they trust, as they were remembered. */
  beside(folder: string): readonly TrustedProject[] {
    return this.#settings.current.trusted.filter(
      ({ path }) => path !== folder && dirname(path) === dirname(folder)
    )
  }

  async add(projectId: string, folder: string): Promise<void> {
    const { trusted } = this.#settings.current
    await this.#settings.change({ trusted: withTrusted(trusted, { projectId, path: folder }) })
  }
}
