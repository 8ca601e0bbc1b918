import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { namesOfImages } from '../../core/article/images-of-article'
import { fail, type Result, succeed } from '../../core/ipc/result'
import { isId } from '../../core/model/ids'
import { mostImageBytes } from '../../formats/export/export-options'
import { exportSnapshot } from '../../formats/export/export-snapshot'
import { describeExport } from '../../formats/export/made-export'
import { readCaptures } from '../../project/captures'
import { isInsideFolder } from '../../project/is-inside-folder'
import { pathExists } from '../../project/path-exists'
import { type SignedExport, signatureEnding, signExport } from '../../project/sign-export'
import { systemPorts } from '../../project/system-ports'
import { writeFileAtomically } from '../../project/write-file-atomically'
import { openCliSigner } from '../cli-signer'
import { parseOptions } from '../parse-options'
import { readSnapshotOfFolder } from '../read-snapshot-of-folder'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'
import { version } from '../version'

export const exportUsage =
  'stet export DIR.stet --format html|text|memo --out FILE [--branch ID] [--force] [--unsigned]'

/** Exports a project as it stands. A file that is there already is replaced only with --force. */
export async function exportCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, { strings: ['format', 'out', 'branch'], flags: ['force', 'unsigned'] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, exportUsage)
  const { path, strings, flags } = options.value
  const { format, out, branch } = strings
  if (format !== 'html' && format !== 'text' && format !== 'memo')
    return refuseUsage(terminal, 'The format must be html, text or memo.', exportUsage)
  if (out === undefined)
    return refuseUsage(terminal, 'The file to write must be named with --out.', exportUsage)
  if (branch !== undefined && !isId('replica', branch))
    return refuseUsage(
      terminal,
      'The branch must be named as Stet names it: 20 letters and digits.',
      exportUsage
    )
  const folder = resolve(terminal.workingFolder, path)
  const file = resolve(terminal.workingFolder, out)
  const read = await readSnapshotOfFolder(folder, terminal, branch)
  if (!read.ok) return refuse(terminal, read.problem)
  if (await isInsideFolder(folder, file)) {
    return refuse(terminal, {
      message: `${file} is in the project's folder, which holds only what Stet keeps there, and was not written. Name a file beside it.`
    })
  }
  const signer = flags.has('unsigned') ? succeed(null) : await openCliSigner(process.env)
  if (!signer.ok) return refuse(terminal, signer.problem)
  const { snapshot, proof, manifest, creator } = read.value
  const at = systemPorts.now().toISOString()
  const names = namesOfImages(snapshot.blocks)
  const bytes = exportSnapshot(snapshot, format, {
    images: await readCaptures(systemPorts.fs, folder, names, mostImageBytes),
    proof,
    exportedAt: at,
    exportedBy: userInfo().username,
    appVersion: version
  })
  const record = { ...describeExport(snapshot, proof), project: manifest.projectId, creator, by: null, at }
  const made: SignedExport | null =
    signer.value === null ? null : signExport(bytes, format !== 'text', record, signer.value)
  const written = await writeWhole(file, made?.bytes ?? bytes, flags.has('force'))
  if (!written.ok) return refuse(terminal, written.problem)
  if (made === null) return exitCodes.done
  // a signature belongs to its file: one that lies there is of the file that was just replaced
  const signed = await writeWhole(`${file}${signatureEnding}`, Buffer.from(made.signature), true)
  return signed.ok ? exitCodes.done : refuse(terminal, signed.problem)
}

/** Writes the file whole or not at all. */
async function writeWhole(path: string, bytes: Uint8Array, replaces: boolean): Promise<Result<null>> {
  if (!replaces && (await pathExists(path))) {
    return fail(
      'already-there',
      `${path} is there already and was not touched. Name another file, or say --force.`
    )
  }
  try {
    await writeFileAtomically(path, bytes)
    return succeed(null)
  } catch (error) {
    return fail('not-written', `${path} could not be written. The project is unchanged.`, String(error))
  }
}
