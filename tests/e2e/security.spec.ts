/** What a page that went astray may try: each attempt is made in the built app, and each is refused. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import type { ExportFormat, StetApi } from '../../src/core/ipc/contract'
import { type LaunchedApp, launchApp, makeTestDir } from './fixtures/launch-app'
import { StartPage } from './pages/start-page'

declare global {
  interface Window {
    readonly stet: StetApi
  }
}

let launched: LaunchedApp
let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  launched = await launchApp()
  app = launched.app
  page = await app.firstWindow()
  await page.waitForLoadState('load')
  test.info().annotations.push({
    type: 'runtime',
    description: `Electron ${await app.evaluate(() => process.versions.electron)}, sandbox ${launched.sandboxed ? 'on' : 'OFF'}`
  })
})

test.afterAll(async () => {
  await launched.close()
})

/** How many web contents there are: no attempt may add one. */
const countContents = () => app.evaluate(({ webContents }) => webContents.getAllWebContents().length)

test.describe('The running windows', () => {
  test('have isolation and sandbox on and Node off', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        const read = Reflect.get(window.webContents, 'getLastWebPreferences')
        return read.call(window.webContents) as Electron.WebPreferences
      })
    )
    expect(preferences).not.toHaveLength(0)
    for (const window of preferences) {
      expect(window).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        allowRunningInsecureContent: false,
        experimentalFeatures: false
      })
    }
  })

  test('show our own scheme, with an origin of its own', async () => {
    expect(page.url()).toBe('app://editor/index.html')
    expect(await page.evaluate(() => location.origin)).toBe('app://editor')
  })

  test('give the page no Node and three functions of ours', async () => {
    const seen = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', '__dirname'].filter((name) => name in globalThis),
      stet: Object.keys(window.stet).sort()
    }))
    expect(seen).toEqual({ node: [], stet: ['onEvent', 'pathOfFile', 'request'] })
  })
})

test.describe('A page that wants to go elsewhere', () => {
  const elsewhere = [
    'https://example.org/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'data:text/html,elsewhere',
    'app://other/index.html',
    'javascript:document.title="run"'
  ]

  for (const address of elsewhere) {
    test(`stays where it is: ${address}`, async () => {
      const before = await countContents()
      await page.evaluate((target) => {
        window.location.href = target
      }, address)
      await page.evaluate((target) => {
        const link = Object.assign(document.createElement('a'), { href: target, target: '_top' })
        document.body.append(link)
        link.click()
        link.remove()
      }, address)
      await page.waitForTimeout(200)
      expect(page.url()).toBe('app://editor/index.html')
      expect(await page.title()).not.toBe('run')
      expect(await countContents()).toBe(before)
    })

    test(`opens no window: ${address}`, async () => {
      const before = await countContents()
      const opened = await page.evaluate((target) => {
        const link = Object.assign(document.createElement('a'), { href: target, target: '_blank' })
        document.body.append(link)
        link.click()
        link.remove()
        return window.open(target) !== null
      }, address)
      expect(opened).toBe(false)
      expect(await countContents()).toBe(before)
    })
  }

  test('is not moved by a refresh, a form or a frame', async () => {
    await page.evaluate(() => {
      const refresh = Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh',
        content: '0;url=https://example.org/'
      })
      const form = Object.assign(document.createElement('form'), { action: 'https://example.org/' })
      const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.org/' })
      document.body.append(refresh, form, frame)
      form.submit()
      setTimeout(() => [refresh, form, frame].map((element) => element.remove()), 150)
    })
    await page.waitForTimeout(300)
    expect(page.url()).toBe('app://editor/index.html')
  })

  test('embeds no webview', async () => {
    const before = await countContents()
    await page.evaluate(() => {
      const view = Object.assign(document.createElement('webview'), { src: 'app://editor/index.html' })
      document.body.append(view)
    })
    await page.waitForTimeout(200)
    expect(await countContents()).toBe(before)
  })
})

