import { resolve } from 'node:path'
import { showOnOneLine } from '../../core/model/show-hidden'
import { cliWords } from '../../core/words/cli-words'
import { diskFs } from '../../project/disk-fs'
import { type Examination, examineFolder } from '../../project/doctor/examine-folder'
import { repairFolder } from '../../project/doctor/repair-folder'
import { folderReason } from '../../project/folder-problem'
import { pathExists } from '../../project/path-exists'
import { systemPorts } from '../../project/system-ports'
import { parseOptions } from '../parse-options'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'

export const doctorUsage = 'stet doctor DIR.stet [--repair] [--from COPY.stet] [--json]'

/** Says what is wrong with a project folder, and mends what can be mended when asked to. */
export async function doctorCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, { strings: ['from'], flags: ['repair', 'json'] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, doctorUsage)
  const { path, strings, flags } = options.value
  if (strings.from !== undefined && !flags.has('repair')) {
    return refuseUsage(terminal, '--from says where to fetch from and goes with --repair.', doctorUsage)
  }
  const folder = resolve(terminal.workingFolder, path)
  const copies = strings.from === undefined ? [] : [resolve(terminal.workingFolder, strings.from)]
  const [copy] = copies
  if (copy !== undefined && !(await pathExists(copy))) {
    return refuse(terminal, { message: cliWords.doctor.nothingAt(copy) })
  }
  const repair = await (flags.has('repair') ? tryRepair(folder, copies) : { done: [], problem: null })
  if (repair.problem !== null) terminal.error(`stet: ${showOnOneLine(repair.problem)}\n`)
  const examined = await examineFolder(diskFs, folder)
  if (!examined.ok) return refuse(terminal, examined.problem)
  terminal.out(
    flags.has('json') ? describe(examined.value, repair.done) : summarize(examined.value, repair.done)
  )
  const isDamaged = examined.value.findings.some(({ weight }) => weight === 'damage')
  return isDamaged || repair.problem !== null ? exitCodes.attention : exitCodes.done
}

async function tryRepair(folder: string, copies: readonly string[]) {
  try {
    return { done: await repairFolder(systemPorts, folder, copies), problem: null }
  } catch (error) {
    const problem = cliWords.doctor.stopped(folderReason(error))
    return { done: [], problem }
  }
}

function describe({ manifest, edits, findings }: Examination, repaired: readonly string[]): string {
  const { projectId, title, formatVersion } = manifest
  return `${JSON.stringify({ projectId, title, formatVersion, edits, repaired, findings }, null, 2)}\n`
}

function summarize({ manifest, edits, findings }: Examination, repaired: readonly string[]): string {
  const damage = findings.filter(({ weight }) => weight === 'damage')
  const harmless = findings.filter(({ weight }) => weight === 'harmless')
  const lines = [
    `${manifest.title} (project ${manifest.projectId}, format ${manifest.formatVersion})`,
    `${edits} edits were read and proved.`,
    ...repaired.map((sentence) => cliWords.doctor.repaired(sentence)),
    ...damage.map(({ file, message }) => `Damage${file === null ? '' : ` in ${file}`}: ${message}`),
    ...harmless.map(({ file, message }) => `Harmless${file === null ? '' : `: ${file}`}: ${message}`),
    damage.length === 0 ? cliWords.doctor.sound : cliWords.doctor.needsAttention
  ]
  return `${lines.map(showOnOneLine).join('\n')}\n`
}
