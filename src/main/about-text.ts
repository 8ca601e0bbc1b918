import { dialogWords } from '../core/words/dialog-words'
/** The version of the running Electron, with a word on it where one is due. Another version than the pinned one is the registry's copy, for tests only. */
export function describeElectron(running: string, pinned: string | null): string {
  if (pinned === null || running === pinned) return running
  return dialogWords.runsOn.otherCopy(running, pinned)
}
