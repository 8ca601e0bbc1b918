import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { snapshotOfUpdates } from '../../../src/core/document/snapshot-of-updates'
import { claimStates } from '../../../src/core/model/claim-status'
import { countClaims } from '../../../src/core/model/coverage-counts'
import { newId } from '../../../src/core/model/ids'
import { diskFs } from '../../../src/project/disk-fs'
import { readProject } from '../../../src/project/read-project'
import { countingBytes } from '../../support/checks'
import { largeProject, writeLargeProject } from '../../support/large-project'

const order = { words: 5_000, claims: 250 }

it('makes a project in which claims of every state stand', () => {
  const { claims } = snapshotOfUpdates([largeProject(order)], newId('project', countingBytes()))
  expect(claims).toHaveLength(order.claims)
  const { byState } = countClaims(claims.map(({ status }) => status))
  expect(claimStates.filter((state) => byState[state] === 0)).toEqual([])
  expect(claims.some(({ anchors }) => anchors.length === 2)).toBe(true)
})

it('writes a folder that opens as any other project', async () => {
  const place = await mkdtemp(join(tmpdir(), 'stet-large-'))
  const folder = join(place, 'large.stet')
  await writeLargeProject(folder, order)
  const read = await readProject({ fs: diskFs, folder })
  expect(read.ok && read.value.updates.length).toBe(1)
  await rm(place, { recursive: true })
})
