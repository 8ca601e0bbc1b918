import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addEvidence, addFiles, removeFile } from '../../../../src/core/document/evidence'
import { proveProject } from '../../../../src/core/document/project-proof'
import { parseEvidence } from '../../../../src/core/document/read-entries'
import type { ProjectDocument } from '../../../../src/core/document/schema'
import { addSource } from '../../../../src/core/document/sources'
import type { EvidenceFile } from '../../../../src/core/model/evidence-file'
import { type ClaimId, newId, type SourceId } from '../../../../src/core/model/ids'
import { newSalt } from '../../../../src/core/model/salt'
import type { CslItem, SourceTerms } from '../../../../src/core/model/source'
import { exportCopy } from '../../../../src/formats/export/export-copy'
import { makeRecord } from '../../../../src/formats/export/record/make-record'
import { diskFs } from '../../../../src/project/disk-fs'
import { recordReader } from '../../../../src/project/record-files'
import { exportedByAlice } from '../../../support/export-options'
import { seededRandom } from '../../../support/project-world'
import { textOfCopy } from '../../../support/read-word-file'
import { alice, ben, signedProject, signedProjectId, signing } from '../../../support/signed-project'

const at = '2022-02-02T13:00:00.000Z'
const hash = 'a'.repeat(64)
const random = seededRandom(41)
const added = () => ({ addedBy: ben.id, addedAt: at, salt: newSalt(random) })

/** The file that the project was made from. */
const original = { file: 'story.txt', name: 'OkonkwoStory.txt', sha256: 'c'.repeat(64), size: 3 }

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-telling-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface World {
  readonly document: ProjectDocument
  readonly claimId: ClaimId
  /** Of a report, on the record. */
  readonly open: SourceId
  /** Of Chidi Okonkwo, confidential. */
  readonly secret: SourceId
}

function projectWith(build: (world: World) => void): readonly Uint8Array[] {
  return signedProject('All seven tests succeeded.', (document, claimId) => {
    const open = source(document, { type: 'report', title: 'Yearly report' }, 'on the record')
    const author = [{ given: 'Chidi', family: 'Okonkwo' }]
    const secret = source(document, { type: 'interview', author }, 'confidential')
    build({ document, claimId, open, secret })
  })
}

function source(document: ProjectDocument, item: CslItem, terms: SourceTerms): SourceId {
  const id = newId('source', random)
  addSource(document, { id, item, terms, primary: true, origin: '', ...added() }, 'test')
  return id
}

function file(name: string, sha256 = hash): EvidenceFile {
  return { sha256, name, type: 'audio/mpeg', size: 3, by: ben.id, at }
}

function evidenceOf(
  { document, claimId }: World,
  sourceId: SourceId,
  files: readonly EvidenceFile[],
  locator = ''
) {
  const id = newId('evidence', random)
  const said = { stance: 'supports', excerpt: '', locator } as const
  addEvidence(document, { id, claimId, sourceId, files, ...said, ...added() }, 'test')
  return id
}

/** Every text that leaves the newsroom, by what it stands in. */
async function everything(updates: readonly Uint8Array[]): Promise<ReadonlyMap<string, string>> {
  const { snapshot, proof } = proveProject(updates, signedProjectId, signing)
  const copies = await Promise.all(
    (['html', 'print-html', 'text', 'docx'] as const).map(async (format) => {
      const copy = await exportCopy(snapshot, format, { ...exportedByAlice, proof })
      return [format, await textOfCopy(copy)] as const
    })
  )
  const records = await Promise.all(
    (['redact', 'leave out'] as const).map(async (confidential) => {
      const { parts } = await makeRecord(
        { updates, projectId: signedProjectId, signing, original },
        { confidential, withTalk: true, appVersion: '0.1.0', key: alice.publicKey },
        recordReader(diskFs, folder)
      )
      return parts.map(
        ({ path, bytes }) => [`${confidential} ${path}`, Buffer.from(bytes).toString()] as const
      )
    })
  )
  return new Map([...copies, ...records.flat()])
}

/** What says one of these words, in whatever letters. */
async function tellersOf(
  updates: readonly Uint8Array[],
  words: readonly string[]
): Promise<readonly string[]> {
  return [...(await everything(updates))].flatMap(([where, text]) =>
    words.some((word) => `${where}\n${text}`.toLowerCase().includes(word.toLowerCase())) ? where : []
  )
}

describe('a file of open evidence that is named after a confidential source', () => {
  it.each(['OkonkwoInterview.mp3', 'ChidiOkonkwo.pdf', 'okonkwomemo.txt', 'MrOkonkwo.jpg'])(
    'leaves neither by its name nor by its hash, and not by the log: %s',
    async (name) => {
      const updates = projectWith((world) => {
        const { document, claimId, open } = world
        const id = evidenceOf(world, open, [])
        const evidence = parseEvidence(id, document.evidence.get(id))
        if (evidence === null) throw new Error('The evidence was not read.')
        addFiles(document, evidence, [file(name)], 'test')
        const change = { of: 'evidence', id, claimId, field: 'file', from: null, to: name }
        document.activity.set(newId('change', random), { by: ben.id, at, ...change })
      })
      expect(await tellersOf(updates, ['okonkwo', hash])).toEqual([])
    }
  )
})

