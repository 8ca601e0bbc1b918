import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import * as Y from 'yjs'
import { openDocument } from '../../core/document/schema'
import { seedArticle } from '../../core/document/seed-article'
import type { Result } from '../../core/ipc/result'
import type { HouseStyle } from '../../core/model/house-style'
import { newId } from '../../core/model/ids'
import { cliWords } from '../../core/words/cli-words'
import { dropFurniture } from '../../formats/import/page-furniture'
import type { Signer } from '../../project/signing-key'
import { systemPorts } from '../../project/system-ports'
import { writeNewProject } from '../../project/write-new-project'
import { openCliSigner } from '../cli-signer'
import { importFile, type ReadFile } from '../import-in-thread'
import { parseOptions } from '../parse-options'
import { readStyleOption } from '../read-style-option'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'

export const newUsage = 'stet new FILE --project DIR.stet [--style NAME|FILE.json] [--drop-furniture]'

/** Makes a project folder of an article file. Nothing is left behind when that fails. */
export async function newCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, { strings: ['project', 'style'], flags: ['drop-furniture'] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, newUsage)
  const { path, strings, flags } = options.value
  if (!strings.project?.endsWith('.stet')) {
    return refuseUsage(terminal, cliWords.make.projectNeeded, newUsage)
  }
  const style = await readStyleOption(strings.style, terminal.workingFolder)
  if (!style.ok) return refuse(terminal, style.problem)
  const read = await importFile(resolve(terminal.workingFolder, path))
  if (!read.ok) return refuse(terminal, read.problem)
  const folder = resolve(terminal.workingFolder, strings.project)
  const signer = await openCliSigner(process.env)
  if (!signer.ok) return refuse(terminal, signer.problem)
  const made = await makeProject(folder, read.value, flags.has('drop-furniture'), signer.value, style.value)
  if (!made.ok) return refuse(terminal, made.problem)
  terminal.out(`${folder}\n`)
  return exitCodes.done
}

async function makeProject(
  folder: string,
  read: ReadFile,
  drops: boolean,
  signer: Signer,
  style: HouseStyle | null
): Promise<Result<unknown>> {
  const article = drops ? dropFurniture(read.article) : read.article
  const doc = new Y.Doc()
  seedArticle(openDocument(doc), article, read.original.name, style)
  return writeNewProject({
    ...systemPorts,
    folder,
    projectId: newId('project', systemPorts.random),
    title: article.title,
    original: read.original,
    images: article.images ?? [],
    creator: { id: newId('person', systemPorts.random), name: userInfo().username, role: 'editor' },
    signer,
    seed: Y.encodeStateAsUpdate(doc)
  })
}
