import { $getSelection, $isRangeSelection } from 'lexical'
import { describe, expect, it } from 'vitest'
import { textOfBlock } from '../../../../src/core/article/block-schema'
import { blocksInRange } from '../../../../src/core/article/blocks-in-range'
import type { ClaimId } from '../../../../src/core/model/ids'
import { ArticleBinding } from '../../../../src/renderer/editor/article-binding'
import { CutWords } from '../../../../src/renderer/editor/cut-words'
import { $insertBlocks } from '../../../../src/renderer/editor/paste'
import { addWords, merge } from '../../../support/claim-operations'
import { changeBlock } from '../../../support/edit-article'
import { createEditor } from '../../../support/editor-replica'
import { mark, mergeAll, openPair, own, type Replica, reload } from '../../../support/replica'

const story = 'Seven tests in January.\nTwo ministers spoke.'

/** One person's copy of the project with an editor on it, as its window has. */
function openDesk(replica: Replica) {
  const editor = createEditor()
  const cutWords = new CutWords({ ...replica, origin: own })
  const binding = new ArticleBinding(editor, replica.article, {
    origin: own,
    onNewStep: () => replica.undo.stopCapturing(),
    onWrite: cutWords.write
  })
  binding.connect()
  const edit = (start: number, end: number, change: () => unknown): void =>
    editor.update(
      () => {
        binding.$select(start, end)
        change()
      },
      { discrete: true }
    )
  const rangeOf = (words: string) => {
    const start = replica.article.toString().indexOf(words)
    return { start, end: start + words.length }
  }
  const blocksOf = (words: string) => blocksInRange(replica.article, rangeOf(words))
  return {
    cut(words: string) {
      const range = rangeOf(words)
      const blocks = blocksOf(words)
      edit(range.start, range.end, () => {
        const selection = $getSelection()
        cutWords.remember(blocks.map(textOfBlock).join('\n'), range)
        if ($isRangeSelection(selection)) selection.removeText()
      })
      return blocks
    },
    blocksOf,
    /** Says that words are about to be pasted, and pastes nothing. */
    announce(blocks: ReturnType<typeof blocksOf>, at: number) {
      cutWords.landAt(blocks.map(textOfBlock).join('\n'), at)
    },
    type(words: string, at: number) {
      edit(at, at, () => {
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText(words)
      })
    },
    paste(blocks: ReturnType<typeof blocksOf>, at: number, end = at) {
      edit(at, end, () => {
        cutWords.landAt(blocks.map(textOfBlock).join('\n'), at)
        $insertBlocks(blocks)
      })
    }
  }
}

function stateOf(replica: Replica, claim: ClaimId): string {
  const live = replica.view.claim(claim)
  return `${live?.words} ${live?.anchorStates.join()}`
}

