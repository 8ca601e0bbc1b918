import { access, open, realpath, rename, rm } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, resolve, sep } from 'node:path'
import { fail, type Result, succeed } from '../../core/ipc/result'
import { exportSnapshot } from '../../formats/export/export-snapshot'
import { systemPorts } from '../../project/system-ports'
import { parseOptions } from '../parse-options'
import { readSnapshotOfFolder } from '../read-snapshot-of-folder'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'
import { version } from '../version'

export const exportUsage = 'stet export DIR.stet --format html|text --out FILE [--force]'

/** Exports a project as it stands. A file that is there already is replaced only with --force. */
export async function exportCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, { strings: ['format', 'out'], flags: ['force'] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, exportUsage)
  const { path, strings, flags } = options.value
  const { format, out } = strings
  if (format !== 'html' && format !== 'text')
    return refuseUsage(terminal, 'The format must be html or text.', exportUsage)
  if (out === undefined)
    return refuseUsage(terminal, 'The file to write must be named with --out.', exportUsage)
  const folder = resolve(terminal.workingFolder, path)
  const file = resolve(terminal.workingFolder, out)
  const read = await readSnapshotOfFolder(folder, terminal)
  if (!read.ok) return refuse(terminal, read.problem)
  if (await isInside(folder, file)) {
    return refuse(terminal, {
      message: `${file} is in the project's folder, which holds only what Stet keeps there, and was not written. Name a file beside it.`
    })
  }
  const bytes = exportSnapshot(read.value.snapshot, format, {
    exportedAt: systemPorts.now().toISOString(),
    exportedBy: userInfo().username,
    appVersion: version
  })
  const written = await writeWhole(file, bytes, flags.has('force'))
  return written.ok ? exitCodes.done : refuse(terminal, written.problem)
}

/** Whether the file's place is in the folder, links followed. A place that is not there is in no folder. */
async function isInside(folder: string, file: string): Promise<boolean> {
  try {
    const [outer, inner] = await Promise.all([realpath(folder), realpath(dirname(file))])
    return `${inner}${sep}`.startsWith(`${outer}${sep}`)
  } catch {
    return false
  }
}

/** Writes the file whole or not at all. */
async function writeWhole(path: string, bytes: Uint8Array, replaces: boolean): Promise<Result<null>> {
  if (!replaces && (await exists(path))) {
    return fail(
      'already-there',
      `${path} is there already and was not touched. Name another file, or say --force.`
    )
  }
  const unfinished = `${path}.${process.pid}.unfinished`
  try {
    const file = await open(unfinished, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
    return succeed(null)
  } catch (error) {
    await rm(unfinished, { force: true })
    return fail('not-written', `${path} could not be written. The project is unchanged.`, String(error))
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
