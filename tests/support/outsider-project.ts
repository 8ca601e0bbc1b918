import { addCheck } from '../../src/core/document/checks'
import { addEvidenceFromSource } from '../../src/core/document/evidence'
import { parseCheck } from '../../src/core/document/read-entries'
import { addStatement } from '../../src/core/document/roster'
import { openDocument, type ProjectDocument } from '../../src/core/document/schema'
import { isId, newId } from '../../src/core/model/ids'
import type { FsPort } from '../../src/project/fs-port'
import type { Manifest } from '../../src/project/manifest'
import { openProject } from '../../src/project/open-project'
import { systemPorts } from '../../src/project/system-ports'
import { okValue, personOf, seededRandom, signerOf, Writer } from './project-world'
import { signStatement } from './sign-statement'

interface Sitting {
  readonly fs: FsPort
  readonly folder: string
  /** The data folder of everybody's app. */
  readonly dataFolder: string
}

/** Somebody opens the project, writes and closes it. */
async function sit(
  { fs, folder, dataFolder }: Sitting,
  seed: number,
  write: (document: ProjectDocument) => void
): Promise<void> {
  const { timers } = systemPorts
  const at = { fs, folder, dataFolder, timers, random: seededRandom(seed + 50), signer: signerOf(seed) }
  const writer = new Writer(okValue(await openProject(at)))
  write(openDocument(writer.doc))
  await writer.settle()
  okValue(await writer.store.close())
  writer.doc.destroy()
}

/**
 * In a project whose maker (of seed 1) has put somebody on its list, Dave, who is not on it, brings a source for the first
 * claim; and the maker checks the claim again, on that source, too.
 */
export async function letOutsiderBring(
  where: Sitting,
  { projectId }: Manifest,
  title: string
): Promise<void> {
  const random = seededRandom(77)
  const [ben, dave] = [personOf(2, 'Ben Ortega'), personOf(4, 'Dave')]
  const at = '2026-02-03T12:00:00.000Z'
  const source = newId('source', random)
  const evidence = newId('evidence', random)
  const claimOf = ({ claims }: ProjectDocument) =>
    [...claims.keys()].find((id) => isId('claim', id)) ?? newId('claim', random)
  await sit(where, 1, (document) => {
    const line = { project: projectId, key: signerOf(2).publicKey, person: ben }
    addStatement(document, signStatement(signerOf(1), line))
  })
  await sit(where, 4, (document) => {
    document.people.set(dave.id, { ...dave })
    const added = { addedBy: dave.id, addedAt: at, salt: '0'.repeat(32) }
    const item = { type: 'webpage', title, URL: 'https://blog.example.org/ships' } as const
    const own = { id: source, item, primary: false, terms: 'on the record', origin: '', ...added } as const
    const says = { stance: 'supports', locator: '', excerpt: 'I counted them myself.' } as const
    const brought = { id: evidence, claimId: claimOf(document), sourceId: source, ...says, ...added }
    addEvidenceFromSource(document, own, brought, 'test')
  })
  await sit(where, 1, (document) => {
    const earlier = [...document.checks.entries()].flatMap(([id, value]) => parseCheck(id, value) ?? [])
    const [first] = earlier
    if (first === undefined) throw new Error('the maker has checked it before')
    const again = { ...first, id: newId('check', random), at, supersedes: [first.id] }
    addCheck(document, { ...again, evidence: [...first.evidence, evidence] }, 'test')
  })
}