test.describe('A request to main', () => {
  test('is answered to our own page', async () => {
    const answer = await page.evaluate(() => window.stet.request('app:info'))
    expect(answer.ok).toBe(true)
  })

  test('is refused to a window on another origin, though it has the bridge', async () => {
    for (const address of ['data:text/html,<h1>foreign</h1>', 'about:blank', 'app://editor/index.html']) {
      expect(await askFromStrangeWindow(address), address).toMatchObject({
        ok: false,
        problem: { code: 'refused' }
      })
    }
  })

  test('cannot be made from a frame: the bridge is not there', async () => {
    const seen = await page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const inner = frame.contentWindow
      const found = inner !== null && 'stet' in inner
      frame.remove()
      return found
    })
    expect(seen).toBe(false)
  })

  test('is refused from a frame of our own window, were the bridge there', async () => {
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('iframe'), { id: 'inner' }))
    })
    const answers = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const senderFrame = contents?.mainFrame.frames[0]
      const answerer = Reflect.get(ipcMain, '_invokeHandlers').get('settings:read')
      const ask = (frame: unknown) => answerer({ sender: contents, senderFrame: frame })
      return { frame: await ask(senderFrame), gone: await ask(null), top: await ask(contents?.mainFrame) }
    })
    await page.evaluate(() => document.getElementById('inner')?.remove())
    expect(answers.frame).toMatchObject({ ok: false, problem: { code: 'refused' } })
    expect(answers.gone).toMatchObject({ ok: false, problem: { code: 'refused' } })
    expect(answers.top).toMatchObject({ ok: true })
  })

  test('is refused when it is malformed, and changes nothing', async () => {
    const before = await page.evaluate(() => window.stet.request('settings:read'))
    const answers = await page.evaluate(async (payloads) => {
      const request = window.stet.request as (channel: string, ...args: unknown[]) => Promise<unknown>
      return Promise.all(payloads.map(([channel, ...args]) => request(channel as string, ...args)))
    }, malformed)
    for (const [index, answer] of answers.entries()) {
      expect(answer, JSON.stringify(malformed[index])).toMatchObject({
        ok: false,
        problem: { code: 'refused' }
      })
    }
    expect(await page.evaluate(() => window.stet.request('settings:read'))).toEqual(before)
  })

  test('on a channel that is none is not answered', async () => {
    const answer = await page.evaluate(() => {
      const request = window.stet.request as (channel: string) => Promise<unknown>
      return request('shell:run').catch((error: unknown) => String(error))
    })
    expect(answer).toContain('No handler registered')
  })

  test('reads, opens and shows no path that nobody pointed out', async () => {
    const answers = await page.evaluate(() =>
      Promise.all([
        window.stet.request('import:read', '/etc/passwd'),
        window.stet.request('project:open', '/etc'),
        window.stet.request('shell:show-file', '/etc/passwd')
      ])
    )
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, problem: { code: 'refused' } })
  })

  test('reads a file that a person gave to the window, and only that one', async () => {
    const folder = makeTestDir('stet-given')
    for (const name of ['given.txt', 'beside.txt'])
      writeFileSync(`${folder}/${name}`, 'Seven tests took place.')
    // A window of its own: in the other one, refused navigations keep Playwright's locators waiting.
    const own = await launchApp()
    const first = await own.app.firstWindow()
    await StartPage.of(own.app)
    await first.evaluate(() => {
      document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'given' }))
    })
    await first.locator('#given').setInputFiles(`${folder}/given.txt`)
    const answers = await first.evaluate(async (beside) => {
      const file = document.querySelector<HTMLInputElement>('#given')?.files?.[0]
      const path = window.stet.pathOfFile(file)
      const made = window.stet.pathOfFile(new File(['made by the page'], 'passwd'))
      document.querySelector('#given')?.remove()
      return {
        made,
        given: await window.stet.request('import:read', path),
        beside: await window.stet.request('import:read', beside)
      }
    }, `${folder}/beside.txt`)
    await own.close()
    expect(answers.made).toBe('')
    expect(answers.given).toMatchObject({ ok: true, value: { fileName: 'given.txt' } })
    expect(answers.beside).toMatchObject({ ok: false, problem: { code: 'refused' } })
  })

  test('opens no address but https and mail, and those only when the person says so', async () => {
    const asked = await app.evaluate(({ dialog, shell }) => {
      const seen: string[] = []
      Reflect.set(globalThis, 'seen', seen)
      shell.openExternal = async (href) => void seen.push(`opened ${href}`)
      dialog.showMessageBox = (async (...args: unknown[]) => {
        const options = args.at(-1) as Electron.MessageBoxOptions
        seen.push(options.message)
        return { response: 1, checkboxChecked: false }
      }) as typeof dialog.showMessageBox
      return seen
    })
    expect(asked).toEqual([])
    const refused = await page.evaluate(
      (addresses) =>
        Promise.all(addresses.map((address) => window.stet.request('shell:open-external', address))),
      hostileAddresses
    )
    for (const [index, answer] of refused.entries()) {
      expect(answer, hostileAddresses[index]).toMatchObject({ ok: false, problem: { code: 'refused' } })
    }
    await page.evaluate(() =>
      window.stet.request('shell:open-external', 'https://xn--80ak6aa92e.example/a?b')
    )
    expect(await app.evaluate(() => Reflect.get(globalThis, 'seen'))).toEqual([
      'Open xn--80ak6aa92e.example in your browser?'
    ])
  })
})

