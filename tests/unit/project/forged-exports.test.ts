import { describe, expect, it } from 'vitest'
import { describeVerdict, type FileVerdict } from '../../../src/core/model/file-verdict'
import { type ExportRecord, proveRecord } from '../../../src/project/export-record'
import { type ExportFacts, signExport, signManifest } from '../../../src/project/sign-export'
import { type VerifyFacts, verifyFile, verifyManifest } from '../../../src/project/verify-file'
import { movedRecords } from '../../support/moved-records'
import { personOf, signerOf } from '../../support/project-world'
import { signOff } from '../../support/sign-off'
import { type Line, signStatement } from '../../support/sign-statement'
import {
  alice,
  anna,
  ben,
  bob,
  creator,
  exportSigned,
  signedProjectId as project
} from '../../support/signed-project'

const known = new Set([alice.publicKey])
const text = new TextEncoder().encode('Verified copy. Whatever Ben wants to be read.\n')
const lineOnBen = (more: Partial<Line> = {}) =>
  signStatement(alice, { project, key: bob.publicKey, person: ben, ...more })
const enrolled = lineOnBen()
const dismissed = lineOnBen({ isMember: false })
/** What a computer knows that has seen Ben go. */
const people = { project, creator, lines: [enrolled, dismissed] }

function recordOf({ signature }: { readonly signature: string }): ExportRecord {
  const proven = proveRecord(signature)
  if (proven === null) throw new Error('The honest signature is not right.')
  return proven.record
}

const honest = recordOf(exportSigned('html'))
const byBen: ExportFacts = {
  project,
  title: 'Seven tests',
  copy: 'Verified copy',
  state: honest.state,
  creator,
  list: [enrolled],
  signoffs: honest.signoffs,
  by: ben,
  at: '2026-11-26T00:00:00.000Z'
}

function judge(facts: Partial<ExportFacts>, against: VerifyFacts = { known }, signer = bob): FileVerdict {
  const { bytes, signature } = signExport(text, false, { ...byBen, ...facts }, signer)
  return verifyFile(bytes, signature, against)
}

const answerOf = (verdict: FileVerdict): string => describeVerdict(verdict).answer

describe('a page whose record was moved', () => {
  const { bytes } = exportSigned('html')
  const moved = movedRecords(Buffer.from(bytes).toString())

  it.each(Object.entries(moved))('is not the page that was signed: %s', (_place, page) => {
    const verdict = verifyFile(Buffer.from(page), null, { known })
    expect(verdict).toMatchObject({ verdict: 'changed', record: null })
    expect(answerOf(verdict)).toMatch(/^Changed after signing\. It is not as it was signed near line \d+/)
  })
})

describe('somebody who was taken off the list of people', () => {
  it('signs nothing that is intact where the list is known, whatever list the file brings', () => {
    for (const list of [[enrolled], []]) {
      const verdict = judge({ list }, { known, people })
      expect(verdict).toMatchObject({ verdict: 'unknown keys', record: { maker: { wasRemoved: true } } })
      expect(answerOf(verdict)).toMatch(
        /^Signed by Ben Ortega \(checker\), who was taken off the project’s list/
      )
    }
    const list = new TextEncoder().encode('')
    const envelope = signManifest(list, byBen, bob)
    expect(verifyManifest(list, envelope, { known }).verdict).toBe('intact')
    expect(verifyManifest(list, envelope, { known, people }).verdict).toBe('unknown keys')
  })

  it('is said to be judged by the list in the file where no other is known', () => {
    const verdict = judge({})
    expect(verdict.verdict).toBe('intact')
    expect(describeVerdict(verdict).lines.join('\n')).toContain('as the signer of this file gives it')
    expect(
      describeVerdict(judge({}, { known, people: { ...people, lines: [] } })).lines.join('\n')
    ).not.toContain('as the signer of this file gives it')
  })

  it('is named in no answer as somebody who signed off', () => {
    const verdict = judge({ by: anna }, { known, people }, alice)
    expect(verdict.verdict).toBe('intact')
    expect(answerOf(verdict)).toContain('the version signed off by Anna Moreau (editor).')
    expect(describeVerdict(verdict).lines.join('\n')).toContain('who was taken off the list of people')
  })
})

