import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { exportAnnotatedHtml } from '../../../src/formats/export/annotated-html'
import { exportArticleHtml, exportArticleText } from '../../../src/formats/export/article-alone'
import { exportClaimsTable } from '../../../src/formats/export/claims-table'
import { exportText } from '../../../src/formats/export/plain-text'
import { exportPrintHtml } from '../../../src/formats/export/print-html'
import { exportedByAlice } from '../../support/export-options'
import { objectsSnapshot } from '../../support/objects-snapshot'
import { sampleSnapshot } from '../../support/sample-snapshot'

/** The page with its style sheet told by its hash alone, so that a change of looks is one line of difference. */
function withoutStyle(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/<style>([\s\S]*?)<\/style>/, (_element, style: string) => {
    return `<style>sha256 ${createHash('sha256').update(style).digest('hex')}</style>`
  })
}

const objects = objectsSnapshot()
const withPictures = { ...exportedByAlice, images: objects.images }

// After a change that is meant, `npx vitest run tests/golden -u` writes them anew: read the difference.
test.each([
  ['objects.html', withoutStyle(exportAnnotatedHtml(objects.snapshot, withPictures))],
  ['objects.txt', new TextDecoder().decode(exportText(objects.snapshot, withPictures))],
  ['objects-alone.html', new TextDecoder().decode(exportArticleHtml(objects.snapshot))],
  ['objects-alone.txt', new TextDecoder().decode(exportArticleText(objects.snapshot))]
])('tables, pictures and rules export to the same %s, byte for byte', async (name, content) => {
  await expect(content).toMatchFileSnapshot(`expected/${name}`)
})

test.each([
  ['annotated.html', withoutStyle(exportAnnotatedHtml(sampleSnapshot(), exportedByAlice))],
  ['print.html', withoutStyle(exportPrintHtml(sampleSnapshot(), exportedByAlice))],
  ['report.txt', new TextDecoder().decode(exportText(sampleSnapshot(), exportedByAlice))],
  ['alone.html', new TextDecoder().decode(exportArticleHtml(sampleSnapshot()))],
  ['alone.txt', new TextDecoder().decode(exportArticleText(sampleSnapshot()))],
  [
    'claims.csv',
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(exportClaimsTable(sampleSnapshot(), exportedByAlice))
  ]
])('the wire story exports to the same %s, byte for byte', async (name, content) => {
  await expect(content).toMatchFileSnapshot(`expected/${name}`)
})
