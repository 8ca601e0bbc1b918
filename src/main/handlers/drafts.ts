import type { BrowserWindow } from 'electron'
import type { ImportedArticle } from '../../core/article/imported-article'
import type { DraftArticle } from '../../core/ipc/contract'
import { fail, type Result, succeed } from '../../core/ipc/result'
import type { KeptFile } from '../../core/model/draft'
import { refusalWords } from '../../core/words/refusal-words'
import { keepDraft, readKeptDraft } from '../../project/kept-drafts'
import { systemPorts } from '../../project/system-ports'
import { addImages } from '../added-images'
import type { ImportedArticles } from '../imported-articles'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { OpenProjects } from '../open-projects'
import { importInWorker } from '../worker-host'

export interface DraftDuties {
  readonly articles: ImportedArticles
  readonly projects: OpenProjects
}

/** Answers what concerns the drafts of an open project: their files, and what is in them. */
export function draftHandlers({ articles, projects }: DraftDuties) {
  return {
    'draft:article': (_window, token) => {
      const read = articles.get(token)
      return read === null ? notInMemory() : succeed(draftOf(read.article))
    },

    'draft:keep': async (window, token) => {
      const read = articles.get(token)
      const folder = projects.folderOf(window)
      if (read === null) return notInMemory()
      if (folder === null) return noProject()
      const pictures = await addImages(folder, read.article.images ?? [])
      if (!pictures.ok) return pictures
      const kept = await keepDraft(systemPorts, folder, read.original)
      if (kept.ok) articles.discard(token)
      return kept
    },

    'draft:first': (window) => {
      const manifest = projects.manifestOf(window)
      if (manifest === null) return noProject()
      return succeed({ kept: manifest.original, receivedAt: manifest.created })
    },

    'draft:read-kept': (window, kept) => readKept(projects, window, kept)
  } satisfies Handlers<ChannelsOf<'draft'>>
}

async function readKept(
  projects: OpenProjects,
  window: BrowserWindow,
  kept: KeptFile
): Promise<Result<DraftArticle>> {
  const folder = projects.folderOf(window)
  if (folder === null) return noProject()
  const bytes = await readKeptDraft(systemPorts, folder, kept)
  if (!bytes.ok) return bytes
  const imported = await importInWorker(bytes.value, kept.name)
  return imported.ok ? succeed(draftOf(imported.value)) : imported
}

function draftOf({
  title,
  byline,
  dateline,
  blocks,
  furniture,
  report,
  original,
  isOriginal,
  ...talk
}: ImportedArticle): DraftArticle {
  const { comments = [], changes = [] } = talk
  return {
    ...{ title, byline, dateline, blocks, furniture, report, comments, changes },
    ...(isOriginal === undefined ? {} : { isOriginal }),
    ...(original === undefined ? {} : { original: draftOf(original) })
  }
}

function notInMemory(): Result<never> {
  return fail('not-found', refusalWords.draftGone)
}

function noProject(): Result<never> {
  return fail('no-project', refusalWords.noProject)
}
