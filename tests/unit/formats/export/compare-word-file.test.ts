import { describe, expect, it } from 'vitest'
import type { ProjectSnapshot } from '../../../../src/core/document/project-snapshot'
import { compareCopy } from '../../../../src/formats/export/compare-copy'
import { exportAnnotatedDocx } from '../../../../src/formats/export/docx/word-copies'
import { exportedByAlice } from '../../../support/export-options'
import { readWordFile } from '../../../support/read-word-file'
import { sampleSnapshot } from '../../../support/sample-snapshot'
import { makeZip, zipPart } from '../../../support/zip-fixture'

const snapshot = sampleSnapshot()
const { exportedAt: at } = exportedByAlice
const compare = (bytes: Uint8Array) => compareCopy(bytes, at, { snapshot })

const madeOf = (other: ProjectSnapshot, more: object = {}) =>
  exportAnnotatedDocx(other, { ...exportedByAlice, ...more })

describe('a Word file held against the project', () => {
  it('is the same by whomever and with whatever Stet, with what was discussed or without', async () => {
    const other = { exportedBy: 'Bob <Ito>', appVersion: '9.9', withTalk: true }
    expect(await compare(await madeOf(snapshot))).toEqual({ isSame: true })
    expect(await compare(await madeOf(snapshot, other))).toEqual({ isSame: true })
  })

  it('is the same by a name that no file can hold as it is', async () => {
    const names = ['Eve\n\u202eecilA', '𝔈'.repeat(300), `${'E'.repeat(254)} Ito`, ' {bullets-1} ', 'A\u0007b']
    for (const exportedBy of names) {
      const file = await madeOf(snapshot, { exportedBy })
      expect(await compare(file), exportedBy).toEqual({ isSame: true })
      const { parts, xml } = await readWordFile(file)
      const [, creator = ''] = /<dc:creator>(.*?)<\/dc:creator>/.exec(xml('docProps/core.xml')) ?? []
      expect(creator.length).toBeLessThanOrEqual(255)
      expect(creator).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u)
      const heads = [...parts.keys()].filter((name) => name.startsWith('word/header')).map(xml)
      expect(heads.join('').replace(/<[^<>]*>/g, '')).toContain(` by ${creator} with Stet `)
    }
  })

  it('is another where the article or the state of a claim is another', async () => {
    const [first, ...blocks] = snapshot.blocks
    if (first === undefined) throw new Error('The sample has no article.')
    const lied = {
      ...snapshot,
      blocks: [{ ...first, runs: [{ text: 'Peace!', attributes: {} }] }, ...blocks]
    }
    expect(await compare(await madeOf(lied))).toMatchObject({
      isSame: false,
      words: expect.stringContaining('Peace!')
    })
    const claims = snapshot.claims.map((view) =>
      view.number === 2 ? { ...view, status: { ...view.status, state: 'verified' as const } } : view
    )
    expect(await compare(await madeOf({ ...snapshot, claims }))).toMatchObject({
      isSame: false,
      words: expect.stringContaining('Claim 2: Verified')
    })
    expect(await compare(makeZip([zipPart('word/styles.xml', '<x/>')]))).toMatchObject({ isSame: false })
  })

  it('is neither where it cannot be read', async () => {
    expect(await compare((await madeOf(snapshot)).slice(0, 4000))).toBeUndefined()
  })
})