/** A line of the list of people that could be signed. */
const honestLine = {
  key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  person: '0'.repeat(20),
  name: 'Ann',
  role: 'checker',
  isMember: true,
  mayEnroll: false,
  replaces: []
}

/** Each with a channel first: wrong types, too few, too many, out of range. */
const malformed: readonly (readonly unknown[])[] = [
  ['app:info', 'surplus'],
  ['identity:read', 1],
  ['identity:unlock'],
  ['identity:unlock', ''],
  ['identity:unlock', 'x'.repeat(1001)],
  ['identity:keep', { toString: 'passphrase' }],
  ['identity:start-anew', 'now'],
  ['signoff:sign', { state: 'x', parts: '', reason: '', note: '', withdraws: '' }],
  ['signoff:sign', { state: 'a'.repeat(64), parts: 1, reason: '', note: '', withdraws: '' }],
  ['files:choose', 'here'],
  ['files:keep', []],
  ['files:keep', ['']],
  ['files:keep', Array.from({ length: 51 }, () => '/etc/hostname')],
  ['files:keep', ['/etc/passwd', 7]],
  ['files:keep-bytes', { name: 'x.png', bytes: 'text' }],
  ['files:states', [{ sha256: '../../project.json', size: 1 }]],
  ['files:states', [{ sha256: 'a'.repeat(64), size: -1 }]],
  ['files:open', { sha256: 'a'.repeat(63), name: 'x' }],
  ['files:open', { sha256: 'a'.repeat(64) }],
  ['files:save-copy', { sha256: 'A'.repeat(64), name: 'x' }],
  ['files:show', { sha256: '/etc/passwd' }],
  ['people:sign', {}],
  ['people:sign', { ...honestLine, key: '01'.padEnd(64, '0') }],
  ['people:sign', { ...honestLine, person: '../../x' }],
  ['people:sign', { ...honestLine, role: 'root' }],
  ['people:sign', { ...honestLine, name: '' }],
  ['people:sign', { ...honestLine, replaces: ['x'] }],
  ['people:remember', {}],
  ['people:remember', { pinned: [{ person: 'x', key: honestLine.key }], statements: [] }],
  ['people:remember', { pinned: [{ person: honestLine.person, key: '01'.padEnd(64, '0') }], statements: [] }],
  ['people:remember', { pinned: [], statements: [{ payload: 1, key: honestLine.key, signature: '' }] }],
  ['settings:write-person'],
  ['settings:write-person', null],
  ['settings:write-person', { name: '', role: 'checker' }],
  ['settings:write-person', { name: 'x'.repeat(121), role: 'checker' }],
  ['settings:write-person', { name: 'Ann', role: 'root' }],
  ['settings:write-person', { name: { toString: 'Ann' }, role: 'checker' }],
  ['settings:write-layout', { listWidth: 1e9 }],
  ['settings:write-theme', 'dracula'],
  ['settings:write-hints', ['mark', 'wave']],
  ['import:read', ''],
  ['import:read', ['/etc/passwd']],
  ['import:create-project', { token: 1, dropFurniture: 'no' }],
  ['project:open', 'x'.repeat(5000)],
  ['project:trust', '/somebody/elses.stet'],
  ['project:whereabouts', { claim: '../../etc/passwd', selection: null }],
  ['project:whereabouts', { claim: null, selection: { start: 'text', end: 'text' } }],
  ['project:append', 'text'],
  ['project:append', [1, 2, 3]],
  ['project:append', { length: 3 }],
  ['project:export', 'exe'],
  ['shell:open-external', { href: 'https://example.org' }]
]

