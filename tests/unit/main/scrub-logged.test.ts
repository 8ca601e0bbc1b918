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
    '/home/Nora Jones/Okonkwo.stet',
    '//nas/desk/Nora Jones Okonkwo.stet',
    'smb://nas/Stories/Nora Jones Okonkwo.stet',
    '~/Stories/Okonkwo.stet'
  ])('keeps nothing of %s in a sentence', async (path) => {
    const text = await logged(`It is kept as ${path}; defaults are used.`, `open '${path}'`, `(${path})`)
    expect(text).toMatch(/It is kept as ~?\[path\]/)
    expect(text).not.toMatch(/Nora|Jones|Okonkwo|Stories/)
  })

  it.each([
    'ENOENT:/home/anna/Okonkwo.stet',
    'path;/home/anna/Okonkwo',
    '{"a":1}|/home/anna/Okonkwo.stet',
    '→//nas/Okonkwo',
    'odd:C:\\anna\\Okonkwo',
    'app://editor/captures?file=/home/anna/Okonkwo.stet',
    'x-files:///home/anna/Okonkwo'
  ])('keeps nothing of the path in %s', (text) => {
    expect(scrubLogged(text)).toContain('[path]')
    expect(scrubLogged(text)).not.toMatch(/anna|nas|Okonkwo/)
  })

  it('keeps none of the paths of errors that others gather, over however many lines', () => {
    const path = '/home/anna/first (1)\nOkonkwo.stet'
    const failure = Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { path })
    const text = scrubLogged(new AggregateError([failure, 'odd'], 'None was read.'))
    expect(text).toContain('None was read.')
    expect(text).not.toMatch(/anna|Okonkwo/)
  })

  it('says an error that is its own cause, or gathers itself', () => {
    const failure = new Error('The copy failed.')
    failure.cause = failure
    expect(scrubLogged(failure)).toContain('The copy failed.')
    const gathered = new AggregateError([failure], 'All failed.')
    gathered.errors.push(gathered)
    expect(scrubLogged(gathered)).toContain('All failed.')
  })

  it('keeps words with a stroke, a date and an address of our own', () => {
    const text =
      'Drew and/or wrote text/html 24/11/2026 from app://editor/index.html, see http://localhost:5173/a/b.'
    expect(scrubLogged(text)).toBe(text)
  })

  it('keeps the place in the program, and addresses and versions', () => {
    const stack =
      'Error: odd\n    at run (/home/Nora Jones/stet/out/main/index.js:12:34)\n    at file:///C:/Nora/x.mjs:1:2'
    expect(scrubLogged(stack)).toBe('Error: odd\n    at run (index.js:12:34\n    at x.mjs:1:2')
    const version = 'Stet 0.1.0 on Electron 45.4.1, linux x64. Cancelled a request to https://example.org.'
    expect(scrubLogged(version)).toBe(version)
  })
})
