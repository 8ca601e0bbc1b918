import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { type MenuCommand, menuCommands } from '../../../src/core/ipc/menu-commands'
import { type MenuOptions, menuTemplate } from '../../../src/main/menu-template'
import { commandOf } from '../../../src/renderer/session/commands'
import { menuItems } from '../../../src/renderer/session/menu-items'
import { workbenchOf } from '../../support/workbench-of'

const nothing = () => {}
const quiet: MenuOptions = {
  platform: 'linux',
  isPackaged: true,
  recent: [],
  described: menuItems(workbenchOf(null), {}),
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
  test.each(platforms)('hold every command of the window but About on %s, each in one item', (platform) => {
    const sent: MenuCommand[] = []
    const items = itemsOf({ platform, send: (command) => void sent.push(command) })
    const commands = menuCommands.filter((command) => command !== 'about')
    for (const command of commands) {
      const named = items.filter(({ id }) => id === command)
      expect(named, command).toHaveLength(1)
      click(named[0])
    }
    expect(sent).toEqual(commands)
  })

  test.each(platforms)('give no key to two items, and take no single key from typing on %s', (platform) => {
    const items = itemsOf({ platform }).filter(({ accelerator }) => accelerator !== undefined)
    const keys = items.map(({ accelerator }) => String(accelerator))
    expect(new Set(keys).size).toBe(keys.length)
    // a Mac takes the keys of its menus before the page does
    const taken = items.filter((item) => platform === 'darwin' || item.registerAccelerator !== false)
    for (const { accelerator } of taken) expect(accelerator).toMatch(/^((CmdOrCtrl|Alt)\+.|F\d+$)/)
  })

  test('show the keys that the page listens to', () => {
    const items = itemsOf({})
    for (const command of menuCommands) {
      const { keys, claimKeys } = commandOf(command)
      const key = (keys[0] ?? claimKeys[0])?.replace('Mod', 'CmdOrCtrl').replace('Arrow', '')
      expect(items.find(({ id }) => id === command)?.accelerator, command).toBe(key)
    }
  })

  test('leave the keys of commands to the page, which knows where the cursor is', () => {
    const items = itemsOf({}).filter(({ id }) => menuCommands.some((command) => command === id))
    for (const { id, accelerator, registerAccelerator } of items) {
      if (accelerator !== undefined) expect(registerAccelerator, id).toBe(false)
    }
  })

  test('hold only what is of main while no window has said what it can do', () => {
    const ids = itemsOf({ described: [] }).flatMap(({ id }) => id ?? [])
    expect(ids.filter((id) => menuCommands.some((command) => command === id))).toEqual(['about'])
    const lines = menuTemplate({ ...quiet, described: [] }).flatMap(({ submenu }) =>
      Array.isArray(submenu) ? [submenu[0]?.type, submenu.at(-1)?.type] : []
    )
    expect(lines).not.toContain('separator')
  })

  test('offer only what would do something, and say what is switched on', () => {
    const described = menuItems(workbenchOf(null), { 'theme-dark': true, 'theme-light': false })
    const items = itemsOf({ described })
    const of = (wanted: string) => items.find(({ id }) => id === wanted)
    expect([of('new-article')?.enabled, of('mark-claim')?.enabled]).toEqual([true, false])
    expect([of('theme-dark')?.checked, of('theme-light')?.checked]).toEqual([true, false])
    expect(of('new-article')?.type).toBeUndefined()
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
