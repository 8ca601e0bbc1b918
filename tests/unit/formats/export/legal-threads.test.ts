import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { proveProject } from '../../../../src/core/document/project-proof'
import { parseThread } from '../../../../src/core/document/read-entries'
import { openDocument, type ProjectDocument } from '../../../../src/core/document/schema'
import { ThreadIndex } from '../../../../src/core/document/thread-index'
import { addPost, beginThread } from '../../../../src/core/document/threads'
import { newId } from '../../../../src/core/model/ids'
import { recordWords } from '../../../../src/core/words/record-words'
import { exportCopy } from '../../../../src/formats/export/export-copy'
import { snapshotFormats } from '../../../../src/formats/export/export-options'
import { compareRecord } from '../../../../src/formats/export/record/compare-record'
import { makeRecord } from '../../../../src/formats/export/record/make-record'
import { sha256, toHex } from '../../../../src/project/sha256'
import { exportedByAlice } from '../../../support/export-options'
import { seededRandom } from '../../../support/project-world'
import { textOfCopy } from '../../../support/read-word-file'
import { recordedFolder, recordedProject } from '../../../support/record-project'
import { alice, ben, signedProject, signedProjectId, signing } from '../../../support/signed-project'

const secret = 'We could lose this in court.'

/** A signed project with a discussion, and one for the lawyers. */
function project(): readonly Uint8Array[] {
  return signedProject('All seven tests succeeded.', (document, claimId) => {
    const random = seededRandom(41)
    const said = { by: ben.id, at: '2022-02-02T13:00:00.000Z' }
    for (const [text, legal] of [
      ['Is seven right?', {}],
      [secret, { forLawyers: true }]
    ] as const) {
      const id = newId('thread', random)
      const thread = {
        id,
        purpose: 'discussion',
        claimId,
        words: 'All seven',
        to: '',
        ...said,
        ...legal
      } as const
      const post = {
        id: newId('post', random),
        threadId: id,
        act: 'comment',
        after: [],
        text,
        ...said
      } as const
      beginThread(document, thread, post, 'test')
    }
  })
}

const record = (
  choices: { readonly withTalk: boolean; readonly withLegal?: boolean },
  updates: readonly Uint8Array[] = project()
) =>
  makeRecord(
    recordedProject(updates),
    { confidential: 'redact', appVersion: '0.1.0', key: alice.publicKey, ...choices },
    recordedFolder
  )

/** The project after somebody with the folder has changed its threads. */
function tampered(
  change: (threads: Y.Map<unknown>, id: string, thread: object) => void
): readonly Uint8Array[] {
  const doc = new Y.Doc({ gc: false })
  for (const update of project()) Y.applyUpdate(doc, update)
  const { threads } = openDocument(doc)
  doc.clientID = 99
  for (const [id, thread] of [...threads.entries()])
    if (isForLawyers(thread)) change(threads, id, { ...thread })
  return [Y.encodeStateAsUpdate(doc)]
}

function isForLawyers(thread: unknown): thread is object {
  return typeof thread === 'object' && thread !== null && 'forLawyers' in thread
}

const told = (parts: readonly { readonly bytes: Uint8Array }[]): string =>
  parts.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n')

describe('an approach for comment', () => {
  const asked = 'Were there seven?'
  const approached = (salt: object) =>
    signedProject('All seven tests succeeded.', (document, claimId) => {
      const random = seededRandom(43)
      const said = { by: ben.id, at: '2022-02-02T13:00:00.000Z', ...salt }
      const id = newId('thread', random)
      const about = { purpose: 'query', claimId, words: '', to: 'The minister' } as const
      const thread = { id, ...about, replyBy: '2022-02-05T12:00Z', ...said }
      const post = { id: newId('post', random), threadId: id, act: 'ask', text: asked, after: [] } as const
      beginThread(document, thread, { ...post, ...said }, 'test')
    })
  const withheld = (parts: Awaited<ReturnType<typeof record>>['parts']) =>
    JSON.parse(told(parts.filter(({ path }) => path === 'withheld.json')))

  it('is part of a record’s state, and of its entries where what was said is in the record', async () => {
    const { parts } = await record({ withTalk: true }, approached({ salt: '0123456789abcdefghjkmnpqrs' }))
    const entries = parts.filter(({ path }) => path.startsWith('entries/'))
    expect(told(entries)).toContain(asked)
    expect(withheld(parts).entries).toEqual([])
  })

  it('is told of by its hash where nothing that was said goes in, and where that could be guessed not even so', async () => {
    const { parts } = await record({ withTalk: false }, approached({ salt: '0123456789abcdefghjkmnpqrs' }))
    expect(told(parts)).not.toContain(asked)
    expect(told(parts)).toContain('2 entries of approaches for comment')
    expect(withheld(parts)).toMatchObject({ state: 'state.json', talk: true })
    const state = told(parts.filter(({ path }) => path === 'state.json'))
    for (const { hash } of withheld(parts).entries) expect(state).toContain(hash)
    const { parts: unsalted } = await record({ withTalk: false }, approached({}))
    expect(told(unsalted)).not.toContain(asked)
    expect(withheld(unsalted).entries.map(({ hash }: { hash: unknown }) => hash)).toEqual([null, null])
    expect(unsalted.map(({ path }) => path)).not.toContain('state.json')
  })
})

