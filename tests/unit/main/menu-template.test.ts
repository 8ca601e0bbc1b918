import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { type MenuCommand, menuCommands } from '../../../src/core/ipc/contract'
import { type MenuOptions, menuTemplate } from '../../../src/main/menu-template'
import { commandOf } from '../../../src/renderer/session/commands'

const nothing = () => {}
const quiet: MenuOptions = {
  platform: 'linux',
  isPackaged: true,
  recent: [],
  send: nothing,
  openRecent: nothing,
  clearRecent: nothing,
  newWindow: nothing,
  showAbout: nothing,
  showLogs: nothing
}

/** Every item of the menus, those of submenus too. */
function itemsOf(options: Partial<MenuOptions>): MenuItemConstructorOptions[] {
  const flatten = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])])
  return flatten(menuTemplate({ ...quiet, ...options }))
}

const click = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.()
const platforms = ['linux', 'win32', 'darwin'] as const

describe('The menus', () => {
  test.each(platforms)(
    'send every command of the contract but About on %s, each from one item',
    (platform) => {
      const sent: MenuCommand[] = []
      const items = itemsOf({ platform, send: (command) => void sent.push(command) })
      const commands = menuCommands.filter((command) => command !== 'about')
      for (const command of commands) {
        const named = items.filter(({ id }) => id === command)
        expect(named, command).toHaveLength(1)
        click(named[0])
      }
      expect(sent).toEqual(commands)
    }
  )

  test.each(platforms)('give no key to two items and no single key to any on %s', (platform) => {
    const keys = itemsOf({ platform }).flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).toMatch(/^((CmdOrCtrl|Alt)\+.|F\d+$)/)
  })

  test('show the keys that the page listens to', () => {
    const items = itemsOf({})
    for (const command of menuCommands) {
      const key = commandOf(command).keys[0]?.replace('Mod', 'CmdOrCtrl').replace('Arrow', '')
      expect(items.find(({ id }) => id === command)?.accelerator, command).toBe(key)
    }
  })

  test('leave undo, redo and the claim keys to the page, which knows where the cursor is', () => {
    const items = itemsOf({})
    for (const id of ['undo', 'redo', 'mark-claim', 'next-claim', 'previous-claim', 'next-open-claim']) {
      expect(items.find((item) => item.id === id)?.registerAccelerator, id).toBe(false)
    }
  })

  test('have no developer tools in a package', () => {
    const rolesOf = (isPackaged: boolean) => itemsOf({ isPackaged }).map(({ role }) => role)
    expect(rolesOf(true)).not.toContain('toggleDevTools')
    expect(rolesOf(true)).not.toContain('reload')
    expect(rolesOf(false)).toContain('toggleDevTools')
  })

  test('open a recent project, and show an ampersand in its title', () => {
    const opened: string[] = []
    const recent = [{ path: '/p.stet', title: 'Salt & Pepper', openedAt: '' }]
    const items = itemsOf({ recent, openRecent: (path) => void opened.push(path) })
    click(items.find(({ label }) => label === 'Salt && Pepper'))
    expect(opened).toEqual(['/p.stet'])
  })

  test('say so when there is no recent project', () => {
    expect(itemsOf({}).find(({ label }) => label === 'No Recent Projects')?.enabled).toBe(false)
  })

  test('have About once, on a Mac in the app menu', () => {
    for (const platform of platforms) {
      expect(itemsOf({ platform }).filter(({ id }) => id === 'about')).toHaveLength(1)
    }
    expect(menuTemplate({ ...quiet, platform: 'darwin' })[0]?.role).toBe('appMenu')
  })
})
