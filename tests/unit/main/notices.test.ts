import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type NoticeDuties, noticeHandlers } from '../../../src/main/handlers/notices'

const dock = vi.hoisted(() => ({ badge: 0 }))
vi.mock('electron', () => ({
  app: {
    setBadgeCount: (count: number) => {
      dock.badge = count
    }
  },
  ipcMain: {},
  Notification: { isSupported: () => false }
}))
vi.mock('../../../src/main/log', () => ({ log: { warn: vi.fn(), error: vi.fn() } }))

/** A window that somebody else's is before. */
class AwayWindow extends EventEmitter {
  isFlashing = false
  isFocused(): boolean {
    return false
  }
  flashFrame(isFlashing: boolean): void {
    this.isFlashing = isFlashing
  }
}

/** Shows a notice for a window with a trusted project. */
function notifier() {
  const duties = {
    projects: { isOpen: () => true, isTrusted: () => true },
    settings: { current: { off: [] } }
  }
  const handlers = noticeHandlers(duties as unknown as NoticeDuties)
  const notice = { kind: 'mentioned', name: 'Bea', number: 1, claimId: null, more: 0 } as const
  return (window: AwayWindow) => handlers['notices:show'](window as unknown as BrowserWindow, notice)
}

beforeEach(() => {
  dock.badge = 0
})

describe('the number on the dock', () => {
  it('counts the notices of all windows, and loses those of the window that is looked at', () => {
    const notify = notifier()
    const [one, other] = [new AwayWindow(), new AwayWindow()]
    for (const window of [one, one, other]) notify(window)
    expect(dock.badge).toBe(3)
    one.emit('focus')
    expect([dock.badge, one.isFlashing, other.isFlashing]).toEqual([1, false, true])
    notify(one)
    expect([dock.badge, one.isFlashing]).toEqual([2, true])
    one.emit('focus')
    other.emit('focus')
    expect(dock.badge).toBe(0)
  })

  it('loses those of a window that is closed', () => {
    const notify = notifier()
    const [one, other] = [new AwayWindow(), new AwayWindow()]
    for (const window of [one, other, other]) notify(window)
    other.emit('closed')
    expect(dock.badge).toBe(1)
  })

  it('leaves nothing behind on a window, however often it is marked', () => {
    const notify = notifier()
    const window = new AwayWindow()
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 12; count += 1) notify(window)
      expect([window.listenerCount('focus'), window.listenerCount('closed')]).toEqual([1, 1])
      window.emit('focus')
      expect([window.listenerCount('focus'), window.listenerCount('closed')]).toEqual([0, 0])
    }
  })
})
