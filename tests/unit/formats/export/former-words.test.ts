import { expect, it } from 'vitest'
import { addCheck } from '../../../../src/core/document/checks'
import { changeClaim } from '../../../../src/core/document/claims'
import { markNothing } from '../../../../src/core/document/nothing-to-check'
import { markPassed } from '../../../../src/core/document/passes'
import { relateClaims } from '../../../../src/core/document/relations'
import type { ProjectDocument } from '../../../../src/core/document/schema'
import { addSource } from '../../../../src/core/document/sources'
import type { Confidential } from '../../../../src/core/model/confidential'
import { newId } from '../../../../src/core/model/ids'
import { newSalt } from '../../../../src/core/model/salt'
import { exportCopy } from '../../../../src/formats/export/export-copy'
import { snapshotFormats } from '../../../../src/formats/export/export-options'
import { rangeOf } from '../../../support/claim-operations'
import { exportedByAlice } from '../../../support/export-options'
import { seededRandom } from '../../../support/project-world'
import { textOfCopy } from '../../../support/read-word-file'
import { partsOfRecord } from '../../../support/record-project'
import {
  check,
  fillPseudoRandom,
  mark,
  openPair,
  own,
  type Replica,
  snapshotOf
} from '../../../support/replica'
import { ben, signedProject } from '../../../support/signed-project'

const at = '2022-02-03T10:15:00Z'
const name = /.{0,60}(?:okonkwo|Chidi).{0,30}/i
const choices = ['redact', 'leave out'] as const

function keepConfidential(document: ProjectDocument): void {
  const item = { type: 'interview', author: [{ given: 'Chidi', family: 'Okonkwo' }] } as const
  const added = { addedBy: ben.id, addedAt: at, salt: newSalt(fillPseudoRandom) }
  const id = newId('source', fillPseudoRandom)
  addSource(
    document,
    { id, item, primary: true, terms: 'confidential', origin: '', givesAway: '', ...added },
    own
  )
}

function replace(replica: Replica, old: string, words: string): void {
  const { start, end } = rangeOf(replica, old)
  replica.document.doc.transact(() => {
    replica.document.article.delete(start, end - start)
    replica.document.article.insert(start, words)
  }, own)
}

/** A draft named its source; the article does not any more. */
function anonymised(): Replica {
  const { alice } = openPair(
    'Rockets\nA man named Chidi Okonkwo counted seven tests.\nOkonkwo kept the list.\nIt rained all day.'
  )
  keepConfidential(alice.document)
  const counted = mark(alice, 'Chidi Okonkwo counted seven tests')
  const kept = mark(alice, 'Okonkwo kept the list.')
  const rained = mark(alice, 'It rained all day.')
  for (const id of [counted, kept, rained]) check(alice, id)
  const said = {
    id: newId('relation', fillPseudoRandom),
    kind: 'depends on',
    from: rained,
    to: kept
  } as const
  relateClaims(alice.document, { ...said, by: alice.person, at }, own)
  changeClaim(alice.document, rained, { tags: { add: ['call-okonkwo', 'weather'] } }, own)
  replace(alice, 'Chidi Okonkwo', 'a clerk')
  replace(alice, 'Okonkwo kept the list.', '')
  return alice
}

it.each(snapshotFormats)(
  'quotes no words of a former text that name a confidential source in %s',
  async (format) => {
    for (const confidential of choices) {
      const copy = await exportCopy(snapshotOf(anonymised()), format, { ...exportedByAlice, confidential })
      expect(name.exec(await textOfCopy(copy))?.[0]).toBeUndefined()
    }
  }
)

it('says that words were withheld, and keeps tags that name nobody', async () => {
  const snapshot = snapshotOf(anonymised())
  const copyOf = async (format: 'html' | 'claims', confidential: Confidential): Promise<string> =>
    textOfCopy(await exportCopy(snapshot, format, { ...exportedByAlice, confidential }))
  expect(await copyOf('html', 'include')).toContain('Okonkwo kept the list.')
  expect(await copyOf('html', 'redact')).toContain('Withheld: these words')
  expect(await copyOf('html', 'redact')).toContain('a clerk')
  expect(await copyOf('claims', 'redact')).toContain('weather')
})

it('goes on to quote former words where the article itself names the source', async () => {
  const { alice } = openPair('Rockets\nChidi Okonkwo counted seven tests.')
  keepConfidential(alice.document)
  check(alice, mark(alice, 'Chidi Okonkwo counted seven tests.'))
  const copy = await exportCopy(snapshotOf(alice), 'html', exportedByAlice)
  expect(await textOfCopy(copy)).toContain('Chidi Okonkwo counted seven tests.')
})

it.each(choices)(
  'holds no words of a former text that name a confidential source in a record: %s',
  async (choice) => {
    const updates = signedProject(
      'Okonkwo, a clerk, counted seven tests. Okonkwo kept it.',
      (document, claimId, article) => {
        keepConfidential(document)
        const random = seededRandom(41)
        const first = {
          claimId,
          by: ben.id,
          at,
          workStatus: 'checked',
          verdict: 'on author',
          note: ''
        } as const
        const rest = { evidence: [], supersedes: [], words: 'Okonkwo, a clerk', salt: newSalt(random) }
        addCheck(document, { ...first, ...rest, id: newId('check', random) }, own)
        const range = { start: 39, end: 55 }
        const by = { by: ben.id, at }
        const into = { document, article }
        const pass = { id: newId('pass', random), range, claimId: null, words: 'Okonkwo kept it.', ...by }
        markNothing(into, [{ id: newId('nothing', random), range }], by, own)
        markPassed(into, [pass], own)
        changeClaim(document, claimId, { tags: { add: ['call-okonkwo'] } }, own)
        document.article.delete(39, 'Okonkwo'.length)
        document.article.insert(39, 'Somebody')
        document.article.delete(0, 'Okonkwo, a'.length)
        document.article.insert(0, 'A')
      }
    )
    const { parts } = await partsOfRecord(choice, { updates })
    const told = parts.flatMap(({ path, bytes }) => {
      const found = name.exec(Buffer.from(bytes).toString('utf8'))
      return path.startsWith('files/') || found === null ? [] : `${path}: ${found[0]}`
    })
    expect(told).toEqual([])
  }
)
