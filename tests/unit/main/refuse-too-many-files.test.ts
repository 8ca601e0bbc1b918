import { expect, it } from 'vitest'
import { refuseTooManyFiles } from '../../../src/main/refuse-too-many-files'

const chosen = (count: number) => Array.from({ length: count }, (_, index) => `/home/ana/Page ${index}.png`)

it('more files than are added at once are refused whole, never cut short', () => {
  expect(refuseTooManyFiles(chosen(50))).toBeNull()
  expect(refuseTooManyFiles(chosen(51))).toMatchObject({
    ok: false,
    problem: {
      code: 'too-many',
      message:
        'You chose 51 files, and Stet adds at most 50 at once. Nothing was added. Choose them in several parts.'
    }
  })
})
