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
  return {
    'notices:show': (window, { kind, name, number, claimId, more }) => {
      const isWanted = projects.isOpen(window) && projects.isTrusted(window)
      if (!isWanted || window.isFocused() || settings.current.off.includes('notices')) return succeed(null)
      markWindow(window)
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

/** Marks the window until the person looks at it. */
function markWindow(window: BrowserWindow): void {
  window.flashFrame(true)
  app.setBadgeCount(app.getBadgeCount() + 1)
  window.once('focus', () => {
    window.flashFrame(false)
    app.setBadgeCount(0)
  })
}
