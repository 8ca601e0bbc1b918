import { app, type Session, session } from 'electron'
import { log } from './log'

/** Makes every look-up of a host's name fail, in all of Chromium. Called before the app is ready. */
export function silenceNetwork(devOrigin: string | null): void {
  const except = devOrigin === null ? '' : `, EXCLUDE ${new URL(devOrigin).hostname}`
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`)
  app.commandLine.appendSwitch('disable-background-networking')
}

/** Denies, in every session there is or will be, what Electron would grant by default. */
export function guardSessions(devOrigin: string | null): void {
  app.on('session-created', (created) => guardSession(created, devOrigin))
  guardSession(session.defaultSession, devOrigin)
  app.on('login', (event, _contents, _details, _auth, callback) => {
    event.preventDefault()
    callback()
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault()
    callback()
  })
}

function guardSession(guarded: Session, devOrigin: string | null): void {
  denyPermissions(guarded)
  cancelNetwork(guarded, devOrigin)
  guarded.on('will-download', (event) => event.preventDefault())
  // Without this, Chromium fetches spelling dictionaries from its maker at start. Those already here are used.
  guarded.setSpellCheckerDictionaryDownloadURL('app://no-dictionaries/')
}

function denyPermissions(guarded: Session): void {
  guarded.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  guarded.setPermissionCheckHandler(() => false)
  guarded.setDevicePermissionHandler(() => false)
  guarded.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  guarded.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault()
    answer()
  })
  guarded.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault()
    answer()
  })
  guarded.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault()
    answer('')
  })
}

/** Stet works without a network: whatever would go out, or read the disk past our own scheme, is cancelled. */
function cancelNetwork(guarded: Session, devOrigin: string | null): void {
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']
  guarded.webRequest.onBeforeRequest({ urls }, (details, answer) => {
    const isDevServer = devOrigin !== null && originOf(details.url) === devOrigin
    if (!isDevServer) log.warn(`Cancelled a request to ${originOf(details.url)}.`)
    answer({ cancel: !isDevServer })
  })
}

/** The origin of an address, a web socket's counted to its page's. */
function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address.replace(/^ws/, 'http')).origin : ''
}
