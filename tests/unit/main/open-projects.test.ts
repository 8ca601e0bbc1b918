import type { BrowserWindow } from 'electron'
import { expect, it, vi } from 'vitest'
import { fail, type Result } from '../../../src/core/ipc/result'
import { OpenProjects, type ProjectDuties } from '../../../src/main/open-projects'
import { unwatched } from '../../../src/project/long-work'
import type { ProjectStore } from '../../../src/project/project-store'

vi.mock('electron', () => ({ ipcMain: {} }))
vi.mock('../../../src/main/log', () => ({ log: { warn: vi.fn(), error: vi.fn() } }))

it('an opening that waits for another ends at once when it is given up, and is never begun', async () => {
  const asked: string[] = []
  let answer = (_opened: Result<ProjectStore>): void => {}
  const slow = new Promise<Result<ProjectStore>>((resolve) => {
    answer = resolve
  })
  const open = (folder: string) => {
    asked.push(folder.replace(/^.*[/\\\\]/, ''))
    return slow
  }
  const projects = new OpenProjects({
    disk: { open },
    places: { read: async () => null }
  } as unknown as ProjectDuties)
  const [one, two] = [{} as BrowserWindow, {} as BrowserWindow]
  const first = projects.open(one, '/first.stet', unwatched)
  const control = new AbortController()
  const second = projects.open(two, '/second.stet', { ...unwatched, signal: control.signal })
  control.abort()
  expect(await second).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  const third = projects.open(two, '/third.stet', unwatched)
  answer(fail('not-there', 'It is not there.'))
  expect([await first, await third]).toMatchObject([{ ok: false }, { ok: false }])
  expect(asked).toEqual(['first.stet', 'third.stet'])
})
