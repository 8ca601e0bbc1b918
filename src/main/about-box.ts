import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { z } from 'zod'
import { dialogWords } from '../core/words/dialog-words'
import { describeElectron } from './about-text'

const packageSchema = z.object({ devDependencies: z.object({ electron: z.string() }).partial().optional() })

/** Shows what this Stet is made of, where there is no window to show it in. */
export async function showAboutBox(): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: dialogWords.about.title,
    message: dialogWords.about.version(app.getVersion()),
    detail: [
      dialogWords.about.what,
      '',
      dialogWords.runsOn.electron(electronDescription()),
      dialogWords.runsOn.chromiumAndNode(process.versions.chrome, process.versions.node),
      `${process.platform} ${process.arch}`
    ].join('\n'),
    buttons: [dialogWords.about.ok]
  })
}

/** The version of Electron that runs, and whether it is the one this Stet was made for. */
export function electronDescription(): string {
  return describeElectron(process.versions.electron, pinnedElectron())
}

/** The Electron that package.json names; null in a package, whose builder leaves development dependencies out. */
function pinnedElectron(): string | null {
  const text = readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')
  return packageSchema.parse(JSON.parse(text)).devDependencies?.electron ?? null
}
