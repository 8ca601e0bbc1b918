import { describe, expect, it } from 'vitest'
import { addPost, beginThread } from '../../../../src/core/document/threads'
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

  it('tells a late answer behind that none had come by the time', () => {
    const { alice } = openPair('The bridge fell.')
    const said = { by: alice.person, at: '2022-02-06T00:00:00Z' }
    const [id, sent, silent] = [
      newId('thread', fillPseudoRandom),
      newId('post', fillPseudoRandom),
      newId('post', fillPseudoRandom)
    ]
    const about = { purpose: 'query', claimId: null, words: '', to: 'The ministry' } as const
    const first = { id: sent, threadId: id, act: 'sent', text: '', after: [], ...said } as const
    beginThread(alice.document, { id, ...about, replyBy: '2022-02-05', ...said }, first, own)
    addPost(alice.document, { ...first, id: silent, act: 'silent', after: [sent] }, own)
    const late = newId('post', fillPseudoRandom)
    addPost(
      alice.document,
      { ...first, id: late, act: 'answer', text: 'It did not fall.', after: [silent] },
      own
    )
    const page = new TextDecoder().decode(exportApproaches(snapshotOf(alice), exportedByAlice))
    expect(page.indexOf('No answer by the time.')).toBeGreaterThan(0)
    expect(page.indexOf('It did not fall.')).toBeGreaterThan(page.indexOf('No answer by the time.'))
  })
})
