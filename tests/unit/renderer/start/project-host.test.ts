import { describe, expect, it } from 'vitest'
import { usualTalk } from '../../../../src/core/article/choose-talk'
import type { ImportPreview, Settings } from '../../../../src/core/ipc/contract'
import { fail, type Result, succeed } from '../../../../src/core/ipc/result'
import { newId } from '../../../../src/core/model/ids'
import { ProjectHost } from '../../../../src/renderer/app/project-host'
import { FakeStet, openedProject } from '../../../support/fake-stet'
import { seedOfRivers } from '../../../support/window-of'

const settings: Settings = {
  person: { id: newId('person', (bytes) => bytes), name: 'alice', role: 'checker' },
  isIntroduced: false,
  layout: {},
  theme: 'system',
  seenHints: [],
  off: []
}

const preview: ImportPreview = {
  token: 'rivers',
  fileName: 'rivers.docx',
  title: 'Rivers',
  byline: '',
  dateline: '',
  language: 'en',
  direction: 'ltr',
  opening: 'The Alta',
  wordCount: 24,
  report: [],
  furniture: null,
  talk: null
}

async function startScreen(answers: FakeStet['answers'] = {}) {
  const stet = new FakeStet({
    'settings:read': () => succeed(settings),
    'start:recent': () => succeed([]),
    'import:choose': () => succeed(preview),
    'project:open-sample': () => succeed(openedProject(seedOfRivers(), 21)),
    'project:open': () => succeed(openedProject(seedOfRivers(), 22)),
    'import:create-project': () => succeed(openedProject(seedOfRivers(), 23)),
    ...answers
  })
  const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => bytes
  const host = new ProjectHost({ api: stet, fillRandom, now: () => new Date(0) })
  await host.start()
  return { host, stet }
}

describe('the window', () => {
  it('begins with the start screen, or with the project it was opened for', async () => {
    const { host } = await startScreen()
    expect(host.shown.get()).toMatchObject({ session: null, preview: null, busy: null })
    const pending = () => succeed(openedProject(seedOfRivers(), 20))
    const started = await startScreen({ 'project:pending': pending })
    expect(started.host.shown.get()?.session?.title).toBe('Rivers')
  })

  it('lets nobody write into a project that is being closed, or that another one takes the place of', async () => {
    let answer = (_closed: Result<null>) => {}
    const asked = () =>
      new Promise<Result<null>>((resolve) => {
        answer = resolve
      })
    const { host } = await startScreen({ 'project:close': asked })
    await host.openSample()
    const session = host.shown.get()?.session
    if (!session) throw new Error('no project was opened')
    expect(session.isLeaving.get()).toBe(false)
    const failing = host.closeProject()
    await expect.poll(() => session.isLeaving.get()).toBe(true)
    await host.closeProject()
    await host.openSample()
    expect(host.shown.get()?.session).toBe(session)
    answer(fail('not-saved', 'The disk is full.'))
    await failing
    expect(session.isLeaving.get()).toBe(false)
    const closing = host.closeProject()
    await expect.poll(() => session.isLeaving.get()).toBe(true)
    answer(succeed(null))
    await closing
    expect(host.shown.get()?.session).toBeNull()
  })

  it('shows a read article before it makes a project of it', async () => {
    const { host, stet } = await startScreen()
    await host.newArticle()
    expect(host.shown.get()?.preview).toEqual(preview)
    await host.createProject({ dropFurniture: true, talk: usualTalk })
    expect(stet.requests('import:create-project')).toEqual([
      [{ token: 'rivers', dropFurniture: true, talk: usualTalk }]
    ])
    expect(host.shown.get()).toMatchObject({ preview: null, session: { title: 'Rivers' } })
  })

  it('keeps the preview when the person cancels the choice of a folder', async () => {
    const { host } = await startScreen({ 'import:create-project': () => succeed(null) })
    await host.newArticle()
    await host.createProject({ dropFurniture: false, talk: usualTalk })
    expect(host.shown.get()?.preview).toEqual(preview)
  })

  it('says on the start screen why a file was refused', async () => {
    const { host } = await startScreen({ 'import:read': () => fail('damaged-file', 'It is damaged.') })
    await host.openDropped(['/articles/rivers.docx'])
    expect(host.shown.get()?.problem).toBe('It is damaged.')
  })

  it('opens a dropped project folder, and takes one file at a time', async () => {
    const { host, stet } = await startScreen()
    await host.openDropped(['/a.docx', '/b.docx'])
    expect(host.shown.get()?.problem).toContain('one file')
    await host.openDropped(['/articles/Rivers.STET'])
    expect(stet.requests('project:open')).toEqual([['/articles/Rivers.STET']])
    expect(host.shown.get()?.session).not.toBeNull()
  })

  it('shows warnings met while opening', async () => {
    const warning = 'One file of the folder is damaged and was left out.'
    const { host } = await startScreen({
      'project:open-sample': () => succeed({ ...openedProject(seedOfRivers(), 21), warnings: [warning] })
    })
    await host.openSample()
    expect(host.messages.current.get().map((message) => message.text)).toEqual([warning])
  })

  it('does not leave a project whose last edits are on no disk', async () => {
    const { host, stet } = await startScreen()
    await host.openSample()
    const before = host.shown.get()?.session
    stet.answers = { ...stet.answers, 'project:append': () => fail('disk-full', 'The disk is full.') }
    before?.sign()
    await host.openProject('/articles/other.stet')
    expect(host.shown.get()?.session).toBe(before)
    expect(stet.requests('project:open')).toHaveLength(0)
    before?.destroy()
  })

  it('comes back to the open project when another cannot be opened', async () => {
    const { host, stet } = await startScreen()
    await host.openSample()
    const { path } = host.shown.get()?.session ?? { path: '' }
    stet.answers = { ...stet.answers, 'project:choose': () => fail('damaged', 'That folder is damaged.') }
    await host.chooseProject()
    expect(stet.requests('project:open')).toEqual([[path]])
    expect(host.shown.get()?.session).not.toBeNull()
    expect(host.messages.current.get().at(-1)?.text).toBe('That folder is damaged.')
  })

  it('signs with the name given on the start screen from then on', async () => {
    const person = { ...settings.person, name: 'Alice Moreau', role: 'editor' as const }
    const { host } = await startScreen({
      'settings:write-person': () => succeed({ ...settings, person, isIntroduced: true })
    })
    await host.openSample()
    await host.savePerson('Alice Moreau', 'editor')
    host.shown.get()?.session?.sign()
    expect(host.shown.get()?.session?.view.people).toEqual([person])
  })
})