const hostileAddresses = [
  'http://example.org/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'JaVa\nScript:alert(1)',
  'data:text/html,hello',
  'smb://host/share',
  '\\\\host\\share',
  'ms-msdt:/id',
  'search-ms:query=x',
  'vscode://file/etc/passwd',
  'https://bank.example@evil.example/',
  'https://',
  'not an address'
]

/** Opens a window the app does not know, with its preload script, and lets it ask. */
function askFromStrangeWindow(address: string): Promise<unknown> {
  return app.evaluate(async ({ app, BrowserWindow }, target) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`
    const strange = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await strange.loadURL(target)
    const answer = await strange.webContents.executeJavaScript("stet.request('settings:read')")
    strange.destroy()
    return answer
  }, address)
}

test.describe('A permission', () => {
  test('is neither granted nor seen as granted', async () => {
    const states = await page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'storage-access'
      ]
      const entries = names.map(async (name) => {
        const status = await navigator.permissions.query({ name: name as PermissionName })
        return [name, status.state]
      })
      return Object.fromEntries(await Promise.all(entries))
    })
    expect(new Set(Object.values(states))).toEqual(new Set(['denied']))
  })

  test('is refused when the page asks', async () => {
    const answers = await page.evaluate(async () => {
      const outcome = (promise: Promise<unknown>) =>
        promise.then(
          () => 'granted',
          (error: unknown) => (error instanceof Error ? error.name : String(error))
        )
      return {
        notifications: await Notification.requestPermission(),
        camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
        microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await outcome(navigator.mediaDevices.getDisplayMedia()),
        clipboard: await outcome(navigator.clipboard.readText()),
        geolocation: await new Promise((answer) =>
          navigator.geolocation.getCurrentPosition(
            () => answer('granted'),
            ({ code }) => answer(code)
          )
        ),
        midi: await outcome(navigator.requestMIDIAccess())
      }
    })
    expect(answers.notifications).toBe('denied')
    expect(answers.geolocation).toBe(1)
    for (const answer of Object.values(answers)) expect(answer).not.toBe('granted')
  })
})

test.describe('The content security policy', () => {
  test('runs no string as code', async () => {
    const outcomes = await page.evaluate(async () => {
      const attempt = (run: () => unknown) => {
        try {
          run()
          return 'ran'
        } catch (error) {
          return error instanceof Error ? error.name : 'refused'
        }
      }
      // The debugger, which runs this, may evaluate strings; a task of the page's own may not.
      await new Promise((done) => setTimeout(done))
      // biome-ignore lint/security/noGlobalEval: the attack itself
      return [attempt(() => eval('1')), attempt(() => new Function('return 1')())]
    })
    expect(outcomes).toEqual(['EvalError', 'EvalError'])
  })

  test('runs no inline script, no script of a blob and no handler in an attribute', async () => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script')
      const foreign = document.createElement('script')
      const button = document.createElement('button')
      const quietly = (run: () => void) => {
        try {
          run()
        } catch {
          // A TypeError of Trusted Types is the refusal that is looked for.
        }
      }
      quietly(() => {
        script.textContent = 'globalThis.ran = true'
      })
      quietly(() => {
        foreign.src = URL.createObjectURL(new Blob(['globalThis.ran = true'], { type: 'text/javascript' }))
      })
      quietly(() => button.setAttribute('onclick', 'globalThis.ran = true'))
      document.body.append(script, foreign, button)
      button.click()
      await new Promise((done) => setTimeout(done, 150))
      for (const element of [script, foreign, button]) element.remove()
      return 'ran' in globalThis
    })
    expect(ran).toBe(false)
  })

  test('lets no plain string become HTML, and nobody else make trusted HTML', async () => {
    const outcomes = await page.evaluate(() => {
      const attempt = (run: () => unknown) => {
        try {
          run()
          return 'done'
        } catch (error) {
          return error instanceof Error ? error.name : 'refused'
        }
      }
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown }
      }
      return [
        attempt(() => {
          document.createElement('div').innerHTML = '<b>bold</b>'
        }),
        attempt(() => trustedTypes.createPolicy('mine', { createHTML: (text: string) => text }))
      ]
    })
    expect(outcomes).toEqual(['TypeError', 'TypeError'])
  })

  test('is broken by nothing of ours in a round through the whole window', async () => {
    const own = await launchApp()
    const first = await own.app.firstWindow()
    const complaints: string[] = []
    first.on('console', (message) => {
      if (/Content.Security.Policy|Trusted ?(HTML|Script|Type)/i.test(message.text()))
        complaints.push(message.text())
    })
    // Once more from the start, because the page may have been there before its listener.
    await StartPage.of(own.app)
    await first.reload()
    const workbench = await (await StartPage.of(own.app)).openSample()
    await first.keyboard.press('Control+Shift+P')
    await expect(first.getByRole('dialog')).toBeVisible()
    await first.keyboard.press('Escape')
    await first.keyboard.press('Control+/')
    await expect(first.getByRole('dialog')).toBeVisible()
    await first.keyboard.press('Escape')
    await sendMenuCommand(own.app, 'about')
    await expect(first.getByRole('dialog')).toContainText(/Electron/)
    await first.keyboard.press('Escape')
    await first.keyboard.press('Alt+ArrowDown')
    await expect(workbench.inspector.getByLabel('Words of the claim', { exact: true })).toBeVisible()
    await pasteHtml(first, '<p>A pasted <b onclick="alert(1)">bold</b> word<script>alert(2)</script>.</p>')
    await expect(workbench.article).toContainText('A pasted bold word.')
    await first.getByRole('button', { name: 'Export' }).click()
    await expect(first.getByRole('menuitem').first()).toBeVisible()
    await first.keyboard.press('Escape')
    await own.close()
    expect(complaints).toEqual([])
  })

  test('lets nothing out: fetch, picture, style, beacon, socket', async () => {
    const outcomes = await page.evaluate(async () => {
      const outcome = (promise: Promise<unknown>) =>
        promise.then(
          () => 'sent',
          () => 'refused'
        )
      const picture = new Promise((done, fail) => {
        const image = new Image()
        image.onload = done
        image.onerror = fail
        image.src = 'https://example.org/pixel.png'
      })
      const socket = new Promise((done, fail) => {
        try {
          const open = new WebSocket('wss://example.org/')
          open.onopen = done
          open.onerror = fail
        } catch (error) {
          fail(error)
        }
      })
      const style = document.createElement('style')
      style.textContent = 'body { outline: 7px solid red }'
      document.head.append(style)
      const isStyled = getComputedStyle(document.body).outlineWidth === '7px'
      style.remove()
      return {
        fetch: await outcome(fetch('https://example.org/')),
        picture: await outcome(picture),
        socket: await outcome(socket),
        isStyled
      }
    })
    expect(outcomes).toEqual({ fetch: 'refused', picture: 'refused', socket: 'refused', isStyled: false })
  })
})

function sendMenuCommand(running: ElectronApplication, id: string): Promise<void> {
  return running.evaluate(({ BrowserWindow, Menu }, command) => {
    const window = BrowserWindow.getAllWindows()[0]
    Menu.getApplicationMenu()?.getMenuItemById(command)?.click(undefined, window, window?.webContents)
  }, id)
}

async function pasteHtml(target: Page, html: string): Promise<void> {
  await target.getByRole('textbox', { name: 'Article text' }).focus()
  await target.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, html)
}

test.describe('The window that prints a PDF', () => {
  test('has no scripts, no bridge, a session of its own in memory, and is gone afterwards', async () => {
    const folder = makeTestDir('stet-print')
    await watchNewContents()
    const before = await countContents()
    const opened = await createProject(`${folder}/hostile.stet`, hostileArticle)
    expect(opened).toMatchObject({ ok: true })
    const exported = await exportTo(`${folder}/hostile.pdf`, 'pdf')
    expect(exported).toEqual({ ok: true, value: { path: `${folder}/hostile.pdf` } })
    expect(readFileSync(`${folder}/hostile.pdf`).subarray(0, 5).toString()).toBe('%PDF-')

    const seen = await app.evaluate(() => Reflect.get(globalThis, 'newContents'))
    expect(seen).toEqual([
      {
        preferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
        hasBridge: false,
        isInMemory: true,
        isDefaultSession: false
      }
    ])
    expect(await countContents()).toBe(before)
    await page.evaluate(() => window.stet.request('project:close'))
  })
})

const hostileArticle = `Hostile headline <script>document.title = 'run'</script>

</title><iframe src="file:///etc/passwd"></iframe><img src="http://127.0.0.1:9/pixel.png" onerror="alert(1)">

<meta http-equiv="refresh" content="0;url=http://169.254.169.254/"> The minister said seven tests took place last month.`

/** From now on notes what each new web contents may do, once it has begun to load. */
function watchNewContents(): Promise<void> {
  return app.evaluate(({ app: running, session }) => {
    const seen: unknown[] = []
    Reflect.set(globalThis, 'newContents', seen)
    running.on('web-contents-created', (_event, contents) => {
      contents.once('did-start-loading', () => {
        const read = Reflect.get(contents, 'getLastWebPreferences')
        const all = read.call(contents) as Electron.WebPreferences
        const { javascript, sandbox, contextIsolation, nodeIntegration } = all
        seen.push({
          preferences: { javascript, sandbox, contextIsolation, nodeIntegration },
          hasBridge: all.preload !== undefined && all.preload !== '',
          isInMemory: contents.session.storagePath === null,
          isDefaultSession: contents.session === session.defaultSession
        })
      })
    })
  })
}

async function createProject(folder: string, text: string): Promise<unknown> {
  const read = await page.evaluate((article) => window.stet.request('import:read-text', article), text)
  if (!read.ok || read.value === null) return read
  await answerSaveDialog(folder)
  return page.evaluate(
    (token) =>
      window.stet.request('import:create-project', {
        token,
        dropFurniture: false,
        talk: { comments: 'in', changes: 'corrections' }
      }),
    read.value.token
  )
}

async function exportTo(path: string, format: ExportFormat): Promise<unknown> {
  await answerSaveDialog(path)
  return page.evaluate((chosen) => window.stet.request('project:export', chosen, {}), format)
}

function answerSaveDialog(path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog
  }, path)
}

test.describe('The session beneath the page', () => {
  test('cancels requests that no policy of a page stops', async () => {
    let visits = 0
    const server = createServer((_request, response) => {
      visits += 1
      response.end('here')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const outcomes = await app.evaluate(
      async ({ session }, addresses) => {
        const outcome = (address: string) =>
          session.defaultSession.fetch(address).then(
            () => 'sent',
            () => 'refused'
          )
        return Promise.all(addresses.map(outcome))
      },
      [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, 'https://example.org/', 'file:///etc/passwd']
    )
    server.close()
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused'])
    expect(visits).toBe(0)
  })

  test('downloads nothing', async () => {
    await app.evaluate(({ session }) => {
      const seen: boolean[] = []
      Reflect.set(globalThis, 'downloads', seen)
      session.defaultSession.on('will-download', (event) => seen.push(event.defaultPrevented))
    })
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['bytes']))
      link.download = 'bytes.bin'
      link.click()
    })
    await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'downloads'))).toEqual([true])
  })
})

test.describe('app://', () => {
  const hostilePaths = [
    '/../main/index.js',
    '/..%2fmain/index.js',
    '/%2e%2e/main/index.js',
    '/%2e%2e%2fpackage.json',
    '/..%5cmain%5cindex.js',
    '/assets/../../main/index.js',
    '//etc/passwd',
    '/%00index.html',
    '/index.html%00.png',
    '/C:/Windows/win.ini',
    '/.env',
    '/index.html/',
    '/assets',
    '/nothing-here.js'
  ]

  for (const path of hostilePaths) {
    test(`does not serve ${path}`, async () => {
      const answer = await app.evaluate(async ({ session }, address) => {
        const response = await session.defaultSession.fetch(address)
        return { status: response.status, body: await response.text() }
      }, `app://editor${path}`)
      expect(answer).toEqual({ status: 404, body: '' })
    })
  }

  test('serves the page with every protective header, range or not', async () => {
    const answer = await app.evaluate(async ({ session }) => {
      const response = await session.defaultSession.fetch('app://editor/index.html', {
        headers: { Range: 'bytes=0-3,-1,99999999999999999999-' }
      })
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text()
      }
    })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatch(/^<!doctype html>/i)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin')
    const policy = answer.headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe-(inline|eval|hashes)|\*|https?:/)
  })

  test('answers only reading', async () => {
    const status = await app.evaluate(async ({ session }) => {
      const response = await session.defaultSession.fetch('app://editor/index.html', {
        method: 'POST',
        body: 'x'
      })
      return response.status
    })
    expect(status).toBe(405)
  })
})

