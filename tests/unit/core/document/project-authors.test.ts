import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { rememberPerson } from '../../../../src/core/document/people'
import { ProjectAuthors } from '../../../../src/core/document/project-authors'
import { addStatement } from '../../../../src/core/document/roster'
import { openDocument } from '../../../../src/core/document/schema'
import type { ProjectKeys } from '../../../../src/core/model/author'
import { newId } from '../../../../src/core/model/ids'
import type { Person } from '../../../../src/core/model/person'
import type { Signer } from '../../../../src/project/signing-key'
import { personOf, seededRandom, signerOf } from '../../../support/project-world'
import { signStatement } from '../../../support/sign-statement'

const project = newId('project', seededRandom(1))
const [alice, bob, carol] = [1, 2, 3].map(signerOf) as [Signer, Signer, Signer]
const [anna, ben, clara] = [personOf(1, 'Anna'), personOf(2, 'Ben'), personOf(3, 'Clara')] as [
  Person,
  Person,
  Person
]
const clients = { alice: 11, bob: 22, carol: 33, unsigned: 44 }

/** A project as alice sees it, who made it. */
function world(
  keys: Partial<ProjectKeys> = {},
  me: { signer: Signer; person: Person } = { signer: alice, person: anna }
) {
  const document = openDocument(new Y.Doc())
  const authors = new ProjectAuthors({
    document,
    projectId: project,
    keys: {
      own: me.signer.publicKey,
      creator: { key: alice.publicKey, person: anna },
      isCreatorChanged: false,
      pinned: [],
      statements: [],
      ...keys
    },
    authors: [
      { clientId: clients.alice, key: alice.publicKey },
      { clientId: clients.bob, key: bob.publicKey },
      { clientId: clients.carol, key: carol.publicKey },
      { clientId: clients.unsigned, key: null }
    ],
    person: () => me.person
  })
  /** What somebody writes on their own computer. */
  const as = (clientId: number, write: (theirs: typeof document) => void): void => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(document.doc))
    doc.clientID = clientId
    write(openDocument(doc))
    Y.applyUpdate(document.doc, Y.encodeStateAsUpdate(doc))
  }
  const check = (clientId: number, id: string, by: Person) =>
    as(clientId, ({ checks }) => checks.set(id, { by: by.id }))
  const standingOf = (id: string, by: Person) => authors.of(document.checks, id, by.id).standing
  return { document, authors, as, check, standingOf }
}

describe('who wrote a check', () => {
  it('is told by the key it is signed with', () => {
    const { check, standingOf } = world()
    check(clients.alice, 'a', anna)
    check(clients.bob, 'b', ben)
    check(clients.unsigned, 'c', clara)
    check(99, 'd', clara)
    expect(standingOf('a', anna)).toBe('self')
    expect(standingOf('b', ben)).toBe('unlisted')
    expect(standingOf('c', clara)).toBe('unsigned')
    expect(standingOf('d', clara)).toBe('unsigned')
  })

  it('is never told by what it says: a check in another’s name is shown as such', () => {
    const { document, authors, check, standingOf } = world()
    check(clients.bob, 'a', anna)
    expect(standingOf('a', anna)).toBe('changed')
    addStatement(document, signStatement(alice, { project, key: bob.publicKey, person: ben }))
    expect(authors.of(document.checks, 'a', anna.id)).toEqual({
      standing: 'other person',
      key: bob.publicKey,
      owner: ben
    })
    check(clients.bob, 'b', ben)
    expect(standingOf('b', ben)).toBe('member')
  })

  it('is whoever wrote over it last', () => {
    const { check, standingOf } = world()
    check(clients.alice, 'a', anna)
    check(clients.bob, 'a', anna)
    expect(standingOf('a', anna)).toBe('changed')
  })

  it('was a member when the creator took them off the list', () => {
    const { document, authors, check, standingOf } = world()
    check(clients.bob, 'b', ben)
    addStatement(document, signStatement(alice, { project, key: bob.publicKey, person: ben }))
    const replaces = authors.roster.get(bob.publicKey)?.statements ?? []
    const line = { project, key: bob.publicKey, person: ben, isMember: false, replaces }
    addStatement(document, signStatement(alice, line))
    expect(standingOf('b', ben)).toBe('former')
  })

  it('is a member again for nobody when the line that took them off is deleted', () => {
    const on = signStatement(alice, { project, key: bob.publicKey, person: ben })
    const { document, authors } = world()
    addStatement(document, on)
    const replaces = authors.roster.get(bob.publicKey)?.statements ?? []
    const off = signStatement(alice, { project, key: bob.publicKey, person: ben, isMember: false, replaces })
    const again = world({ statements: [on, off] })
    addStatement(again.document, on)
    again.check(clients.bob, 'b', ben)
    expect(again.standingOf('b', ben)).toBe('former')
  })
})

describe('a person’s key', () => {
  it('is pinned when it is first seen', () => {
    const { as, authors } = world()
    as(clients.bob, (theirs) => rememberPerson(theirs, ben, null))
    expect(authors.newSightings()).toEqual([{ person: ben.id, key: bob.publicKey }])
    authors.pin(authors.newSightings())
    expect(authors.newSightings()).toEqual([])
  })

  it('that is another than the pinned one is told of, until it is confirmed', () => {
    const { as, authors, check, standingOf } = world({ pinned: [{ person: ben.id, key: bob.publicKey }] })
    as(clients.carol, (theirs) => rememberPerson(theirs, ben, null))
    check(clients.carol, 'x', ben)
    expect(authors.newSightings()).toEqual([])
    expect(standingOf('x', ben)).toBe('changed')
    authors.pin([{ person: ben.id, key: carol.publicKey }])
    expect(standingOf('x', ben)).toBe('unlisted')
  })

  it('that is another than the listed one is told of, though this computer saw neither', () => {
    const { document, check, standingOf } = world()
    addStatement(document, signStatement(alice, { project, key: bob.publicKey, person: ben }))
    check(clients.carol, 'x', ben)
    expect(standingOf('x', ben)).toBe('changed')
  })

  it('of one’s own second computer is told of until the list has it', () => {
    const { document, check, standingOf } = world()
    check(clients.carol, 'x', anna)
    expect(standingOf('x', anna)).toBe('changed')
    addStatement(document, signStatement(alice, { project, key: carol.publicKey, person: anna }))
    expect(standingOf('x', anna)).toBe('member')
  })
})

describe('a project of format version 1', () => {
  it('has no list, and nobody in it is known', () => {
    const { document, authors, check, standingOf } = world({ creator: null })
    addStatement(document, signStatement(alice, { project, key: bob.publicKey, person: ben }))
    check(clients.unsigned, 'a', anna)
    expect(authors.roster.size).toBe(0)
    expect(standingOf('a', anna)).toBe('unsigned')
  })
})
