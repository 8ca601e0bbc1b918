import type { Block } from '../../src/core/article/block-schema'
import { readImage } from '../../src/core/article/read-image'
import type { ProjectSnapshot } from '../../src/core/document/project-snapshot'
import { makePng } from './png-fixture'
import { block, SnapshotBuilder } from './snapshot-builder'

const png = readImage(makePng(2, 1))
const image = png.ok ? png.value : { name: '', bytes: new Uint8Array() }

const cell = (text: string, row: string, isHead = false): Block =>
  block(text, { type: 'cell', table: 't', row, ...(isHead ? { head: true } : {}) })

/** An article with a table that has a short row, pictures with and without bytes, and rules, claims in all of them. */
export function objectsSnapshot(): {
  readonly snapshot: ProjectSnapshot
  readonly images: ReadonlyMap<string, Uint8Array>
} {
  const desk = new SnapshotBuilder([
    block('Tests by year', { type: 'heading', level: 1, role: 'headline' }),
    cell('Year', 'r1', true),
    cell('Tests', 'r1', true),
    cell('2018', 'r2', true),
    cell('none,\u2028after the moratorium', 'r2'),
    cell('2022', 'r3'),
    block('A Hwasong-12 on parade in April 2017.', {
      type: 'image',
      image: image.name,
      alt: 'A missile on a lorry'
    }),
    block('', { type: 'rule' }),
    block('Launches since 1984.', { type: 'image', image: '', alt: 'A map' }),
    block('Words that a merge put into a rule.', { type: 'rule' }),
    block('The talks go on.')
  ])
  const alice = desk.person('Alice Moreau')
  desk.mark({ words: ['after the moratorium'], by: alice, kind: 'chronology' })
  desk.mark({ words: ['on parade in April 2017'], by: alice, kind: 'image/caption' })
  desk.mark({ words: ['Launches since 1984'], by: alice, kind: 'image/caption' })
  const snapshot = desk.build({
    title: 'Tests by year',
    byline: '',
    dateline: '',
    originalName: 'tests.html'
  })
  return { snapshot, images: new Map([[image.name, image.bytes]]) }
}
