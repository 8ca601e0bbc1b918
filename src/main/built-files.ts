import { join } from 'node:path'
import { app } from 'electron'

/** Where the build put the other parts, seen from out/main/index.js. */
const built = join(import.meta.dirname, '..')

export const rendererFolder = join(built, 'renderer')
export const preloadFile = join(built, 'preload', 'index.cjs')
export const workerFile = join(built, 'worker', 'index.js')

/** The folder of things shipped beside the code. */
export function resourcesFolder(): string {
  return join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources')
}

/** The app's icon, for systems that take it from the window. */
export function iconFile(): string {
  return join(resourcesFolder(), 'icon.png')
}
