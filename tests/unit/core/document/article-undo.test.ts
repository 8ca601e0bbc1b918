import { describe, expect, it, vi } from 'vitest'
import { insert, retain } from '../../../../src/core/article/article-delta'
import { attachClaim, changeClaim, markClaim, removeMark } from '../../../../src/core/document/claims'
import { rememberPerson } from '../../../../src/core/document/people'
import { newId } from '../../../../src/core/model/ids'
import { remove, typeAfter, typeBefore } from '../../../support/edit-article'
import { check, fillPseudoRandom, mark, mergeAll, openPair, own, reload } from '../../../support/replica'

const story = 'North Korea conducted seven weapons tests in January.\nIt was the first since 2017.'

describe('undo', () => {
  it('takes a mark off and puts it back, on every replica', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    mergeAll(alice, bob)
    alice.undo.undo()
    mergeAll(alice, bob)
    expect([alice, bob, reload(bob)].map(({ view }) => view.claims.length)).toEqual([0, 0, 0])
    alice.undo.redo()
    mergeAll(alice, bob)
    expect([alice, bob, reload(bob)].map(({ view }) => view.claim(id)?.words)).toEqual(
      Array.from({ length: 3 }, () => 'seven weapons tests')
    )
  })

  it('of a mark keeps what bob wrote on the claim', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    mergeAll(alice, bob)
    changeClaim(bob.document, id, { risk: 'high' }, own)
    mergeAll(alice, bob)
    alice.undo.undo()
    alice.undo.redo()
    mergeAll(alice, bob)
    expect(bob.view.claim(id)?.claim.risk).toBe('high')
  })

  it('never takes back a colleague’s edit', () => {
    const { alice, bob } = openPair(story)
    typeBefore('seven', 'about ')(bob)
    mergeAll(alice, bob)
    expect(alice.undo.canUndo).toBe(false)
    typeAfter('about', ' or over')(alice)
    mergeAll(alice, bob)
    alice.undo.undo()
    expect(alice.article.toString()).toContain('conducted about seven')
  })

  it('never takes back a colleague’s later change of the same field', () => {
    const { alice, bob } = openPair(story)
    const id = mark(bob, 'seven weapons tests')
    mergeAll(alice, bob)
    changeClaim(alice.document, id, { risk: 'high' }, own)
    mergeAll(alice, bob)
    changeClaim(bob.document, id, { risk: 'low' }, own)
    mergeAll(alice, bob)
    alice.undo.undo()
    expect(alice.view.claim(id)?.claim.risk).toBe('low')
  })

  it('leaves checks and people alone', () => {
    const { alice } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    check(alice, id)
    rememberPerson(alice.document, { id: alice.person, name: 'Alice', role: 'checker' }, own)
    while (alice.undo.canUndo) alice.undo.undo()
    expect(alice.document.checks.size).toBe(1)
    expect(alice.view.people).toHaveLength(1)
  })

  it('takes typing back as a whole, and apart from work on claims', () => {
    const { alice } = openPair(story)
    const { length } = alice.article
    for (const [index, letter] of [...'Then '].entries()) {
      alice.article.change([...(index > 0 ? [retain(index)] : []), insert(letter)], own)
    }
    const id = newId('claim', fillPseudoRandom)
    const ranges = [{ start: 5, end: 16 }]
    markClaim(
      alice.document,
      alice.article,
      { id, ranges, kind: 'name', by: alice.person, at: '2022-02-02' },
      own
    )
    changeClaim(alice.document, id, { risk: 'high' }, own)
    alice.article.change([insert('So ')], own)
    alice.undo.undo()
    expect(alice.article.toString()).toMatch(/^Then North/)
    expect(alice.view.claim(id)?.claim.risk).toBe('high')
    alice.undo.undo()
    expect(alice.view.claim(id)?.claim.risk).toBe('normal')
    alice.undo.undo()
    expect(alice.view.claims).toEqual([])
    alice.undo.undo()
    expect(alice.article.length).toBe(length)
    expect(alice.undo.canUndo).toBe(false)
  })

  it('tells when it becomes possible', () => {
    const { alice } = openPair(story)
    const onChange = vi.fn()
    const stop = alice.undo.subscribe(onChange)
    typeBefore('seven', 'about ')(alice)
    expect(onChange).toHaveBeenCalled()
    expect([alice.undo.canUndo, alice.undo.canRedo]).toEqual([true, false])
    alice.undo.undo()
    expect([alice.undo.canUndo, alice.undo.canRedo]).toEqual([false, true])
    stop()
    const calls = onChange.mock.calls.length
    alice.undo.redo()
    expect(onChange).toHaveBeenCalledTimes(calls)
  })

  it('gives back the place of a claim whose mark was off meanwhile', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    removeMark(alice.document, id, own)
    remove('seven weapons tests ')(alice)
    alice.undo.undo()
    alice.undo.undo()
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(alice)]) {
      expect(replica.view.claim(id)?.anchorStates).toEqual(['exact'])
    }
  })

  it('takes back a confirmation of edited words', () => {
    const { alice } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    typeBefore('weapons', 'nuclear ')(alice)
    const ranges = alice.view.rangesOf(id).filter((range) => range !== null)
    attachClaim(alice.document, alice.article, id, ranges, own)
    expect(alice.view.claim(id)?.anchorStates).toEqual(['exact'])
    alice.undo.undo()
    expect(alice.view.claim(id)?.anchorStates).toEqual(['edited'])
  })
})
