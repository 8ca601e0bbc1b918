import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { exportAnnotatedHtml } from '../../../src/formats/export/annotated-html'
import { exportAnnotations } from '../../../src/formats/export/annotations'
import { exportArticleHtml, exportArticleText } from '../../../src/formats/export/article-alone'
import { exportClaimReview } from '../../../src/formats/export/claim-review'
import { exportClaimsTable } from '../../../src/formats/export/claims-table'
import { exportAnnotatedDocx, exportArticleDocx } from '../../../src/formats/export/docx/word-copies'
import { exportText } from '../../../src/formats/export/plain-text'
import { exportPrintHtml } from '../../../src/formats/export/print-html'
import { exportBibtexSources } from '../../../src/formats/export/sources/bibtex-sources'
import { exportCslSources } from '../../../src/formats/export/sources/csl-sources'
import { exportRisSources } from '../../../src/formats/export/sources/ris-sources'
import { exportedByAlice } from '../../support/export-options'
import { objectsSnapshot } from '../../support/objects-snapshot'
import { readWordFile } from '../../support/read-word-file'
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
  ['claims.jsonld', new TextDecoder().decode(exportAnnotations(sampleSnapshot(), exportedByAlice))],
  ['sources.json', new TextDecoder().decode(exportCslSources(sampleSnapshot(), exportedByAlice))],
  ['sources.bib', new TextDecoder().decode(exportBibtexSources(sampleSnapshot(), exportedByAlice))],
  ['sources.ris', new TextDecoder().decode(exportRisSources(sampleSnapshot(), exportedByAlice))],
  ['claim-review.jsonld', new TextDecoder().decode(exportClaimReview(sampleSnapshot(), exportedByAlice))],
  [
    'claims.csv',
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(exportClaimsTable(sampleSnapshot(), exportedByAlice))
  ]
])('the wire story exports to the same %s, byte for byte', async (name, content) => {
  await expect(content).toMatchFileSnapshot(`expected/${name}`)
})

/** What a project decides of a Word file, a line an element; styles, lists and theme are the same in all. */
async function partsOf(bytes: Promise<Uint8Array>): Promise<string> {
  const { parts, xml } = await readWordFile(await bytes)
  const own =
    /^word\/(?:document|comments|commentsExtended|header1)\.xml$|^docProps\/core\.xml$|^word\/_rels\/document/
  return [...parts.keys()]
    .filter((name) => own.test(name))
    .toSorted()
    .map(
      (name) =>
        `${name}\n${xml(name).replace(/(?<=>)(?=<(?:w:p|w:comment|w:tbl|w15:commentEx|Relationship|dc)[ >:])/g, '\n')}\n`
    )
    .join('\n')
}

test.each([
  ['annotated.docx.txt', () => exportAnnotatedDocx(sampleSnapshot(), exportedByAlice)],
  ['alone.docx.txt', () => exportArticleDocx(sampleSnapshot(), {})],
  ['objects.docx.txt', () => exportAnnotatedDocx(objects.snapshot, withPictures)]
] as const)('the Word file is made of the same parts, as in %s', async (name, make) => {
  await expect(await partsOf(make())).toMatchFileSnapshot(`expected/${name}`)
})
