import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { fail, type Result, succeed } from '../core/ipc/result'
import { resourcesFolder } from './built-files'
import { pathExists } from './path-exists'

/** Counts up when the shipped sample changes: a person's earlier copy, with their edits, stays where it is. */
const sampleVersion = 1

/** The folder of the person's own copy of the sample project, made the first time it is asked for. */
export async function copySampleProject(): Promise<Result<string>> {
  const copy = join(app.getPath('userData'), `sample-${sampleVersion}.stet`)
  if (await pathExists(copy)) return succeed(copy)
  const unfinished = `${copy}.unfinished`
  try {
    await rm(unfinished, { recursive: true, force: true })
    await copyFolder(join(resourcesFolder(), 'sample-project.stet'), unfinished)
    await rename(unfinished, copy)
    return succeed(copy)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    return fail(
      'no-sample',
      'The sample project could not be copied. Your own projects are not affected.',
      String(error)
    )
  }
}

/** File by file, because the shipped folder may be inside the app's archive, which only plain reading sees into. */
async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) await copyFolder(source, target)
    else await writeFile(target, await readFile(source))
  }
}
