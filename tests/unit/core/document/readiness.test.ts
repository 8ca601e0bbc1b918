import { expect, it } from 'vitest'
import { judgeReadiness } from '../../../../src/core/document/readiness'
import { countClaims } from '../../../../src/core/model/coverage-counts'

it.each([
  [[], []],
  [[7], ['1 unfinished checklist (claim 7)']],
  [[2, 3, 9], ['3 unfinished checklists (claims 2, 3, 9)']],
  [[1, 2, 3, 4, 5, 6, 7], ['7 unfinished checklists (claims 1, 2, 3, 4, 5 and 2 more)']]
])('an article says whose checklists are unfinished: %j', (unfinished, said) => {
  const { blocks } = judgeReadiness({ counts: countClaims([]), roles: [], signoffs: [], unfinished })
  expect(blocks.filter((block) => block.includes('checklist'))).toEqual(said)
})
