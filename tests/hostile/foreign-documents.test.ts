import { join } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../src/core/article/article-text'
import { ProjectView } from '../../src/core/document/project-view'
import { openDocument } from '../../src/core/document/schema'
import { snapshotOfUpdates } from '../../src/core/document/snapshot-of-updates'
import { newId } from '../../src/core/model/ids'
import { plainFormats } from '../../src/formats/export/export-options'
import { exportSnapshot } from '../../src/formats/export/export-snapshot'
import { readCapture, writeCapture } from '../../src/project/captures'
import { readManifest } from '../../src/project/manifest'
import { readUpdateFacts } from '../../src/project/update-facts'
import { exportedByAlice } from '../support/export-options'
import { craftUpdate } from '../support/hostile/craft-update'
import { hostileTexts } from '../support/hostile-text'
import { makePng } from '../support/png-fixture'
import { Computer, folder, projectId, seededRandom } from '../support/project-world'
import { parseExport } from '../support/read-export'

const roots = [
  ...['article', 'claims', 'checks', 'sources', 'evidence', 'corrections', 'decisions', 'people', 'info'],
  ...['drafts', 'sessions', 'activity', 'roster', 'signoffs']
]
const idOf = (kind: Parameters<typeof newId>[0], seed: number) => newId(kind, seededRandom(seed))
const ids = Object.fromEntries(
  ['claims', 'checks', 'sources', 'evidence', 'people', 'drafts'].map((root, index) => [
    root,
    idOf('claim', index + 1) as string
  ])
)

/** What an update by a stranger makes of a project; the update passes the folder's rules. */
function documentBy(write: (doc: Y.Doc) => void): { readonly doc: Y.Doc; readonly update: Uint8Array } {
  const doc = new Y.Doc()
  doc.clientID = 666
  doc.getText('article').insert(0, 'The ferry sank.\n')
  write(doc)
  const update = Y.encodeStateAsUpdate(doc)
  expect(readUpdateFacts(update)).toBeTypeOf('object')
  return { doc, update }
}

/** The project opens: it is read whole, watched, and exported in every form. */
function opens(update: Uint8Array): ReturnType<typeof snapshotOfUpdates> {
  const snapshot = snapshotOfUpdates([update], projectId)
  for (const format of plainFormats) {
    expect(
      exportSnapshot(snapshot, format, { ...exportedByAlice, images: new Map() }).length
    ).toBeGreaterThan(0)
  }
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const document = openDocument(doc)
  const article = new ArticleText(document.article)
  const view = new ProjectView(document, article)
  expect(article.blocks.length).toBeGreaterThan(0)
  view.destroy()
  return snapshot
}

