import { describe, expect, it } from 'vitest'
import { textOfBlock } from '../../../../src/core/article/block-schema'
import { findWordChange } from '../../../../src/formats/export/docx/find-word-change'
import { exportAnnotatedDocx } from '../../../../src/formats/export/docx/word-copies'
import { exportedByAlice } from '../../../support/export-options'
import { readWordFile } from '../../../support/read-word-file'
import { sampleSnapshot } from '../../../support/sample-snapshot'
import { added, paragraph, run } from '../../../support/talk-docx'
import { makeZip, zipPart } from '../../../support/zip-fixture'

const snapshot = sampleSnapshot()
const words = 'seven weapons in the space of a month'
const number = snapshot.blocks.findIndex((block) => textOfBlock(block).includes(words)) + 1

/** The copy with one of its parts written otherwise, as an editor of the file would. */
async function altered(part: string, write: (xml: string) => string): Promise<Uint8Array> {
  const { parts } = await readWordFile(
    await exportAnnotatedDocx(snapshot, { ...exportedByAlice, withTalk: true })
  )
  const decoder = new TextDecoder()
  return makeZip(
    [...parts].map(([name, bytes]) => zipPart(name, name === part ? write(decoder.decode(bytes)) : bytes))
  )
}

const find = (bytes: Uint8Array) => findWordChange(bytes, exportedByAlice.exportedAt, { snapshot })
const body = 'word/document.xml'

describe('an annotated Word copy that was changed', () => {
  it('is told by the paragraph that reads otherwise', async () => {
    expect(await find(await altered(body, (xml) => xml.replace(words, 'nine weapons in a month')))).toEqual({
      of: 'paragraph',
      number,
      words: expect.stringContaining('nine weapons in a month'),
      was: expect.stringContaining(words)
    })
  })

  it('is told by a paragraph that was put in or taken out', async () => {
    const first = textOfBlock(snapshot.blocks[0] ?? { attributes: { type: 'paragraph' }, runs: [] })
    const put = await altered(body, (xml) =>
      xml.replace(/<\/w:p>/, () => `</w:p>${paragraph(run('Sold to nobody.'))}`)
    )
    expect(await find(put)).toEqual({ of: 'paragraph', number: 2, words: 'Sold to nobody.', was: '' })
    const gone = await altered(body, (xml) => xml.replace(/<w:p>.*?<\/w:p>/s, ''))
    expect(await find(gone)).toMatchObject({
      of: 'paragraph',
      number: 1,
      words: '',
      was: first.slice(0, 160)
    })
  })

  it('is told by a tracked change that was made since', async () => {
    const tracked = await altered(body, (xml) =>
      xml.replace(/<\/w:p>(?!.*<\/w:p>)/s, () => `${added(' Or so they say.')}</w:p>`)
    )
    expect(await find(tracked)).toMatchObject({
      of: 'paragraph',
      words: expect.stringContaining('Or so they say.')
    })
  })

  it('is told by a claim whose state was turned', async () => {
    const turned = await altered('word/comments.xml', (xml) => xml.replace(/(Claim 2: )[^<]*/, '$1Verified'))
    expect(await find(turned)).toMatchObject({
      of: 'claim',
      number: 2,
      words: expect.stringContaining('Claim 2: Verified'),
      was: expect.stringContaining('Claim 2: ')
    })
  })

  it('reads as it did where something else was changed, and is told nowhere where it cannot be read', async () => {
    const looks = await altered('word/styles.xml', (xml) => xml.replace('</w:styles>', '<!-- --></w:styles>'))
    expect(await find(looks)).toEqual({ of: 'rest' })
    expect(await find(looks.slice(0, 5000))).toBeUndefined()
    expect(await find(makeZip([zipPart('a.txt', 'a')]))).toBeUndefined()
  })
})
