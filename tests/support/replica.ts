import * as Y from 'yjs'
import { ArticleText } from '../../src/core/article/article-text'
import { blocksFromSegments } from '../../src/core/article/block-delta'
import { type ArticleUndo, createUndo } from '../../src/core/document/article-undo'
import { addCheck } from '../../src/core/document/checks'
import { markClaim } from '../../src/core/document/claims'
import { ProjectView } from '../../src/core/document/project-view'
import { readSnapshot } from '../../src/core/document/read-snapshot'
import { openDocument, type ProjectDocument } from '../../src/core/document/schema'
import { seedArticle } from '../../src/core/document/seed-article'
import type { ClaimKind } from '../../src/core/model/claim'
import { type ClaimId, newId, type PersonId, type ProjectId } from '../../src/core/model/ids'

/** One person's copy of a project, as a window holds it. */
export interface Replica {
  readonly name: string
  readonly document: ProjectDocument
  readonly article: ArticleText
  readonly view: ProjectView
  readonly undo: ArticleUndo
  readonly person: PersonId
}

let seed = 1

/** Repeatable randomness for ids. */
export function fillPseudoRandom(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  for (let index = 0; index < bytes.length; index += 1) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    bytes[index] = seed >>> 24
  }
  return bytes
}

export const projectId: ProjectId = newId('project', fillPseudoRandom)

/** Origin of a replica's own edits. */
export const own = 'window'

/** A replica that has read these updates. */
export function openReplica(name: string, clientId: number, updates: readonly Uint8Array[]): Replica {
  const doc = new Y.Doc()
  doc.clientID = clientId
  for (const update of updates) Y.applyUpdate(doc, update, 'folder')
  const document = openDocument(doc)
  const article = new ArticleText(document.article)
  const view = new ProjectView(document, article)
  view.read()
  const person = newId('person', fillPseudoRandom)
  return { name, document, article, view, undo: createUndo(document, article, view, own), person }
}

/** The first update of a project whose article is this text, a paragraph a line. */
export function seedUpdate(text: string): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  const blocks = blocksFromSegments([{ text: `${text}\n`, attributes: {} }])
  const imported = {
    title: 'Seven tests',
    byline: '',
    dateline: '',
    language: 'en',
    direction: 'ltr' as const
  }
  seedArticle(openDocument(doc), { ...imported, blocks, report: [], furniture: null }, 'story.txt')
  return Y.encodeStateAsUpdate(doc)
}

/** Replicas of one project whose article is this text. */
export function openTeam(text: string, names: readonly string[] = ['alice', 'bob']): readonly Replica[] {
  const seedOfProject = seedUpdate(text)
  return names.map((name, index) => openReplica(name, index + 10, [seedOfProject]))
}

/** Alice and bob with this article. */
export function openPair(text: string): { alice: Replica; bob: Replica } {
  const [alice, bob] = openTeam(text)
  if (alice === undefined || bob === undefined) throw new Error('a team of two is expected')
  return { alice, bob }
}

/** Hands everybody's updates to everybody, through bytes as the folder does. */
export function mergeAll(...replicas: readonly Replica[]): void {
  const updates = replicas.map(({ document }) => Y.encodeStateAsUpdate(document.doc))
  for (const { document } of replicas)
    for (const update of updates) Y.applyUpdate(document.doc, update, 'folder')
}

/** The replica after a restart: everything in memory is gone. */
export function reload(replica: Replica): Replica {
  return openReplica(`${replica.name} again`, replica.document.doc.clientID + 1000, [
    Y.encodeStateAsUpdate(replica.document.doc)
  ])
}

/** Marks these words, which stand in the article once. */
export function mark(replica: Replica, words: string, kind: ClaimKind = 'other'): ClaimId {
  const start = replica.article.toString().indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the article`)
  const id = newId('claim', fillPseudoRandom)
  const ranges = [{ start, end: start + words.length }]
  markClaim(
    replica.document,
    replica.article,
    { id, ranges, kind, by: replica.person, at: '2022-02-02T00:00:00Z' },
    own
  )
  replica.undo.stopCapturing()
  return id
}

/** The replica's statement that the claim, as it reads now, is on the author. */
export function check(
  replica: Replica,
  claimId: ClaimId,
  over: Partial<Parameters<typeof addCheck>[1]> = {}
): void {
  const words = replica.view.claim(claimId)?.words ?? ''
  addCheck(
    replica.document,
    {
      id: newId('check', fillPseudoRandom),
      claimId,
      by: replica.person,
      at: '2022-02-02T00:00:00Z',
      workStatus: 'checked',
      verdict: 'on author',
      note: '',
      evidence: [],
      words,
      supersedes: [],
      ...over
    },
    own
  )
}

/** What a replica would say after opening the project afresh, without its memory. */
export function snapshotOf(replica: Pick<Replica, 'document'>): ReturnType<typeof readSnapshot> {
  const doc = new Y.Doc({ guid: 'afresh' })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(replica.document.doc))
  const document = openDocument(doc)
  return readSnapshot(document, new ArticleText(document.article), projectId)
}
