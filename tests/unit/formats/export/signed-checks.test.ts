import { describe, expect, it } from 'vitest'
import type { Authorship } from '../../../../src/core/model/author'
import { exportSnapshot } from '../../../../src/formats/export/export-snapshot'
import { exportedByAlice } from '../../../support/export-options'
import { personOf, signerOf } from '../../../support/project-world'
import { sampleSnapshot } from '../../../support/sample-snapshot'

/** The annotated copy with its first standing check signed so. */
function exported(authorship: Partial<Authorship> | null, format: 'html' | 'text'): string {
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
    for (const format of ['html', 'text'] as const) {
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
