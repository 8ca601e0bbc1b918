import { describe, expect, it } from 'vitest'
import { proveProject } from '../../../../src/core/document/project-proof'
import { compareExport } from '../../../../src/formats/export/compare-export'
import type { PlainFormat } from '../../../../src/formats/export/export-options'
import { exportSnapshot } from '../../../../src/formats/export/export-snapshot'
import { exportedByAlice } from '../../../support/export-options'
import { recordProject } from '../../../support/record-project'
import { signedProjectId, signing } from '../../../support/signed-project'

const from = proveProject(recordProject(), signedProjectId, signing)
const at = exportedByAlice.exportedAt

function made(format: PlainFormat, more: object = {}): string {
  const options = { ...exportedByAlice, proof: from.proof, ...more }
  return new TextDecoder().decode(exportSnapshot(from.snapshot, format, options))
}

const compare = (file: string) => compareExport(new TextEncoder().encode(file), at, from)

describe('an export that is held against the project', () => {
  it.each(['html', 'text', 'memo'] as const)(
    'is the same as %s, by whomever and with whatever Stet',
    (format) => {
      for (const exportedBy of ['Alice Moreau', '', 'O’Neill & <b>sons</b>', 'by 0.1.0']) {
        expect(compare(made(format, { exportedBy, appVersion: '9.9.9-beta' }))).toEqual({ isSame: true })
        expect(compare(made(format, { exportedBy, withTalk: true }))).toEqual({ isSame: true })
      }
    }
  )

  it.each(['html', 'text'] as const)(
    'is another as %s with another word in the article or a claim',
    (format) => {
      const file = made(format)
      expect(compare(file.replaceAll('succeeded', 'failed'))).toMatchObject({
        isSame: false,
        words: expect.stringContaining('failed')
      })
      const claims = file.lastIndexOf('All seven tests')
      expect(claims).toBeGreaterThan(0)
      const label = format === 'html' ? '<span class="pill">On author' : '    On author'
      expect(file).toContain(label)
      expect(compare(file.replace(label, label.replace('On author', 'Verified')))).toMatchObject({
        isSame: false,
        words: expect.stringContaining('Verified')
      })
      const [before = '', behind = ''] = file.split(format === 'html' ? '<h3 id="claim-1-words">' : '\n[1] ')
      expect(behind).not.toBe('')
      expect(compare(`${before}${behind.slice(1)}`)).toMatchObject({ isSame: false })
    }
  )

  it('is another where it is no such file at all', () => {
    for (const file of [
      'Whatever Ben wants.',
      '',
      '<!doctype html><p>Verified!</p>',
      made('text').slice(0, 300)
    ]) {
      expect(compare(file)).toMatchObject({ isSame: false })
    }
  })

  it('is neither where only names, sign-offs and the like are others, or it cannot be made again', () => {
    expect(compare(made('html').replaceAll('Ben Ortega', 'Benjamin Ortega'))).toBeUndefined()
    expect(compare(made('text').replace('VERIFICATION', 'SIGNED OFF'))).toBeUndefined()
    expect(compare('%PDF-1.7')).toBeUndefined()
    expect(compare(made('memo').replace('</main>', '<p>More</p></main>'))).toBeUndefined()
  })

  it('hides nothing in the place of the name', () => {
    const page = made('html', { exportedBy: 'Alice Moreau' })
    const forged = page.replace(
      '<bdi>Alice Moreau</bdi>',
      '<bdi>Alice Moreau</bdi><h1>All false</h1><bdi></bdi>'
    )
    expect(forged).not.toBe(page)
    expect(compare(forged)).toBeUndefined()
  })
})
