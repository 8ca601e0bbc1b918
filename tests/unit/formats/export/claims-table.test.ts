import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectSnapshot } from '../../../../src/core/document/project-snapshot'
import { exportClaimsTable } from '../../../../src/formats/export/claims-table'
import { exportedByAlice } from '../../../support/export-options'
import { sampleSnapshot } from '../../../support/sample-snapshot'

/** The second cell of the first claim's row: its words. */
function cellWith(words: string): string {
  const snapshot = sampleSnapshot()
  const claims = snapshot.claims.slice(0, 1).map((claim) => ({ ...claim, words }))
  return readTable({ ...snapshot, claims })[1]?.[1] ?? ''
}

function readTable(snapshot: ProjectSnapshot): readonly (readonly string[])[] {
  return parse(new TextDecoder().decode(exportClaimsTable(snapshot, exportedByAlice)))
}

/** RFC 4180, as spreadsheets read it. */
function parse(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

describe('the table of claims', () => {
  it('has one row a claim, each as wide as the line of names', () => {
    const rows = readTable(sampleSnapshot())
    expect(rows).toHaveLength(sampleSnapshot().claims.length + 1)
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([16]))
  })

  it('keeps words with commas, quotation marks and lines in one cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const safe = `a${words.toWellFormed()}`
        expect(cellWith(safe)).toBe(safe)
      })
    )
  })

  it.each(['=HYPERLINK("https://bad.example")', '+1', '-2+3', '@SUM(A1)', ' =1', '\t=1'])(
    'lets a spreadsheet calculate nothing from %j',
    (words) => {
      expect(cellWith(words)).toBe(`'${words}`)
    }
  )

  it('does not name a confidential source', () => {
    expect(readTable(sampleSnapshot()).flat().join(' ')).toContain('supports: Confidential source')
  })
})
