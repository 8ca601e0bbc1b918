import { describe, expect, it } from 'vitest'
import type { ExportOutcome } from '../../../../src/core/ipc/contract'
import { fail, type Result, succeed } from '../../../../src/core/ipc/result'
import { exportArticle, exportProject } from '../../../../src/renderer/session/actions/export-project'
import { strings } from '../../../../src/renderer/ui/strings'
import { windowOf } from '../../../support/window-of'

describe('an export', () => {
  it('is not begun while another is made, whose bar stays', async () => {
    const { session, stet } = windowOf('alice', 11)
    let answer = (_outcome: Result<ExportOutcome>): void => {}
    const answered = new Promise<Result<ExportOutcome>>((resolve) => {
      answer = resolve
    })
    stet.answers = { 'project:export': () => answered }
    const first = exportProject(session, 'pdf')
    await exportProject(session, 'html')
    await exportArticle(session, 'article')
    expect(session.busy.get()).toBe(strings.done.exporting)
    answer(succeed({ path: '/articles/rivers.pdf' }))
    await first
    expect(session.busy.get()).toBeNull()
    expect(stet.requests('project:export').map(([format]) => format)).toEqual(['pdf'])
    await exportArticle(session, 'article')
    expect(stet.requests('project:export')).toHaveLength(2)
  })

  it('shows no bar any more once it failed', async () => {
    const { session, stet } = windowOf('alice', 11)
    stet.answers = { 'project:export': () => fail('not-written', 'It was not written.') }
    await exportProject(session, 'text')
    expect(session.busy.get()).toBeNull()
    expect(session.messages.current.get().map(({ text }) => text)).toContain('It was not written.')
    stet.answers = {
      'project:export': () => {
        throw new Error('odd')
      }
    }
    await expect(exportProject(session, 'text')).rejects.toThrow('odd')
    expect(session.busy.get()).toBeNull()
  })
})
