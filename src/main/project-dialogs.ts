import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { fileNameFromTitle, withEnding } from './file-names'

/** Lets the person choose where a new project goes; null when they cancel. */
export async function chooseNewProjectFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Where the project goes',
    buttonLabel: 'Create',
    defaultPath: join(app.getPath('documents'), `${fileNameFromTitle(title)}.stet`),
    filters: [{ name: 'Stet project', extensions: ['stet'] }],
    properties: ['createDirectory']
  })
  return canceled || filePath === '' ? null : withEnding(filePath, '.stet')
}

/** Lets the person choose a project folder; null when they cancel. */
export async function chooseProjectFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a project',
    buttonLabel: 'Open',
    defaultPath: app.getPath('documents'),
    // A project is a folder, so a filter by ending would hide it on Linux and Windows.
    properties: process.platform === 'darwin' ? ['openFile', 'openDirectory'] : ['openDirectory']
  })
  return canceled ? null : (filePaths[0] ?? null)
}
