import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { readProject } from '../../../src/project/read-project'
import { writeNewProject } from '../../../src/project/write-new-project'
import { FaultDisk } from '../../support/faults/fault-disk'
import { luckOf } from '../../support/faults/luck'
import { projectionOf, SimulatedPerson } from '../../support/faults/simulated-person'
import { dataFolder, folder, okValue, projectId, seedOf } from '../../support/project-world'

describe('A share that does not answer', () => {
  it('holds up no edit, however long it takes, and gets them all when it answers', async () => {
    const alice = new SimulatedPerson('a', 1, (fs) => fs)
    okValue(
      await writeNewProject({
        ...alice.ports,
        folder,
        projectId,
        title: '',
        original: null,
        seed: seedOf('')
      })
    )
    await alice.open()
    let answer = () => {}
    const until = new Promise<void>((resolve) => {
      answer = resolve
    })
    alice.disk.plan = (_, path) => (path.startsWith(folder) ? { kind: 'hang', until } : null)
    for (let count = 1; count <= 30; count += 1) {
      const started = performance.now()
      await alice.edit()
      await alice.settle()
      expect(alice.acknowledged.size).toBe(count)
      expect(performance.now() - started).toBeLessThan(1000)
      // a second passes, in which it is published, and waits
      await alice.wait(1000)
    }
    expect([...alice.disk.files(`${folder}/replicas`).keys()].length).toBe(1)
    answer()
    alice.disk.plan = () => null
    await alice.wait(1000)
    okValue((await alice.close()) ?? { ok: true, value: null })
    const bob = new FaultDisk(luckOf(2))
    for (const [name, bytes] of alice.disk.files(folder)) bob.place(`${folder}/${name}`, bytes)
    bob.placeFolder(dataFolder)
    const read = okValue(await readProject({ fs: bob.mount(), folder }))
    expect(projectionOf(read.updates).marks).toEqual(alice.acknowledged)
  })
})
