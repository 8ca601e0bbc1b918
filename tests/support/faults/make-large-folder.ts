import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeDependencies } from '../../../src/project/dependencies'
import { replicasFolderName, segmentName } from '../../../src/project/folder-layout'
import { readSegments } from '../../../src/project/read-segments'
import { encodeRecord, type ProjectRecord } from '../../../src/project/record-codec'
import { newClientId, Replica } from '../../../src/project/replica'
import { encodeSegment } from '../../../src/project/segment'
import { sha256, toHex } from '../../../src/project/sha256'
import { recordMessage } from '../../../src/project/signed-messages'
import { systemPorts } from '../../../src/project/system-ports'
import { writeNewProject } from '../../../src/project/write-new-project'
import { okValue, personOf, projectId, seedOf, signerOf } from '../project-world'
import { luckOf } from './luck'
import { lettersInParagraph, RewrittenParagraphs } from './rewritten-paragraphs'

export interface LargeFolder {
  readonly folder: string
  /** The app's own data folder. */
  readonly dataFolder: string
  readonly segments: number
  readonly records: number
  /** Edits that one person writes before the next one does. */
  readonly recordsInSession: number
}

const seedClient = 7

/**
 * Makes a project whose article was written anew paragraph by paragraph, in sessions by five people one after the other:
 * what grows is the history, as in a long project, and not the article. Every edit is signed, follows the one before it
 * and names what it had read, like those of the app; only the disk is not made to sync.
 */
export async function makeLargeFolder(large: LargeFolder): Promise<void> {
  const { folder, dataFolder, recordsInSession } = large
  const luck = luckOf(2)
  const article = new RewrittenParagraphs(seedClient)
  mkdirSync(dataFolder, { recursive: true })
  const seed = seedOf(article.first(), seedClient)
  const project = { ...systemPorts, folder, projectId, title: '', original: null, seed }
  okValue(await writeNewProject({ ...project, signer: signerOf(1), creator: personOf(1) }))
  const inFolder = await readSegments(systemPorts.fs, folder, { projectId, formatVersion: 2 })
  /** The last edit of each session, by its Yjs client. */
  const lastOf = new Map<number, ProjectRecord>()
  for (const { records } of inFolder.parts) for (const record of records) lastOf.set(seedClient, record)

  const inSegment = Math.round(large.records / large.segments)
  let written = 0
  for (let session = 0; written < large.records; session += 1) {
    const client = newClientId(new Set(lastOf.keys()), luck.fill)
    const signer = signerOf(session % 5)
    const generation = session + 2
    const { lane } = new Replica({
      projectId,
      generation,
      clientIds: [client],
      random: luck.fill,
      signer
    })
    const sign = (hash: Uint8Array) => signer.sign(recordMessage(lane, signer.publicKey, hash))
    const place = join(folder, replicasFolderName, lane.replica)
    mkdirSync(place)
    let segment: ProjectRecord[] = []
    for (let count = 0; count < recordsInSession && written < large.records; count += 1) {
      const { update, deleted } = article.next(client, count * lettersInParagraph)
      const read = deleted === client ? undefined : lastOf.get(deleted)
      const dependencies = encodeDependencies(read === undefined ? [] : [read])
      const previous = count === 0 ? '' : (lastOf.get(client)?.hash ?? '')
      const record = encodeRecord(lane.replica, count + 1, previous, update, { dependencies, sign })
      lastOf.set(client, record)
      segment.push(record)
      written += 1
      if (segment.length < inSegment && count + 1 < recordsInSession && written < large.records) continue
      const bytes = encodeSegment(lane, segment)
      const name = segmentName(segment[0]?.sequence ?? 0, toHex(sha256(bytes)))
      writeFileSync(join(place, name), bytes)
      segment = []
    }
  }
}
