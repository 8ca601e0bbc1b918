// Opens one window a run, each in a renderer process of its own, on the bench's page.
const { app, BrowserWindow, protocol, net } = require('electron')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

const pages = path.join(__dirname, '..', '..', '..', 'out', 'bench')

protocol.registerSchemesAsPrivileged([
  { scheme: 'bench', privileges: { standard: true, secure: true, supportFetchAPI: true } }
])
// frames as fast as they are made: the bench measures the work, not the screen's rhythm
for (const name of ['disable-gpu', 'disable-gpu-vsync', 'disable-frame-rate-limit'])
  app.commandLine.appendSwitch(name)

app.on('window-all-closed', () => {})
void app.whenReady().then(() => {
  protocol.handle('bench', (request) =>
    net.fetch(pathToFileURL(path.join(pages, new URL(request.url).pathname)).toString())
  )
})

globalThis.openBenchWindow = async (query) => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { sandbox: true, spellcheck: false }
  })
  await window.loadURL(`bench://page/index.html?${query}`)
  return window.id
}
globalThis.memoryOfWindow = (id) => {
  const pid = BrowserWindow.fromId(id)?.webContents.getOSProcessId()
  return app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0
}
globalThis.closeBenchWindow = (id) => BrowserWindow.fromId(id)?.destroy()
