import { expect, it } from 'vitest'
import type { JudgedSignoff } from '../../../../src/core/document/judge-signoffs'
import { judgeReadiness } from '../../../../src/core/document/readiness'
import { countClaims } from '../../../../src/core/model/coverage-counts'
import { type HouseStyle, plainStyle } from '../../../../src/core/model/house-style'
import { labelOfWork, wordOfRole, wordOfVerdict } from '../../../../src/core/model/house-words'
import type { ExportData } from '../../../../src/formats/export/export-data'
import { proofHtml } from '../../../../src/formats/export/proof-html'
import { describeDeed } from '../../../../src/formats/export/record/deed-words'
import { houseWords } from '../../../../src/renderer/session/house-words'
import { personOf, signerOf } from '../../../support/project-world'

const style: HouseStyle = {
  ...plainStyle,
  roles: { checker: 'Faktencheck', editor: 'Redaktion' },
  verdicts: { accurate: 'stimmt' },
  workStatuses: { checked: 'geprüft' }
}

it('are the words of the style in the window and in what is written, and Stet’s own where it says none', () => {
  expect([wordOfRole('checker', style), houseWords(style).role('checker')]).toEqual([
    'Faktencheck',
    'Faktencheck'
  ])
  expect([wordOfVerdict('accurate', style), labelOfWork('checked', style)]).toEqual(['stimmt', 'geprüft'])
  expect([wordOfRole('legal', style), labelOfWork('query', style)]).toEqual(['legal', 'Query'])
})

it('say in what blocks an article whose sign-off is missing', () => {
  const { blocks } = judgeReadiness({
    counts: countClaims([]),
    roles: ['checker', 'editor', 'legal'],
    words: style,
    signoffs: []
  })
  expect(blocks.filter((block) => block.includes('sign-off'))).toEqual([
    'Faktencheck sign-off missing',
    'Redaktion sign-off missing',
    'legal sign-off missing'
  ])
})

it('say in an export and in a record’s log who signed and what a check concluded', () => {
  const at = '2026-11-24T10:00:00Z'
  const signoff = {
    name: 'Anna',
    role: 'editor',
    at,
    key: signerOf(1).publicKey,
    parts: '',
    reason: '',
    note: '',
    doubts: [],
    state: 'a'.repeat(64)
  } as unknown as JudgedSignoff
  const readiness = { isReady: true, blocks: [], partial: [], notes: [] }
  const page = proofHtml({ signoffs: [signoff], readiness, state: 'a'.repeat(64) } as never, style)
  expect(String(page)).toContain('<bdi>Anna</bdi></b>, Redaktion,')
  const deed = {
    kind: 'checked',
    workStatus: 'checked',
    verdict: 'accurate',
    correction: '',
    note: '',
    settles: false
  }
  const words = describeDeed(
    { snapshot: { style } } as unknown as ExportData,
    {
      by: personOf(1, 'Anna').id,
      at,
      deed
    } as never
  )
  expect(words.what).toBe('Check: geprüft: stimmt')
})