describe('a document by a stranger', () => {
  it('may use every root for another type, and opens', () => {
    const { update } = documentBy((doc) => {
      for (const root of roots) {
        if (root === 'article') continue
        doc.getArray(root).insert(0, ['text', 7, new Y.Map(), new Y.Text('words')])
      }
    })
    expect(opens(update).blocks).toHaveLength(1)
    const asMap = craftUpdate([
      { client: 9, clock: 0, structs: [{ parent: 'article', key: 'a', content: { type: 'map' } }] }
    ])
    expect(opens(Y.mergeUpdates([update, asMap])).blocks).toHaveLength(1)
  })

  it('may hold values of every wrong type where entries are expected, and opens without them', () => {
    const wrong = [null, 7, 'text', [], {}, true, new Uint8Array(9), [[[[]]]], { kind: 'nonsense', id: {} }]
    for (const [index, value] of wrong.entries()) {
      const { update } = documentBy((doc) => {
        for (const root of roots.slice(1)) {
          const map = doc.getMap(root)
          for (const key of ['x', '', '\0', ...Object.values(ids)]) {
            map.set(key, value)
            map.set(
              `${key}-map`,
              new Y.Map<unknown>([
                ['id', value],
                ['by', value],
                ['anchors', value]
              ])
            )
          }
          map.set(
            ids[root] ?? 'entry',
            new Y.Map<unknown>([
              ['kind', value],
              ['markedBy', value]
            ])
          )
        }
      })
      const { claims, sources, evidence, people } = opens(update)
      expect([claims, sources, evidence, people], String(index)).toEqual([[], [], [], []])
    }
  })

  it('may use names that JavaScript gives a meaning, and changes nothing by them', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON']
    const { update } = documentBy((doc) => {
      for (const root of roots.slice(1)) {
        for (const name of names) {
          doc.getMap(root).set(name, new Y.Map<unknown>(names.map((key) => [key, { polluted: true }])))
        }
      }
      doc.getText('article').format(0, 3, Object.fromEntries(names.map((name) => [name, 'x'])))
    })
    opens(update)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(Object.prototype.toString.call({})).toBe('[object Object]')
  })

  it('is refused with a value that has the key __proto__: Yjs could not write it again, and nobody open the project', () => {
    const inner = { a: new Uint8Array([1]), toJSON: 'x', constructor: { prototype: 1 } }
    const refuses = (value: unknown): void => {
      const structs = [{ parent: 'checks', key: ids['checks'] ?? '', content: { any: [value] } }]
      expect(readUpdateFacts(craftUpdate([{ client: 9, clock: 0, structs }]))).toBe('malformed')
    }
    for (const poison of [new Uint8Array([1, 2]), new Uint8Array(), { polluted: true }, [], null]) {
      const value = Object.defineProperty({}, '__proto__', { value: poison, enumerable: true })
      for (const each of [value, [value], { a: [1, { b: value }] }]) refuses(each)
    }
    for (const plain of [inner, [inner], Object.fromEntries([['hasOwnProperty', inner]])]) {
      const structs = [{ parent: 'checks', key: ids['checks'] ?? '', content: { any: [plain] } }]
      const crafted = craftUpdate([{ client: 9, clock: 0, structs }])
      expect(readUpdateFacts(crafted)).toBeTypeOf('object')
      opens(Y.mergeUpdates([crafted, crafted]))
    }
  })

  it('may hold markup, controls and half characters in every field, and all of it is words', () => {
    const texts = [
      ...hostileTexts,
      '\0\u0007\u001b[31m',
      '\ud800',
      '\udfff!',
      '\u202egnp.exe',
      '\u200b\u2066\ufeff'
    ]
    const { update } = documentBy((doc) => {
      const person = idOf('person', 50)
      for (const [index, text] of texts.entries()) {
        const at = doc.getText('article').length
        doc
          .getText('article')
          .insert(at, `${text.replaceAll('\n', ' ')}\n`, { link: text, role: text, image: text, alt: text })
        doc.getMap('people').set(person, { id: person, name: text, role: text })
        const source = idOf('source', 100 + index)
        const item = {
          type: text,
          title: text,
          URL: text,
          author: [{ literal: text }],
          publisher: text,
          note: text
        }
        const fields = { item, primary: true, terms: 'public', origin: text, addedBy: person, addedAt: text }
        doc.getMap('sources').set(source, new Y.Map<unknown>(Object.entries(fields)))
        for (const key of ['title', 'byline', 'dateline', 'language', 'originalName'])
          doc.getMap('info').set(key, text)
      }
    })
    const snapshot = opens(update)
    for (const format of ['html', 'print-html'] as const) {
      const page = parseExport(exportSnapshot(snapshot, format, { ...exportedByAlice, images: new Map() }))
      expect(
        page.querySelectorAll('script, iframe, svg, math, base, object, embed, form, link')
      ).toHaveLength(0)
      for (const element of page.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^on/i)
          expect(value).not.toMatch(/^\s*(javascript|data:text|vbscript|file|smb):/i)
        }
      }
    }
  })

  it('may mark the text and hold keys by the thousand, and opens in time', () => {
    const { update } = documentBy((doc) => {
      const text = doc.getText('article')
      text.insert(0, 'word '.repeat(3000))
      doc.transact(() => {
        for (let index = 0; index < 3000; index += 1)
          text.format(index * 5, 4, { bold: index % 2 === 0 || null })
        for (let index = 0; index < 20_000; index += 1) doc.getMap('claims').set(`${index}`, index)
      })
    })
    const start = process.cpuUsage()
    opens(update)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000)
  }, 120_000)
})

