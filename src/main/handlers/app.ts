import { app } from 'electron'
import { succeed } from '../../core/ipc/result'
import { electronDescription } from '../about-box'
import type { ChannelsOf, Handlers } from '../ipc-main'

/** Answers questions about the running app. */
export function appHandlers() {
  return {
    'app:info': () =>
      succeed({
        version: app.getVersion(),
        electron: `Electron ${electronDescription()}`,
        chrome: process.versions.chrome,
        platform: `${process.platform} ${process.arch}`
      })
  } satisfies Handlers<ChannelsOf<'app'>>
}
