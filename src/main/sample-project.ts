import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import * as Y from 'yjs'
import { ArticleText } from '../core/article/article-text'
import { openDocument } from '../core/document/schema'
import { seedArticle } from '../core/document/seed-article'
import { type CheckScript, seedCheck } from '../core/document/seed-check'
import { fail, type Result, succeed } from '../core/ipc/result'
import { newId } from '../core/model/ids'
import { importArticle } from '../formats/import/import-article'
import { createProject } from '../project/create-project'
import { pathExists } from '../project/path-exists'
import { systemPorts } from '../project/system-ports'
import { resourcesFolder } from './built-files'
import type { DiskOwner } from './project-disk'
import { SampleDesk } from './sample-desk'

/** Counts up when the shipped sample changes: a person's earlier copy, with their edits, stays where it is. */
const sampleVersion = 1
const articleName = 'article.md'

/**
 * The folder of the person's own sample project, made the first time it is asked for from the article and the check
 * that are shipped as readable files: so it is always in today's format.
 */
export async function sampleProjectFolder({ identity, settings }: DiskOwner): Promise<Result<string>> {
  const folder = join(app.getPath('userData'), `sample-${sampleVersion}.stet`)
  if (await pathExists(join(folder, 'project.json'))) return succeed(folder)
  // what a crash left half made holds nothing of the person's
  await rm(folder, { recursive: true, force: true })
  const bytes = new Uint8Array(await readFile(join(resourcesFolder(), 'sample', articleName)))
  const article = await importArticle(bytes, articleName)
  if (!article.ok) return fail('no-sample', `The sample could not be made: ${article.problem.message}`)
  const doc = new Y.Doc()
  const document = openDocument(doc)
  seedArticle(document, article.value, articleName)
  const projectId = newId('project', systemPorts.random)
  const seed = Y.encodeStateAsUpdate(doc)
  const desk = new SampleDesk(document, projectId, identity.signer)
  seedCheck(
    {
      document,
      article: new ArticleText(document.article),
      fillRandom: systemPorts.random,
      at: new Date().toISOString(),
      as: desk.seat
    },
    await readScript()
  )
  const made = await createProject({
    ...systemPorts,
    folder,
    dataFolder: app.getPath('userData'),
    projectId,
    title: article.value.title,
    original: { name: articleName, bytes },
    creator: settings.current.person,
    signer: identity.signer,
    seed,
    others: desk.contributions
  })
  if (!made.ok) return made
  const closed = await made.value.close()
  return closed.ok ? succeed(folder) : closed
}

/** The check as it is shipped; seedCheck throws where it does not fit the article. */
async function readScript(): Promise<CheckScript> {
  const text = await readFile(join(resourcesFolder(), 'sample', 'check.json'), 'utf8')
  return JSON.parse(text) as CheckScript
}
