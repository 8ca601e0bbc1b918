import { join } from 'node:path'
import { systemPorts } from '../../../src/project/system-ports'
import { writeFileAtomically } from '../../../src/project/write-file-atomically'
import { projectId, signerOf } from '../project-world'
import { luckOf } from './luck'
import { workOnce } from './one-session'

/**
 * A program that works in a project once on the real disk, and says each promise on a line as it is made. Its
 * randomness comes from a seed, so that its files have the same names each time. With `for-ever` it types until it is
 * killed.
 */
const [, , place = '', seed = '1', mode = 'once'] = process.argv
const say = (promised: string) => process.stdout.write(`${promised}\n`)
const session = {
  ...systemPorts,
  random: mode === 'once' ? luckOf(Number(seed)).fill : systemPorts.random,
  folder: join(place, 'folder.stet'),
  dataFolder: join(place, 'data'),
  projectId,
  signer: signerOf(1)
}
const marks = Array.from({ length: mode === 'once' ? 3 : 100_000 }, (_, index) => `mark${seed}x${index};`)
await workOnce(session, marks, say)
const exported = new TextEncoder().encode('<!doctype html><p>Six of seven tests succeeded.')
await writeFileAtomically(join(place, 'export.html'), exported).then(
  () => say('export'),
  () => undefined
)
