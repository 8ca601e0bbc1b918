import * as Y from 'yjs'
import { openDocument } from '../../src/core/document/schema'
import { seedArticle } from '../../src/core/document/seed-article'
import type { TextRange } from '../../src/core/model/anchor'
import { type FillRandom, newId, type PersonId } from '../../src/core/model/ids'
import type { Person } from '../../src/core/model/person'
import { ProjectSession } from '../../src/renderer/session/project-session'
import { Store } from '../../src/renderer/session/store'
import { FakeStet, openedProject } from './fake-stet'

/** The article that the people of these tests check. */
export const riverLines = [
  'Rivers of the north',
  'The Alta is 240 kilometres long. It froze in 1901 for the first time.',
  'The Tana carries more water than any other river there.'
]

/** The first update of a project with the article about rivers. */
export function seedOfRivers(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  const blocks = riverLines.map((text) => ({
    attributes: { type: 'paragraph' as const },
    runs: [{ text, attributes: {} }]
  }))
  const info = { title: 'Rivers', byline: '', dateline: '', language: 'en', direction: 'ltr' as const }
  seedArticle(openDocument(doc), { ...info, blocks, report: [], furniture: null }, 'rivers.txt')
  return Y.encodeStateAsUpdate(doc)
}

/** One person's window with the project open in it, and the main process behind it. */
export interface OpenWindow {
  readonly session: ProjectSession
  readonly stet: FakeStet
  readonly person: Person
}

/** Opens the project in somebody's window. */
export function windowOf(name: string, clientId: number, seed: Uint8Array = seedOfRivers()): OpenWindow {
  const fillRandom = randomFrom(clientId)
  const id: PersonId = newId('person', fillRandom)
  const person: Person = { id, name, role: 'checker' }
  const stet = new FakeStet()
  const session = new ProjectSession({
    api: stet,
    opened: openedProject(seed, clientId),
    person: new Store(person),
    fillRandom,
    now: () => new Date('2026-11-24T10:00:00Z')
  })
  return { session, stet, person }
}

/** Brings every edit of one window into another, as the folder between them would. */
export function receive(into: OpenWindow, from: OpenWindow): void {
  const known = Y.encodeStateVector(into.session.document.doc)
  into.stet.tell('project:updates', [Y.encodeStateAsUpdate(from.session.document.doc, known)])
}

/** Selects words of the article as the editor would. */
export function selectWords({ session }: OpenWindow, words: string): TextRange {
  const start = session.article.toString().indexOf(words)
  if (start < 0) throw new Error(`The article does not say “${words}”.`)
  const range = { start, end: start + words.length }
  session.textSelection.set(range)
  return range
}

/** Replaces words of the article as somebody typing over them would. */
export function typeOver({ session }: OpenWindow, words: string, replacement: string): void {
  const start = session.article.toString().indexOf(words)
  if (start < 0) throw new Error(`The article does not say “${words}”.`)
  const delta = [{ retain: start }, { insert: replacement }, { delete: words.length }]
  session.article.change(
    delta.filter((op) => op.retain !== 0 && op.insert !== ''),
    session.origin
  )
}

/** The last sentence the window said. */
export function lastMessage({ session }: OpenWindow): string {
  return session.messages.current.get().at(-1)?.text ?? ''
}

function randomFrom(seed: number): FillRandom {
  let state = seed
  return (bytes) => {
    for (let index = 0; index < bytes.length; index += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      bytes[index] = state >>> 24
    }
    return bytes
  }
}
