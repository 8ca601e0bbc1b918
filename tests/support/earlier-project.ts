import * as Y from 'yjs'
import { ArticleText } from '../../src/core/article/article-text'
import { blocksFromSegments } from '../../src/core/article/block-delta'
import { addCheck } from '../../src/core/document/checks'
import { markClaim } from '../../src/core/document/claims'
import { addEvidenceFromSource } from '../../src/core/document/evidence'
import { openDocument } from '../../src/core/document/schema'
import { seedArticle } from '../../src/core/document/seed-article'
import { type EvidenceId, newId, type ProjectId } from '../../src/core/model/ids'
import type { SourceTerms } from '../../src/core/model/source'
import type { Verdict } from '../../src/core/model/verdict'
import type { FsPort } from '../../src/project/fs-port'
import type { Manifest } from '../../src/project/manifest'
import { writeNewProject } from '../../src/project/write-new-project'
import { okValue, personOf, seededRandom, signerOf } from './project-world'

/** One statement of an article, and what its maker found. */
export interface EarlierStatement {
  readonly words: string
  /** Absent for one that nobody checked. */
  readonly verdict?: Verdict
  readonly note?: string
  readonly source?: {
    readonly title?: string
    readonly person?: string
    readonly terms?: SourceTerms
    readonly excerpt?: string
  }
}

export interface EarlierStory {
  readonly title: string
  /** Of everything that is drawn by chance in it, and of its maker's key. */
  readonly seed: number
  readonly statements: readonly EarlierStatement[]
  readonly maker?: number
}

/** Writes a project whose article is these statements, each checked by whoever made it. */
export async function writeEarlierProject(
  fs: FsPort,
  folder: string,
  { title, seed, statements, maker = 1 }: EarlierStory
): Promise<{ readonly projectId: ProjectId; readonly manifest: Manifest }> {
  const random = seededRandom(seed)
  const projectId = newId('project', random)
  const by = personOf(maker, 'Anna Moreau')
  const doc = new Y.Doc({ gc: false })
  doc.clientID = 1000 + seed
  const document = openDocument(doc)
  const text = statements.map(({ words }) => words).join('\n')
  const blocks = blocksFromSegments(
    statements.map(({ words }) => ({ text: `${words}\n`, attributes: { type: 'paragraph' } }))
  )
  const info = { title, byline: '', dateline: '', language: 'en', direction: 'ltr' as const }
  seedArticle(document, { ...info, blocks, report: [], furniture: null }, 'story.txt')
  document.people.set(by.id, { ...by })
  const article = new ArticleText(document.article)
  for (const { words, verdict, note = '', source } of statements) {
    const id = newId('claim', random)
    const at = '2026-02-02T12:00:00.000Z'
    const start = text.indexOf(words)
    const ranges = [{ start, end: start + words.length }]
    markClaim(document, article, { id, ranges, kind: 'number', by: by.id, at }, 'test')
    const added = { addedBy: by.id, addedAt: at }
    const salt = { salt: '0'.repeat(32) }
    const restsOn: EvidenceId[] = []
    if (source !== undefined) {
      const { title: named = '', person, terms = 'on the record', excerpt = '' } = source
      const url = 'https://example.org/report'
      const report = { type: 'report', title: named, URL: url, note: 'for us' } as const
      const call = { type: 'personal_communication', author: [{ literal: person ?? '' }] } as const
      const item = person === undefined ? report : call
      const own = { id: newId('source', random), item, primary: true, terms, origin: '', ...added, ...salt }
      const says = { stance: 'supports', locator: 'p. 4', excerpt } as const
      const evidence = {
        id: newId('evidence', random),
        claimId: id,
        sourceId: own.id,
        ...says,
        ...added,
        ...salt
      }
      addEvidenceFromSource(document, own, evidence, 'test')
      restsOn.push(evidence.id)
    }
    if (verdict === undefined) continue
    const check = {
      id: newId('check', random),
      claimId: id,
      by: by.id,
      at,
      evidence: restsOn,
      supersedes: []
    }
    addCheck(document, { ...check, workStatus: 'checked', verdict, note, words }, 'test')
  }
  const manifest = okValue(
    await writeNewProject({
      fs,
      random,
      now: () => new Date('2026-02-02T00:00:00Z'),
      folder,
      projectId,
      title,
      original: null,
      seed: Y.encodeStateAsUpdate(doc),
      signer: signerOf(maker),
      creator: by
    })
  )
  doc.destroy()
  return { projectId, manifest }
}
