import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { proveSignoff } from '../../src/core/document/signoffs'
import {
  judgeExport,
  judgeRecord,
  type SignatureVectors,
  signatureVectors
} from '../support/signature-vectors'

const kept = join(import.meta.dirname, 'signatures/vectors.json')
const verifier = join(import.meta.dirname, '../second-reader/verify_exports.py')
const hasPython = spawnSync('python3', ['--version']).status === 0

function agreementOf(file: string): string {
  const { stdout, stderr } = spawnSync('python3', [verifier, file], { encoding: 'utf8' })
  return `${stdout}${stderr}`
}

describe('the golden sign-offs and signed exports', () => {
  it('are judged today as they were when they were made', async () => {
    const { records, files, signoffs }: SignatureVectors = JSON.parse(await readFile(kept, 'utf8'))
    expect(files.length).toBeGreaterThan(50)
    expect(records.length).toBeGreaterThan(10)
    for (const { name, zip, known, people, verdict, signoffs } of records) {
      const judged = await judgeRecord(gunzipSync(Buffer.from(zip, 'base64')), { known, people })
      expect([name, judged.verdict, judged.signoffs]).toEqual([name, verdict, signoffs])
    }
    for (const { name, file, signature, known, people, verdict, signoffs } of files) {
      const bytes = gunzipSync(Buffer.from(file, 'base64'))
      const judged = judgeExport(bytes, signature, { known, people })
      expect([name, judged.verdict, judged.signoffs]).toEqual([name, verdict, signoffs])
    }
    for (const { name, signed, project, isProven } of signoffs) {
      expect([name, proveSignoff(signed, project) !== null]).toEqual([name, isProven])
    }
  }, 60_000)

  it.skipIf(!hasPython)(
    'are judged alike by a second verifier, which shares no code',
    () => {
      expect(agreementOf(kept)).toMatch(/^(\d+) of \1 vectors agree\n$/)
    },
    60_000
  )

  it.skipIf(!hasPython)(
    'are judged alike when they are made anew',
    async () => {
      const place = await mkdtemp(join(tmpdir(), 'vectors-'))
      const fresh = join(place, 'vectors.json')
      await writeFile(fresh, JSON.stringify(await signatureVectors()))
      expect(agreementOf(fresh)).toMatch(/^(\d+) of \1 vectors agree\n$/)
      await rm(place, { recursive: true })
    },
    60_000
  )
})
