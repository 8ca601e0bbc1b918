import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { openDocument } from '../../../../src/core/document/schema'
import { fail } from '../../../../src/core/ipc/result'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import {
  receive,
  riverLines,
  seedOfRivers,
  selectWords,
  typeOver,
  windowOf
} from '../../../support/window-of'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a project open in a window', () => {
  it('shows the article main handed over, and writes under the declared client id', () => {
    const { session } = windowOf('alice', 11)
    expect(session.article.toString()).toBe(`${riverLines.join('\n')}\n`)
    expect(session.document.doc.clientID).toBe(11)
  })

  it('hands over everything that is needed to see the edits again', async () => {
    const seed = seedOfRivers()
    const alice = windowOf('alice', 11, seed)
    typeOver(alice, '240', '243')
    selectWords(alice, '243 kilometres')
    markClaimAtSelection(alice.session)
    await vi.advanceTimersByTimeAsync(200)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, seed)
    for (const [update] of alice.stet.requests('project:append')) Y.applyUpdate(doc, update)
    const reopened = openDocument(doc)
    expect(new ArticleText(reopened.article).toString()).toContain('243 kilometres')
    expect(reopened.claims.size).toBe(1)
  })

  it('does not hand over what came from others', async () => {
    const seed = seedOfRivers()
    const [alice, bob] = [windowOf('alice', 11, seed), windowOf('bob', 12, seed)]
    typeOver(bob, 'Tana', 'Glomma')
    receive(alice, bob)
    expect(alice.session.article.toString()).toContain('The Glomma')
    await vi.advanceTimersByTimeAsync(1000)
    expect(alice.stet.requests('project:append')).toHaveLength(0)
  })

  it('says where the last edits are, and never "saved" while some are on their way', async () => {
    const alice = windowOf('alice', 11)
    const { saved } = alice.session
    expect(saved.get().state).toBe('saved in the folder')
    typeOver(alice, 'Tana', 'Glomma')
    expect(saved.get().state).toBe('saving')
    alice.stet.tell('project:saved', { state: 'saved in the folder', message: '' })
    expect(saved.get().state).toBe('saving')
    await vi.advanceTimersByTimeAsync(200)
    expect(saved.get().state).toBe('saved on this computer')
    alice.stet.tell('project:saved', { state: 'saved in the folder', message: '' })
    expect(saved.get().state).toBe('saved in the folder')
  })

  it('goes on saying that the folder is away while edits are saved on this computer', async () => {
    const alice = windowOf('alice', 11)
    const away = { state: 'folder not reachable', message: 'It is away.', isIncomplete: true } as const
    alice.stet.tell('project:saved', away)
    typeOver(alice, 'Tana', 'Glomma')
    expect(alice.session.saved.get()).toEqual(away)
    // main has nothing new to say: the folder stays away
    await vi.advanceTimersByTimeAsync(200)
    expect(alice.session.saved.get()).toEqual(away)
    alice.stet.tell('project:saved', { state: 'saved in the folder', message: '' })
    expect(alice.session.saved.get().state).toBe('saved in the folder')
  })

  it('says that edits are not saved, and why', async () => {
    const alice = windowOf('alice', 11)
    alice.stet.answers = { 'project:append': () => fail('disk-full', 'The disk is full. Make room.') }
    typeOver(alice, 'Tana', 'Glomma')
    await vi.advanceTimersByTimeAsync(200)
    expect(alice.session.saved.get()).toEqual({
      state: 'not saved',
      message: 'The disk is full. Make room.'
    })
  })
})