describe('a discussion for the lawyers', () => {
  it.each(snapshotFormats)('stays out of %s, also of one with queries and discussion', async (format) => {
    const { snapshot, proof } = proveProject(project(), signedProjectId, signing)
    const make = async (more: object): Promise<string> =>
      textOfCopy(await exportCopy(snapshot, format, { ...exportedByAlice, proof, withTalk: true, ...more }))
    expect(await make({})).not.toContain(secret)
    const showsTalk = ['html', 'print-html', 'text', 'docx'].includes(format)
    expect((await make({})).includes('Is seven right?')).toBe(showsTalk)
    expect((await make({ withLegal: true })).includes(secret)).toBe(showsTalk)
  })

  it('stays out of a record, its page, log and talk, which say how many are left out', async () => {
    const { parts } = await record({ withTalk: true })
    expect(told(parts)).not.toContain(secret)
    expect(told(parts)).toContain('Is seven right?')
    expect(told(parts)).toContain('1 discussion for the lawyers.')
  })

  it('is in a record that was chosen to hold it, which is held against the same', async () => {
    const { parts } = await record({ withTalk: true, withLegal: true })
    expect(told(parts).split(secret).length).toBeGreaterThan(3)
    const file = (path: string) => parts.find((part) => part.path === path)?.bytes ?? new Uint8Array()
    const found = {
      withheld: JSON.parse(new TextDecoder().decode(file('withheld.json'))),
      page: file('index.html'),
      key: alice.publicKey,
      hashes: new Map(
        parts.flatMap(({ path, bytes }) =>
          path === 'manifest.sha256' ? [] : [[path, toHex(sha256(bytes))] as const]
        )
      )
    }
    const compared = await compareRecord(found, recordedProject(project()), recordedFolder, (bytes) =>
      toHex(sha256(bytes))
    )
    expect(compared).toEqual({ isSame: true })
  })

  it('becomes one by a post, and is then in no record', async () => {
    const updates = signedProject('All seven tests succeeded.', (document, claimId) => {
      const random = seededRandom(42)
      const said = { by: ben.id, at: '2022-02-02T13:00:00.000Z' }
      const id = newId('thread', random)
      const thread = { id, purpose: 'discussion', claimId, words: '', to: '', ...said } as const
      const post = { threadId: id, act: 'comment', after: [], ...said } as const
      beginThread(document, thread, { id: newId('post', random), text: secret, ...post }, 'test')
      addPost(document, { id: newId('post', random), text: '', forLawyers: true, ...post }, 'test')
    })
    const { parts } = await record({ withTalk: true }, updates)
    expect(told(parts)).not.toContain(secret)
    expect(told(parts)).toContain('1 discussion for the lawyers.')
  })

  it('is one whatever somebody wrote to say so', () => {
    const id = newId('thread', seededRandom(3))
    const thread = { purpose: 'discussion', claimId: null, words: '', to: '', by: ben.id, at: '' }
    const parse = (forLawyers: unknown) => parseThread(id, { ...thread, forLawyers })?.forLawyers
    expect([true, 'yes', 1, {}].map(parse)).toEqual([true, true, true, true])
    expect([false, null, undefined].map(parse)).toEqual([undefined, undefined, undefined])
  })

  it('stays one when somebody writes over its entry, and is told apart from others by everybody', async () => {
    for (const more of [
      { forLawyers: undefined },
      { forLawyers: false },
      { forLawyers: null, purpose: 'query' }
    ]) {
      const updates = tampered((threads, id, thread) => {
        const { forLawyers: _, ...plain } = { forLawyers: undefined, ...thread }
        threads.set(id, more.forLawyers === undefined ? plain : { ...plain, ...more })
      })
      const { parts } = await record({ withTalk: true }, updates)
      expect(told(parts)).not.toContain(secret)
      expect(told(parts)).toContain('1 discussion for the lawyers.')
      // a window lets go of what was written over
      const doc = new Y.Doc()
      for (const update of updates) Y.applyUpdate(doc, update)
      const marks = new ThreadIndex(openDocument(doc)).list.map(({ thread }) => thread.forLawyers)
      expect(new Set(marks)).toEqual(new Set([undefined, true]))
    }
  })

  it.each([
    ['was taken away', (threads: Y.Map<unknown>, id: string) => threads.delete(id)],
    ['cannot be read', (threads: Y.Map<unknown>, id: string) => threads.set(id, { purpose: 5 })]
  ] as const)('stays out when its entry %s, which the record tells', async (_, change) => {
    const { parts } = await record({ withTalk: true }, tampered(change))
    expect(told(parts)).not.toContain(secret)
    expect(told(parts)).toContain('Is seven right?')
    expect(told(parts)).toContain(recordWords.withheld.legal(1))
    expect(told(parts)).toContain('"legal": 1')
    const all = await record({ withTalk: true, withLegal: true }, tampered(change))
    expect(told(all.parts)).toContain(secret)
  })

  it('stays out when an answer has come before what it answers', async () => {
    const updates = signedProject('All seven tests succeeded.', answerAlone)
    for (const confidential of ['redact', 'include'] as const) {
      const { parts } = await makeRecord(
        recordedProject(updates),
        { confidential, appVersion: '0.1.0', key: alice.publicKey, withTalk: true },
        recordedFolder
      )
      expect(told(parts)).not.toContain(secret)
      expect(told(parts)).toContain('1 discussion of which the project holds answers only')
    }
  })
})

function answerAlone(document: ProjectDocument): void {
  const random = seededRandom(43)
  const after = [newId('post', random)]
  const said = { threadId: newId('thread', random), act: 'comment', text: secret, after } as const
  const post = { id: newId('post', random), ...said, by: ben.id, at: '2022-02-02T13:00:00.000Z' }
  addPost(document, post, 'test')
}
