import { expect, it } from 'vitest'
import { holdForFiles } from '../../../../src/core/document/hold-for-files'
import { judgeReadiness } from '../../../../src/core/document/readiness'
import { countClaims } from '../../../../src/core/model/coverage-counts'

it('an article that waits for nothing but signatures says so, and is not called unready to whoever signs', () => {
  const claims = { ...countClaims([]), total: 1 }
  const input = { counts: claims, roles: ['checker', 'editor'] as const, signoffs: [] }
  expect(judgeReadiness(input)).toMatchObject({ isReady: false, waitsForSignoffs: true })
  expect(judgeReadiness({ ...input, unfinished: [1] }).waitsForSignoffs).toBeUndefined()
  expect(judgeReadiness({ ...input, roles: [] })).toEqual({
    isReady: true,
    blocks: [],
    notes: [],
    partial: []
  })
  const held = holdForFiles(judgeReadiness(input), [{ name: 'a.pdf', state: 'missing' }])
  expect(held).toMatchObject({ isReady: false, waitsForSignoffs: false })
})

it.each([
  [[], []],
  [[7], ['1 unfinished checklist (claim 7)']],
  [[2, 3, 9], ['3 unfinished checklists (claims 2, 3, 9)']],
  [[1, 2, 3, 4, 5, 6, 7], ['7 unfinished checklists (claims 1, 2, 3, 4, 5 and 2 more)']]
])('an article says whose checklists are unfinished: %j', (unfinished, said) => {
  const { blocks } = judgeReadiness({ counts: countClaims([]), roles: [], signoffs: [], unfinished })
  expect(blocks.filter((block) => block.includes('checklist'))).toEqual(said)
})
