import { describe, expect, it } from 'vitest'
import type { Authorship } from '../../../../src/core/model/author'
import { exportAnnotatedDocx } from '../../../../src/formats/export/docx/word-copies'
import { exportSnapshot } from '../../../../src/formats/export/export-snapshot'
import { exportedByAlice } from '../../../support/export-options'
import { personOf, signerOf } from '../../../support/project-world'
import { readWordFile } from '../../../support/read-word-file'
import { sampleSnapshot } from '../../../support/sample-snapshot'

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
