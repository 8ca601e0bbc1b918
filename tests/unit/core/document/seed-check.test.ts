import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { readSnapshot } from '../../../../src/core/document/read-snapshot'
import { openDocument } from '../../../../src/core/document/schema'
import { seedArticle } from '../../../../src/core/document/seed-article'
import { type CheckScript, seedCheck } from '../../../../src/core/document/seed-check'
import { newId } from '../../../../src/core/model/ids'
import { importArticle } from '../../../../src/formats/import/import-article'

const sample = new URL('../../../../resources/sample/', import.meta.url)

async function openSample() {
  const imported = await importArticle(
    new Uint8Array(readFileSync(new URL('article.md', sample))),
    'article.md'
  )
  if (!imported.ok) throw new Error(imported.problem.message)
  const document = openDocument(new Y.Doc())
  seedArticle(document, imported.value, 'article.md')
  const script = JSON.parse(readFileSync(new URL('check.json', sample), 'utf8')) as CheckScript
  return { document, article: new ArticleText(document.article), script }
}

const stage = { fillRandom: crypto.getRandomValues.bind(crypto), at: '2026-11-20T09:00:00.000Z' }

describe('the sample project', () => {
  it('is a finished check but for one name that is to be changed', async () => {
    const { document, article, script } = await openSample()
    seedCheck({ ...stage, document, article }, script)
    const { claims, sources } = readSnapshot(document, article, newId('project', stage.fillRandom))
    expect(claims).toHaveLength(script.claims.length)
    expect(
      claims.filter(({ status }) => status.isOpen).map(({ words, status }) => [status.state, words])
    ).toEqual([['needs change', 'Molina and Sherwood shared the 1995 Nobel Prize in Chemistry']])
    expect(new Set(claims.flatMap(({ evidence }) => evidence.map(({ sourceId }) => sourceId))).size).toBe(
      sources.length
    )
  })

  it('says which words a script names in vain', async () => {
    const { document, article, script } = await openSample()
    const claims = [{ words: 'never written', kind: 'other' as const, evidence: [] }]
    expect(() => seedCheck({ ...stage, document, article }, { ...script, claims })).toThrow('“never written”')
  })
})
