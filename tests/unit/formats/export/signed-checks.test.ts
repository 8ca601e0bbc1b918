import { describe, expect, it } from 'vitest'
import { decideCorrection, proposeCorrection } from '../../../../src/core/document/corrections'
import { proveProject } from '../../../../src/core/document/project-proof'
import { addNotice, addPublicationStep } from '../../../../src/core/document/publications'
import { addPost, beginThread } from '../../../../src/core/document/threads'
import type { Authorship } from '../../../../src/core/model/author'
import { newId } from '../../../../src/core/model/ids'
import { exportAnnotatedDocx } from '../../../../src/formats/export/docx/word-copies'
import { exportSnapshot } from '../../../../src/formats/export/export-snapshot'
import { exportedByAlice } from '../../../support/export-options'
import { personOf, seededRandom, signerOf } from '../../../support/project-world'
import { readWordFile } from '../../../support/read-word-file'
import { sampleSnapshot } from '../../../support/sample-snapshot'
import { anna, signedProject, signedProjectId, signing } from '../../../support/signed-project'

/** The annotated copy with its first standing check signed so. */
function exported(authorship: Partial<Authorship> | null, format: 'html' | 'text' | 'claims'): string {
  const snapshot = sampleSnapshot()
  const check = snapshot.claims.flatMap(({ checks }) => checks)[0]
  if (check === undefined) throw new Error('the sample has no check')
  const signed: Authorship = { standing: 'member', key: signerOf(1).publicKey, owner: null, ...authorship }
  const bytes = exportSnapshot(
    authorship === null ? snapshot : { ...snapshot, authorship: new Map([[check.id, signed]]) },
    format,
    exportedByAlice
  )
  return new TextDecoder().decode(bytes)
}

describe('an annotated copy', () => {
  it.each([
    ['unlisted', 'not on the project’s list of people'],
    ['former', 'no longer on the project’s list of people'],
    ['changed', 'signed with another key than this person is known by'],
    ['unsigned', 'not signed']
  ] as const)('says of a check whose author is %s that it is %s', (standing, words) => {
    for (const format of ['html', 'text', 'claims'] as const) {
      expect(exported({ standing }, format)).toContain(words)
      expect(exported(null, format)).not.toContain(words)
    }
  })

  it('says who signed a check that carries another’s name, whatever their name is', () => {
    const owner = personOf(6, '<b>Mallory</b>')
    expect(exported({ standing: 'other person', owner }, 'html')).toContain(
      'signed by &lt;b&gt;Mallory&lt;/b&gt;'
    )
    expect(exported({ standing: 'other person', owner }, 'text')).toContain('(signed by <b>Mallory</b>)')
  })

  it('gives a member the role that the list gives them', () => {
    const owner = { ...personOf(6, 'Alice Moreau'), role: 'legal' as const }
    expect(exported({ standing: 'member', owner }, 'text')).toMatch(/by Alice Moreau, legal/)
    expect(exported(null, 'text')).not.toMatch(/by Alice Moreau, legal/)
  })
})

describe('a Word file', () => {
  it('signs no comment with the name that somebody outside the list gave themselves, without saying so', async () => {
    const snapshot = sampleSnapshot()
    const checks = snapshot.claims.flatMap((claim) => claim.checks)
    const owner = personOf(6, 'Mallory')
    const signed: Authorship = { standing: 'other person', key: signerOf(1).publicKey, owner }
    const authorship = new Map(checks.map(({ id }) => [id, signed]))
    const { comments } = await readWordFile(
      await exportAnnotatedDocx({ ...snapshot, authorship }, exportedByAlice)
    )
    const authors = comments.flatMap(({ text, author }) => (text.includes('signed by Mallory') ? author : []))
    expect(authors.length).toBeGreaterThan(0)
    expect(authors.filter((author) => !author.endsWith(' (signed by Mallory)'))).toEqual([])
  })
})

describe('what is signed with another key than its person has', () => {
  // Ben's computer wrote all of it
  const at = '2022-02-02T13:00:00.000Z'
  const updates = signedProject(
    'All seven tests succeeded, the office said.',
    (document, claimId, article) => {
      const random = seededRandom(43)
      const by = { by: anna.id, at }
      const correctionId = newId('correction', random)
      const said = { words: 'six', reason: '', severity: 'must change' as const, evidence: [] }
      const place = { document, article }
      proposeCorrection(place, { start: 4, end: 9 }, { id: correctionId, claimId, ...said, ...by }, 'test')
      const decided = { correctionId, outcome: 'rejected' as const, words: '', reason: '', supersedes: [] }
      decideCorrection(document, { id: newId('decision', random), ...decided, ...by }, 'test')
      const threadId = newId('thread', random)
      const thread = { id: threadId, purpose: 'query' as const, claimId, words: '', to: 'The office' }
      const post = {
        id: newId('post', random),
        threadId,
        act: 'ask' as const,
        after: [],
        text: 'Seven?',
        ...by
      }
      beginThread(document, { ...thread, ...by, replyBy: '2022-02-03T10:00Z' }, post, 'test')
      const sent = { ...post, id: newId('post', random), act: 'sent' as const, after: [post.id], text: '' }
      addPost(document, { ...sent, way: 'mail', on: '2022-02-02' }, 'test')
      const state = 'a'.repeat(64)
      const step = {
        id: newId('publication', random),
        act: 'published' as const,
        on: '2022-02-02',
        after: []
      }
      addPublicationStep(document, { ...step, state, place: 'Website', url: '', note: '', ...by })
      const told = { kind: 'correction' as const, wording: 'Six, not seven.', claims: [], supersedes: [] }
      addNotice(document, { id: newId('notice', random), ...told, state, ...by })
    }
  )

  it.each([
    ['memo', 4],
    ['html', 4],
    ['text', 4],
    ['approaches', 1]
  ] as const)('bears in %s the name of whose key it is', (format, count) => {
    const { snapshot, proof } = proveProject(updates, signedProjectId, signing)
    const options = { ...exportedByAlice, proof, withTalk: true }
    const copy = new TextDecoder().decode(exportSnapshot(snapshot, format, options))
    const named = copy.replace(/<[^>]*>/g, '').match(/Anna Moreau[^\n]{0,40}signed by Ben Ortega/g) ?? []
    expect(named).toHaveLength(count)
  })
})
