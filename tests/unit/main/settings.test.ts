import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newId } from '../../../src/core/model/ids'
import {
  firstSettings,
  parseSettings,
  serializeSettings,
  withRecent,
  withTrusted
} from '../../../src/main/settings'
import { SettingsFile } from '../../../src/main/settings-file'

vi.mock('../../../src/main/log', () => ({ log: { warn: vi.fn(), error: vi.fn() } }))

const id = newId('person', (bytes) => bytes.fill(7))
const ann = firstSettings(id, 'ann')
const noon = () => new Date('2026-03-01T12:00:00Z')

describe('Settings in a file', () => {
  test('come back as they were written', () => {
    const settings = {
      ...ann,
      isIntroduced: true,
      layout: { listWidth: 300, listOpen: false },
      theme: 'dark' as const,
      seenHints: ['mark' as const],
      window: { x: -5, y: 10, width: 900, height: 600, isMaximized: true },
      recent: [{ path: '/a.stet', title: 'A', openedAt: '2026-03-01T12:00:00Z' }],
      trusted: [{ projectId: 'a', path: '/a.stet' }]
    }
    expect(parseSettings(serializeSettings(settings))).toEqual({ ok: true, value: settings })
  })

  test('keep the person when the rest is damaged', () => {
    const damaged = {
      ...ann,
      layout: 'wide',
      theme: 'plaid',
      seenHints: ['mark', 'wave'],
      window: { x: 'left' },
      recent: [{ path: 3 }]
    }
    expect(parseSettings(JSON.stringify(damaged))).toEqual({ ok: true, value: ann })
  })

  test.each([
    ['no JSON', '{"version": 1, "person'],
    ['zeroes', '\0\0\0\0'],
    ['nobody', JSON.stringify({ version: 1 })],
    ['a person with a made-up id', JSON.stringify({ ...ann, person: { ...ann.person, id: '../../etc' } })],
    ['a later version', JSON.stringify({ ...ann, version: 2 })]
  ])('are damaged when they are %s', (_what, text) => {
    expect(parseSettings(text)).toMatchObject({ ok: false, problem: { code: 'damaged-file' } })
  })

  test('call a person without a system name "Checker"', () => {
    expect(firstSettings(id, '  ').person.name).toBe('Checker')
  })
})

describe('Trusted projects', () => {
  const [here, there] = [
    { projectId: 'a', path: '/here.stet' },
    { projectId: 'a', path: '/there.stet' }
  ]

  test('are told apart by their folder and by their id', () => {
    const other = { ...here, projectId: 'b' }
    expect(withTrusted(withTrusted([here], there), other)).toEqual([here, there, other])
    expect(withTrusted([here, there], here)).toEqual([there, here])
  })

  test('are a thousand at most, the latest kept', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ projectId: `${index}`, path: '/a' }))
    const trusted = withTrusted(many, here)
    expect(trusted).toHaveLength(1000)
    expect(trusted.at(-1)).toEqual(here)
  })
})

describe('Recent projects', () => {
  const project = (path: string) => ({ path, title: path, openedAt: '2026-03-01T12:00:00Z' })

  test('begin with the one just opened, which stands there once', () => {
    const recent = withRecent([project('/a'), project('/b')], project('/b'))
    expect(recent.map(({ path }) => path)).toEqual(['/b', '/a'])
  })

  test('are twelve at most', () => {
    const many = Array.from({ length: 12 }, (_, index) => project(`/${index}`))
    const recent = withRecent(many, project('/new'))
    expect(recent).toHaveLength(12)
    expect(recent[0]?.path).toBe('/new')
    expect(recent.at(-1)?.path).toBe('/10')
  })
})

describe('The settings file', () => {
  let folder = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stet-settings-'))
  })

  afterEach(async () => {
    await rm(folder, { recursive: true })
  })

  test('is made at the first start, and gives the same person at the second', async () => {
    const first = await SettingsFile.open(folder, () => ann, noon)
    await first.whenWritten()
    const bob = firstSettings(
      newId('person', (bytes) => bytes.fill(9)),
      'bob'
    )
    const second = await SettingsFile.open(folder, () => bob, noon)
    expect(second.current.person).toEqual(ann.person)
  })

  test('holds the last of many quick changes and no leftovers beside it', async () => {
    const settings = await SettingsFile.open(folder, () => ann, noon)
    for (const theme of ['dark', 'light', 'dark', 'light'] as const) void settings.change({ theme })
    expect(settings.current.theme).toBe('light')
    expect(settings.isWriting).toBe(true)
    await settings.whenWritten()
    expect(settings.isWriting).toBe(false)
    expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8')).theme).toBe('light')
    expect(await readdir(folder)).toEqual(['settings.json'])
  })

  test('that is damaged is kept aside, byte for byte, and defaults are used', async () => {
    await writeFile(join(folder, 'settings.json'), '{"person": ')
    const settings = await SettingsFile.open(folder, () => ann, noon)
    await settings.whenWritten()
    expect(settings.current).toEqual(ann)
    const kept = 'settings-damaged-2026-03-01T12-00-00-000Z.json'
    expect(await readdir(folder)).toEqual([kept, 'settings.json'])
    expect(await readFile(join(folder, kept), 'utf8')).toBe('{"person": ')
  })

  test('that cannot be written stops nobody', async () => {
    const settings = await SettingsFile.open(join(folder, 'missing'), () => ann, noon)
    await settings.change({ theme: 'dark' })
    expect(settings.current.theme).toBe('dark')
  })
})
