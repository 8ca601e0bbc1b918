import { expect, it } from 'vitest'
import type { FileState } from '../../../src/core/model/evidence-file'
import { FileStates } from '../../../src/main/file-states'
import { placeUnderHash } from '../../../src/project/captures'
import type { NamedFile } from '../../../src/project/evidence-files'

const file = (digit: string, size = 3): NamedFile => ({ sha256: digit.repeat(64), size })

/** A disk with these files, which are read as they are said to be, and what was read of it. */
function statesOf(disk: Map<string, { size: number; changed: number; state: FileState }>) {
  const read: string[][] = []
  const states = new FileStates(
    {
      fileState: async (path) => {
        const found = disk.get(path)
        if (found === undefined) throw Object.assign(new Error('gone'), { code: 'ENOENT' })
        return { size: found.size, changed: found.changed }
      }
    },
    async (folder, files) => {
      read.push(files.map(({ sha256 }) => sha256.slice(0, 1)))
      return files.map(({ sha256 }) => disk.get(placeUnderHash(folder, sha256))?.state ?? 'missing')
    }
  )
  return { states, read }
}

it('Files are read together, once, and again when they change on the disk', async () => {
  const place = (digit: string) => placeUnderHash('/p', digit.repeat(64))
  const disk = new Map([
    [place('a'), { size: 3, changed: 1, state: 'here' as FileState }],
    [place('b'), { size: 3, changed: 1, state: 'changed' as FileState }],
    [place('c'), { size: 4, changed: 1, state: 'here' as FileState }]
  ])
  const { states, read } = statesOf(disk)
  const asked = [file('a'), file('b'), file('c'), file('d')]
  const expected = ['here', 'changed', 'changed', 'missing']
  expect(await states.of('/p', asked)).toEqual(expected)
  expect(await states.of('/p', asked)).toEqual(expected)
  expect(read).toEqual([['a', 'b']])
  disk.set(place('a'), { size: 3, changed: 2, state: 'changed' })
  expect(await states.of('/p', asked)).toEqual(['changed', 'changed', 'changed', 'missing'])
  expect(read).toEqual([['a', 'b'], ['a']])
})

it('More than a gigabyte is read at several questions, and is not said to be read before', async () => {
  const size = 600 * 1024 * 1024
  const [first, second] = [file('a', size), file('b', size)]
  const disk = new Map(
    [first, second].map(({ sha256 }) => [
      placeUnderHash('/p', sha256),
      { size, changed: 1, state: 'changed' as FileState }
    ])
  )
  const { states, read } = statesOf(disk)
  expect(await states.of('/p', [first, second])).toEqual(['changed', 'here'])
  expect(await states.of('/p', [first, second])).toEqual(['changed', 'changed'])
  expect(read).toEqual([['a'], ['b']])
})
