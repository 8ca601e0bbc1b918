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

  test('names files by their address, as a Linux desktop does', () => {
    const argv = [
      '/opt/stet',
      'file:///home/ann/My%20story.stetz',
      'file://elsewhere/x.docx',
      'file:///%zz.txt'
    ]
    expect(projectPathsIn(argv, '/home/ann')).toEqual([resolve('/home/ann/My story.stetz')])
  })

  test('holds switches and other files, which are no projects', () => {
    const argv = ['/opt/app.stet', '--inspect=x.stet', '-x.stet', '.', 'story.docx', 'stet', '.stet']
    expect(projectPathsIn(argv, '/home/ann')).toEqual([])
  })
})
