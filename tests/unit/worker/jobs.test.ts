import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openDocument } from '../../../src/core/document/schema'
import { seedArticle } from '../../../src/core/document/seed-article'
import type { MadeExport } from '../../../src/formats/export/made-export'
import { diskFs } from '../../../src/project/disk-fs'
import { answerJob } from '../../../src/worker/jobs'
import { articleOf } from '../../support/article-of'
import { writeEarlierProject } from '../../support/earlier-project'
import { exportedByAlice } from '../../support/export-options'

const projectId = '0123456789abcdefghjk'

describe('the worker', () => {
  it('reads an article and answers with the number of the job', async () => {
    const bytes = new TextEncoder().encode('The ferry sank.')
    const { id, result } = await answerJob({ id: 7, job: 'import', bytes, fileName: 'a.txt' })
    expect(id).toBe(7)
    expect(result).toMatchObject({ ok: true, value: { title: 'The ferry sank.' } })
  })

  it('says once that a job begins, when all that it needs is there: from then on its time counts', async () => {
    const news: unknown[] = []
    const bytes = new TextEncoder().encode('The ferry sank.')
    await answerJob({ id: 7, job: 'import', bytes, fileName: 'a.txt' }, (each) => news.push(each))
    expect(news).toEqual([{ id: 7, begins: true }])
  })

  it('looks for earlier checks in the projects that are trusted in their folders, and in no other', async () => {
    const desk = mkdtempSync(join(tmpdir(), 'stet-desk-'))
    const statements = [{ words: 'Acme employs 1,200 people.', verdict: 'accurate' }] as const
    const make = (name: string, seed: number) =>
      writeEarlierProject(diskFs, join(desk, name), { title: name, seed, statements })
    await make('own.stet', 1)
    const known = await make('known.stet', 2)
    await make('strange.stet', 3)
    const moved = await make('moved.stet', 4)
    writeFileSync(join(desk, 'strange.stet', 'project.json'), '{')
    await make('other.stet', 5)
    const trusted = [
      { projectId: known.projectId, path: join(desk, 'known.stet') },
      // another project was put in its place since
      { projectId: known.projectId, path: join(desk, 'other.stet') },
      { projectId: moved.projectId, path: join(desk, 'elsewhere', 'moved.stet') }
    ]
    const news: unknown[] = []
    const asked = { folder: join(desk, 'own.stet'), dataFolder: join(desk, 'data'), trusted, skip: new Set() }
    const { result } = await answerJob({ id: 3, job: 'earlier', ...asked }, (each) => news.push(each))
    expect(result).toMatchObject({
      ok: true,
      value: { projects: [{ folder: 'known.stet' }], notAsked: ['other.stet'], notes: [] }
    })
    // what stands at a trusted place is named before its first file is read: that may hang, and then it is passed over
    expect(news).toEqual([
      { id: 3, begins: true },
      { id: 3, reads: 'known.stet' },
      { id: 3, reads: 'other.stet' },
      // and again when it is read
      { id: 3, reads: 'known.stet' }
    ])
    rmSync(desk, { recursive: true })
  })

  it('answers with the problem of a file that it refuses', async () => {
    const reply = await answerJob({ id: 8, job: 'import', bytes: new Uint8Array(), fileName: 'a.txt' })
    expect(reply).toMatchObject({ id: 8, result: { ok: false, problem: { code: 'empty-file' } } })
  })

  it('exports a project from its updates, in whatever order they come', async () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    const document = openDocument(doc)
    seedArticle(document, await articleOf('a.txt', 'The ferry sank.'), 'a.txt')
    document.article.insert(4, 'old ')
    const { result } = await answerJob({
      id: 9,
      job: 'export',
      updates: updates.toReversed(),
      signing: { creator: null, authors: [], statements: [] },
      projectId,
      format: 'text',
      folder: '/no/pictures/here',
      options: exportedByAlice
    })
    if (!result.ok) throw new Error(JSON.stringify(result))
    const { bytes, facts } = result.value as MadeExport
    expect(new TextDecoder().decode(bytes)).toContain('The old ferry sank.')
    expect(facts).toMatchObject({ copy: 'Annotated draft', signoffs: [] })
  })

  it.each([
    null,
    'import',
    { id: 1, job: 'delete' },
    { id: 1, job: 'import', bytes: 'text', fileName: 'a.txt' },
    { id: 1, job: 'export', updates: [], projectId: '../../x', format: 'html', options: exportedByAlice }
  ])('refuses what is no job: %j', async (message) => {
    expect(await answerJob(message)).toMatchObject({ result: { ok: false, problem: { code: 'refused' } } })
  })
})
