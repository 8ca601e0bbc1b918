import { join } from 'node:path'
import { app } from 'electron'
import electronLog from 'electron-log/main'
import { scrubLogged } from './scrub-logged'

/** Largest log file, bytes. When it is full it becomes main.old.log. */
const largestLog = 2 * 1024 * 1024

/** The app's log, a file in its own data folder. It never leaves the computer and holds no words of an article and no paths. */
export const log = electronLog.create({ logId: 'stet' })

/** Sends the log to its file, and unexpected errors into the log. */
export function startLog(): void {
  log.transports.file.resolvePathFn = () => join(logFolder(), 'main.log')
  log.transports.file.maxSize = largestLog
  log.transports.file.level = 'info'
  log.transports.console.level = app.isPackaged ? false : 'warn'
  log.transports.ipc.level = false
  log.hooks.push((message) => ({ ...message, data: message.data.map(scrubLogged) }))
  log.errorHandler.startCatching({ showDialog: false })
  log.info(
    `Stet ${app.getVersion()} on Electron ${process.versions.electron}, ${process.platform} ${process.arch}.`
  )
}

export function logFolder(): string {
  return app.getPath('logs')
}
