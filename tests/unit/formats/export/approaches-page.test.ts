import { describe, expect, it } from 'vitest'
import { beginThread } from '../../../../src/core/document/threads'
import { newId } from '../../../../src/core/model/ids'
import { exportApproaches } from '../../../../src/formats/export/approaches-page'
import { exportedByAlice } from '../../../support/export-options'
import { fillPseudoRandom, openPair, own, snapshotOf } from '../../../support/replica'

describe('the log of approaches for comment', () => {
  it('holds what hostile words say as words, and those alone that are approaches', () => {
    const { alice } = openPair('The bridge fell.')
    const said = { by: alice.person, at: '2022-02-02T00:00:00Z' }
    for (const [to, replyBy] of [
      ['<b>The ministry</b>', '2022-02-05'],
      ['The author', undefined]
    ] as const) {
      const id = newId('thread', fillPseudoRandom)
      const thread = { id, purpose: 'query', claimId: null, words: '', to, ...said } as const
      const post = {
        id: newId('post', fillPseudoRandom),
        threadId: id,
        act: 'ask',
        text: '<i>Why?</i>'
      } as const
      beginThread(
        alice.document,
        replyBy === undefined ? thread : { ...thread, replyBy },
        { ...post, after: [], ...said },
        own
      )
    }
    const page = new TextDecoder().decode(exportApproaches(snapshotOf(alice), exportedByAlice))
    expect(page).toContain('&lt;b&gt;The ministry&lt;/b&gt;')
    expect(page).toContain('&lt;i&gt;Why?&lt;/i&gt;')
    expect(page).toContain('1 approach, 1 without an outcome yet.')
    expect(page).toContain('2022-02-05')
    expect(page).not.toContain('The author')
  })
})
