import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { addCheck } from '../../../../src/core/document/checks'
import { markClaim } from '../../../../src/core/document/claims'
import { rememberPerson } from '../../../../src/core/document/people'
import { openDocument } from '../../../../src/core/document/schema'
import { seedArticle } from '../../../../src/core/document/seed-article'
import { newId } from '../../../../src/core/model/ids'
import type { Person } from '../../../../src/core/model/person'
import type { Verdict } from '../../../../src/core/model/verdict'
import type { SampleArticle } from './sample-article'

export const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)
const at = '2026-01-01T00:00:00.000Z'
const verdicts: readonly (Verdict | null)[] = [null, 'accurate', 'inaccurate', 'on author']

/** A project with the article and its claims, three in four of them checked, as Stet would read it from the disk. */
export function seedProject({ blocks, claims }: SampleArticle): {
  readonly update: Uint8Array
  readonly person: Person
} {
  const doc = new Y.Doc()
  const document = openDocument(doc)
  const info = { title: 'A long report', byline: '', dateline: '', language: 'en', direction: 'ltr' as const }
  seedArticle(document, { ...info, blocks, report: [], furniture: null }, 'report.txt')
  const article = new ArticleText(document.article)
  const person: Person = { id: newId('person', fillRandom), name: 'alice', role: 'checker' }
  rememberPerson(document, person, 'seed')
  claims.forEach((range, index) => {
    const id = newId('claim', fillRandom)
    markClaim(document, article, { id, ranges: [range], kind: 'other', by: person.id, at }, 'seed')
    const verdict = verdicts[index % verdicts.length] ?? null
    if (verdict === null) return
    addCheck(
      document,
      {
        id: newId('check', fillRandom),
        claimId: id,
        by: person.id,
        at,
        workStatus: 'checked',
        verdict,
        note: '',
        evidence: [],
        words: article.slice(range.start, range.end),
        supersedes: []
      },
      'seed'
    )
  })
  return { update: Y.encodeStateAsUpdate(doc), person }
}
