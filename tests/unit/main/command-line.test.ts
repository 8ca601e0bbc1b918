import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectPathsIn } from '../../../src/main/command-line'

describe('A command line', () => {
  test('names project folders, as absolute paths', () => {
    const argv = ['/opt/stet', 'story.stet', '/desk/Other.STET/']
    expect(projectPathsIn(argv, '/home/ann')).toEqual([
      resolve('/home/ann', 'story.stet'),
      resolve('/desk/Other.STET')
    ])
  })

  test('holds switches and other files, which are no projects', () => {
    const argv = ['/opt/app.stet', '--inspect=x.stet', '-x.stet', '.', 'story.docx', 'stet', '.stet']
    expect(projectPathsIn(argv, '/home/ann')).toEqual([])
  })
})
