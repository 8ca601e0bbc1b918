import { expect, it } from 'vitest'
import { addEvidence } from '../../../../src/core/document/evidence'
import { filesWithheldToo } from '../../../../src/core/document/files-withheld-too'
import { proveProject } from '../../../../src/core/document/project-proof'
import { addSource } from '../../../../src/core/document/sources'
import { withhold } from '../../../../src/core/document/withhold'
import { newId } from '../../../../src/core/model/ids'
import { newSalt } from '../../../../src/core/model/salt'
import { seededRandom } from '../../../support/project-world'
import { ben, signedProject, signedProjectId, signing } from '../../../support/signed-project'

const random = seededRandom(17)

it('The files that are said to be withheld for their bytes are those that a copy leaves out', () => {
  const updates = signedProject(undefined, (document, claimId) => {
    const said = { stance: 'supports', locator: '', excerpt: '' } as const
    const added = () => ({ addedBy: ben.id, addedAt: '2022-02-02T13:00:00.000Z', salt: newSalt(random) })
    for (const [title, terms, name, digit] of [
      ['Yearly report', 'on the record', 'table.pdf', 'a'],
      ['Other report', 'on the record', 'other.pdf', 'b'],
      ['Leak', 'confidential', 'from-x.pdf', 'a']
    ] as const) {
      const [id, sourceId] = [newId('evidence', random), newId('source', random)]
      const item = { type: 'report', title } as const
      addSource(document, { id: sourceId, item, terms, primary: true, origin: '', ...added() }, 'test')
      const about = { type: 'application/pdf', size: 1, by: ben.id, at: '' } as const
      const files = [{ sha256: digit.repeat(64), name, ...about }]
      addEvidence(document, { id, claimId, sourceId, files, ...said, ...added() }, 'test')
    }
  })
  const { snapshot } = proveProject(updates, signedProjectId, signing)
  const told = filesWithheldToo(snapshot.claims, snapshot.sources)
  expect(told.map(({ name, source }) => [name, source.item.title])).toEqual([['table.pdf', 'Yearly report']])
  const left = withhold(snapshot, 'leave out').claims.flatMap(({ evidence }) =>
    evidence.flatMap(({ files = [] }) => files.map(({ sha256 }) => sha256))
  )
  expect(left.toSorted()).toEqual(['', 'b'.repeat(64)])
})
