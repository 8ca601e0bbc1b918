import { resolve } from 'node:path'
import { fail, type Result, succeed } from '../../core/ipc/result'
import { isId } from '../../core/model/ids'
import { isConfidential } from '../../core/model/source'
import { cliWords } from '../../core/words/cli-words'
import { exportCopy } from '../../formats/export/export-copy'
import {
  holdsSignature,
  isArticleAlone,
  mostImageBytes,
  type SnapshotFormat,
  snapshotFormats
} from '../../formats/export/export-options'
import { describeExport } from '../../formats/export/made-export'
import { makeRecord, type RecordChoices } from '../../formats/export/record/make-record'
import { readExportFiles } from '../../project/export-files'
import { isInsideFolder } from '../../project/is-inside-folder'
import { pathExists } from '../../project/path-exists'
import { recordReader } from '../../project/record-files'
import { signExport } from '../../project/sign-export'
import type { Signer } from '../../project/signing-key'
import { systemPorts } from '../../project/system-ports'
import { type MadeFile, writeExport } from '../../project/write-export'
import { zipRecord } from '../../project/zip-record'
import { accountName } from '../account-name'
import { openCliSigner } from '../cli-signer'
import { parseOptions } from '../parse-options'
import { readSnapshotOfFolder, type SnapshotOfFolder } from '../read-snapshot-of-folder'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'
import { version } from '../version'

export const exportUsage =
  'stet export DIR.stet --format html|docx|text|memo|approaches|standing|claims|annotations|sources-csl|sources-bib|sources-ris|claim-review|article|article-docx|article-text|record --out FILE [--branch ID] [--force] [--unsigned] [--with-talk|--without-talk] [--with-legal] [--redact-confidential|--leave-out-confidential|--name-confidential]'

/** The page that a PDF is printed from is no file to hand on, and a record is more than one. */
const formats = [...snapshotFormats.filter((format) => format !== 'print-html'), 'record'] as const

function isFormat(text: string | undefined): text is (typeof formats)[number] {
  return formats.some((format) => format === text)
}

/** What a record may do with confidential sources. */
const confidentialFlags = ['redact-confidential', 'leave-out-confidential', 'name-confidential']

/** Exports a project as it stands. A file that is there already is replaced only with --force. */
export async function exportCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, {
    strings: ['format', 'out', 'branch'],
    flags: ['force', 'unsigned', 'with-talk', 'without-talk', 'with-legal', ...confidentialFlags]
  })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, exportUsage)
  const { path, strings, flags } = options.value
  const { format, out, branch } = strings
  if (!isFormat(format))
    return refuseUsage(terminal, cliWords.export.format(formats.slice(0, -1).join(', ')), exportUsage)
  const chosen = confidentialFlags.filter((flag) => flags.has(flag))
  if (chosen.length > 1 || (chosen.length === 1 && format !== 'record'))
    return refuseUsage(terminal, cliWords.export.confidential, exportUsage)
  if (out === undefined) return refuseUsage(terminal, cliWords.export.outNeeded, exportUsage)
  if (branch !== undefined && !isId('replica', branch))
    return refuseUsage(terminal, cliWords.export.branch, exportUsage)
  const folder = resolve(terminal.workingFolder, path)
  const file = resolve(terminal.workingFolder, out)
  const read = await readSnapshotOfFolder(folder, terminal, branch)
  if (!read.ok) return refuse(terminal, read.problem)
  if (await isInsideFolder(folder, file)) {
    return refuse(terminal, {
      message: cliWords.export.inProject(file)
    })
  }
  const signer = flags.has('unsigned') ? succeed(null) : await openCliSigner(process.env)
  if (!signer.ok) return refuse(terminal, signer.problem)
  const wanted = {
    // a record holds the discussion unless told otherwise, copies for others do not; neither names who must not be named
    withTalk: format === 'record' ? !flags.has('without-talk') : flags.has('with-talk'),
    withLegal: flags.has('with-legal'),
    confidential: flags.has('leave-out-confidential')
      ? 'leave out'
      : flags.has('name-confidential')
        ? 'include'
        : 'redact'
  } as const
  const named = read.value.snapshot.sources.filter(isConfidential).length
  if (format === 'record' && wanted.confidential === 'include' && named > 0)
    terminal.error(`stet: ${cliWords.export.named(named)}\n`)
  const made =
    format === 'record'
      ? await makeRecordFile(read.value, folder, wanted, signer.value)
      : await makeFile(read.value, folder, { format, ...wanted }, signer.value)
  const written = await writeWhole(file, made, flags.has('force'))
  return written.ok ? exitCodes.done : refuse(terminal, written.problem)
}

async function makeFile(
  { snapshot, proof, manifest, creator }: SnapshotOfFolder,
  folder: string,
  {
    format,
    withTalk,
    withLegal
  }: { readonly format: SnapshotFormat; readonly withTalk: boolean; readonly withLegal: boolean },
  signer: Signer | null
): Promise<MadeFile> {
  const at = systemPorts.now().toISOString()
  const files = await readExportFiles(systemPorts.fs, folder, { snapshot, proof }, mostImageBytes)
  const bytes = await exportCopy(snapshot, format, {
    ...files,
    exportedAt: at,
    exportedBy: accountName(),
    appVersion: version,
    withTalk,
    withLegal
  })
  const record = {
    ...describeExport(snapshot, files.proof),
    project: manifest.projectId,
    creator,
    by: null,
    at
  }
  if (signer === null || isArticleAlone(format)) return { bytes, signature: null }
  return signExport(bytes, holdsSignature(format), record, signer)
}

async function makeRecordFile(
  { manifest, creator, updates, signing }: SnapshotOfFolder,
  folder: string,
  choices: RecordChoices,
  signer: Signer | null
): Promise<MadeFile> {
  const { projectId, original } = manifest
  const key = signer?.publicKey ?? null
  const { parts, facts } = await makeRecord(
    { updates, projectId, signing, original },
    { ...choices, appVersion: version, key },
    recordReader(systemPorts.fs, folder)
  )
  const at = systemPorts.now().toISOString()
  const { bytes, signature } = await zipRecord(
    parts,
    { ...facts, project: projectId, creator, by: null, at },
    signer
  )
  return { bytes, signature: signer === null ? null : signature }
}

/** Writes the file whole or not at all, with its signature: one that lies there is of the file that is replaced. */
async function writeWhole(path: string, made: MadeFile, replaces: boolean): Promise<Result<null>> {
  if (!replaces && (await pathExists(path))) {
    return fail('already-there', cliWords.export.isThere(path))
  }
  try {
    await writeExport(path, made)
    return succeed(null)
  } catch (error) {
    return fail('not-written', cliWords.export.notWritten(path), String(error))
  }
}
