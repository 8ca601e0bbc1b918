import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { UnfinishedTexts } from '../../../../src/core/ipc/contract'
import { succeed } from '../../../../src/core/ipc/result'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { noEvidence } from '../../../../src/renderer/session/evidence-draft'
import { keepUnfinished } from '../../../../src/renderer/session/unfinished-places'
import { lastMessage, type OpenWindow, selectWords, windowOf } from '../../../support/window-of'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A window whose app keeps what is unfinished in `kept`. */
async function windowKeeping(kept: { texts: UnfinishedTexts }, seed?: Uint8Array): Promise<OpenWindow> {
  const window = windowOf('alice', seed === undefined ? 11 : 12, seed)
  window.stet.answers = {
    'unfinished:read': () => succeed(kept.texts),
    'unfinished:write': (texts) => {
      kept.texts = texts
      return succeed(null)
    }
  }
  window.session.view.read()
  await keepUnfinished(window.session)
  return window
}

it('brings back what was begun, with no more waiting than between two words, and tells that it did', async () => {
  const kept: { texts: UnfinishedTexts } = { texts: [] }
  const first = await windowKeeping(kept)
  selectWords(first, '240 kilometres')
  markClaimAtSelection(first.session)
  const [claim] = first.session.view.claims
  const id = claim?.claim.id
  if (id === undefined) throw new Error('No claim was marked.')
  first.session.setEvidenceForm(id, {
    ...noEvidence,
    url: 'https://example.org',
    excerpt: 'It is 240 km long.'
  })
  first.session.setNoteDraft(id, 'Measured twice')
  first.session.setCorrectionDraft(id, '241 kilometres')
  first.session.setTextDraft(`query ${id}`, 'Who measured it?')
  const [sentence] = first.session.coverage.sentencesIn({ start: 25, end: 30 })
  if (sentence === undefined) throw new Error('There is no sentence.')
  const words = first.session.article.slice(sentence.range.start, sentence.range.end)
  first.session.factDrafts.of(sentence.range, words).text = 'The Alta is a river'
  await vi.advanceTimersByTimeAsync(1000)
  expect(kept.texts).toHaveLength(5)

  const again = await windowKeeping(kept, Y.encodeStateAsUpdate(first.session.document.doc))
  const { session } = again
  expect(session.evidenceForms.get().get(id)).toMatchObject({
    excerpt: 'It is 240 km long.',
    stance: 'supports'
  })
  expect(session.noteDrafts.get().get(id)).toBe('Measured twice')
  expect(session.correctionDrafts.get().get(id)).toBe('241 kilometres')
  expect(session.textDrafts.get(`query ${id}`)).toBe('Who measured it?')
  expect(session.factDrafts.of(sentence.range, words).text).toBe('The Alta is a river')
  expect(lastMessage(again)).toMatch(/begun to write/)
  session.messages.current.get()[0]?.action?.run()
  expect(session.selectedClaim.get()).toBe(id)
  expect(kept.texts).toHaveLength(5)
})

it('lets go of what was given, and leaves no trace of a form that was only opened', async () => {
  const kept: { texts: UnfinishedTexts } = { texts: [['reply thread', 'Yes']] }
  const alice = await windowKeeping(kept)
  selectWords(alice, '240')
  markClaimAtSelection(alice.session)
  const id = alice.session.view.claims[0]?.claim.id
  if (id === undefined) throw new Error('No claim was marked.')
  alice.session.setEvidenceForm(id, noEvidence)
  alice.session.setTextDraft('reply thread', null)
  await vi.advanceTimersByTimeAsync(1000)
  expect(kept.texts).toEqual([])
})

it('reads past what is damaged, and writes nothing over what could not be read', async () => {
  const id = '0'.repeat(20)
  const damaged = {
    texts: [
      [`evidence-edit ${id}`, '{"stance":'],
      ['notice', 'We were wrong.']
    ] as const
  }
  const alice = await windowKeeping(damaged)
  expect(alice.session.textDrafts.get('notice')).toBe('We were wrong.')
  expect(alice.session.evidenceEdits.get().size).toBe(0)

  const bob = windowOf('bob', 13)
  bob.stet.answers = {
    'unfinished:read': () => ({ ok: false, problem: { code: 'internal', message: 'The disk is away.' } })
  }
  bob.session.view.read()
  await keepUnfinished(bob.session)
  bob.session.setTextDraft('notice', 'Another')
  await bob.session.unfinished.keep()
  expect(bob.stet.requests('unfinished:write')).toEqual([])
})
