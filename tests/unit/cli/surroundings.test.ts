import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accountName } from '../../../src/cli/account-name'
import { openCliSigner } from '../../../src/cli/cli-signer'
import { type BuiltCli, buildCli } from '../../support/built-cli'
import { okValue } from '../../support/project-world'

let stet: BuiltCli
let folder: string

beforeAll(async () => {
  stet = await buildCli()
}, 120_000)
afterAll(() => stet.remove())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-around-'))
  await writeFile(join(folder, 'story.txt'), 'Seven tests\n\nAll seven tests succeeded, the office said.\n')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Runs a line of the shell with "$STET" for the program. */
function shell(line: string): Promise<{ readonly out: string; readonly error: string }> {
  const env = { ...process.env, STET: `"${process.execPath}" "${stet.program}"` }
  return new Promise((settle) => {
    execFile(
      'sh',
      ['-c', line.replaceAll('$STET', env.STET)],
      { cwd: folder, env, timeout: 60_000 },
      (_failure, out, error) => settle({ out, error })
    )
  })
}

describe('the command line’s key', () => {
  it('never comes to lie in the folder that somebody works in', async () => {
    const home = join(folder, 'home')
    await mkdir(home)
    const around = { HOME: home, APPDATA: home, STET_KEY_FILE: '', XDG_CONFIG_HOME: '' }
    const made = await stet.runWith(around, folder, 'new', 'story.txt', '--project', 'story.stet')
    expect(made).toMatchObject({ code: 0, error: '' })
    await stet.runWith(
      { ...around, XDG_CONFIG_HOME: 'here' },
      folder,
      'new',
      'story.txt',
      '--project',
      'b.stet'
    )
    expect((await readdir(folder)).toSorted()).toEqual(['b.stet', 'home', 'story.stet', 'story.txt'])
  }, 60_000)

  it('is one for all runs that make it at the same time', async () => {
    const environment = { STET_KEY_FILE: join(folder, 'keys', 'key.json') }
    const signers = await Promise.all(Array.from({ length: 8 }, () => openCliSigner(environment)))
    const kept = JSON.parse(await readFile(environment.STET_KEY_FILE, 'utf8'))
    expect(new Set(signers.map((each) => okValue(each).publicKey))).toEqual(new Set([kept.publicKey]))
    expect(await readdir(join(folder, 'keys'))).toEqual(['key.json'])
  })
})

it('calls whom the system does not know by a number', () => {
  const unknown = (): string => {
    throw new Error('uv_os_get_passwd returned ENOENT')
  }
  expect(accountName(unknown)).toMatch(/^(?:an account without a name|account \d+)$/)
  expect(accountName(() => 'anna')).toBe('anna')
})

describe('the command line', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'knows no command “%s”',
    async (name) => {
      const { code, error } = await stet.run(folder, name, 'story.txt')
      expect(code).toBe(2)
      expect(error).toContain(`stet: there is no command “${name}”.`)
    }
  )

  it.skipIf(process.platform === 'win32')(
    'goes on where nobody reads what it prints, and keeps its code',
    async () => {
      const text = Array.from({ length: 20_000 }, (_, index) => `Paragraph ${index} of a long story.\n\n`)
      await writeFile(join(folder, 'long.txt'), text.join(''))
      const { out, error } = await shell('{ $STET import long.txt --json; echo $? > code; } | head -c 1')
      expect(out).toBe('{')
      expect(error).toBe('')
      expect(await readFile(join(folder, 'code'), 'utf8')).toBe('0\n')
    },
    60_000
  )

  it.skipIf(process.platform !== 'linux')(
    'says that what it prints could not be written',
    async () => {
      const { error, out } = await shell('$STET import story.txt > /dev/full; echo $?')
      expect(error).toMatch(/^stet: What was to be printed could not be written [^\n]+\n$/)
      expect(out).toBe('1\n')
    },
    60_000
  )

  it('opens no gate that was named by an empty variable', async () => {
    expect((await stet.run(folder, 'new', 'story.txt', '--project', 'story.stet')).code).toBe(0)
    const { code, error } = await stet.run(folder, 'status', 'story.stet', '--fail-on', '')
    expect(code).toBe(2)
    expect(error).toContain('--fail-on names nothing')
  }, 60_000)

  it('holds an article back of which something could not be read, where that is asked for', async () => {
    await stet.run(folder, 'new', 'story.txt', '--project', 'story.stet')
    const gate = ['status', 'story.stet', '--fail-on', 'open,unread'] as const
    expect(await stet.run(folder, ...gate)).toMatchObject({ code: 0, error: '' })
    const lanes = join(folder, 'story.stet', 'replicas')
    const [lane = ''] = await readdir(lanes)
    const [segment = ''] = await readdir(join(lanes, lane))
    const bytes = await readFile(join(lanes, lane, segment))
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
    await writeFile(join(lanes, lane, segment), bytes)
    const { code, error } = await stet.run(folder, ...gate)
    expect(code).toBe(3)
    expect(error).toMatch(/something in the folder could not be read \(unread\)\.\n$/)
  }, 60_000)

  it('packs nothing into the folder of the project', async () => {
    await stet.run(folder, 'new', 'story.txt', '--project', 'story.stet')
    const { code, error } = await stet.run(folder, 'pack', 'story.stet', '--out', 'story.stet/story.stetz')
    expect(code).toBe(1)
    expect(error).toContain('is in the project')
    expect(await readdir(join(folder, 'story.stet'))).not.toContain('story.stetz')
  }, 60_000)
})
