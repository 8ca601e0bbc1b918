import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../src/core/article/block-schema'
import { diffDraft } from '../../../../src/core/article/diff-draft'
import { draftRows } from '../../../../src/core/article/draft-rows'
import { paragraphs } from '../../../support/paragraphs'

const launch = 'North Korea fired a missile from the east coast early on Sunday.'
const talks = 'Ministers of both countries spoke by telephone about the launch.'
const pledge = 'They agreed to work together on new deterrence in the region.'

function rowsOf(before: readonly Block[], after: readonly Block[]) {
  return draftRows(before, after, diffDraft(before, after))
}

function shown(before: readonly string[], after: readonly string[]): readonly string[] {
  return rowsOf(paragraphs(before), paragraphs(after)).map(({ kind, parts }) => {
    const signs = { same: '', added: '+', removed: '-' }
    return `${kind}: ${parts.map((part) => `${signs[part.kind]}${part.text}`).join('|')}`
  })
}

describe('the comparison of two versions, paragraph by paragraph', () => {
  it('shows the words that came and went within a paragraph', () => {
    expect(shown([launch], [launch.replace('Sunday', 'Monday')])).toEqual([
      'changed: North Korea fired a missile from the east coast early on |-Sunday|+Monday|.'
    ])
  })

  it('shows whole paragraphs that came and went', () => {
    expect(shown([launch, talks], [talks, pledge])).toEqual([
      `removed: -${launch}`,
      `same: ${talks}`,
      `added: +${pledge}`
    ])
  })

  it('shows a paragraph that went by itself, though its end is like that of the changed one before it', () => {
    expect(shown([launch, talks, pledge], [launch.replace('Sunday', 'Monday'), pledge])).toEqual([
      'changed: North Korea fired a missile from the east coast early on |-Sunday|+Monday|.',
      `removed: -${talks}`,
      `same: ${pledge}`
    ])
  })

  it('shows a moved paragraph at both of its places, and which they are', () => {
    const rows = rowsOf(paragraphs([launch, talks, pledge]), paragraphs([pledge, launch, talks]))
    expect(rows.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['moved-here', 2, 0],
      ['same', 0, 1],
      ['same', 1, 2],
      ['moved-away', 2, 0]
    ])
  })

  it('shows where a paragraph was cut, and where two were joined', () => {
    expect(shown([`${launch} ${talks}`], [launch, talks])).toEqual([
      `changed: ${launch}|- |+¶`,
      `same: ${talks}`
    ])
    expect(shown([launch, talks], [`${launch} ${talks}`])).toEqual([`changed: ${launch}|-¶|+ |${talks}`])
  })

  it('tells a paragraph that became a heading from one that is as it was', () => {
    const heading: Block = {
      attributes: { type: 'heading', level: 2 },
      runs: [{ text: talks, attributes: {} }]
    }
    const rows = rowsOf(paragraphs([launch, talks]), [...paragraphs([launch]), heading])
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'restyled'])
  })

  it('has every paragraph of the newer version once, in its order', () => {
    const before = [launch, '', talks, '', pledge, launch]
    const after = [pledge, '', `${launch} ${talks}`, 'One more.', '', launch]
    const rows = rowsOf(paragraphs(before), paragraphs(after))
    const there = rows.filter(({ kind }) => kind !== 'removed' && kind !== 'moved-away')
    expect(there.map((row) => row.after)).toEqual([0, 1, 2, 3, 4, 5])
    const text = there.map(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'removed' ? [] : part.text.replaceAll('¶', ''))).join('')
    )
    expect(text).toEqual(after)
  })
})
