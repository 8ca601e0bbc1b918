import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import electronLog from 'electron-log/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scrubLogged } from '../../../src/main/scrub-logged'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-log-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** What the real logger writes of it. */
async function logged(...data: readonly unknown[]): Promise<string> {
  const log = electronLog.create({ logId: `scrub-${data.length}-${Math.random()}` })
  log.transports.console.level = false
  log.transports.file.resolvePathFn = () => join(folder, 'main.log')
  log.hooks.push((message) => ({ ...message, data: message.data.map(scrubLogged) }))
  log.error(...data)
  return readFile(join(folder, 'main.log'), 'utf8')
}

const telling = ["Minister's bribe (Okonkwo)", 'it is', 'draft 3.stet'] as const
const secret = join('/nowhere', ...telling)

describe('the log', () => {
  it('keeps what failed and no part of the path that a system error names', async () => {
    const failure = await rename(secret, `${secret}.old`).catch((error: unknown) => error)
    const text = await logged('The settings could not be written.', failure)
    expect(text).toContain('The settings could not be written.')
    expect(text).toContain('ENOENT: no such file or directory, rename')
    for (const word of ['Minister', 'Okonkwo', 'it is', 'draft 3', 'nowhere'])
      expect(text).not.toContain(word)
  })

  it('keeps none of the path of an error that caused another, or stands in an object', async () => {
    const cause = await readFile(secret).catch((error: unknown) => error)
    const text = await logged(new Error('The copy failed.', { cause }), { cause, note: 'odd' })
    expect(text).toContain('The copy failed.')
    expect(text).not.toMatch(/Minister|Okonkwo|draft 3/)
  })

  it.each([
    'C:\\Users\\Nora Jones\\Stories\\Okonkwo.stet',
    '\\\\desk\\Stories\\Nora Jones Okonkwo.stet',
    'file:///home/Nora%20Jones/Okonkwo.stet',
    '/home/Nora Jones/Okonkwo.stet'
  ])('keeps nothing of %s in a sentence', async (path) => {
    const text = await logged(`It is kept as ${path}; defaults are used.`, `open '${path}'`, `(${path})`)
    expect(text).toContain('It is kept as [path]')
    expect(text).not.toMatch(/Nora|Jones|Okonkwo|Stories/)
  })

  it('keeps the place in the program, and addresses and versions', () => {
    const stack =
      'Error: odd\n    at run (/home/Nora Jones/stet/out/main/index.js:12:34)\n    at file:///C:/Nora/x.mjs:1:2'
    expect(scrubLogged(stack)).toBe('Error: odd\n    at run (index.js:12:34\n    at x.mjs:1:2')
    const version = 'Stet 0.1.0 on Electron 45.4.1, linux x64. Cancelled a request to https://example.org.'
    expect(scrubLogged(version)).toBe(version)
  })
})
