import { describe, expect, test } from 'vitest'
import { letStandAlone, relateClaims } from '../../../../src/core/document/relations'
import { readChecklist } from '../../../../src/core/model/checklist'
import { plainStyle } from '../../../../src/core/model/house-style'
import { newId } from '../../../../src/core/model/ids'
import { shippedStyles } from '../../../../src/core/model/shipped-styles'
import { exportSnapshot } from '../../../../src/formats/export/export-snapshot'
import { exportText } from '../../../../src/formats/export/plain-text'
import { exportedByAlice } from '../../../support/export-options'
import { proofOf, signoffOf } from '../../../support/proof-of'
import { parseExport } from '../../../support/read-export'
import { fillPseudoRandom, mark, openPair, own, snapshotOf } from '../../../support/replica'
import { sampleSnapshot } from '../../../support/sample-snapshot'
import { block, SnapshotBuilder } from '../../../support/snapshot-builder'

const reportOf = (desk: SnapshotBuilder) =>
  new TextDecoder().decode(exportText(desk.build(), exportedByAlice))
const sample = () => new TextDecoder().decode(exportText(sampleSnapshot(), exportedByAlice))

describe('the text report', () => {
  test('opens with what the copy may call itself and where it comes from', () => {
    expect(sample().split('\n').slice(0, 6)).toEqual([
      'ANNOTATED DRAFT: 11 of 19 claims are open.',
      '',
      'Tokyo and Washington close ranks after a month of missile tests',
      'By the Tokyo desk · TOKYO, Feb. 2',
      'Exported 2 February 2022, 14:00 UTC by Alice Moreau with Stet 0.1.0',
      'Project 00000000000000000001, article from close-ranks.docx'
    ])
  })

  test('is a verified copy only when nothing is open and those who have to sign have signed', () => {
    const desk = new SnapshotBuilder([block('Seven tests.')])
    const alice = desk.person('Alice')
    desk.check(desk.mark({ words: ['Seven'], by: alice }), alice, { verdict: 'on author' })
    expect(reportOf(desk).split('\n')[0]).toMatch(
      /^ANNOTATED DRAFT: .* Not verified yet: nobody signed it off\.$/
    )
    const options = { ...exportedByAlice, proof: proofOf([signoffOf('editor')], []) }
    const signed = new TextDecoder().decode(exportText(desk.build(), options))
    expect(signed.split('\n')[0]).toBe('VERIFIED COPY: The one claim is settled: 1 on author.')
    expect(signed).toContain('  Signed off: Anna, editor, 2 February 2022, 15:00 UTC, the whole article')
  })

  test('says of a tick on other words of the item what it read then, in text and page alike', () => {
    const desk = new SnapshotBuilder([block('Seven tests.')])
    const alice = desk.person('Alice')
    desk.check(desk.mark({ words: ['Seven'], by: alice }), alice, { verdict: 'on author' })
    const built = desk.build()
    const claims = built.claims.map((view) => {
      const tick = {
        id: newId('tick', (bytes) => bytes.fill(1)),
        claimId: view.claim.id,
        item: 'who',
        text: 'Who said it <b>',
        isDone: true,
        words: view.words,
        by: alice.id,
        at: '2022-02-02T12:00:00.000Z',
        supersedes: []
      }
      return {
        ...view,
        checklist: readChecklist([{ id: 'who', text: 'Recording heard' }], [tick], view.words)
      }
    })
    const kinds = [{ kind: 'other' as const, name: 'Odd one' }]
    const style = { ...plainStyle, kinds, verdicts: { 'on author': 'theirs' }, roles: { checker: 'desk' } }
    const snapshot = { ...built, claims, style }
    expect(new TextDecoder().decode(exportText(snapshot, exportedByAlice))).toContain(
      'Checklist, done when this item read otherwise: Recording heard, ticked when this item read “Who said it <b>”, by Alice'
    )
    const page = parseExport(exportSnapshot(snapshot, 'html', exportedByAlice)).body.textContent ?? ''
    expect(page).toContain('Recording heard Ticked when this item read: “Who said it <b>”.')
    for (const word of ['Kind: Odd one', 'theirs']) expect(page).toContain(word)
  })

  test('speaks in the words of the house style, and names it', () => {
    const desk = new SnapshotBuilder([block('Seven tests.')])
    const alice = desk.person('Alice')
    desk.check(desk.mark({ words: ['Seven'], by: alice }), alice, { verdict: 'on author' })
    const snapshot = { ...desk.build(), style: shippedStyles['wire-desk'] }
    const text = new TextDecoder().decode(exportText(snapshot, exportedByAlice))
    expect(text).toContain('House style: Wire desk')
    expect(text).toContain('  On reporter: 1')
    expect(reportOf(desk)).not.toContain('House style')
  })

  test('has its parts in order', () => {
    const parts = sample().match(/^(SUMMARY|ARTICLE|CLAIMS|SOURCES)$/gm)
    expect(parts).toEqual(['SUMMARY', 'ARTICLE', 'CLAIMS', 'SOURCES'])
  })

  test('numbers the passages where they end, both of two that end together', () => {
    expect(sample()).toContain('has fired since 2017[5][6].')
    expect(sample()).toContain('Yoshimasa Hayashi[3] and Secretary of State Antony Blinken[3] spoke')
  })

  test('draws lists, quotes and line breaks with plain characters', () => {
    const item = (text: string, depth: number, list: 'bullet' | 'number') =>
      block(text, { type: 'list', list, depth })
    const desk = new SnapshotBuilder([
      item('first', 0, 'number'),
      item('aside', 1, 'bullet'),
      item('second', 0, 'number'),
      block('They said so.', { type: 'quote' }),
      block('One line\u2028and another'),
      item('anew', 0, 'number')
    ])
    expect(reportOf(desk)).toContain(
      'ARTICLE\n\n1. first\n\n   • aside\n\n2. second\n\n> They said so.\n\nOne line\nand another\n\n1. anew\n\nCLAIMS'
    )
  })

  test('tells a claim with its checks and evidence', () => {
    expect(sample()).toContain(
      [
        '[4] “spoke for about 40 minutes”',
        '    Changed since checked, verdict: accurate. The words differ from those that were checked.',
        '    Kind: number',
        '    Checked words: “spoke for about 30 minutes”',
        '    Check: Checked: accurate, by Alice Moreau, checker, 2 February 2022, 12:10 UTC, resting on evidence 1',
        '        Read as: “spoke for about 30 minutes”',
        '    Evidence 1 supports: Ministry of Foreign Affairs, “Telephone talk of the foreign ministers”, 2 February 2022, https://ministry.example/talks/0202 (accessed 2 February 2022), paragraph 1',
        '        The talk lasted for approximately 30 minutes.',
        '    Marked by Alice Moreau, checker, 2 February 2022, 10:30 UTC'
      ].join('\n')
    )
  })

  test('sets no second quotation marks around a quote', () => {
    expect(sample()).toContain('\n[7] “We share a grave concern about these launches,”\n')
  })

  test('tells an orphan with its old words', () => {
    expect(sample()).toContain(
      '[19] “a call that Tokyo had asked for”\n    Orphan, no longer in the article.'
    )
  })

  test('withholds a confidential source', () => {
    expect(sample()).toContain('    Evidence 1 supports: Confidential source\n        [withheld]\n')
    expect(sample()).toContain('6. Confidential source (primary, confidential, withheld)')
    expect(sample()).not.toMatch(/Mori|sitting next to|04:10/)
  })

  test('of an article without claims and sources says so', () => {
    const report = reportOf(new SnapshotBuilder([block('Seven tests.')]))
    expect(report).toContain('ANNOTATED DRAFT: No claim has been marked yet.')
    expect(report).toContain('CLAIMS\n\nNone yet.\n\nSOURCES\n\nNone yet.\n')
  })

  test('is the same to the byte when it is made again', () => {
    expect(sample()).toBe(sample())
  })
})

test('a claim that was said to stand by itself is not told as one that depends on another', () => {
  const { alice } = openPair('The river rose two metres.\nSo the bridge was closed.')
  const [rose, bridge] = [mark(alice, 'rose two metres'), mark(alice, 'closed')]
  const id = newId('relation', fillPseudoRandom)
  const said = {
    kind: 'depends on',
    from: bridge,
    to: rose,
    by: alice.person,
    at: '2022-02-02T00:00:00Z'
  } as const
  relateClaims(alice.document, { id, ...said }, own)
  const text = () => new TextDecoder().decode(exportText(snapshotOf(alice), exportedByAlice))
  expect(text()).toContain('Depends on claim 1')
  const alone = { by: alice.person, at: said.at, reason: 'The mayor told us in confidence.' }
  letStandAlone(alice.document, [id], alone, own)
  expect(text()).toContain('Stands by itself, though it was said to depend on claim 1')
  expect(text()).toContain('Was said to be needed by claim 2')
  expect(text()).not.toContain('Depends on claim 1')
  expect(text()).not.toContain('in confidence')
})
