import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import type { FillRandom, ProjectId } from '../../../src/core/model/ids'
import { readCapture, writeCapture } from '../../../src/project/captures'
import { createProject } from '../../../src/project/create-project'
import type { FsPort } from '../../../src/project/fs-port'
import { keepDraft, readKeptDraft } from '../../../src/project/kept-drafts'
import { openProject } from '../../../src/project/open-project'
import type { ProjectStore } from '../../../src/project/project-store'
import { decodeSegment } from '../../../src/project/segment'
import type { Signer } from '../../../src/project/signing-key'
import type { Timers } from '../../../src/project/timers'
import { okValue, personOf, seedOf } from '../project-world'

export interface SessionPlace {
  readonly fs: FsPort
  readonly random: FillRandom
  readonly timers: Timers
  readonly folder: string
  readonly dataFolder: string
  readonly projectId: ProjectId
  readonly signer: Signer
}

/** A promise that something is safe: `project`, `edit <mark>`, `picture <name>` or `draft <JSON of a KeptFile>`. */
export type Promised = string

const opening = 'All seven tests succeeded.'
const draft = new TextEncoder().encode('Six of seven tests succeeded.')

/** A picture as far as a file's beginning tells. */
export const picture = (() => {
  const bytes = new Uint8Array(900)
  bytes.set([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 8, 0, 0, 0,
    8
  ])
  const name = `${createHash('sha256').update(bytes).digest('hex')}.png`
  return { name, bytes }
})()

/** Makes the project unless it is there, and does in it what writes files. Says at once what it was promised. */
export async function workOnce(
  place: SessionPlace,
  marks: readonly string[],
  say: (promised: Promised) => void
): Promise<void> {
  const options = { ...place, creator: personOf(1), now: () => new Date('2022-02-02T00:00:00Z') }
  let opened = await openProject(options)
  if (
    !opened.ok &&
    (opened.problem.code === 'not-a-project' || opened.problem.code === 'folder-not-reachable')
  ) {
    const original = { name: 'Seven tests.txt', bytes: new TextEncoder().encode(opening) }
    opened = await createProject({
      ...options,
      title: 'Seven tests',
      original,
      images: [picture],
      seed: seedOf(opening)
    })
    if (opened.ok) say('project')
  }
  if (!opened.ok) return
  const store = opened.value
  await typeAll(store, marks, say)
  const kept = await keepDraft(place, place.folder, { name: 'Six tests.txt', bytes: draft })
  if (kept.ok) say(`draft ${JSON.stringify(kept.value)}`)
  const isWritten = await writeCapture(place, picture).then(
    () => true,
    () => false
  )
  if (isWritten) say(`picture ${picture.name}`)
  await store.close()
}

async function typeAll(
  store: ProjectStore,
  marks: readonly string[],
  say: (promised: Promised) => void
): Promise<void> {
  const doc = new Y.Doc()
  doc.clientID = store.clientId
  for (const update of store.updates) Y.applyUpdate(doc, update, 'folder')
  let refused: { mark: string; update: Uint8Array }[] = []
  const made: { mark: string; update: Uint8Array }[] = []
  doc.on('update', (update: Uint8Array) => made.push({ mark: '', update }))
  for (const [index, mark] of marks.entries()) {
    made.length = 0
    doc.transact(() => {
      doc.getText('article').insert(0, mark)
      doc.getMap('claims').set(mark, index)
    })
    const edits = [...refused, ...made.map(({ update }) => ({ mark, update }))]
    refused = []
    for (const edit of edits) {
      const { ok } = await store.append(edit.update)
      if (ok) say(`edit ${edit.mark}`)
      else refused.push(edit)
    }
    if (index % 2 === 1) await store.publish()
  }
}

/** What of the promised is not there any more, or is not what it was. */
export async function missingOf(
  place: SessionPlace,
  promised: readonly Promised[]
): Promise<readonly Promised[]> {
  const options = { ...place, now: () => new Date('2022-02-02T00:00:00Z') }
  const opened = await openProject(options)
  if (!opened.ok) return promised.length === 0 ? [] : [`project: ${opened.problem.message}`]
  // a person would be asked whether to go on without files that are gone
  await opened.value.writeBack()
  okValue(await opened.value.close())
  const doc = new Y.Doc()
  for (const update of opened.value.updates) Y.applyUpdate(doc, update)
  const claims = doc.getMap('claims')
  const text = doc.getText('article').toString()
  const missing: Promised[] = []
  for (const promise of promised) {
    const [kind, ...rest] = promise.split(' ')
    const what = rest.join(' ')
    const isThere =
      kind === 'project' ||
      (kind === 'edit' && claims.has(what) && text.includes(what)) ||
      (kind === 'picture' && (await readCapture(place.fs, place.folder, what)) !== null) ||
      (kind === 'draft' && (await readKeptDraft(place, place.folder, JSON.parse(what))).ok)
    if (!isThere) missing.push(promise)
  }
  return missing
}

/** Files under a final name in the project folder that are not whole. */
export function halfFiles(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const half: string[] = []
  for (const [name, bytes] of files) {
    const last = name.split('/').at(-1) ?? ''
    if (last.endsWith('.tmp')) continue
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (last.endsWith('.seg') && decodeSegment(bytes).kind !== 'whole') half.push(name)
    if (name.startsWith('captures/') && last !== hash) half.push(name)
    if (name.startsWith('original/') && bytes.length < draft.length && bytes.length < opening.length)
      half.push(name)
    if (last === 'project.json' && !isJson(bytes)) half.push(name)
  }
  return half
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes))
    return true
  } catch {
    return false
  }
}
