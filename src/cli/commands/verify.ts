import { resolve } from 'node:path'
import { type Result, succeed } from '../../core/ipc/result'
import { describeVerdict, type FileVerdict } from '../../core/model/file-verdict'
import { type PublicKey, parsePublicKey } from '../../core/model/public-key'
import { publishedVersions } from '../../core/model/publication'
import { readAndVerify } from '../../project/read-and-verify'
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
  if (keys.length < named.length)
    return refuseUsage(
      terminal,
      'A key is 64 hexadecimal digits, and several are parted by commas.',
      verifyUsage
    )
  const facts = await factsOf(strings.project, keys, terminal)
  if (!facts.ok) return refuse(terminal, facts.problem)
  const verdict = await readAndVerify(resolve(terminal.workingFolder, path), facts.value)
  if (!verdict.ok) return refuse(terminal, verdict.problem)
  terminal.out(flags.has('json') ? `${JSON.stringify(verdict.value, null, 2)}\n` : inWords(verdict.value))
  return verdict.value.verdict === 'intact' ? exitCodes.done : exitCodes.attention
}

/** The people on a project's list are known, and its state is what the file is compared with. */
async function factsOf(
  project: string | undefined,
  keys: readonly PublicKey[],
  terminal: Terminal
): Promise<Result<VerifyFacts>> {
  if (project === undefined) return succeed({ known: new Set(keys) })
  const read = await readSnapshotOfFolder(resolve(terminal.workingFolder, project), terminal)
  if (!read.ok) return read
  const { manifest, proof, snapshot } = read.value
  const members = [...proof.roster.values()].filter(({ isMember }) => isMember).map(({ key }) => key)
  const maker = manifest.creator === undefined ? [] : [manifest.creator.key]
  return succeed({
    known: new Set([...keys, ...members, ...maker]),
    project: {
      id: manifest.projectId,
      state: proof.state,
      published:
        snapshot.publication === undefined ? [] : publishedVersions(snapshot.publication, snapshot.people)
    }
  })
}

function inWords(verdict: FileVerdict): string {
  const { answer, lines } = describeVerdict(verdict)
  return `${[answer, ...lines.map((line) => `  ${line}`)].join('\n')}\n`
}
