import { describe, expect, it } from 'vitest'
import { versionOfToday } from '../../../../src/renderer/drafts/use-drafts'
import { VersionReader } from '../../../../src/renderer/drafts/version-reader'
import { restoreState } from '../../../../src/renderer/session/actions/restore-state'
import { undoLast } from '../../../../src/renderer/session/actions/undo-redo'
import { receive, riverLines, typeOver, windowOf } from '../../../support/window-of'

const whole = `${riverLines.join('\n')}\n`

describe('an earlier state that is brought back', () => {
  it('is not, when a colleague’s edit came in since it was compared: their words are seen first', async () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    const received = [...alice.session.article.blocks]
    typeOver(alice, '240', '243')
    const reader = new VersionReader()
    const earlier = { key: 'received', label: '', load: async () => ({ ok: true, value: received }) as const }
    const versions = [earlier, versionOfToday(alice.session)]
    const compare = () => reader.readPair(versions, ['received', 'today'], () => true)
    const first = await compare()
    typeOver(bob, 'first time', 'very first time')
    receive(alice, bob)
    if (!first?.ok) throw new Error('both versions can be read')
    expect(restoreState(alice.session, first.value, 'as it was')).toMatchObject({
      ok: false,
      problem: { code: 'article-changed' }
    })
    expect(alice.session.article.toString()).toContain('very first time')

    const second = await compare()
    if (!second?.ok) throw new Error('both versions can be read')
    expect(second.value.newer).toEqual(alice.session.article.blocks)
    expect(restoreState(alice.session, second.value, 'as it was').ok).toBe(true)
    expect(alice.session.article.toString()).toBe(whole)
    undoLast(alice.session)
    receive(bob, alice)
    for (const { session } of [alice, bob]) expect(session.article.toString()).toContain('very first time')
  })

  it('is read once while it is looked at, and again when it could not be read', async () => {
    const { session } = windowOf('alice', 11)
    let reads = 0
    const earlier = {
      key: 'received',
      label: '',
      load: async () => {
        reads += 1
        return reads === 1
          ? ({ ok: false, problem: { code: 'lost', message: 'The disk is away.' } } as const)
          : ({ ok: true, value: [...session.article.blocks] } as const)
      }
    }
    const reader = new VersionReader()
    const read = (isWanted = true) =>
      reader.readPair([earlier, versionOfToday(session)], ['received', 'today'], () => isWanted)
    expect(await read()).toMatchObject({ ok: false, problem: { message: 'The disk is away.' } })
    expect(await read()).toMatchObject({ ok: true })
    expect(await read(false)).toBeNull()
    expect(reads).toBe(2)
  })
})
