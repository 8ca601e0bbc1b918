import { describe, expect, it } from 'vitest'
import { applyDraft } from '../../../../src/core/document/apply-draft'
import { addWords, merge } from '../../../support/claim-operations'
import { paragraphs } from '../../../support/paragraphs'
import { mark, mergeAll, openPair, own, type Replica, reload } from '../../../support/replica'

const first = 'Seven tests were made in January, officials said on Wednesday.'
const second = 'Two ministers of both countries spoke of a missile that flew far.'
const third = 'It was the first such launch since 2017, the year of the treaty.'

function receive({ document, article, view }: Replica, lines: readonly string[]): void {
  const draft = { blocks: paragraphs(lines), info: {}, draftId: null }
  applyDraft(document, article, view, draft, own)
}

describe('a new draft that moves paragraphs', () => {
  it('takes merged claims along, each with its own words, for everybody and after the merging is undone', () => {
    const { alice, bob } = openPair([first, second, third].join('\n'))
    const head = mark(alice, 'Two ministers')
    const member = mark(alice, 'Seven tests')
    addWords(alice, member, 'in January')
    const other = mark(alice, 'since 2017')
    merge(alice, head, member, other)
    mergeAll(alice, bob)
    receive(bob, [second, third, first])
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(bob)]) {
      const live = replica.view.claim(head)
      expect(live?.anchorStates).toEqual(['exact', 'exact', 'exact', 'exact'])
      expect(live?.words).toBe('Two ministers … since 2017 … Seven tests … in January')
    }
    alice.undo.undo()
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(alice)]) {
      const words = [head, other, member].map((id) => replica.view.claim(id)?.words)
      expect(words).toEqual(['Two ministers', 'since 2017', 'Seven tests … in January'])
      expect(replica.view.claim(member)?.anchorStates).toEqual(['exact', 'exact'])
    }
  })
})
