import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seenSchema, unfinishedSchema } from '../../../src/core/ipc/contract'
import { newId } from '../../../src/core/model/ids'
import { KeptHere } from '../../../src/main/kept-here'
import { countingBytes } from '../../support/checks'

const fill = countingBytes()
const marks = { here: [[1, 2]], seen: [], read: [[3, [4, 5]]], losses: ['a 1 2'] } as const

it('keeps what was seen of each project, and takes a damaged file for none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stet-seen-'))
  const [first, second] = [newId('project', fill), newId('project', fill)]
  const files = new KeptHere(folder, 'seen', seenSchema)
  expect(await files.read(first)).toBeNull()
  await Promise.all([files.write(first, { here: [], seen: [], read: [] }), files.write(first, marks)])
  expect(await new KeptHere(folder, 'seen', seenSchema).read(first)).toEqual(marks)
  expect(await files.read(second)).toBeNull()
  expect(await readdir(join(folder, 'seen'))).toEqual([`${first}.json`])
  await writeFile(join(folder, 'seen', `${first}.json`), '{"here":[[1]]}')
  expect(await files.read(first)).toBeNull()
})

it('takes away the file of a project in which nothing is unfinished any more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stet-unfinished-'))
  const project = newId('project', fill)
  const files = new KeptHere(folder, 'unfinished', unfinishedSchema)
  await files.write(project, [['query claim', 'Where does the count come from?']])
  expect(await files.read(project)).toEqual([['query claim', 'Where does the count come from?']])
  await files.write(project, null)
  expect(await files.read(project)).toBeNull()
  expect(await readdir(join(folder, 'unfinished'))).toEqual([])
})
