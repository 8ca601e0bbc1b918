import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { readTextIfThere } from '../project/read-text-if-there'
import { writeFileAtomically } from '../project/write-file-atomically'
import { log } from './log'
import { parseSettings, type StoredSettings, serializeSettings } from './settings'

/**
 * The person's settings, in memory and in settings.json of the app's data folder. Changes show at once and are written
 * one after the other.
 */
export class SettingsFile {
  readonly #path: string
  #current: StoredSettings
  #writing: Promise<void> = Promise.resolve()
  #waiting = 0

  private constructor(path: string, current: StoredSettings) {
    this.#path = path
    this.#current = current
  }

  /** Reads the settings, or begins with `first`. A damaged file is kept beside the new one, never overwritten. */
  static async open(folder: string, first: () => StoredSettings, now: () => Date): Promise<SettingsFile> {
    const path = join(folder, 'settings.json')
    const text = await readTextIfThere(path)
    if (text === null) return SettingsFile.#begin(path, first())
    const parsed = parseSettings(text)
    if (parsed.ok) return new SettingsFile(path, parsed.value)
    const aside = join(folder, `settings-damaged-${now().toISOString().replace(/[:.]/g, '-')}.json`)
    await rename(path, aside)
    log.warn(`${parsed.problem.message} It is kept as ${aside}; defaults are used.`, parsed.problem.detail)
    return SettingsFile.#begin(path, first())
  }

  static #begin(path: string, settings: StoredSettings): SettingsFile {
    const file = new SettingsFile(path, settings)
    void file.change({})
    return file
  }

  get current(): StoredSettings {
    return this.#current
  }

  get isWriting(): boolean {
    return this.#waiting > 0
  }

  /** Answers when every change so far was written, or could not be. */
  whenWritten(): Promise<void> {
    return this.#writing
  }

  /** Takes the change over at once and answers when it is on disk. */
  change(patch: Partial<StoredSettings>): Promise<void> {
    this.#current = { ...this.#current, ...patch }
    const text = serializeSettings(this.#current)
    this.#waiting += 1
    // Settings that cannot be written must not stop anybody's work; the next change tries again.
    this.#writing = this.#writing
      .then(() => writeFileAtomically(this.#path, Buffer.from(text)))
      .catch((error: unknown) => log.error('The settings could not be written.', error))
      .finally(() => {
        this.#waiting -= 1
      })
    return this.#writing
  }
}
