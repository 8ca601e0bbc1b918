import { resolve } from 'node:path'
import { showOnOneLine } from '../../core/model/show-hidden'
import { cliWords } from '../../core/words/cli-words'
import { isInsideFolder } from '../../project/is-inside-folder'
import { packProject } from '../../project/pack-project'
import { pathExists } from '../../project/path-exists'
import { systemPorts } from '../../project/system-ports'
import { parseOptions } from '../parse-options'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'

export const packUsage = 'stet pack DIR.stet [--out FILE.stetz]'

/** Packs a project folder into one file to send. */
export async function packCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, { strings: ['out'], flags: [] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, packUsage)
  const folder = resolve(terminal.workingFolder, options.value.path)
  const file = resolve(terminal.workingFolder, options.value.strings.out ?? packedName(folder))
  if (await isInsideFolder(folder, file)) {
    return refuse(terminal, { message: cliWords.export.inProject(file) })
  }
  if (await pathExists(file)) {
    return refuse(terminal, {
      message: cliWords.pack.isThere(file)
    })
  }
  const packed = await packProject(systemPorts, folder, file)
  if (!packed.ok) return refuse(terminal, packed.problem)
  for (const path of packed.value.leftOut)
    terminal.error(`stet: ${showOnOneLine(cliWords.pack.leftOut(path))}\n`)
  terminal.out(`${cliWords.pack.packed(packed.value.files, file)}\n`)
  return exitCodes.done
}

/** `story.stet` packs into `story.stetz`, beside it. */
function packedName(folder: string): string {
  return `${folder.replace(/\.stet$/i, '')}.stetz`
}