describe('a capture', () => {
  it.each([
    '../../x.png',
    '/etc/passwd',
    `..\\${'a'.repeat(60)}.png`,
    `${'A'.repeat(64)}.png`,
    `${'a'.repeat(64)}.svg`,
    ''
  ])('is not looked for under a name that is no hash: %s', async (name) => {
    const alice = new Computer(1)
    await alice.start()
    let asked = 0
    alice.disk.fault = () => {
      asked += 1
      return null
    }
    expect(await readCapture(alice.fs, folder, name)).toBeNull()
    expect(asked).toBe(0)
  })

  it('with other bytes than its name says, or of another kind, is not shown', async () => {
    const alice = new Computer(1)
    await alice.start()
    await alice.makeProject()
    const name = `${'ab'.repeat(32)}.png`
    await alice.put(join(folder, 'captures/ab', 'ab'.repeat(32)), makePng(1, 1))
    expect(await readCapture(alice.fs, folder, name)).toBeNull()
    await expect(
      writeCapture({ fs: alice.fs, folder, random: alice.random }, { name, bytes: makePng(1, 1) })
    ).resolves.toBeUndefined()
    expect(await readCapture(alice.fs, folder, name)).toBeNull()
  })
})

describe('a hostile project.json', () => {
  const id = '0'.repeat(20)
  const honest = {
    format: 'stet-project',
    formatVersion: 1,
    projectId: id,
    title: '',
    created: '',
    original: null
  }
  const cases: readonly (readonly [string, string, string])[] = [
    ['a million brackets', '['.repeat(250_000), 'damaged-project'],
    ['a million braces', '{"a":'.repeat(50_000), 'damaged-project'],
    ['more than it may hold', `${JSON.stringify(honest)}${' '.repeat(300_000)}`, 'damaged-project'],
    ['two versions', '{"format":"stet-project","formatVersion":1,"formatVersion":99}', 'damaged-project'],
    ['a version that is none', JSON.stringify({ ...honest, formatVersion: 1.5 }), 'damaged-project'],
    ['a version below', JSON.stringify({ ...honest, formatVersion: 0 }), 'damaged-project'],
    [
      'a path outside',
      JSON.stringify({
        ...honest,
        original: { file: '../../../etc/passwd', name: '', sha256: 'a'.repeat(64), size: 1 }
      }),
      'damaged-project'
    ],
    [
      'an absolute path',
      JSON.stringify({
        ...honest,
        original: { file: '/etc/passwd', name: '', sha256: 'a'.repeat(64), size: 1 }
      }),
      'damaged-project'
    ],
    [
      'an id that is a path',
      JSON.stringify({ ...honest, projectId: '../../../../../../x' }),
      'damaged-project'
    ],
    ['a prototype', '{"__proto__":{"format":"stet-project","formatVersion":1}}', 'damaged-project'],
    ['version 2 that nobody signed', JSON.stringify({ ...honest, formatVersion: 2 }), 'damaged-project'],
    ['bytes that are no text', '\udfff\0\0', 'damaged-project']
  ]

  it.each(cases)('with %s is refused with a sentence', async (_what, json, code) => {
    const alice = new Computer(1)
    await alice.start()
    await alice.put(join(folder, 'project.json'), new TextEncoder().encode(json))
    const start = process.cpuUsage()
    const read = await readManifest(alice.fs, folder)
    expect(read).toMatchObject({ ok: false, problem: { code } })
    if (!read.ok) expect(read.problem.message.length).toBeGreaterThan(40)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000)
  })
})
