import { describe, expect, it } from 'vitest'
import { makeRosterReader, type Roster, rosterMessage } from '../../../../src/core/document/roster'
import type { SignedStatement } from '../../../../src/core/model/author'
import { newId } from '../../../../src/core/model/ids'
import type { Person } from '../../../../src/core/model/person'
import type { Signer } from '../../../../src/project/signing-key'
import { personOf, seededRandom, signerOf } from '../../../support/project-world'
import { type Line, signPayload, signStatement } from '../../../support/sign-statement'

const project = newId('project', seededRandom(1))
const [alice, bob, carol, mallory] = [1, 2, 3, 4].map(signerOf) as [Signer, Signer, Signer, Signer]
const [anna, ben, clara] = [personOf(1, 'Anna'), personOf(2, 'Ben'), personOf(3, 'Clara')] as [
  Person,
  Person,
  Person
]
const creator = { key: alice.publicKey, person: anna }

function read(...statements: readonly SignedStatement[]): Roster {
  return makeRosterReader(project, creator).read(statements)
}

function line(signer: Signer, about: Signer, person: Person, more: Partial<Line> = {}): SignedStatement {
  return signStatement(signer, { project, key: about.publicKey, person, ...more })
}

function idsOf(roster: Roster, signer: Signer): readonly string[] {
  return roster.get(signer.publicKey)?.statements ?? []
}

function isMember(roster: Roster, signer: Signer): boolean {
  return roster.get(signer.publicKey)?.isMember ?? false
}

describe('the list of people', () => {
  it('names the creator, and whom the creator put on it', () => {
    const roster = read(line(alice, bob, ben))
    expect([...roster.keys()].toSorted()).toEqual([alice.publicKey, bob.publicKey].toSorted())
    expect(roster.get(bob.publicKey)).toMatchObject({ person: ben, isMember: true, by: alice.publicKey })
    expect(roster.get(alice.publicKey)).toMatchObject({ person: anna, isMember: true, mayEnroll: true })
  })

  it('takes nothing from somebody who may not write it: not themselves, not others, not the creator', () => {
    const roster = read(
      line(bob, bob, ben),
      line(mallory, carol, clara),
      line(mallory, alice, anna, { isMember: false })
    )
    expect([...roster.keys()]).toEqual([alice.publicKey])
  })

  it('changes a role, and takes somebody off, by statements that replace the earlier ones', () => {
    const first = line(alice, bob, ben)
    const replaces = idsOf(read(first), bob)
    const second = line(alice, bob, { ...ben, role: 'legal' }, { replaces })
    expect(read(second, first).get(bob.publicKey)?.person.role).toBe('legal')
    const off = line(alice, bob, ben, { isMember: false, replaces: idsOf(read(first, second), bob) })
    const roster = read(first, off, second)
    expect(roster.get(bob.publicKey)).toMatchObject({ isMember: false, person: ben })
    const back = line(alice, bob, ben, { replaces: idsOf(roster, bob) })
    expect(isMember(read(back, off, second, first), bob)).toBe(true)
  })

  it('says the same in whatever order its lines come', () => {
    const lines = [
      line(alice, bob, ben, { mayEnroll: true }),
      line(alice, bob, { ...ben, role: 'author' }),
      line(bob, carol, clara),
      line(alice, carol, clara, { isMember: false })
    ]
    const roster = read(...lines)
    for (const order of [
      lines.toReversed(),
      [...lines.slice(2), ...lines.slice(0, 2)],
      [...lines, ...lines]
    ]) {
      expect([...read(...order)].toSorted()).toEqual([...roster].toSorted())
    }
    expect(roster.get(bob.publicKey)?.mayEnroll).toBe(false)
    expect(isMember(roster, carol)).toBe(false)
  })

  it('lets somebody enrol others only while the creator allows it, and never pass that on', () => {
    const grant = line(alice, bob, ben, { mayEnroll: true })
    const enrolled = line(bob, carol, clara, { mayEnroll: true })
    const roster = read(grant, enrolled)
    expect(roster.get(carol.publicKey)).toMatchObject({ isMember: true, mayEnroll: false })
    expect(isMember(read(grant, enrolled, line(carol, mallory, personOf(9))), mallory)).toBe(false)
    const withdrawn = line(alice, bob, ben, { replaces: idsOf(roster, bob) })
    expect(isMember(read(grant, enrolled, withdrawn), carol)).toBe(false)
    expect(isMember(read(grant, enrolled, withdrawn), bob)).toBe(true)
  })

  it('lets nobody who was allowed to enrol undo what the creator said', () => {
    const lines = [line(alice, bob, ben, { mayEnroll: true }), line(alice, carol, clara)]
    const replaces = idsOf(read(...lines), carol)
    const against = line(bob, carol, clara, { isMember: false, replaces })
    expect(isMember(read(...lines, against), carol)).toBe(true)
  })

  it('believes no statement of which anything was changed', () => {
    const signed = line(alice, bob, ben)
    const other = newId('project', seededRandom(8))
    const forged: readonly SignedStatement[] = [
      { ...signed, payload: signed.payload.replace('Ben', 'Bem') },
      { ...signed, payload: signed.payload.replace('"mayEnroll":false', '"mayEnroll":true') },
      { ...signed, key: mallory.publicKey },
      { ...signed, signature: `0${signed.signature.slice(1)}` },
      { ...signed, signature: '0'.repeat(128) },
      signStatement(alice, { project: other, key: bob.publicKey, person: ben })
    ]
    for (const each of forged) expect([...read(each).keys()], each.payload).toEqual([alice.publicKey])
  })

  it('believes no statement that is written in a second way, though the creator signed it', () => {
    const { payload } = line(alice, bob, ben)
    for (const text of [
      ` ${payload}`,
      payload.replace('{', '{ '),
      payload.replace('"Ben"', '"\\u0042en"'),
      payload.replace('{', '{"isMember":false,'),
      payload.replace('}', ',"more":1}'),
      `\ufeff${payload}`,
      '[]',
      'null',
      '{'.repeat(50_000)
    ]) {
      expect([...read(signPayload(alice, text)).keys()], text.slice(0, 40)).toEqual([alice.publicKey])
    }
    expect(isMember(read(signPayload(alice, payload)), bob)).toBe(true)
  })

  it('is signed as DSSE says, by its example', () => {
    const text = new TextDecoder().decode(rosterMessage('hello world'))
    expect(text).toBe('DSSEv1 32 application/vnd.stet.roster+json 11 hello world')
    expect(new TextDecoder().decode(rosterMessage('é'))).toBe(
      'DSSEv1 32 application/vnd.stet.roster+json 2 é'
    )
  })
})