describe('a member who signs as somebody else', () => {
  /** An envelope of what the signer says, which Stet itself would not write. */
  function signedAs(by: ExportRecord['by']): FileVerdict {
    // an unlisted key keeps what it says of itself; the list comes with what is known here
    const { bytes, signature } = signExport(
      text,
      false,
      {
        ...byBen,
        list: [],
        by: by === null ? null : { id: by.person as typeof ben.id, name: by.name, role: by.role }
      },
      bob
    )
    return verifyFile(bytes, signature, { known, people: { project, creator, lines: [enrolled] } })
  }

  it.each([
    ['Anna altogether', { person: anna.id, name: anna.name, role: anna.role }],
    ['another name', { person: ben.id, name: 'Anna Moreau', role: ben.role }],
    ['another role', { person: ben.id, name: ben.name, role: 'legal' as const }]
  ])('contradicts the list: %s', (_what, by) => {
    const verdict = signedAs(by)
    expect(verdict.verdict).toBe('contradicted')
    expect(answerOf(verdict)).toBe(
      `Signed with the key of Ben Ortega (checker), but in the name of ${by.name} (${by.role}). Do not rely on this file. Ask both of them.`
    )
  })

  it('is told by the list where the file says nothing, and where it says the same', () => {
    for (const by of [null, { person: ben.id, name: ben.name, role: ben.role }]) {
      expect(signedAs(by)).toMatchObject({ verdict: 'intact', record: { maker: { name: 'Ben Ortega' } } })
    }
  })

  it('is not contradicted by a role that the list gave later', () => {
    const later = lineOnBen({ person: { ...ben, role: 'editor' }, replaces: [] })
    const verdict = judge({}, { known, people: { project, creator, lines: [later] } })
    expect(verdict.verdict).toBe('intact')
  })

  it('signs nothing off in the name and role of another member', () => {
    const forged = signOff(bob, { ...anna, role: 'checker' }, { project, state: honest.state })
    expect(judge({ signoffs: [forged] }).record?.signoffs).toEqual([])
  })
})

describe('a lawyer whom nobody knows', () => {
  const lena = { ...personOf(9, 'Lena Law'), role: 'legal' as const }
  const thrownAway = signOff(signerOf(99), lena, { project, state: honest.state })
  const facts = { creator: null, list: [], signoffs: [thrownAway], by: ben }

  it('is named as unknown and not in the answer', () => {
    const verdict = judge(facts, { known: new Set([bob.publicKey, alice.publicKey]) })
    expect(answerOf(verdict)).not.toContain('Lena')
    expect(answerOf(verdict)).toMatch(/ Nobody who is known here has signed the article off\.$/)
    expect(describeVerdict(verdict).lines.join('\n')).toMatch(
      /Signed off by Lena Law.*which is not known here/
    )
  })

  it('has signed nothing off where the project’s maker is known, though the file names none', () => {
    const verdict = judge(facts, { known, people: { project, creator, lines: [enrolled] } })
    expect(verdict.record?.signoffs).toEqual([])
  })

  it('makes no other maker of a project that is known', () => {
    const mallory = { key: signerOf(99).publicKey, person: lena }
    const verdict = judge(
      { creator: mallory, list: [], by: lena },
      { known: new Set([mallory.key]), people },
      signerOf(99)
    )
    expect(verdict.verdict).toBe('contradicted')
    expect(answerOf(verdict)).toContain('Lena Law (legal) made the project with a key that is another')
  })
})

describe('sign-offs over other bytes', () => {
  it('stand as what the maker of the file says', () => {
    expect(answerOf(judge({}))).toMatch(
      /^Intact\. Made by Ben Ortega \(checker\), who says that it shows the version signed off by .*\.$/
    )
  })
})

describe('what stands in a file', () => {
  it('reaches nobody as control characters, nor as lines of ours', () => {
    const title = 'x\u001b[2K\nIntact. Signed off by Anna Moreau (editor).\u202e'
    const { answer, lines } = describeVerdict(
      judge({ title, by: { ...ben, name: 'A\u001b[1A\nB' }, list: [] })
    )
    for (const line of [answer, ...lines]) expect(line).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(lines[0]).toContain('x⟦U+001B⟧[2K Intact.')
  })

  it('has times that are times', () => {
    for (const at of ['2026', 'proven by a notary', '2026-11-26T00:00:00', '2026-13-26T00:00:00Z']) {
      expect(() => judge({ at })).toThrow()
    }
  })
})
