import { basename } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { SourcesFile } from '../../core/ipc/contract'
import { fail, type Result, succeed } from '../../core/ipc/result'
import { dialogWords } from '../../core/words/dialog-words'
import { refusalWords } from '../../core/words/refusal-words'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { KnownPaths } from '../known-paths'
import { readSourcesInWorker } from '../worker-host'

/** Answers reading files of sources, which adds none of them. */
export function sourcesHandlers({ known }: { readonly known: KnownPaths }) {
  return {
    'sources:choose': async (window): Promise<Result<SourcesFile | null>> => {
      const path = await chooseFile(window)
      return path === null ? succeed(null) : readFile(path)
    },

    'sources:read': async (_window, path): Promise<Result<SourcesFile>> =>
      known.has(path) ? readFile(path) : fail('refused', refusalWords.notChosen.read)
  } satisfies Handlers<ChannelsOf<'sources'>>
}

async function readFile(path: string): Promise<Result<SourcesFile>> {
  const read = await readSourcesInWorker(path)
  return read.ok ? succeed({ fileName: basename(path), ...read.value }) : read
}

async function chooseFile(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: dialogWords.choose.sources.title,
    defaultPath: app.getPath('documents'),
    filters: [
      { name: dialogWords.files.sources, extensions: ['bib', 'bibtex', 'ris', 'json'] },
      { name: dialogWords.files.all, extensions: ['*'] }
    ],
    properties: ['openFile']
  })
  return canceled ? null : (filePaths[0] ?? null)
}
