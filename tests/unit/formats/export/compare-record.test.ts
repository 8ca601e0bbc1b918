import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openDocument } from '../../../../src/core/document/schema'
import { beginThread } from '../../../../src/core/document/threads'
import { type Confidential, confidentialChoices } from '../../../../src/core/model/confidential'
import { newId } from '../../../../src/core/model/ids'
import { recordManifestName } from '../../../../src/core/model/record-names'
import { compareRecord } from '../../../../src/formats/export/record/compare-record'
import { makeRecord, type RecordReader } from '../../../../src/formats/export/record/make-record'
import type { RecordPart } from '../../../../src/formats/export/record/record-input'
import { sha256, toHex } from '../../../../src/project/sha256'
import { seededRandom } from '../../../support/project-world'
import {
  partsOfRecord,
  recordedFolder,
  recordedProject,
  recordProject
} from '../../../support/record-project'
import { alice, anna } from '../../../support/signed-project'

const hashOf = (bytes: Uint8Array): string => toHex(sha256(bytes))
const textOf = (parts: readonly RecordPart[], path: string): string =>
  new TextDecoder().decode(parts.find((part) => part.path === path)?.bytes)

/** Holds a record of these files against the project; those that are `changed` have another text. */
function compare(
  parts: readonly RecordPart[],
  changed: Readonly<Record<string, string>> = {},
  project = recordedProject(),
  read: RecordReader = recordedFolder
) {
  // a list does not name itself
  const listed = parts.filter(({ path }) => path !== recordManifestName)
  const hashes = new Map(listed.map(({ path, bytes }) => [path, hashOf(bytes)]))
  for (const [path, text] of Object.entries(changed)) hashes.set(path, hashOf(Buffer.from(text)))
  const page = new TextEncoder().encode(changed['index.html'] ?? textOf(parts, 'index.html'))
  const withheld: unknown = JSON.parse(changed['withheld.json'] ?? textOf(parts, 'withheld.json'))
  return compareRecord({ page, withheld, hashes, key: alice.publicKey }, project, read, hashOf)
}

async function madeRecord(confidential: Confidential = 'redact') {
  const { parts } = await partsOfRecord(confidential)
  return { parts, page: textOf(parts, 'index.html') }
}

describe('a record that is held against the project', () => {
  it.each(confidentialChoices)(
    'is the same, whatever was decided (%s) and by whatever Stet',
    async (choice) => {
      for (const withTalk of [true, false]) {
        const { parts } = await partsOfRecord(choice, { withTalk, appVersion: '9.9.9-beta' })
        expect(await compare(parts)).toEqual({ isSame: true })
      }
    }
  )

  it.each([
    ['succeeded', 'failed'],
    ['<span class="pill">On author', '<span class="pill">Verified']
  ])('is another whose page says %j otherwise', async (words, forged) => {
    const { parts, page } = await madeRecord()
    expect(page).toContain(words)
    const content = await compare(parts, { 'index.html': page.replaceAll(words, forged) })
    expect(content).toMatchObject({ isSame: false })
    expect(JSON.stringify(content)).toContain(forged.replace(/<.*>/, ''))
  })

  it('may lack a picture that is here, or show one that is not: what it shows is compared by its words', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64'
    )
    const name = `${hashOf(png)}.png`
    const doc = new Y.Doc({ gc: false })
    for (const update of recordProject()) Y.applyUpdate(doc, update)
    const { article } = openDocument(doc)
    article.insert(article.length, '\n', { type: 'image', image: name, alt: 'A map & "more"' })
    const project = recordedProject([Y.encodeStateAsUpdate(doc)])
    const there: RecordReader = {
      ...recordedFolder,
      images: async () => new Map([[name, new Uint8Array(png)]])
    }
    const choices = {
      confidential: 'redact',
      withTalk: true,
      appVersion: '0.1.0',
      key: alice.publicKey
    } as const
    const [shown, lacking] = await Promise.all(
      [there, recordedFolder].map(async (read) => (await makeRecord(project, choices, read)).parts)
    )
    if (shown === undefined || lacking === undefined) throw new Error('two records were made')
    expect(textOf(shown, 'index.html')).toContain('<img src')
    expect(await compare(shown, {}, project, there)).toEqual({ isSame: true })
    expect(await compare(shown, {}, project)).toBeUndefined()
    expect(await compare(lacking, {}, project, there)).toBeUndefined()
    for (const [parts, read] of [
      [shown, recordedFolder],
      [lacking, there]
    ] as const) {
      const forged = textOf(parts, 'index.html').replaceAll('A map', 'A missile')
      expect(await compare(parts, { 'index.html': forged }, project, read)).toMatchObject({ isSame: false })
    }
  })

  it('is another whose page is no such page', async () => {
    const { parts } = await madeRecord()
    expect(await compare(parts, { 'index.html': '<!doctype html><p>All is verified.' })).toEqual({
      isSame: false,
      words: ''
    })
  })

  it('is not called the same with one word more anywhere, or with another file that is made from the project', async () => {
    const { parts, page } = await madeRecord()
    expect(
      await compare(parts, { 'index.html': page.replace('</footer>', 'Cleared.</footer>') })
    ).toBeUndefined()
    expect(await compare([...parts, { path: 'files/more.txt', bytes: new Uint8Array() }])).toBeUndefined()
    for (const path of [
      'activity.json',
      'people.json',
      'publication.json',
      'signatures/list.json',
      'state.json'
    ]) {
      expect(await compare(parts, { [path]: '[]' })).toBeUndefined()
    }
    const named = (await madeRecord('include')).parts
    const story = { 'files/original/story.txt': 'another article' }
    expect(await compare(named)).toEqual({ isSame: true })
    expect(await compare(named, story)).toBeUndefined()
  })

  it('is not called another for what was said since, nor compared without its choices', async () => {
    const { parts } = await madeRecord()
    const doc = new Y.Doc({ gc: false })
    for (const update of recordProject()) Y.applyUpdate(doc, update)
    const said = { by: anna.id, at: '2022-02-03T09:00:00.000Z' }
    const random = seededRandom(77)
    const threadId = newId('thread', random)
    const post = { id: newId('post', random), threadId, ...said, after: [], text: 'One more thing.' }
    const thread = { id: threadId, purpose: 'discussion' as const, to: '', claimId: null, words: '', ...said }
    beginThread(openDocument(doc), thread, { ...post, act: 'comment' }, 'test')
    expect(await compare(parts, {}, recordedProject([Y.encodeStateAsUpdate(doc)]))).toBeUndefined()
    expect(await compare(parts, { 'withheld.json': '{"confidential":"all"}' })).toBeUndefined()
  })
})
