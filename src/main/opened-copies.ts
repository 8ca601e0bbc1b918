import { rmSync } from 'node:fs'
import { join, parse } from 'node:path'
import { cleanFileName } from '../core/model/file-name'
import { newId } from '../core/model/ids'
import type { CopyPlace } from '../project/copy-kept'
import { systemPorts } from '../project/system-ports'

/**
 * Copies of evidence that other programs show: in the app's own data, for this person's eyes alone, and gone when Stet
 * starts or ends.
 */
export class OpenedCopies {
  private readonly folder: string

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'opened')
  }

  /** A place of its own for one more copy: a program may still hold the last one. */
  placeFor(name: string): CopyPlace {
    const folder = join(this.folder, newId('replica', systemPorts.random))
    return { folder, stem: parse(cleanFileName(name)).name }
  }

  /** Takes all copies away. One that a program holds on to is left for the next time. */
  clear(): void {
    try {
      rmSync(this.folder, { recursive: true, force: true })
    } catch {
      // on Windows an open file cannot be removed
    }
  }
}
