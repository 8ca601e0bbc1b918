import { resolve } from 'node:path'
import { cliWords } from '../../core/words/cli-words'
import { systemPorts } from '../../project/system-ports'
import { unfinishedFolder, unpackProject } from '../../project/unpack-project'
import { parseOptions } from '../parse-options'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'

export const unpackUsage = 'stet unpack FILE.stetz [--out DIR.stet]'

/** Makes a project folder of a packed project. */
export async function unpackCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, { strings: ['out'], flags: [] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, unpackUsage)
  const file = resolve(terminal.workingFolder, options.value.path)
  const folder = resolve(terminal.workingFolder, options.value.strings.out ?? folderName(file))
  const { fs, random } = systemPorts
  const unpacked = await unpackProject(fs, { file, folder, unfinished: unfinishedFolder(folder, random) })
  if (!unpacked.ok) return refuse(terminal, unpacked.problem)
  terminal.out(`${cliWords.unpack.unpacked(unpacked.value.files, folder)}\n`)
  return exitCodes.done
}

/** `story.stetz` unpacks into `story.stet`, beside it. */
function folderName(file: string): string {
  return `${file.replace(/\.stetz$/i, '')}.stet`
}
