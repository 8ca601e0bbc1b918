import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as Y from 'yjs'
import { ArticleText } from '../core/article/article-text'
import { parseCheckScript } from '../core/document/check-script'
import { openDocument } from '../core/document/schema'
import { seedArticle } from '../core/document/seed-article'
import { seedCheck } from '../core/document/seed-check'
import { fail, type Result } from '../core/ipc/result'
import { newId } from '../core/model/ids'
import type { Person } from '../core/model/person'
import { refusalWords } from '../core/words/refusal-words'
import { importArticle } from '../formats/import/import-article'
import type { Manifest } from '../project/manifest'
import type { Signer } from '../project/signing-key'
import { systemPorts } from '../project/system-ports'
import { writeNewProject } from '../project/write-new-project'
import { SampleDesk } from './sample-desk'

const articleName = 'article.md'
const scriptName = 'check.json'

export interface SampleOptions {
  /** Where the article and the script of its check are. */
  readonly resources: string
  /** The project folder to make. */
  readonly folder: string
  readonly creator: Person
  readonly signer: Signer
}

/** Makes the sample project from the article and the check that are shipped as readable files: always in today's format. */
export async function makeSample({ resources, ...options }: SampleOptions): Promise<Result<Manifest>> {
  const bytes = new Uint8Array(await readFile(join(resources, articleName)))
  const script = parseCheckScript(await readFile(join(resources, scriptName), 'utf8'))
  const imported = await importArticle(bytes, articleName)
  if (!imported.ok) return fail('no-sample', refusalWords.noSample(imported.problem.message))
  const document = openDocument(new Y.Doc())
  seedArticle(document, imported.value, articleName)
  const projectId = newId('project', systemPorts.random)
  const seed = Y.encodeStateAsUpdate(document.doc)
  const desk = new SampleDesk(document, projectId, options.signer)
  seedCheck(
    {
      document,
      article: new ArticleText(document.article),
      projectId,
      fillRandom: systemPorts.random,
      as: desk.seat,
      sign: desk.sign
    },
    script
  )
  return writeNewProject({
    ...systemPorts,
    ...options,
    projectId,
    title: imported.value.title,
    original: { name: articleName, bytes },
    seed,
    turns: desk.turns
  })
}
