/** The version of the running Electron, with a word on it where one is due. Another version than the pinned one is the registry's copy, for tests only. */
export function describeElectron(running: string, pinned: string | null): string {
  if (pinned === null || running === pinned) return running
  return `${running}, a registry copy for development and tests in place of the pinned ${pinned}`
}
