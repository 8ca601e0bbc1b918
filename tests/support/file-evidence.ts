import { addEvidence } from '../../src/core/document/evidence'
import type { ProjectDocument } from '../../src/core/document/schema'
import { addSource } from '../../src/core/document/sources'
import type { KeptEvidenceFile } from '../../src/core/model/evidence-file'
import { type ClaimId, type EvidenceId, newId } from '../../src/core/model/ids'
import { newSalt } from '../../src/core/model/salt'
import { seededRandom } from './project-world'
import { ben } from './signed-project'

const random = seededRandom(91)
const at = '2022-02-02T13:00:00.000Z'

/** Adds a piece of evidence with this file, of a source of its own, to a claim. */
export function addFileEvidence(
  document: ProjectDocument,
  claimId: ClaimId,
  file: KeptEvidenceFile
): EvidenceId {
  const [id, sourceId] = [newId('evidence', random), newId('source', random)]
  const added = () => ({ addedBy: ben.id, addedAt: at, salt: newSalt(random) })
  const item = { type: 'report', title: `Report of ${file.name}` } as const
  addSource(
    document,
    { id: sourceId, item, terms: 'on the record', primary: true, origin: '', ...added() },
    'test'
  )
  const said = { stance: 'supports', locator: '', excerpt: '' } as const
  const files = [{ ...file, by: ben.id, at }]
  addEvidence(document, { id, claimId, sourceId, files, ...said, ...added() }, 'test')
  return id
}
