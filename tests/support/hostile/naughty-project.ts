import * as Y from 'yjs'
import { ArticleText } from '../../../src/core/article/article-text'
import type { Block } from '../../../src/core/article/block-schema'
import { addCheck } from '../../../src/core/document/checks'
import { changeClaim, markClaim } from '../../../src/core/document/claims'
import { decideCorrection, proposeCorrection } from '../../../src/core/document/corrections'
import { addEvidence } from '../../../src/core/document/evidence'
import { addNotice, addPublicationStep } from '../../../src/core/document/publications'
import { shareFilter } from '../../../src/core/document/saved-filters'
import { openDocument, type ProjectDocument } from '../../../src/core/document/schema'
import { seedArticle } from '../../../src/core/document/seed-article'
import { addSource } from '../../../src/core/document/sources'
import { addPost, beginThread } from '../../../src/core/document/threads'
import { addTick } from '../../../src/core/document/ticks'
import type { TextRange } from '../../../src/core/model/anchor'
import { claimKinds } from '../../../src/core/model/claim'
import { noFilter } from '../../../src/core/model/claim-filter'
import { severities } from '../../../src/core/model/correction'
import { stances } from '../../../src/core/model/evidence'
import { type ClaimId, type FillRandom, newId, type PersonId } from '../../../src/core/model/ids'
import { noticeKinds } from '../../../src/core/model/publication'
import { cslTypes } from '../../../src/core/model/source'
import { systemPorts } from '../../../src/project/system-ports'
import { writeNewProject } from '../../../src/project/write-new-project'
import { countingBytes } from '../checks'
import { personOf, signerOf } from '../project-world'

/** How the texts are spread. */
export interface NaughtyProjectOrder {
  readonly texts: readonly string[]
  /** How many of the texts one claim and what stands on it hold. */
  readonly perClaim: number
}

/** Most people: each is an entry of every list of people that the window shows. */
const mostPeople = 60
const at = '2026-11-24T10:00:00.000Z'
const origin = 'naughty project'
const blankState = '0'.repeat(64)

/** A project, as one Yjs update, in which each of the texts stands in every field that a person fills in. */
export function naughtyProject({ texts, perClaim }: NaughtyProjectOrder): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 77
  const document = openDocument(doc)
  const first = texts[0] ?? ''
  const info = { title: first, byline: first, dateline: first, language: 'en', direction: 'ltr' as const }
  seedArticle(document, { ...info, blocks: texts.flatMap(blocksOf), report: [], furniture: null }, first)
  const article = new ArticleText(document.article)
  const fill = countingBytes()
  const people = texts.slice(0, mostPeople).map((name) => addPerson(document, fill, name))
  const places = placesOf(article)
  const desk: Desk = { document, article, fill, people }
  for (let start = 0; start < texts.length; start += perClaim) {
    const group = texts.slice(start, start + perClaim)
    const id = newId('claim', fill)
    const by = people[start % people.length] ?? newId('person', fill)
    const ranges = places.slice(start, start + perClaim)
    const kind = claimKinds[(start / perClaim) % claimKinds.length] ?? 'other'
    markClaim(document, article, { id, ranges, kind: kind === 'opinion' ? 'other' : kind, by, at }, origin)
    changeClaim(document, id, { assignee: by, tags: { add: group.slice(0, 90) } }, origin)
    for (const [index, text] of group.entries()) fillClaim(desk, id, text, start + index, places)
  }
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

/** Writes the project into a new folder, whose parent exists, under a title of the first of the texts. */
export async function writeNaughtyProject(folder: string, order: NaughtyProjectOrder): Promise<void> {
  const [title = ''] = order.texts
  const made = await writeNewProject({
    ...systemPorts,
    folder,
    projectId: newId('project', systemPorts.random),
    title,
    original: { name: title, bytes: new TextEncoder().encode(order.texts.join('\n')) },
    seed: naughtyProject(order),
    signer: signerOf(1),
    creator: personOf(1, title.slice(0, 100))
  })
  if (!made.ok) throw new Error(`${made.problem.message} ${made.problem.detail ?? ''}`)
}

interface Desk {
  readonly document: ProjectDocument
  readonly article: ArticleText
  readonly fill: FillRandom
  readonly people: readonly PersonId[]
}

/** A paragraph that is the text with a link to it; of some also a picture that shows it, and a cell of a table. */
function blocksOf(text: string, index: number): readonly Block[] {
  const words = oneLine(text)
  const paragraph: Block = {
    attributes: { type: 'paragraph' },
    runs: [
      { text: words, attributes: {} },
      { text: ' (link)', attributes: { link: text } }
    ]
  }
  if (index % 5 > 0) return [paragraph]
  return [
    paragraph,
    {
      attributes: { type: 'image', image: '', alt: text },
      runs: [{ text: words, attributes: { code: true } }]
    },
    {
      attributes: { type: 'cell', table: text, row: text },
      runs: [{ text: words, attributes: { bold: true } }]
    }
  ]
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}

