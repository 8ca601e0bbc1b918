import { app } from 'electron'
import { succeed } from '../../core/ipc/result'
import { dialogWords } from '../../core/words/dialog-words'
import { electronDescription } from '../about-box'
import type { ChannelsOf, Handlers } from '../ipc-main'

/** Answers questions about the running app. */
export function appHandlers() {
  return {
    'app:info': () =>
      succeed({
        version: app.getVersion(),
        electron: dialogWords.runsOn.electron(electronDescription()),
        chrome: process.versions.chrome,
        platform: `${process.platform} ${process.arch}`
      })
  } satisfies Handlers<ChannelsOf<'app'>>
}