test.describe('An app by itself', () => {
  test('asks the network for nothing while a person types', async () => {
    const folder = makeTestDir('stet-net-log')
    // A language without a dictionary here, which Chromium would fetch from its maker.
    const quiet = await launchApp({ args: [`--log-net-log=${folder}/net.json`, '--lang=de'] })
    const first = await quiet.app.firstWindow()
    await first.waitForLoadState('load')
    await first.evaluate(() => {
      const field = document.createElement('textarea')
      document.body.append(field)
      field.focus()
    })
    await first.keyboard.type('Ein Satz mit einem Feler. ')
    await first.waitForTimeout(1500)
    await quiet.close()
    const log = readFileSync(`${folder}/net.json`, 'utf8')
    expect(log).toContain('"constants"')
    expect(log.match(/"url":"(?!app:|data:|blob:|devtools:)[^"]*"/g) ?? []).toEqual([])
    expect(log.match(/"host":"[^"]+"/g) ?? []).toEqual([])
  })

  test('brings a page back whose process died', async () => {
    const revived = await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (contents === undefined) return 'no window'
      const loaded = new Promise((done) => contents.once('did-finish-load', () => done('loaded')))
      contents.forcefullyCrashRenderer()
      await loaded
      return contents.executeJavaScript("stet.request('project:pending').then(({ ok }) => ok)")
    })
    expect(revived).toBe(true)
  })
})
