import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { addEvidence } from '../../../../src/core/document/evidence'
import { proveProject } from '../../../../src/core/document/project-proof'
import { addPublicationStep } from '../../../../src/core/document/publications'
import { addSource, setSharedOrigin } from '../../../../src/core/document/sources'
import { stateOfUpdates } from '../../../../src/core/document/state-of-updates'
import { newId, type SourceId } from '../../../../src/core/model/ids'
import { newSalt } from '../../../../src/core/model/salt'
import { exportCopy } from '../../../../src/formats/export/export-copy'
import type { RecordPart } from '../../../../src/formats/export/record/record-input'
import { exportedByAlice } from '../../../support/export-options'
import { seededRandom } from '../../../support/project-world'
import { textOfCopy } from '../../../support/read-word-file'
import { partsOfRecord, recordProject, secrets } from '../../../support/record-project'
import { anna, ben, signedProject, signedProjectId, signing } from '../../../support/signed-project'

function textOf(parts: readonly RecordPart[], path: string): string {
  const part = parts.find((each) => each.path === path)
  if (part === undefined) throw new Error(`There is no ${path}.`)
  return new TextDecoder().decode(part.bytes)
}

/** All that the record holds, readable or not. */
function everything(parts: readonly RecordPart[]): string {
  return parts.map(({ path, bytes }) => `${path}\n${Buffer.from(bytes).toString('utf8')}`).join('\n')
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

describe('a record package', () => {
  it('holds the version that was signed, and every entry under the hash that the version gives', async () => {
    const { parts, facts } = await partsOfRecord('include')
    expect(hashOf(Buffer.from(textOf(parts, 'state.json')))).toBe(facts.state)
    expect(facts.state).toBe(stateOfUpdates(recordProject(), signedProjectId).hash)
    const state = JSON.parse(textOf(parts, 'state.json'))
    const hashes = Object.values<Record<string, string>>(state.entries).flatMap(Object.values)
    expect(hashes).toHaveLength(7)
    for (const hash of hashes) {
      const part = parts.find(({ path }) => path === `entries/${hash}.json`)
      expect(hashOf(part?.bytes ?? new Uint8Array())).toBe(hash)
    }
  })

  it('lists every file with its hash, as sha256sum reads it', async () => {
    const { parts } = await partsOfRecord('redact')
    const lines = textOf(parts, 'manifest.sha256').trimEnd().split('\n')
    expect(lines).toHaveLength(parts.length - 1)
    for (const line of lines) {
      const [hash = '', path = ''] = line.split('  ')
      expect(hashOf(parts.find((part) => part.path === path)?.bytes ?? new Uint8Array())).toBe(hash)
    }
    expect(lines.map((line) => line.slice(66))).toEqual(lines.map((line) => line.slice(66)).toSorted())
  })

  it('is the same bytes for the same state and choices, whenever it is made', async () => {
    const [first, second] = await Promise.all([partsOfRecord('redact'), partsOfRecord('redact')])
    expect(second.parts).toEqual(first.parts)
  })

  it.each(['redact', 'leave out'] as const)(
    'tells nothing of who a confidential source is: %s',
    async (choice) => {
      const { parts } = await partsOfRecord(choice)
      for (const secret of secrets) expect(everything(parts)).not.toContain(secret)
      expect(everything(parts)).toContain('Yearly report')
      // what names nobody stays
      expect(textOf(parts, 'talk.json')).toContain('Shall we run it today?')
    }
  )

  it('says that there is a confidential source when it is redacted, and not when it is left out', async () => {
    expect(textOf((await partsOfRecord('redact')).parts, 'index.html')).toContain('Confidential source')
    expect(textOf((await partsOfRecord('leave out')).parts, 'index.html')).not.toContain(
      'Confidential source<'
    )
  })

  it('names them when it is told to', async () => {
    const { parts } = await partsOfRecord('include')
    const page = textOf(parts, 'index.html')
    for (const secret of ['Okonkwo', 'he saw the ledger', 'Were there seven?']) expect(page).toContain(secret)
    expect(JSON.parse(textOf(parts, 'withheld.json'))).toMatchObject({ entries: [], files: [] })
  })

  it('keeps the hash of what is withheld, so that it can be shown later and be found the same', async () => {
    const [whole, redacted] = [await partsOfRecord('include'), await partsOfRecord('redact')]
    const { entries } = JSON.parse(textOf(redacted.parts, 'withheld.json'))
    expect(entries.map(({ map }: { map: string }) => map)).toEqual(['checks', 'evidence', 'sources'])
    for (const { map, hash } of entries) {
      const shownLater = textOf(whole.parts, `entries/${hash}.json`)
      expect(hashOf(Buffer.from(shownLater))).toBe(hash)
      expect(Object.values(JSON.parse(textOf(redacted.parts, 'state.json')).entries[map])).toContain(hash)
      expect(shownLater).toMatch(/"salt":"[0-9a-z]{26}"/)
    }
  })

  it('gives no hash that could be guessed: without a salt neither the entry’s nor the version’s text is in it', async () => {
    const updates = recordProject({ isSalted: false })
    const { parts } = await partsOfRecord('redact', { updates })
    const whole = await partsOfRecord('include', { updates })
    const { entries } = JSON.parse(textOf(parts, 'withheld.json'))
    expect(entries.map(({ hash }: { hash: string | null }) => hash)).toEqual([null, null, null])
    expect(parts.some(({ path }) => path === 'state.json')).toBe(false)
    const state = JSON.parse(textOf(whole.parts, 'state.json'))
    for (const { map } of entries) {
      // a check, a source and its evidence: each the first of its kind that is not in the record
      const left = Object.values<string>(state.entries[map]).filter(
        (hash) => !parts.some(({ path }) => path === `entries/${hash}.json`)
      )
      expect(left).toHaveLength(1)
      for (const hash of left) expect(everything(parts)).not.toContain(hash)
    }
    expect(textOf(parts, 'index.html')).toContain('no salt')
  })

  it('leaves queries and discussion out when told to, in the log too', async () => {
    const { parts } = await partsOfRecord('include', { withTalk: false })
    expect(everything(parts)).not.toContain('Shall we run it today?')
    expect(parts.some(({ path }) => path === 'talk.json')).toBe(false)
  })

  it('is a page that links only to what is in the record, without a script', async () => {
    const { parts } = await partsOfRecord('include')
    const page = textOf(parts, 'index.html')
    expect(page).not.toMatch(/<script|javascript:|https?:\/\/(?!schema)/i)
    expect(page).toContain('default-src &#39;none&#39;')
    const paths = new Set(['manifest.sha256.sig', ...parts.map(({ path }) => path)])
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    for (const [, href = ''] of page.matchAll(/ href="([^"]+)"/g)) {
      expect([href, href.startsWith('#') ? ids.has(href.slice(1)) : paths.has(href)]).toEqual([href, true])
    }
  })
})

