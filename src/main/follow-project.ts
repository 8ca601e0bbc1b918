import type { BrowserWindow } from 'electron'
import type { Person } from '../core/model/person'
import type { Whereabouts } from '../core/model/presence'
import { followFolder } from '../project/follow-folder'
import { Presence } from '../project/presence'
import type { ProjectStore } from '../project/project-store'
import { systemPorts } from '../project/system-ports'
import { watchReplicas } from '../project/watch-replicas'
import { sendEvent } from './ipc-main'

/** How long taking the presence away may hold up the closing of a project, ms: it is only a hint. */
const leaveWithin = 1000

/** The following of an open project's folder. */
export interface FollowedProject {
  say(where: Whereabouts): void
  /** Says that this person is here, now that it may be said. */
  announce(): void
  stop(): Promise<void>
}

interface Followed {
  readonly window: BrowserWindow
  readonly folder: string
  readonly store: ProjectStore
  /** Nobody is told that this person is here before they trust who made the project. */
  readonly isTrusted: boolean
}

/** Tells a window what others write into its project's folder and who is there, and tells them that this person is. */
export function followProject(project: Followed, person: () => Person): FollowedProject {
  const { window, folder, store } = project
  const { fs, random, timers } = systemPorts
  const presence = new Presence({
    fs,
    folder,
    replica: store.replica,
    random,
    timers,
    person,
    mayTell: () => project.isTrusted
  })
  const stops = [
    store.onDidReceive((updates) => {
      sendEvent(window, 'project:authors', store.authors)
      sendEvent(window, 'project:updates', updates)
    }),
    store.onDidWarn((warning) => sendEvent(window, 'project:warning', warning)),
    presence.onChange((people) => {
      store.setCompany(people.length > 0)
      sendEvent(window, 'project:people-here', people)
    }),
    followFolder({ folder, store, presence, watch: watchReplicas, timers })
  ]
  return {
    say: (where) => presence.say(where),
    announce: () => presence.announce(),
    stop: async () => {
      for (const stop of stops) stop()
      await Promise.race([presence.stop(), new Promise((done) => setTimeout(done, leaveWithin))])
    }
  }
}
