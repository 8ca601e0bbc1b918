import { resolve } from 'node:path'
import * as Y from 'yjs'
import { chooseTalk } from '../../core/article/choose-talk'
import { openDocument } from '../../core/document/schema'
import { seedImport } from '../../core/document/seed-import'
import type { Result } from '../../core/ipc/result'
import type { HouseStyle } from '../../core/model/house-style'
import { newId } from '../../core/model/ids'
import { cliWords } from '../../core/words/cli-words'
import { dropFurniture } from '../../formats/import/page-furniture'
import type { Signer } from '../../project/signing-key'
import { systemPorts } from '../../project/system-ports'
import { writeNewProject } from '../../project/write-new-project'
import { accountName } from '../account-name'
import { openCliSigner } from '../cli-signer'
import { importFile, type ReadFile } from '../import-in-thread'
import { parseOptions } from '../parse-options'
import { readStyleOption } from '../read-style-option'
import { readTalkOptions, talkOptions, talkUsage } from '../read-talk-options'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'

export const newUsage = `stet new FILE --project DIR.stet [--style NAME|FILE.json] [--drop-furniture] ${talkUsage}`

/** Makes a project folder of an article file. Nothing is left behind when that fails. */
export async function newCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, {
    strings: ['project', 'style', ...talkOptions],
    flags: ['drop-furniture']
  })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, newUsage)
  const { path, strings, flags } = options.value
  if (!strings.project?.endsWith('.stet')) {
    return refuseUsage(terminal, cliWords.make.projectNeeded, newUsage)
  }
  const talk = readTalkOptions(strings)
  if (!talk.ok) return refuseUsage(terminal, talk.problem.message, newUsage)
  const style = await readStyleOption(strings.style, terminal.workingFolder)
  if (!style.ok) return refuse(terminal, style.problem)
  const read = await importFile(resolve(terminal.workingFolder, path))
  if (!read.ok) return refuse(terminal, read.problem)
  const folder = resolve(terminal.workingFolder, strings.project)
  const signer = await openCliSigner(process.env)
  if (!signer.ok) return refuse(terminal, signer.problem)
  const { images = [] } = read.value.article
  const chosen = { ...chooseTalk(read.value.article, talk.value), images }
  const article = flags.has('drop-furniture') ? dropFurniture(chosen) : chosen
  const { original } = read.value
  const made = await makeProject(folder, { article, original }, signer.value, style.value)
  if (!made.ok) return refuse(terminal, made.problem)
  terminal.out(`${folder}\n`)
  return exitCodes.done
}

async function makeProject(
  folder: string,
  { article, original }: ReadFile,
  signer: Signer,
  style: HouseStyle | null
): Promise<Result<unknown>> {
  const { random, now } = systemPorts
  const creator = { id: newId('person', random), name: accountName(), role: 'editor' } as const
  const doc = new Y.Doc()
  seedImport(openDocument(doc), {
    imported: article,
    originalName: original.name,
    style,
    creator,
    at: now().toISOString(),
    fillRandom: random
  })
  return writeNewProject({
    ...systemPorts,
    folder,
    projectId: newId('project', random),
    title: article.title,
    original,
    images: article.images ?? [],
    creator,
    signer,
    seed: Y.encodeStateAsUpdate(doc)
  })
}