/**
 * A signed, published and reopened project in which Mr Okonkwo is named beside his own source: with a report whose origin
 * he shares, in its evidence and in the reason for reopening. `hidden` is the id of his source.
 */
function namedElsewhere(): { updates: readonly Uint8Array[]; hidden: SourceId } {
  const random = seededRandom(40)
  const [report, hidden] = [newId('source', random), newId('source', random)].toSorted() as [
    SourceId,
    SourceId
  ]
  const updates = signedProject('All seven tests succeeded, the office said.', (document, claimId) => {
    const at = '2022-02-02T13:00:00.000Z'
    const added = { addedBy: ben.id, addedAt: at, primary: true, salt: newSalt(random) }
    const he = { type: 'interview', author: [{ given: 'Chidi', family: 'Okonkwo' }] } as const
    addSource(document, { id: hidden, item: he, terms: 'confidential', origin: '', ...added }, 'test')
    const item = { type: 'report', title: 'Yearly report', note: 'Okonkwo sent it' } as const
    const origin = 'Leaked by Okonkwo'
    addSource(document, { id: report, item, terms: 'on the record', origin, ...added }, 'test')
    const linked = newId('source', random)
    const linkedItem = { type: 'report', title: 'Press release' } as const
    const [first = linked, second = hidden] = [linked, hidden].toSorted()
    addSource(document, { id: linked, item: linkedItem, terms: 'background', origin: '', ...added }, 'test')
    setSharedOrigin(document, [first, second], true, 'test')
    setSharedOrigin(document, [report, hidden], true, 'test')
    const { primary: _primary, ...by } = added
    const said = {
      locator: 'copy from Okonkwo',
      excerpt: 'as Okonkwo pointed out',
      stance: 'supports'
    } as const
    addEvidence(
      document,
      { id: newId('evidence', random), claimId, sourceId: report, ...said, ...by },
      'test'
    )
    const step = { state: 'a'.repeat(64), url: '', by: anna.id, at }
    const published = newId('publication', random)
    addPublicationStep(document, {
      ...step,
      id: published,
      act: 'published',
      on: '2022-02-02',
      place: 'Website',
      note: 'Okonkwo was told',
      after: []
    })
    addPublicationStep(document, {
      ...step,
      id: newId('publication', random),
      act: 'reopened',
      on: '',
      place: '',
      note: 'Okonkwo called: the figure is wrong',
      after: [published],
      salt: newSalt(random)
    })
  })
  return { updates, hidden }
}

describe.each(['redact', 'leave out'] as const)('a source that is named elsewhere: %s', (confidential) => {
  it.each(['html', 'print-html', 'text', 'memo', 'docx'] as const)(
    'is told by nothing in %s',
    async (format) => {
      const { snapshot, proof } = proveProject(namedElsewhere().updates, signedProjectId, signing)
      const copy = async (choice: 'include' | typeof confidential): Promise<string> =>
        textOfCopy(await exportCopy(snapshot, format, { ...exportedByAlice, proof, confidential: choice }))
      expect(await copy('include')).toContain('Okonkwo called')
      expect(await copy(confidential)).not.toContain('Okonkwo')
      expect(await copy(confidential)).toContain('Withheld: these words')
    }
  )

  it('is told by no file of a record, and no other entry leads to it', async () => {
    const { updates, hidden } = namedElsewhere()
    const { parts } = await partsOfRecord(confidential, { updates })
    expect(everything(parts)).not.toContain('Okonkwo')
    expect(everything(parts)).not.toContain(`origin:${hidden}`)
    const withheld: { hash: string | null }[] = JSON.parse(textOf(parts, 'withheld.json')).entries
    // his source, the report with its evidence, and the press release where it keeps the link
    expect(withheld.length).toBeGreaterThanOrEqual(3)
    for (const each of withheld) expect(Object.keys(each)).toEqual(['map', 'hash'])
    // what was signed has to hold every id
    expect(everything(parts.filter(({ path }) => path !== 'state.json'))).not.toContain(hidden)
    for (const { hash } of withheld) {
      expect(hash).not.toBeNull()
      expect(parts.map(({ path }) => path)).not.toContain(`entries/${hash}.json`)
    }
    const whole = await partsOfRecord('include', { updates })
    expect(everything(whole.parts)).toContain(`origin:${hidden}`)
  })
})
