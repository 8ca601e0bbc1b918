import type { ProjectRecord } from '../../../src/project/record-codec'
import { decodeSegment } from '../../../src/project/segment'
import { Computer, folder, okValue, Writer } from '../project-world'
import { type CraftedBlock, craftUpdate } from './craft-update'
import { attack, dependencyOn, type HostileEdit, type HostileLane } from './member'

/** A project folder in which somebody keeps to no rule. */
export interface HostileFolder {
  readonly name: string
  /** By their paths in the folder. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Why edits in it are left out, one reason for each, in alphabetical order. */
  readonly refused: readonly string[]
}

/** What the hostile member finds in the folder: Alice's last edit, and the client she typed as. */
interface Victim {
  readonly client: number
  readonly record: ProjectRecord
}

interface Attack {
  readonly name: string
  readonly lane?: (victim: Victim) => Partial<HostileLane>
  readonly edits: (victim: Victim) => readonly HostileEdit[]
  readonly refused: readonly string[]
}

const mallory = 666
const text = (words: string, client = mallory, clock = 0): CraftedBlock => ({
  client,
  clock,
  structs: [{ parent: 'article', content: { text: words } }]
})
const one = (update: Uint8Array): readonly HostileEdit[] => [{ update }]

const attacks: readonly Attack[] = [
  { name: 'writes-like-anybody', edits: () => one(craftUpdate([text('Mallory. ')])), refused: [] },
  {
    name: 'another-client',
    edits: () => one(craftUpdate([text('forged', 667)])),
    refused: ['undeclared-client']
  },
  {
    name: 'a-colleagues-client',
    lane: ({ client }) => ({ clientIds: [client] }),
    edits: ({ client }) => one(craftUpdate([{ client, clock: 6, structs: [{ gc: 2 ** 40 }] }])),
    refused: ['client-of-another']
  },
  {
    name: 'a-colleagues-client-before-her',
    lane: ({ client }) => ({ clientIds: [client], generation: 0 }),
    edits: ({ client }) => one(craftUpdate([text('forged', client)])),
    refused: ['client-of-another']
  },
  {
    name: 'deletes-the-future',
    edits: ({ client, record }) => [
      { update: craftUpdate([], [[client, 0, 1e9]]), dependencies: [dependencyOn(record)] }
    ],
    refused: ['deletes-unread']
  },
  {
    name: 'deletes-unread-words',
    edits: ({ client }) => one(craftUpdate([], [[client, 0, 3]])),
    refused: ['deletes-unread']
  },
  {
    name: 'deletes-read-words',
    edits: ({ client, record }) => [
      { update: craftUpdate([], [[client, 0, 3]]), dependencies: [dependencyOn(record)] }
    ],
    refused: []
  },
  {
    name: 'lies-about-what-was-read',
    edits: ({ client, record }) => [
      { update: craftUpdate([], [[client, 0, 3]]), dependencies: [{ ...dependencyOn(record), sequence: 2 }] }
    ],
    refused: ['false-dependencies']
  },
  {
    name: 'builds-on-nothing',
    edits: () =>
      one(
        craftUpdate([{ client: mallory, clock: 0, structs: [{ origin: [404, 0], content: { text: 'a' } }] }])
      ),
    refused: []
  },
  {
    name: 'leaves-a-gap',
    edits: () => one(craftUpdate([text('late', mallory, 50)])),
    refused: []
  },
  { name: 'is-no-update', edits: () => one(Uint8Array.of(9, 9, 9)), refused: ['malformed'] },
  {
    name: 'is-cut',
    edits: () => [
      { update: craftUpdate([text('good'), text('mine', 668)]).subarray(0, 20) },
      { update: craftUpdate([text('later')]) }
    ],
    refused: ['malformed', 'malformed']
  },
  {
    name: 'names-itself',
    edits: () =>
      one(
        craftUpdate([
          { client: mallory, clock: 0, structs: [{ origin: [mallory, 0], content: { text: 'a' } }] }
        ])
      ),
    refused: ['malformed']
  },
  {
    name: 'goes-on-after-a-refusal',
    edits: () => [
      { update: craftUpdate([text('One. ')]) },
      { update: craftUpdate([text('forged', 667)]) },
      { update: craftUpdate([text('Three. ', mallory, 5)]) }
    ],
    refused: ['undeclared-client', 'undeclared-client']
  },
  {
    name: 'writes-one-number-twice',
    edits: () => [
      { update: craftUpdate([text('AAAA')]), sequence: 1, previous: '' },
      { update: craftUpdate([text('BBBB')]), sequence: 1, previous: '' }
    ],
    refused: []
  }
]

/** One folder for each attack. Alice's words are the same in all. */
export async function hostileFolders(): Promise<readonly HostileFolder[]> {
  const folders: HostileFolder[] = []
  for (const { name, lane = () => ({}), edits, refused } of attacks) {
    const alice = new Computer(1)
    await alice.start()
    await alice.makeProject()
    const writer = new Writer(await alice.open())
    writer.type(' Once.')
    okValue(await writer.store.close())
    const files = [...(await alice.filesIn(folder))]
    const [record] = files.flatMap(([path, bytes]) =>
      path.includes(writer.store.replica) ? recordsIn(bytes) : []
    )
    if (record === undefined) throw new Error('Alice wrote nothing.')
    const victim = { client: writer.store.clientId, record }
    await attack(alice, { clientIds: [mallory], ...lane(victim) }, edits(victim))
    folders.push({ name, files: await alice.filesIn(folder), refused })
  }
  return folders
}

function recordsIn(bytes: Uint8Array): readonly ProjectRecord[] {
  const reading = decodeSegment(bytes)
  return 'segment' in reading ? reading.segment.records : []
}
