import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '../../../src/core/model/ids'
import { makeSample } from '../../../src/main/make-sample'
import { type BuiltCli, buildCli } from '../../support/built-cli'
import { okValue, seededRandom, signerOf } from '../../support/project-world'

// each run starts a program, which takes seconds where the machine has other work
vi.setConfig({ testTimeout: 180_000 })

/** Far ahead of UTC, behind it by half an hour, with digits and letters that other languages change. */
const places = [
  { TZ: 'UTC', LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8' }
] as const

let stet: BuiltCli
let folder: string
/** The command line's own. */
let key: string

beforeAll(async () => {
  stet = await buildCli()
  folder = mkdtempSync(join(tmpdir(), 'stet-everywhere-'))
  const creator = { id: newId('person', seededRandom(1)), name: 'Irene İpek', role: 'checker' as const }
  const options = { resources: resolve('resources/sample'), folder: join(folder, 'sample.stet') }
  okValue(await makeSample({ ...options, creator, signer: signerOf(1) }))
  const ask = ['export', 'sample.stet', '--format', 'text', '--out', 'first'] as const
  expect(await stet.run(folder, ...ask)).toMatchObject({ code: 0 })
  key = JSON.parse((await stet.run(folder, 'verify', 'first', '--json')).out).record.maker.key
}, 180_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await stet.remove()
})

describe('a project that is exported in another time zone and language', () => {
  it.each(['record', 'article', 'article-text'])('gives the same bytes as %s', async (format) => {
    const made: Buffer[] = []
    for (const [index, place] of places.entries()) {
      const out = `${format}-${index}`
      const args = ['export', 'sample.stet', '--format', format, '--out', out, '--unsigned']
      expect(await stet.runWith(place, folder, ...args)).toMatchObject({ code: 0 })
      made.push(readFileSync(join(folder, out)))
    }
    expect(made[0]?.length).toBeGreaterThan(1000)
    for (const other of made.slice(1)) expect(other.equals(made[0] ?? Buffer.from(''))).toBe(true)
  })

  it.each(['html', 'text', 'memo', 'claims', 'annotations', 'sources-bib', 'claim-review', 'record'])(
    'is found the same as %s, made again in the next place',
    async (format) => {
      for (const [index, place] of places.entries()) {
        const out = `signed-${format}-${index}`
        const args = ['export', 'sample.stet', '--format', format, '--out', out]
        expect(await stet.runWith(place, folder, ...args)).toMatchObject({ code: 0 })
        const next = places[(index + 1) % places.length] ?? place
        const ask = ['verify', out, '--project', 'sample.stet', '--key', key] as const
        const verified = await stet.runWith(next, folder, ...ask)
        expect(verified.out).toContain('made again, it is the same')
      }
    }
  )
})
