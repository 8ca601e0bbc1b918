import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { ActivityIndex } from '../../../../src/core/document/activity-index'
import { ArticleStateReader } from '../../../../src/core/document/article-state'
import { dropsContent } from '../../../../src/core/document/confidential-names'
import { proveProject } from '../../../../src/core/document/project-proof'
import { addNotice, addPublicationStep, publicationOf } from '../../../../src/core/document/publications'
import { openDocument, type ProjectDocument } from '../../../../src/core/document/schema'
import { newId } from '../../../../src/core/model/ids'
import { seededRandom } from '../../../support/project-world'
import { anna, signedProject, signedProjectId, signing } from '../../../support/signed-project'

const random = seededRandom(14)
const at = '2022-02-03T08:00:00.000Z'

/** Two computers with a signed and published article; the second is anybody's who can write into the folder. */
function published() {
  const [ours, theirs] = [open(), open()]
  const said = {
    state: 'a'.repeat(64),
    on: '2022-02-03',
    place: 'Website',
    url: '',
    note: '',
    by: anna.id,
    at
  }
  const first = { id: newId('publication', random), act: 'published', ...said, after: [] } as const
  addPublicationStep(ours, first)
  merge(ours, theirs)
  const reopen = () =>
    addPublicationStep(ours, {
      id: newId('publication', random),
      act: 'reopened',
      ...said,
      note: 'An error.',
      after: [first.id]
    })
  return { ours, theirs, reopen }
}

function open(): ProjectDocument {
  const doc = new Y.Doc({ gcFilter: dropsContent })
  for (const update of signedProject()) Y.applyUpdate(doc, update)
  return openDocument(doc)
}

function merge(...documents: readonly ProjectDocument[]): void {
  const updates = documents.map(({ doc }) => Y.encodeStateAsUpdate(doc))
  for (const { doc } of documents) for (const update of updates) Y.applyUpdate(doc, update)
}

const stateOf = (document: ProjectDocument) =>
  new ArticleStateReader(document, new ArticleText(document.article), signedProjectId).read().hash

function proofOf({ doc }: ProjectDocument) {
  return proveProject([Y.encodeStateAsUpdate(doc)], signedProjectId, signing)
}

const meddlings: readonly (readonly [string, (entries: Y.Map<unknown>, id: string) => void])[] = [
  ['deletes', (entries, id) => entries.delete(id)],
  [
    'writes over',
    (entries, id) =>
      void entries.set(id, { ...Object(entries.get(id)), act: 'published', wording: 'All is well.' })
  ]
]

describe.each(meddlings)('a statement that somebody %s with another program', (_, meddle) => {
  it('leaves an article reopened that was, and signed off for an earlier version', () => {
    const { ours, theirs, reopen } = published()
    const before = stateOf(ours)
    expect(proofOf(ours).proof.readiness.isReady).toBe(true)
    reopen()
    merge(ours, theirs)
    const reopened = proofOf(ours).proof.readiness
    expect(reopened.isReady).toBe(false)
    const id = [...theirs.publications.keys()].find(
      (key) => Object(theirs.publications.get(key)).act === 'reopened'
    )
    meddle(theirs.publications, id ?? '')
    merge(ours, theirs)
    for (const each of [ours, theirs]) {
      expect(publicationOf(each).status).toBe('reopened')
      expect(stateOf(each)).not.toBe(before)
      expect(proofOf(each).proof.readiness).toEqual(reopened)
      const activity = new ActivityIndex(each)
      for (const _pause of activity.read());
      expect(activity.list.filter(({ deed }) => deed.kind === 'published')).toHaveLength(2)
    }
  })

  it('tells readers what they were to be told', () => {
    const { ours, theirs } = published()
    const notice = {
      id: newId('notice', random),
      kind: 'correction',
      wording: 'Eight, not seven.',
      claims: [],
      state: 'a'.repeat(64),
      by: anna.id,
      at,
      supersedes: []
    } as const
    addNotice(ours, notice)
    merge(ours, theirs)
    const state = stateOf(ours)
    meddle(theirs.notices, notice.id)
    merge(ours, theirs)
    for (const each of [ours, theirs]) {
      expect(publicationOf(each).notices).toEqual([notice])
      expect(proofOf(each).snapshot.publication?.notices).toEqual([notice])
      expect(stateOf(each)).toBe(state)
    }
  })

  it('makes no earlier version of the article stand again', () => {
    const { ours, theirs } = published()
    const [check] = [...ours.checks.values()]
    const later = newId('check', random)
    const before = stateOf(ours)
    ours.checks.set(later, { ...Object(check), id: later, by: anna.id, verdict: 'inaccurate' })
    merge(ours, theirs)
    const checked = stateOf(ours)
    expect(checked).not.toBe(before)
    meddle(theirs.checks, later)
    merge(ours, theirs)
    expect([ours, theirs].map(stateOf)).toEqual([checked, checked])
  })
})
