import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { fail, succeed } from '../../../../src/core/ipc/result'
import type { LeftPlace } from '../../../../src/core/model/left-place'
import { PlaceKeeper } from '../../../../src/renderer/session/place-keeper'
import { type OpenWindow, riverLines, typeOver, windowOf } from '../../../support/window-of'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const lastLine = riverLines[2] as string

function offsetOf({ session }: OpenWindow, words: string): number {
  return session.article.toString().indexOf(words)
}

/** What a window keeps of its place. */
function kept({ stet }: OpenWindow): LeftPlace | undefined {
  return stet.requests('place:write').at(-1)?.[1]
}

/** A keeper for the article of a window, as it is opened again with what was kept. */
function comeBack({ session }: OpenWindow, place: LeftPlace | null): PlaceKeeper {
  const { api, projectId, listTab, document } = session
  return new PlaceKeeper({ api, projectId, text: document.article, listTab }, place)
}

/** Somebody who reads the last paragraph, thirty pixels of it above the window, with the sources beside it. */
async function leave(window: OpenWindow): Promise<void> {
  const { session } = window
  session.view.read()
  session.place.goBack()
  session.place.follow(() => ({ offset: offsetOf(window, lastLine), above: 30.4 }))
  session.listTab.set('sources')
  await vi.advanceTimersByTimeAsync(2500)
}

describe('where an article was left', () => {
  it('is written down once somebody stays there, and come back to', async () => {
    const window = windowOf('alice', 11)
    await leave(window)
    expect(window.stet.requests('place:write').at(-1)?.[0]).toBe(window.session.projectId)
    expect(kept(window)).toMatchObject({ above: 30, list: 'sources' })
    const again = windowOf('alice', 12, Y.encodeStateAsUpdate(window.session.document.doc))
    const keeper = comeBack(again, kept(window) ?? null)
    expect(keeper.top).toEqual({ offset: offsetOf(again, lastLine), above: 30 })
    keeper.goBack()
    expect(again.session.listTab.get()).toBe('sources')
  })

  it('is found again after colleagues wrote above it, changed it, or took it out', async () => {
    const window = windowOf('alice', 11)
    await leave(window)
    const bob = windowOf('bob', 13, Y.encodeStateAsUpdate(window.session.document.doc))
    typeOver(bob, '240 kilometres', 'some two hundred and forty kilometres')
    expect(comeBack(bob, kept(window) ?? null).top).toEqual({ offset: offsetOf(bob, lastLine), above: 30 })
    const start = offsetOf(bob, lastLine)
    bob.session.article.change([{ retain: start }, { delete: lastLine.length }], bob.session.origin)
    expect(comeBack(bob, kept(window) ?? null).top).toEqual({ offset: start, above: 0 })
  })

  it('is not written over before it could be come back to', async () => {
    const window = windowOf('alice', 11)
    await leave(window)
    const again = windowOf('alice', 12, Y.encodeStateAsUpdate(window.session.document.doc))
    const keeper = comeBack(again, kept(window) ?? null)
    await keeper.keep()
    expect(kept(again)).toEqual(kept(window))
  })

  it('gives way to the list that somebody went to meanwhile', async () => {
    const window = windowOf('alice', 11)
    await leave(window)
    const again = windowOf('alice', 12, Y.encodeStateAsUpdate(window.session.document.doc))
    const keeper = comeBack(again, kept(window) ?? null)
    again.session.listTab.set('activity')
    keeper.goBack()
    expect(again.session.listTab.get()).toBe('activity')
    const unknown = windowOf('alice', 14)
    comeBack(unknown, { top: null, above: 0, list: 'no such list' }).goBack()
    expect(unknown.session.listTab.get()).toBe('claims')
  })

  it('is written by nobody who has left', async () => {
    const window = windowOf('alice', 11)
    await leave(window)
    const before = window.stet.requests('place:write').length
    window.session.place.destroy()
    window.session.place.changed()
    window.session.listTab.set('claims')
    await vi.advanceTimersByTimeAsync(5000)
    await window.session.place.keep()
    expect(window.stet.requests('place:write')).toHaveLength(before)
  })

  it('is the beginning for the first time, and where that is in sight', async () => {
    const window = windowOf('alice', 11)
    expect(window.session.place.top).toBeNull()
    const stop = window.session.place.follow(() => null)
    await window.session.place.keep()
    expect(kept(window)).toEqual({ top: null, above: 0, list: 'claims' })
    stop()
  })

  it('is tried again after it could not be written, and not written twice', async () => {
    const window = windowOf('alice', 11)
    window.stet.answers = { 'place:write': () => fail('no', 'The disk is full.') }
    await window.session.place.keep()
    window.stet.answers = { 'place:write': () => succeed(null) }
    await window.session.place.keep()
    await window.session.place.keep()
    expect(window.stet.requests('place:write')).toHaveLength(2)
  })

  it('stays known while the editor is made anew', async () => {
    const window = windowOf('alice', 11)
    const stop = window.session.place.follow(() => ({ offset: offsetOf(window, lastLine), above: 12 }))
    stop()
    expect(window.session.place.top).toEqual({ offset: offsetOf(window, lastLine), above: 12 })
  })
})
