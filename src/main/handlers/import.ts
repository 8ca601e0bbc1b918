import { basename } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { ImportPreview, OpenedProject } from '../../core/ipc/contract'
import { fail, type Result, succeed } from '../../core/ipc/result'
import { dialogWords } from '../../core/words/dialog-words'
import { refusalWords } from '../../core/words/refusal-words'
import { codeOf } from '../../project/fs-port'
import { readChosenFile } from '../../project/read-chosen-file'
import type { CancellableWorks } from '../cancellable-works'
import { previewArticle } from '../import-preview'
import type { ImportedArticles, ReadArticle } from '../imported-articles'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { KnownPaths } from '../known-paths'
import type { OpenProjects } from '../open-projects'
import { chooseNewProjectFolder } from '../project-dialogs'
import { importInWorker } from '../worker-host'

/** Largest article file, bytes: a long report with pictures. Beyond it, reading into memory is the attack. */
const largestArticle = 100 * 1024 * 1024

const articleFilters = [
  { name: dialogWords.files.articles, extensions: ['txt', 'md', 'markdown', 'html', 'htm', 'docx'] },
  { name: dialogWords.files.all, extensions: ['*'] }
]

export interface ImportDuties {
  readonly articles: ImportedArticles
  readonly projects: OpenProjects
  readonly known: KnownPaths
  readonly works: CancellableWorks
}

/** Answers the way from an article file to a new project. */
export function importHandlers({ articles, projects, known, works }: ImportDuties) {
  const read = (window: BrowserWindow, name: string, bytes: Uint8Array) =>
    works.run(window, ({ signal }) => readArticle(articles, { name, bytes }, signal))
  return {
    'import:choose': async (window): Promise<Result<ImportPreview | null>> => {
      const path = await chooseArticle(window)
      return path === null ? succeed(null) : readArticleFile(window, path, read)
    },

    'import:read': async (window, path) => {
      if (!known.has(path)) {
        return fail('refused', refusalWords.notChosen.read)
      }
      return readArticleFile(window, path, read)
    },

    'import:read-text': async (window, text) =>
      read(window, 'pasted-text.txt', new TextEncoder().encode(text)),

    'import:create-project': async (window, { token, ...wish }): Promise<Result<OpenedProject | null>> => {
      const kept = articles.get(token)
      if (kept === null) {
        return fail('not-found', refusalWords.articleGone)
      }
      const folder = await chooseNewProjectFolder(window, kept.article.title)
      if (folder === null) return succeed(null)
      const created = await projects.create(window, folder, kept, wish)
      if (created.ok) articles.discard(token)
      return created
    },

    'import:discard': (_window, token) => {
      articles.discard(token)
      return succeed(null)
    }
  } satisfies Handlers<ChannelsOf<'import'>>
}

async function chooseArticle(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: dialogWords.choose.article.title,
    defaultPath: app.getPath('documents'),
    filters: articleFilters,
    properties: ['openFile']
  })
  return canceled ? null : (filePaths[0] ?? null)
}

async function readArticleFile(
  window: BrowserWindow,
  path: string,
  read: (window: BrowserWindow, name: string, bytes: Uint8Array) => Promise<Result<ImportPreview | null>>
): Promise<Result<ImportPreview | null>> {
  const bytes = await readBytes(path)
  return bytes.ok ? read(window, basename(path), bytes.value) : bytes
}

async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return succeed(await readChosenFile(path, largestArticle))
  } catch (error) {
    if (codeOf(error) === 'EFBIG') {
      return fail('too-large', refusalWords.articleTooLarge)
    }
    if (codeOf(error) === 'EINVAL') {
      return fail('no-file', refusalWords.noFile(basename(path)))
    }
    return fail('file-unreadable', refusalWords.fileUnreadable(basename(path)), String(error))
  }
}

async function readArticle(
  articles: ImportedArticles,
  original: ReadArticle['original'],
  signal: AbortSignal
): Promise<Result<ImportPreview>> {
  const imported = await importInWorker(original.bytes, original.name, signal)
  if (!imported.ok) return imported
  if (signal.aborted) return fail('cancelled', refusalWords.givenUp)
  const token = articles.keep({ article: imported.value, original })
  return succeed(previewArticle(imported.value, token, original.name))
}