describe('words that are cut and pasted', () => {
  it('take the claims wholly on them along, on every replica, as one step', () => {
    const { alice, bob } = openPair(story)
    const claim = mark(alice, 'in January')
    const desk = openDesk(alice)
    desk.paste(desk.cut(' in January'), 32)
    expect(alice.article.toString()).toBe('Seven tests.\nTwo ministers spoke in January.\n')
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(bob)]) expect(stateOf(replica, claim)).toBe('in January exact')
    alice.undo.undo()
    expect(alice.article.toString()).toBe('Seven tests.\nTwo ministers spoke.\n')
    alice.undo.undo()
    expect(alice.article.toString()).toBe(`${story}\n`)
    expect(stateOf(reload(alice), claim)).toBe('in January exact')
  })

  it('take them along over several blocks and over a selection', () => {
    const { alice } = openPair(`${story}\nA third was ill.`)
    const claims = ['in January', 'Two ministers'].map((words) => mark(alice, words))
    const desk = openDesk(alice)
    const blocks = desk.cut('in January.\nTwo ministers')
    expect(alice.article.toString()).toBe('Seven tests  spoke.\nA third was ill.\n')
    desk.paste(blocks, 28, 35)
    expect(alice.article.toString()).toBe('Seven tests  spoke.\nA third in January.\nTwo ministers.\n')
    expect(claims.map((claim) => stateOf(reload(alice), claim))).toEqual([
      'in January exact',
      'Two ministers exact'
    ])
  })

  it('take them along where they come in below a block, as whole blocks, tables and pictures do', () => {
    const { alice, bob } = openPair('Seven tests.\nYear\n21 tests\nOn parade in April\nTwo ministers spoke.')
    changeBlock('Year', { table: 't', row: 't1' })(alice)
    changeBlock('21 tests', { table: 't', row: 't1' })(alice)
    changeBlock('On parade', { image: 'a.png' })(alice)
    const claims = ['21 tests', 'in April'].map((words) => mark(alice, words))
    const desk = openDesk(alice)
    const blocks = desk.cut('Year\n21 tests\nOn parade in April')
    desk.paste(blocks, alice.article.toString().indexOf('Two ministers spoke.') + 20)
    expect(alice.article.toString()).toBe(
      'Seven tests.\n\nTwo ministers spoke.\nYear\n21 tests\nOn parade in April\n\n'
    )
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(bob)]) {
      expect(claims.map((claim) => stateOf(replica, claim))).toEqual(['21 tests exact', 'in April exact'])
    }
    alice.undo.undo()
    alice.undo.undo()
    expect(claims.map((claim) => stateOf(reload(alice), claim))).toEqual(['21 tests exact', 'in April exact'])
  })

  it('take them along into a cell, where paragraphs become lines and cells stand behind tabs', () => {
    const { alice, bob } = openPair('Seven tests.\nTwo spoke.\nYear\n21 tests\nThree stayed.')
    for (const cell of ['Year', '21 tests']) changeBlock(cell, { table: 't', row: 't1' })(alice)
    const claims = ['Seven', 'Two'].map((words) => mark(alice, words))
    const desk = openDesk(alice)
    const blocks = desk.cut('Seven tests.\nTwo spoke.')
    desk.paste(blocks, alice.article.toString().indexOf('21 tests') + 8)
    expect(alice.article.toString()).toBe('\nYear\n21 testsSeven tests.\u2028Two spoke.\nThree stayed.\n')
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(bob)]) {
      expect(claims.map((claim) => stateOf(replica, claim))).toEqual(['Seven exact', 'Two exact'])
    }
  })

  it('give them to no words that stood there before', () => {
    const { alice } = openPair('Two spoke.\nSeven tests.\nTwo spoke.')
    const claim = mark(alice, 'Two spoke.')
    const desk = openDesk(alice)
    const blocks = desk.cut('Two spoke.')
    const other = alice.article.toString().indexOf('Two')
    desk.announce(blocks, other)
    desk.type('!', other)
    expect(alice.article.toString()).toBe('\nSeven tests.\n!Two spoke.\n')
    expect(stateOf(reload(alice), claim)).toMatch(/moved|orphan/)
  })

  it('give them to the first place only', () => {
    const { alice } = openPair(story)
    const claim = mark(alice, 'January')
    const desk = openDesk(alice)
    const blocks = desk.cut('January')
    desk.paste(blocks, 0)
    desk.paste(blocks, alice.article.length - 1)
    expect(alice.article.toString()).toBe('JanuarySeven tests in .\nTwo ministers spoke.January\n')
    expect(alice.view.rangesOf(claim)).toEqual([{ start: 0, end: 7 }])
    expect(stateOf(reload(alice), claim)).toBe('January exact')
  })

  it('leave them where they are when the cut was undone, or the words were only copied', () => {
    const { alice } = openPair(story)
    const claim = mark(alice, 'January')
    const desk = openDesk(alice)
    const blocks = desk.cut('January')
    alice.undo.undo()
    desk.paste(blocks, 0)
    expect(alice.view.rangesOf(claim)).toEqual([{ start: 22, end: 29 }])
    desk.paste(desk.blocksOf('ministers'), 0)
    expect(alice.view.rangesOf(claim)).toEqual([{ start: 31, end: 38 }])
  })

  it('take none along that a colleague tied to other words meanwhile, and none that reach beyond', () => {
    const { alice, bob } = openPair(story)
    const across = mark(alice, 'tests in')
    const claim = mark(alice, 'January')
    mergeAll(alice, bob)
    const desk = openDesk(alice)
    const blocks = desk.cut(' in January')
    alice.undo.undo()
    mergeAll(alice, bob)
    desk.cut('Two')
    desk.paste(blocks, 0)
    expect(stateOf(reload(alice), across)).toBe('tests in exact')
    expect(stateOf(reload(alice), claim)).toBe('January exact')
  })

  it('can be pasted again after the paste was undone', () => {
    const { alice } = openPair(story)
    const claim = mark(alice, 'January')
    const desk = openDesk(alice)
    const blocks = desk.cut('January')
    desk.paste(blocks, 0)
    alice.undo.undo()
    desk.paste(blocks, alice.article.length - 1)
    expect(alice.article.toString()).toBe('Seven tests in .\nTwo ministers spoke.January\n')
    expect(stateOf(reload(alice), claim)).toBe('January exact')
  })

  it('take their claims along after the cut was undone and made again, as often as anybody likes', () => {
    const { alice, bob } = openPair(story)
    const claim = mark(alice, 'Seven tests')
    addWords(alice, claim, 'January')
    const merged = mark(alice, 'tests in January')
    merge(alice, mark(alice, 'Two'), merged)
    mergeAll(alice, bob)
    const desk = openDesk(alice)
    const blocks = desk.cut('Seven tests in January')
    for (let round = 0; round < 3; round += 1) {
      alice.undo.undo()
      alice.undo.redo()
    }
    desk.paste(blocks, alice.article.length - 1)
    expect(alice.article.toString()).toBe('.\nTwo ministers spoke.Seven tests in January\n')
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(bob)]) {
      expect(stateOf(replica, claim)).toBe('Seven tests … January exact,exact')
      expect(replica.view.claims.map(({ anchorStates }) => anchorStates.join())).toEqual([
        'exact,exact',
        'exact,exact'
      ])
    }
  })

  it('keep further ranges of a claim on them through undo and redo of both steps', () => {
    const { alice } = openPair(story)
    const claim = mark(alice, 'Seven')
    addWords(alice, claim, 'January')
    const desk = openDesk(alice)
    desk.paste(desk.cut(' in January'), 32)
    for (let round = 0; round < 3; round += 1) {
      for (const take of ['undo', 'redo'] as const) {
        alice.undo[take]()
        alice.undo[take]()
        expect(stateOf(reload(alice), claim)).toBe('Seven … January exact,exact')
      }
    }
  })

  it('take none along when what is written after a paste of nothing is something else, or comes later', async () => {
    for (const isLater of [false, true]) {
      const { alice } = openPair(story)
      const claim = mark(alice, 'January')
      const desk = openDesk(alice)
      const blocks = desk.cut('January')
      desk.announce(blocks, 0)
      if (isLater) await new Promise((resolve) => setTimeout(resolve, 1))
      desk.type(isLater ? 'January' : 'February', 0)
      expect(stateOf(alice, claim)).toBe('January orphan')
      desk.paste(blocks, alice.article.length - 1)
      expect(stateOf(reload(alice), claim)).toBe('January exact')
      expect(alice.view.rangesOf(claim)[0]?.end).toBe(alice.article.length - 1)
    }
  })
})
