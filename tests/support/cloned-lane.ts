import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import { newId, type ProjectId } from '../../src/core/model/ids'
import { encodeRecord } from '../../src/project/record-codec'
import { encodeSegment } from '../../src/project/segment'
import { laneSignedBy, seededRandom, signerOf } from './project-world'
import { openReplica, type Replica } from './replica'

/** What a copied computer writes as, in each of its copies. */
const client = 900_001

/**
 * Writes into a project folder what two copies of one computer did, each without knowing of the other: the same lane,
 * the same numbers, other edits.
 */
export function writeAsClones(
  folder: string,
  project: { readonly projectId: ProjectId; readonly updates: readonly Uint8Array[] },
  edits: readonly ((replica: Replica) => void)[]
): void {
  const replica = newId('replica', seededRandom(90))
  const { lane, extras } = laneSignedBy(signerOf(90), {
    projectId: project.projectId,
    replica,
    generation: 50,
    clientIds: [client]
  })
  const place = join(folder, 'replicas', replica)
  mkdirSync(place, { recursive: true, mode: 0o777 })
  for (const [index, edit] of edits.entries()) {
    const copy = openReplica('Ana', client, project.updates)
    const before = Y.encodeStateVector(copy.document.doc)
    edit(copy)
    const update = Y.encodeStateAsUpdate(copy.document.doc, before)
    const record = encodeRecord(replica, 1, '', update, extras)
    writeFileSync(join(place, `${index}.seg`), encodeSegment(lane, [record]), { mode: 0o644 })
  }
}