/** Where each text stands in the article: its paragraph, without the link. */
function placesOf(article: ArticleText): readonly TextRange[] {
  let start = 0
  return article.blocks.flatMap(({ attributes, runs }) => {
    const length = runs.reduce((sum, { text }) => sum + text.length, 0)
    const words = runs[0]?.text.length ?? 0
    const range = { start, end: start + words }
    start += length + 1
    return attributes.type === 'paragraph' ? range : []
  })
}

function addPerson({ people }: ProjectDocument, fill: FillRandom, name: string): PersonId {
  const id = newId('person', fill)
  people.set(id, { id, name, role: 'checker' })
  return id
}

/** What people say on a claim and of its article, all of it this text. */
function fillClaim(
  { document, article, fill, people }: Desk,
  claimId: ClaimId,
  text: string,
  index: number,
  places: readonly TextRange[]
): void {
  const by = people[index % people.length] ?? newId('person', fill)
  const said = { by, at }
  const evidence = addEvidenceWith(document, fill, { claimId, by, text, index })
  const check = { id: newId('check', fill), claimId, ...said, evidence: [evidence], supersedes: [] }
  const statement =
    index % 2 === 0
      ? ({ workStatus: 'checked', verdict: 'inaccurate' } as const)
      : ({ workStatus: 'query', verdict: null } as const)
  addCheck(document, { ...check, ...statement, note: text, words: text, correction: text }, origin)
  const tick = { id: newId('tick', fill), claimId, item: text.slice(0, 60), text, isDone: true }
  addTick(document, { ...tick, words: text, ...said, supersedes: [] }, origin)
  correct({ document, article, fill, people }, claimId, text, index, places[index])
  talk(document, fill, claimId, text, said)
  const place = { state: blankState, on: '2026-11-24', place: text, url: text, note: text }
  addPublicationStep(document, {
    id: newId('publication', fill),
    act: 'published',
    ...place,
    ...said,
    after: []
  })
  const notice = { id: newId('notice', fill), kind: noticeKinds[index % 3] ?? 'update', wording: text }
  addNotice(document, { ...notice, claims: [claimId], state: blankState, ...said, supersedes: [] })
  const filter = { ...noFilter, text: text.slice(0, 100) }
  if (index < 400)
    shareFilter(
      document,
      { id: newId('filter', fill), name: text.slice(0, 100), filter, ...said },
      [],
      origin
    )
  const change = { ...said, of: 'info', id: '', claimId, field: 'title', from: text, to: text }
  document.activity.set(newId('change', fill), change)
}

function addEvidenceWith(
  document: ProjectDocument,
  fill: FillRandom,
  { claimId, by, text, index }: { claimId: ClaimId; by: PersonId; text: string; index: number }
) {
  const added = { addedBy: by, addedAt: at }
  const sourceId = newId('source', fill)
  const item = {
    type: cslTypes[index % cslTypes.length] ?? 'document',
    title: text,
    author: [{ family: text, given: text }, { literal: text }],
    'container-title': text,
    publisher: text,
    URL: text,
    page: text,
    genre: text,
    note: text
  }
  const terms = 'on the record' as const
  const source = { id: sourceId, item, primary: true, terms, origin: text, givesAway: text, ...added }
  addSource(document, source, origin)
  const id = newId('evidence', fill)
  const file = {
    sha256: index.toString(16).padStart(64, '0'),
    name: text,
    type: 'text/plain',
    size: 9
  } as const
  const stance = stances[index % stances.length] ?? 'context'
  addEvidence(
    document,
    { id, claimId, sourceId, stance, locator: text, excerpt: text, files: [{ ...file, by, at }], ...added },
    origin
  )
  return id
}

function correct(
  { document, article, fill, people }: Desk,
  claimId: ClaimId,
  text: string,
  index: number,
  place: TextRange | undefined
): void {
  const by = people[index % people.length] ?? newId('person', fill)
  const id = newId('correction', fill)
  const severity = severities[index % severities.length] ?? 'could change'
  const said = { claimId, words: oneLine(text), reason: text, evidence: [], severity, by, at }
  proposeCorrection({ document, article }, place ?? { start: 0, end: 1 }, { id, ...said }, origin)
  if (index % 2 === 0) return
  const decision = { id: newId('decision', fill), correctionId: id, by, at, outcome: 'rejected' as const }
  decideCorrection(document, { ...decision, words: text, reason: text, supersedes: [] }, origin)
}

function talk(
  document: ProjectDocument,
  fill: FillRandom,
  claimId: ClaimId,
  text: string,
  said: { readonly by: PersonId; readonly at: string }
): void {
  const query = {
    id: newId('thread', fill),
    purpose: 'query',
    claimId,
    words: text,
    to: text,
    ...said
  } as const
  const ask = { id: newId('post', fill), threadId: query.id, act: 'ask', text, ...said, after: [] } as const
  beginThread(document, query, ask, origin)
  const sent = { id: newId('post', fill), threadId: query.id, act: 'sent', text, ...said, on: text } as const
  addPost(document, { ...sent, after: [ask.id] }, origin)
  const chat = { ...query, id: newId('thread', fill), purpose: 'discussion', to: '' } as const
  const comment = { ...ask, id: newId('post', fill), threadId: chat.id, act: 'comment' } as const
  beginThread(document, chat, { ...comment, mentions: [said.by] }, origin)
}