describe('a source that is called by the name of a file', () => {
  const title = 'Interview Okonkwo 12 May'
  const dropped = (item: CslItem, files: readonly EvidenceFile[]) =>
    projectWith((world) => {
      evidenceOf(world, source(world.document, item, 'on the record'), files)
    })

  it('is not cited by it, with the file, after it was taken off, and when more is known of it', async () => {
    const bare = { type: 'document', title } as const
    expect(await tellersOf(dropped(bare, [file(`${title}.mp3`)]), ['okonkwo', hash])).toEqual([])
    expect(await tellersOf(dropped(bare, []), ['okonkwo'])).toEqual([])
    const known = { ...bare, publisher: 'The office' }
    expect(await tellersOf(dropped(known, [file(`${title}.mp3`)]), ['okonkwo', hash])).toEqual([])
  })

  it('is cited by it where somebody wrote a citation, or it tells of nobody', async () => {
    const letter = { type: 'report', title: 'Reply to Okonkwo', publisher: 'The office' } as const
    expect(await tellersOf(dropped(letter, [file('reply.pdf')]), ['Reply to Okonkwo'])).toContain('text')
    const minutes = { type: 'document', title: 'Minutes' } as const
    expect(await tellersOf(dropped(minutes, [file('Minutes.pdf')]), ['Minutes', hash])).toContain('html')
  })
})

describe('the article’s own file, named after a confidential source', () => {
  const named = () =>
    projectWith(({ document }) => {
      document.info.set('originalName', 'Okonkwo leak story.docx')
      const draft = { file: 'okonkwo.docx', name: 'Story with OkonkwoInterview.docx', sha256: hash, size: 3 }
      document.drafts.set(newId('draft', random), {
        ...draft,
        receivedBy: ben.id,
        receivedAt: at,
        leftOutFurniture: false,
        isApplied: true
      })
    })

  it('is said to be withheld by every copy and record, its drafts too', async () => {
    const updates = named()
    expect(await tellersOf(updates, ['okonkwo'])).toEqual([])
    const all = await everything(updates)
    for (const where of ['html', 'print-html', 'text', 'redact index.html'])
      expect(all.get(where)).toContain('a file whose name is withheld')
    expect(all.get('redact activity.json')).toContain('"name": "a file whose name is withheld"')
    expect(all.has('redact state.json')).toBe(false)
    expect(all.get('redact withheld.json')).toContain('the name of the file that the article came from')
  })

  it('is named where it tells of nobody', async () => {
    const all = await everything(projectWith(() => {}))
    expect(all.get('text')).toContain('story.txt')
    expect(all.get('redact state.json')).toContain('story.txt')
  })
})

describe('the hash of a file that tells', () => {
  it('does not leave after the file was taken off open evidence', async () => {
    const updates = projectWith((world) => {
      const id = evidenceOf(world, world.open, [file('okonkwo_call.mp3')])
      removeFile(world.document, id, hash, 'test')
    })
    expect(await tellersOf(updates, [hash])).toEqual([])
  })

  it('leaves after it was taken off where its name told of nobody', async () => {
    const updates = projectWith((world) => {
      removeFile(world.document, evidenceOf(world, world.open, [file('call.mp3')]), hash, 'test')
    })
    expect(await tellersOf(updates, [hash])).toContainEqual(expect.stringMatching(/^redact entries\//))
  })

  it('does not leave by open evidence with the same bytes, until the confidential one has them no more', async () => {
    const shared = (isTakenOff: boolean) =>
      projectWith((world) => {
        evidenceOf(world, world.open, [file('dossier.pdf')])
        const id = evidenceOf(world, world.secret, [file('dossier.pdf')])
        if (isTakenOff) removeFile(world.document, id, hash, 'test')
      })
    expect(await tellersOf(shared(false), [hash, 'dossier'])).toEqual([])
    expect(await tellersOf(shared(true), [hash])).toEqual(
      expect.arrayContaining(['html', 'redact index.html'])
    )
  })

  it('does not leave by evidence that names the same bytes otherwise', async () => {
    const updates = projectWith((world) => {
      for (const name of ['okonkwo.pdf', 'scan.pdf']) evidenceOf(world, world.open, [file(name)])
    })
    expect(await tellersOf(updates, [hash, 'scan.pdf'])).toEqual([])
  })

  it('does not leave with evidence whose words tell, nor does what that evidence is called', async () => {
    let id = ''
    const updates = projectWith((world) => {
      id = evidenceOf(world, world.open, [file('rec.mp3')], 'Okonkwo said')
    })
    expect(await tellersOf(updates, [hash, 'rec.mp3', 'okonkwo'])).toEqual([])
    // the signed state has every name
    expect(await tellersOf(updates, [id])).toEqual(['redact state.json', 'leave out state.json'])
  })
})
