import { expect, it } from 'vitest'
import { newId } from '../../../src/core/model/ids'
import { ManyFiles } from '../../../src/project/many-files'
import { seededRandom, TestTimers } from '../../support/project-world'

const session = newId('replica', seededRandom(1))

function files(count: number, from = 0): ReadonlySet<string> {
  return new Set(Array.from({ length: count }, (_, index) => `replicas/${session}/${from + index}.seg`))
}

it('says nothing of files that were there at opening, nor of what a busy colleague writes', () => {
  const timers = new TestTimers()
  const manyFiles = new ManyFiles(timers, files(500))
  for (let second = 0; second < 600; second += 2) {
    manyFiles.look(files(500 + second))
    expect(manyFiles.warnings).toEqual([])
    timers.pass(2000)
  }
})

it('names the session that puts hundreds of files a minute into the folder, until it does so no more', () => {
  const timers = new TestTimers()
  const manyFiles = new ManyFiles(timers, files(10))
  let count = 10
  for (let second = 0; second < 90; second += 1) {
    count += 20
    manyFiles.look(files(count))
    if (second >= 30) expect(manyFiles.warnings).toHaveLength(1)
    timers.pass(1000)
  }
  expect(manyFiles.warnings[0]).toContain(`replicas/${session}`)
  timers.pass(180_000)
  manyFiles.look(files(count))
  expect(manyFiles.warnings).toEqual([])
})

it('waits for nothing once it was stopped, whatever a last look still finds', () => {
  let waiting = 0
  const after = () => {
    waiting += 1
    return () => {
      waiting -= 1
    }
  }
  const manyFiles = new ManyFiles({ after }, files(1))
  manyFiles.look(files(2))
  expect(waiting).toBe(1)
  manyFiles.stop()
  expect(waiting).toBe(0)
  manyFiles.look(files(3))
  expect(waiting).toBe(0)
})
