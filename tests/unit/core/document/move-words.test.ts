import { describe, expect, it } from 'vitest'
import { retain } from '../../../../src/core/article/article-delta'
import { textOfBlock } from '../../../../src/core/article/block-schema'
import { moveWords } from '../../../../src/core/document/move-words'
import { merge } from '../../../support/claim-operations'
import { mark, mergeAll, openPair, own, type Replica, reload } from '../../../support/replica'

const story = 'Seven tests in January.\nTwo ministers spoke.\nA third was ill.'

function rangeOf({ article }: Replica, words: string) {
  const start = article.toString().indexOf(words)
  return { start, end: start + words.length }
}

function outline({ article }: Replica): readonly string[] {
  return article.blocks.map((block) => `${block.attributes.type}: ${textOfBlock(block)}`)
}

describe('words that are moved', () => {
  it('take a merged claim along and leave each of the two its own words, also when the merging is undone', () => {
    const { alice, bob } = openPair(story)
    const first = mark(alice, 'in January')
    const second = mark(alice, 'Two ministers')
    merge(alice, first, second)
    mergeAll(alice, bob)
    moveWords(bob, rangeOf(bob, ' in January'), 43, own)
    mergeAll(alice, bob)
    expect(alice.view.claim(first)?.anchorStates).toEqual(['exact', 'exact'])
    alice.undo.undo()
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(bob)]) {
      expect(replica.view.claim(first)).toMatchObject({ words: 'in January', anchorStates: ['exact'] })
      expect(replica.view.claim(second)).toMatchObject({ words: 'Two ministers', anchorStates: ['exact'] })
    }
  })

  it('take the claims wholly on them along, on every replica and after a restart', () => {
    const { alice, bob } = openPair(story)
    const inside = mark(alice, 'in January')
    const around = mark(alice, 'Seven tests in January')
    const across = mark(alice, 'tests in')
    mergeAll(alice, bob)
    const to = moveWords(alice, rangeOf(alice, ' in January'), 43, own)
    expect(outline(alice)).toEqual([
      'paragraph: Seven tests.',
      'paragraph: Two ministers spoke in January.',
      'paragraph: A third was ill.'
    ])
    expect(alice.article.slice(to?.start ?? 0, to?.end ?? 0)).toBe(' in January')
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(bob)]) {
      expect(replica.view.claim(inside)).toMatchObject({ words: 'in January', anchorStates: ['exact'] })
      expect(replica.view.claim(around)?.words).toBe('Seven tests')
      expect(replica.view.claim(across)?.words).toBe('tests')
    }
  })

  it('come back in one step of undo with their claims, and go again by redo', () => {
    const { alice, bob } = openPair(story)
    const claim = mark(alice, 'in January')
    moveWords(alice, rangeOf(alice, ' in January'), 43, own)
    alice.undo.undo()
    expect(alice.article.toString()).toBe(`${story}\n`)
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(alice)]) {
      expect(replica.view.claim(claim)).toMatchObject({ words: 'in January', anchorStates: ['exact'] })
    }
    alice.undo.redo()
    expect(outline(alice)[1]).toBe('paragraph: Two ministers spoke in January.')
    expect(reload(alice).view.claim(claim)).toMatchObject({ words: 'in January', anchorStates: ['exact'] })
    for (let round = 0; round < 3; round += 1) {
      alice.undo.undo()
      expect(alice.article.toString()).toBe(`${story}\n`)
      expect(reload(alice).view.claim(claim)?.anchorStates).toEqual(['exact'])
      alice.undo.redo()
      expect(reload(alice).view.claim(claim)?.anchorStates).toEqual(['exact'])
    }
  })

  it('keep a verdict falling back where they were edited: the old words go along', () => {
    const { alice } = openPair(story)
    const claim = mark(alice, 'in January')
    alice.article.change([retain(15), { insert: 'late ' }], own)
    moveWords(alice, rangeOf(alice, ' in late January'), 49, own)
    expect(reload(alice).view.claim(claim)).toMatchObject({
      words: 'in late January',
      anchorStates: ['edited']
    })
  })

  it('keep their formats, and whole blocks their types', () => {
    const { alice } = openPair(story)
    alice.article.change([retain(23), retain(1, { heading: 2 }), retain(4), retain(9, { bold: true })], own)
    moveWords(alice, { start: 0, end: 24 }, 45, own)
    expect(outline(alice)).toEqual([
      'paragraph: Two ministers spoke.',
      'heading: Seven tests in January.',
      'paragraph: A third was ill.'
    ])
    moveWords(alice, rangeOf(alice, 'ministers'), 0, own)
    expect(alice.article.blocks[0]?.runs[0]).toEqual({ text: 'ministers', attributes: { bold: true } })
  })

  it('leave each rest its type, wherever they are cut and put', () => {
    const { alice } = openPair(story)
    alice.article.change([retain(23), retain(1, { heading: 2 })], own)
    moveWords(alice, rangeOf(alice, 'in January.\nTwo '), 61, own)
    expect(outline(alice)).toEqual([
      'heading: Seven tests ministers spoke.',
      'paragraph: A third was ill.in January.',
      'paragraph: Two '
    ])
  })

  it('go nowhere when they are put into themselves or past the end', () => {
    const { alice } = openPair(story)
    for (const target of [0, 3, 5, 10_000])
      expect(moveWords(alice, { start: 0, end: 5 }, target, own)).toBeNull()
    expect(moveWords(alice, { start: 4, end: 4 }, 9, own)).toBeNull()
    expect(alice.article.toString()).toBe(`${story}\n`)
  })

  it('never lose or double a letter, at whatever places', () => {
    const { alice } = openPair(story)
    const letters = [...`${story}\n`].sort().join('')
    for (let start = 0; start < 61; start += 7) {
      for (let end = start + 1; end < 62; end += 9) {
        for (let target = 0; target < 62; target += 5) {
          moveWords(alice, { start, end }, target, own)
          expect([...alice.article.toString()].sort().join('')).toBe(letters)
          expect(alice.article.blocks.length).toBe(3)
        }
      }
    }
  })
})
