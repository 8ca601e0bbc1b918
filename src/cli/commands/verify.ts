import { resolve } from 'node:path'
import { type Result, succeed } from '../../core/ipc/result'
import { describeVerdict, type FileVerdict } from '../../core/model/file-verdict'
import { type PublicKey, parsePublicKey } from '../../core/model/public-key'
import { publishedVersions } from '../../core/model/publication'
import { cliWords } from '../../core/words/cli-words'
import { compareCopy } from '../../formats/export/compare-copy'
import { mostImageBytes } from '../../formats/export/export-options'
import { compareRecord } from '../../formats/export/record/compare-record'
import { compareWith, type Remaking } from '../../project/compare-with'
import type { Comparison } from '../../project/comparison'
import { readAndVerify } from '../../project/read-and-verify'
import { systemPorts } from '../../project/system-ports'
import type { VerifyFacts } from '../../project/verify-file'
import { parseOptions } from '../parse-options'
import { readSnapshotOfFolder } from '../read-snapshot-of-folder'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'

export const verifyUsage = 'stet verify FILE [--project DIR.stet] [--key KEY,…] [--json]'

/** Says whether an exported file is what was signed, and by whom. */
export async function verifyCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, { strings: ['project', 'key'], flags: ['json'] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, verifyUsage)
  const { path, strings, flags } = options.value
  const named = (strings.key ?? '').split(',').filter((key) => key !== '')
  const keys = named.flatMap((key) => parsePublicKey(key.toLowerCase()) ?? [])
  if (keys.length < named.length) return refuseUsage(terminal, cliWords.verify.keys, verifyUsage)
  const held = await hold(strings.project, keys, terminal)
  if (!held.ok) return refuse(terminal, held.problem)
  const { facts, comparison } = held.value
  const verdict = await readAndVerify(resolve(terminal.workingFolder, path), facts, comparison)
  if (!verdict.ok) return refuse(terminal, verdict.problem)
  terminal.out(flags.has('json') ? `${JSON.stringify(verdict.value, null, 2)}\n` : inWords(verdict.value))
  return verdict.value.verdict === 'intact' ? exitCodes.done : exitCodes.attention
}

const remaking: Remaking = {
  mostImageBytes,
  compareExport: async () => compareCopy,
  findChange: async () => (await import('../../formats/export/docx/find-word-change')).findWordChange,
  compareRecord: async () => compareRecord
}

interface Held {
  readonly facts: VerifyFacts
  readonly comparison?: Comparison
}

/** The people on a project's list are known, and its state is what the file is compared with. */
async function hold(
  project: string | undefined,
  keys: readonly PublicKey[],
  terminal: Terminal
): Promise<Result<Held>> {
  const known = new Set(keys)
  if (project === undefined) return succeed({ facts: { known } })
  const folder = resolve(terminal.workingFolder, project)
  const read = await readSnapshotOfFolder(folder, terminal)
  if (!read.ok) return read
  const { manifest, proof, creator, snapshot, updates, signing } = read.value
  const { projectId, original } = manifest
  const people = creator === null ? {} : { people: { project: projectId, creator, lines: proof.list } }
  const published =
    snapshot.publication === undefined ? [] : publishedVersions(snapshot.publication, snapshot.people)
  return succeed({
    facts: { known, ...people, project: { id: projectId, state: proof.state, published } },
    comparison: compareWith(systemPorts.fs, { projectId, folder, original, updates, signing }, remaking)
  })
}

function inWords(verdict: FileVerdict): string {
  const { answer, lines } = describeVerdict(verdict)
  return `${[answer, ...lines.map((line) => `  ${line}`)].join('\n')}\n`
}
