import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type GuideNode, guideSections } from '../../scripts/guide-plugin.mjs'

const guide = readFileSync('docs/guide.md', 'utf8')

const cell = (tag: string, words: string) => ({ tag, nodes: [words] })

function linksIn(nodes: readonly GuideNode[]): readonly string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [...(node.href === undefined ? [] : [node.href]), ...linksIn(node.nodes)]
  )
}

describe('The guide as the app shows it', () => {
  it('has every section of the guide, and every link in it leads to one', () => {
    const sections = guideSections(guide)
    expect(sections.length).toBe((guide.match(/^## /gm)?.length ?? 0) + 1)
    const ids = sections.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const contents = [...guide.matchAll(/^- \[[^\]]+\]\(#([^)]+)\)/gm)].map(([, id]) => id)
    expect(contents).toEqual(ids.slice(1))
    for (const target of sections.flatMap(({ nodes }) => linksIn(nodes))) {
      expect(target.startsWith('#') && ids.includes(target.slice(1)), target).toBe(true)
    }
  })

  it('draws tables, and shows HTML of the text as text', () => {
    const [, first] = guideSections(
      '# Guide\n\nFor you.\n\n## Keys & words\n\n| a | b |\n|---|---|\n| 1 | <b onclick="x()">2</b> |\n\n[out](other.md) [in](#keys--words)\n'
    )
    expect(first).toMatchObject({ id: 'keys--words', title: 'Keys & words' })
    expect(first?.nodes).toEqual([
      {
        tag: 'table',
        nodes: [
          { tag: 'thead', nodes: [{ tag: 'tr', nodes: [cell('th', 'a'), cell('th', 'b')] }] },
          {
            tag: 'tbody',
            nodes: [{ tag: 'tr', nodes: [cell('td', '1'), cell('td', '<b onclick="x()">2</b>')] }]
          }
        ]
      },
      { tag: 'p', nodes: ['out', ' ', { tag: 'a', href: '#keys--words', nodes: ['in'] }] }
    ])
    expect(first?.text).toContain('Keys & words')
  })
})
