import { rm } from 'node:fs/promises'
import { extname } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { OpenedProject } from '../core/ipc/contract'
import { fail, type Result, succeed } from '../core/ipc/result'
import { packedWords } from '../core/words/packed-words'
import { pathExists } from '../project/path-exists'
import { systemPorts } from '../project/system-ports'
import { unfinishedFolder } from '../project/unpack-project'
import type { CancellableWorks } from './cancellable-works'
import type { OpenProjects } from './open-projects'
import { chooseUnpackedFolder } from './project-dialogs'
import { unpackInWorker } from './worker-host'

/** Whether a path is named like a packed project. */
export function isPackedProject(path: string): boolean {
  return extname(path).toLowerCase() === '.stetz'
}

/** How much of the whole unpacking is; the rest is opening what was unpacked. */
const unpackingShare = 0.8

/**
 * Unpacks a project where the person says, and opens it in the window; null when they cancel. Ended while it is unpacked,
 * nothing of it is left; ended when it was whole already, it stays in its folder, and that is said (`unpacked-already`).
 */
export async function openPacked(
  window: BrowserWindow,
  { projects, works }: { readonly projects: OpenProjects; readonly works: CancellableWorks },
  file: string
): Promise<Result<OpenedProject | null>> {
  const folder = await chooseUnpackedFolder(window, file)
  if (folder === null) return succeed(null)
  const wasThere = await pathExists(folder)
  const unfinished = unfinishedFolder(folder, systemPorts.random)
  const opened = await works.run(window, async (long) => {
    const { signal } = long
    const unpacked = await unpackInWorker(
      { file, folder, unfinished },
      { signal, reached: (share) => long.reached(share * unpackingShare) }
    )
    if (unpacked.ok) {
      const reached = (share: number) => long.reached(unpackingShare + share * (1 - unpackingShare))
      return projects.open(window, folder, { ...long, reached })
    }
    // a worker that was ended could not take its work away
    await rm(unfinished, { recursive: true, force: true })
    return unpacked
  })
  const isWhole = opened.ok && opened.value === null && !wasThere && (await pathExists(folder))
  return isWhole ? fail('unpacked-already', packedWords.unpacking.already(folder)) : opened
}
