import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../src/core/article/block-schema'
import { $deleteRow, $insertColumn, $insertRow } from '../../../../src/renderer/editor/table-commands'
import { EditorReplica, seedOf } from '../../../support/editor-replica'
import { countingIds, linesOf, paragraph, tableBlocks } from '../../../support/table-blocks'

const article = [
  paragraph('Before'),
  ...tableBlocks('a', [
    ['Year', 'Tests'],
    ['2022', '7'],
    ['2023', '']
  ]),
  paragraph('After')
]

/** Alice and Bob edit the article apart, in either order of their client ids, and merge. */
function apart(
  blocks: readonly Block[],
  alice: (replica: EditorReplica) => void,
  bob: (replica: EditorReplica) => void
): readonly (readonly string[])[] {
  return [
    [7, 8],
    [8, 7]
  ].map(([first = 0, second = 0]) => {
    const seed = seedOf(blocks)
    const replicas = [
      new EditorReplica('alice', first, seed),
      new EditorReplica('bob', second, seed)
    ] as const
    alice(replicas[0])
    bob(replicas[1])
    replicas[0].receive(replicas[1])
    replicas[1].receive(replicas[0])
    expect(replicas[0].stored()).toEqual(replicas[1].stored())
    expect(replicas[0].shown()).toEqual(replicas[0].stored())
    expect(replicas[1].shown()).toEqual(replicas[1].stored())
    return linesOf(replicas[0].stored())
  })
}

function at(words: string, change: () => unknown) {
  return (replica: EditorReplica): void => {
    const offset = replica.article.toString().indexOf(words)
    expect(offset).toBeGreaterThanOrEqual(0)
    replica.edit(offset, offset, change)
  }
}

describe('a table that two people change apart', () => {
  it('has the row of one and the column of the other, the new row one cell short', () => {
    const merged = apart(
      article,
      at('Year', () => $insertRow('below', countingIds('alice'))),
      at('Year', () => $insertColumn('right', countingIds('bob')))
    )
    for (const lines of merged) {
      expect(lines).toEqual([
        'Before',
        '# Year |  | Tests',
        '#  | ',
        '# 2022 |  | 7',
        '# 2023 |  | ',
        'After'
      ])
    }
  })

  it('has the columns of both', () => {
    const merged = apart(
      article,
      at('Tests', () => $insertColumn('left', countingIds('alice'))),
      at('2022', () => $insertColumn('right', countingIds('bob')))
    )
    for (const lines of merged) {
      expect(lines.map((line) => line.split(' | ').length)).toEqual([1, 4, 4, 4, 1])
      expect(lines[1]).toBe('# Year |  |  | Tests')
    }
  })

  it('is put in order by the next change when columns met at the edge of two rows', () => {
    const seed = seedOf(article)
    const [alice, bob] = [new EditorReplica('alice', 8, seed), new EditorReplica('bob', 7, seed)]
    at('Year', () => $insertColumn('left', countingIds('alice')))(alice)
    at('Tests', () => $insertColumn('right', countingIds('bob')))(bob)
    bob.receive(alice)
    alice.receive(bob)
    at('Year', () => $insertRow('below', countingIds('more')))(alice)
    bob.receive(alice)
    expect(bob.shown()).toEqual(alice.stored())
    expect(linesOf(alice.stored())).toEqual([
      'Before',
      '#  | Year | Tests | ',
      '#  |  |  | ',
      '#  | 2022 | 7 | ',
      '#  | 2023 |  | ',
      'After'
    ])
  })

  it('has the rows of both, also among empty ones', () => {
    const empty = [
      paragraph('Before'),
      ...tableBlocks('a', [
        ['', ''],
        ['', '']
      ]),
      paragraph('After')
    ]
    const insertAt = (offset: number, name: string) => (replica: EditorReplica) =>
      replica.edit(offset, offset, () => $insertRow('below', countingIds(name)))
    for (const lines of apart(empty, insertAt(7, 'alice'), insertAt(9, 'bob'))) {
      expect(lines).toEqual(['Before', '#  | ', '#  | ', '#  | ', '#  | ', 'After'])
    }
  })

  it('keeps what one typed in a row that the other deleted', () => {
    const merged = apart(
      article,
      at('2022', () => $deleteRow()),
      (replica) => {
        const offset = replica.article.toString().indexOf('7')
        replica.edit(offset, offset, (selection) => selection.insertText('at least '))
      }
    )
    for (const lines of merged) {
      expect(lines).toEqual(['Before', '# Year | Tests', '# at least 2023 | ', 'After'])
    }
  })

  it('shows every cell when a row and a column meet at the row’s end', () => {
    const merged = apart(
      article,
      at('Tests', () => $insertRow('below', countingIds('alice'))),
      at('Tests', () => $insertColumn('right', countingIds('bob')))
    )
    for (const lines of merged) {
      const cells = lines.filter((line) => line.startsWith('#')).flatMap((line) => line.slice(2).split(' | '))
      expect(cells).toHaveLength(11)
      expect(lines[0]).toBe('Before')
      expect(lines.at(-1)).toBe('After')
    }
  })
})
