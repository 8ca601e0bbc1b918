/** One line on the running Electron. Another version than the pinned one is the registry's copy, for tests only. */
export function describeElectron(running: string, pinned: string | null): string {
  if (pinned === null || running === pinned) return `Electron ${running}`
  return `Electron ${running}, a registry copy for development and tests in place of the pinned ${pinned}`
}
