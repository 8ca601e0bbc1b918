import { app, type BrowserWindow, Notification } from 'electron'
import { succeed } from '../../core/ipc/result'
import { showOnOneLine } from '../../core/model/show-hidden'
import { noticeWords } from '../../core/words/notice-words'
import { type ChannelsOf, type Handlers, sendEvent } from '../ipc-main'
import type { OpenProjects } from '../open-projects'
import { bringForward } from '../open-requests'
import type { SettingsFile } from '../settings-file'

export interface NoticeDuties {
  readonly projects: OpenProjects
  readonly settings: SettingsFile
}

/**
 * Answers calling the person while they look elsewhere: a notice of the system's, a flashing frame, and a number on the
 * dock. Nothing for a project that they have not said they trust, nothing of a claim but its number.
 */
export function noticeHandlers({ projects, settings }: NoticeDuties) {
  // the system drops a click on a notice that nothing holds any more
  const shown = new Set<Notification>()
  const marks: Marks = new Map()
  return {
    'notices:show': (window, { kind, name, number, claimId, more }) => {
      const isWanted = projects.isOpen(window) && projects.isTrusted(window)
      if (!isWanted || window.isFocused() || settings.current.off.includes('notices')) return succeed(null)
      markWindow(window, marks)
      if (!Notification.isSupported()) return succeed(null)
      const place = number === null ? noticeWords.article : noticeWords.claim(number)
      const notice = new Notification({
        title: noticeWords.titles[kind](showOnOneLine(name) || noticeWords.unknownPerson),
        body: more === 0 ? place : noticeWords.more(place, more)
      })
      shown.add(notice)
      notice.on('close', () => shown.delete(notice))
      notice.on('click', () => {
        shown.delete(notice)
        if (window.isDestroyed()) return
        bringForward(window)
        if (claimId !== null) sendEvent(window, 'notices:clicked', claimId)
      })
      notice.show()
      return succeed(null)
    }
  } satisfies Handlers<ChannelsOf<'notices'>>
}

/** How many notices there were for each window since the person last looked at it. */
type Marks = Map<BrowserWindow, number>

/** Marks the window until the person looks at it or it is closed. */
function markWindow(window: BrowserWindow, marks: Marks): void {
  window.flashFrame(true)
  const before = marks.get(window)
  marks.set(window, (before ?? 0) + 1)
  showBadge(marks)
  if (before !== undefined) return
  const unmark = (): void => {
    window.off('focus', look)
    window.off('closed', unmark)
    marks.delete(window)
    showBadge(marks)
  }
  const look = (): void => {
    window.flashFrame(false)
    unmark()
  }
  window.on('focus', look)
  window.on('closed', unmark)
}

function showBadge(marks: Marks): void {
  app.setBadgeCount([...marks.values()].reduce((sum, count) => sum + count, 0))
}
