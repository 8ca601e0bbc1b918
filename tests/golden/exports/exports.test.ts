import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { exportAnnotatedHtml } from '../../../src/formats/export/annotated-html'
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
  ['objects.txt', new TextDecoder().decode(exportText(objects.snapshot, withPictures))]
])('tables, pictures and rules export to the same %s, byte for byte', async (name, content) => {
  await expect(content).toMatchFileSnapshot(`expected/${name}`)
})

test.each([
  ['annotated.html', withoutStyle(exportAnnotatedHtml(sampleSnapshot(), exportedByAlice))],
  ['print.html', withoutStyle(exportPrintHtml(sampleSnapshot(), exportedByAlice))],
  ['report.txt', new TextDecoder().decode(exportText(sampleSnapshot(), exportedByAlice))]
])('the wire story exports to the same %s, byte for byte', async (name, content) => {
  await expect(content).toMatchFileSnapshot(`expected/${name}`)
})
