import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { type Result, succeed } from '../core/ipc/result'
import { pathExists } from '../project/path-exists'
import { resourcesFolder } from './built-files'
import { makeSample } from './make-sample'
import type { DiskOwner } from './project-disk'

/** Counts up when the shipped sample changes: a person's earlier copy, with their edits, stays where it is. */
const sampleVersion = 3

/** The folder of the person's own sample project, made the first time it is asked for. */
export async function sampleProjectFolder({ identity, settings }: DiskOwner): Promise<Result<string>> {
  const folder = join(app.getPath('userData'), `sample-${sampleVersion}.stet`)
  if (await pathExists(join(folder, 'project.json'))) return succeed(folder)
  // what a crash left half made holds nothing of the person's
  await rm(folder, { recursive: true, force: true })
  const resources = join(resourcesFolder(), 'sample')
  const { signer } = identity
  const made = await makeSample({ resources, folder, creator: settings.current.person, signer })
  return made.ok ? succeed(folder) : made
}
