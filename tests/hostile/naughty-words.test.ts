/** Two thousand texts that try to be more than words, in every field, in what leaves Stet as plain text and in a terminal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { snapshotOfUpdates } from '../../src/core/document/snapshot-of-updates'
import type { PlainFormat } from '../../src/formats/export/export-options'
import { exportSnapshot } from '../../src/formats/export/export-snapshot'
import { type BuiltCli, buildCli } from '../support/built-cli'
import { naughtyProject, writeNaughtyProject } from '../support/hostile/naughty-project'
import { naughtyTexts } from '../support/hostile/naughty-texts'
import { signedProjectId } from '../support/signed-project'

const texts = naughtyTexts({ address: 'http://canary.example', count: 2000, seed: 20261127 })
const order = { texts, perClaim: 80 }

/** What a terminal obeys, and letters that turn what stands behind them. Line ends and tabs are told apart elsewhere. */
const obeyed = /[^\P{Cc}\n\t]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u

describe('the texts', () => {
  it('are two thousand, all different, the same for each run, and of every kind', () => {
    expect(new Set(texts).size).toBe(2000)
    expect(naughtyTexts({ address: 'http://canary.example', count: 2000, seed: 20261127 })).toEqual(texts)
    for (const kind of [
      /<script>/,
      /onerror/,
      /javascript:/,
      /^[=+@-]/,
      /\p{Cc}\[/u,
      /\u202e/,
      /\{\{/,
      /\]\(/,
      /^＝/
    ])
      expect(texts.filter((text) => kind.test(text)).length, String(kind)).toBeGreaterThan(3)
  })
})

describe('in what leaves Stet', () => {
  const snapshot = snapshotOfUpdates([naughtyProject(order)], signedProjectId)
  const [exportedAt = '', exportedBy = '', appVersion = ''] = texts
  const written = (format: PlainFormat): string =>
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      exportSnapshot(snapshot, format, { exportedAt, exportedBy, appVersion, withTalk: true })
    )

  it('no cell of the table is a formula, and no text leaves its cell', () => {
    const rows = cellsOf(written('claims').replace(/^\ufeff/, ''))
    expect(rows).toHaveLength(1 + snapshot.claims.length)
    for (const row of rows) {
      expect(row).toHaveLength(rows[0]?.length ?? 0)
      for (const cell of row) {
        expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u)
        expect(cell).not.toMatch(obeyed)
      }
    }
  })

  it('nothing of the text is obeyed by a terminal, and nothing but the article itself turns its lines', () => {
    const [head = '', article = '', rest = ''] = written('text').split(/^(?:ARTICLE|CLAIMS)$/m)
    for (const part of [head, rest]) expect(part.match(new RegExp(obeyed, 'gu')) ?? []).toEqual([])
    for (const part of [article, written('article-text')])
      expect(part.match(/[^\P{Cc}\n\t]|\p{Cs}/gu) ?? []).toEqual([])
  })
})

/** The cells of comma-separated values, as RFC 4180 has them. */
function cellsOf(table: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy
  while (cell.lastIndex < table.length) {
    const at = cell.lastIndex
    const found = cell.exec(table)
    if (found === null) throw new Error(`The table is broken at ${at}: ${table.slice(at, at + 80)}`)
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

describe('in a terminal', () => {
  const some = texts.slice(0, 400)
  let stet: BuiltCli
  let folder: string
  beforeAll(async () => {
    stet = await buildCli()
    folder = mkdtempSync(join(tmpdir(), 'stet-naughty-'))
    await writeNaughtyProject(join(folder, 'naughty.stet'), { texts: some, perClaim: 20 })
    const title = texts.find((text) => text.includes('\n') && text.includes('SOURCES')) ?? ''
    await writeNaughtyProject(join(folder, 'titled.stet'), {
      texts: [title, ...texts.slice(0, 20)],
      perClaim: 10
    })
    writeFileSync(join(folder, 'article.txt'), some.join('\n\n').replaceAll('\0', ''))
    writeFileSync(
      join(folder, 'page.html'),
      `<title>${texts[3]}</title>${some.join('\n')}`.replaceAll('\0', '')
    )
  }, 120_000)
  afterAll(() => {
    stet.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    ['status', 'naughty.stet'],
    ['doctor', 'naughty.stet'],
    ['doctor', 'naughty.stet', '--json'],
    ['import', 'article.txt'],
    ['import', 'page.html', '--json'],
    ['import', `\u001b[31m\u202e.txt`],
    [`\u001b]0;canary\u0007`]
  ])(
    'nothing is obeyed of what stet %s %s says',
    async (...args) => {
      const { out, error } = await stet.run(folder, ...args)
      expect((out + error).length).toBeGreaterThan(20)
      expect((out + error).match(new RegExp(obeyed, 'gu')) ?? []).toEqual([])
    },
    60_000
  )

  it('a title that has lines of its own is one line', async () => {
    const { out } = await stet.run(folder, 'doctor', 'titled.stet')
    expect(out.split('\n').filter((line) => /^(SOURCES|CLAIMS|1\. verified)/.test(line))).toEqual([])
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^The folder (is sound|needs attention)/)
  }, 60_000)
})
