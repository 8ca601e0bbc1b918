import { rm } from 'node:fs/promises'
import { extname } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { OpenedProject } from '../core/ipc/contract'
import { type Result, succeed } from '../core/ipc/result'
import { systemPorts } from '../project/system-ports'
import { unfinishedFolder } from '../project/unpack-project'
import type { OpenProjects } from './open-projects'
import { chooseUnpackedFolder } from './project-dialogs'
import { unpackInWorker } from './worker-host'

/** Whether a path is named like a packed project. */
export function isPackedProject(path: string): boolean {
  return extname(path).toLowerCase() === '.stetz'
}

/** Unpacks a project where the person says, and opens it in the window; null when they cancel. */
export async function openPacked(
  window: BrowserWindow,
  projects: OpenProjects,
  file: string
): Promise<Result<OpenedProject | null>> {
  const folder = await chooseUnpackedFolder(window, file)
  if (folder === null) return succeed(null)
  const unfinished = unfinishedFolder(folder, systemPorts.random)
  const unpacked = await unpackInWorker({ file, folder, unfinished })
  if (unpacked.ok) return projects.open(window, folder)
  // a worker that was ended could not take its work away
  await rm(unfinished, { recursive: true, force: true })
  return unpacked
}
