import { dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { dialogWords } from '../core/words/dialog-words'
import { fileNameFromTitle, withEnding } from './file-names'

/** Lets the person choose where the project of an article of this title goes; null when they cancel. */
export function chooseNewProjectFolder(window: BrowserWindow, title: string): Promise<string | null> {
  return chooseFolderToMake(
    window,
    join(app.getPath('documents'), `${fileNameFromTitle(title)}.stet`),
    dialogWords.choose.projectPlace.create
  )
}

/** Lets the person choose where a packed project is unpacked: beside it, if they say nothing else; null when they cancel. */
export function chooseUnpackedFolder(window: BrowserWindow, file: string): Promise<string | null> {
  return chooseFolderToMake(
    window,
    `${file.replace(/\.stetz$/i, '')}.stet`,
    dialogWords.choose.projectPlace.unpack
  )
}

async function chooseFolderToMake(
  window: BrowserWindow,
  defaultPath: string,
  buttonLabel: string
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: dialogWords.choose.projectPlace.title,
    buttonLabel,
    defaultPath,
    filters: [{ name: dialogWords.files.project, extensions: ['stet'] }],
    properties: ['createDirectory']
  })
  return canceled || filePath === '' ? null : withEnding(filePath, '.stet')
}

/** Lets the person choose a project folder; null when they cancel. */
export async function chooseProjectFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: dialogWords.choose.project.title,
    buttonLabel: dialogWords.choose.project.button,
    defaultPath: app.getPath('documents'),
    // A project is a folder, so a filter by ending would hide it on Linux and Windows.
    properties: process.platform === 'darwin' ? ['openFile', 'openDirectory'] : ['openDirectory']
  })
  return canceled ? null : (filePaths[0] ?? null)
}

const packedFilters = [{ name: dialogWords.files.packed, extensions: ['stetz'] }]

/** Lets the person choose where a packed project goes: beside its folder, if they say nothing else; null when they cancel. */
export async function choosePackedFile(window: BrowserWindow, folder: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: dialogWords.choose.packedPlace.title,
    buttonLabel: dialogWords.choose.packedPlace.button,
    defaultPath: `${folder.replace(/\.stet$/i, '')}.stetz`,
    filters: packedFilters,
    properties: ['createDirectory', 'showOverwriteConfirmation']
  })
  return canceled || filePath === '' ? null : withEnding(filePath, '.stetz')
}

/** Lets the person choose an exported file to verify; null when they cancel. */
export async function chooseExportedFile(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: dialogWords.choose.exported.title,
    buttonLabel: dialogWords.choose.exported.button,
    defaultPath: app.getPath('documents'),
    filters: [
      { name: dialogWords.files.exported, extensions: ['html', 'pdf', 'txt', 'zip', 'sig'] },
      { name: dialogWords.files.all, extensions: ['*'] }
    ],
    properties: ['openFile']
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Lets the person choose a packed project; null when they cancel. */
export async function choosePackedProject(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: dialogWords.choose.packed.title,
    buttonLabel: dialogWords.choose.packed.button,
    defaultPath: app.getPath('documents'),
    filters: packedFilters,
    properties: ['openFile']
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Lets the person choose files to keep as evidence, as many as they like; none when they cancel. */
export async function chooseEvidenceFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: dialogWords.choose.evidence.title,
    buttonLabel: dialogWords.choose.evidence.button,
    properties: ['openFile', 'multiSelections']
  })
  return canceled ? [] : filePaths
}

/** Lets the person choose where a copy of a kept file goes: beside the project, if they say nothing else; null when they cancel. */
export async function chooseCopyFile(
  window: BrowserWindow,
  folder: string,
  name: string
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: dialogWords.choose.copyPlace.title,
    buttonLabel: dialogWords.choose.copyPlace.button,
    defaultPath: join(dirname(folder), name),
    properties: ['createDirectory', 'showOverwriteConfirmation']
  })
  return canceled || filePath === '' ? null : filePath
}
