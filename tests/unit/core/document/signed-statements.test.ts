import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { ArticleStateReader } from '../../../../src/core/document/article-state'
import { dropsContent } from '../../../../src/core/document/confidential-names'
import { proveProject } from '../../../../src/core/document/project-proof'
import { addStatement, readStatements } from '../../../../src/core/document/roster'
import { openDocument, type ProjectDocument } from '../../../../src/core/document/schema'
import { addSignoff, readSignedState } from '../../../../src/core/document/signoffs'
import { newId } from '../../../../src/core/model/ids'
import { personOf, seededRandom, signerOf } from '../../../support/project-world'
import { signOff } from '../../../support/sign-off'
import { signStatement } from '../../../support/sign-statement'

const project = newId('project', seededRandom(6))
const [alice, bob] = [signerOf(1), signerOf(2)]
const [anna, ben] = [personOf(1, 'Anna'), personOf(2, 'Ben')]
const creator = { key: alice.publicKey, person: anna }

function open(): ProjectDocument {
  return openDocument(new Y.Doc({ gcFilter: dropsContent }))
}

/** Two computers, of which the second is at nobody's on the list, with Ben on it, and the edits in the order they were made. */
function teamWithList() {
  const [ours, theirs] = [open(), open()]
  const edits: Uint8Array[] = []
  for (const { doc } of [ours, theirs]) doc.on('update', (update: Uint8Array) => void edits.push(update))
  const merge = (): void => {
    for (const [from, to] of [
      [ours, theirs],
      [theirs, ours]
    ] as const)
      Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc), 'folder')
  }
  ours.article.insert(0, 'Seven tests.\n')
  addStatement(ours, signStatement(alice, { project, key: bob.publicKey, person: ben }))
  merge()
  return { ours, theirs, edits, merge }
}

function stateOf(document: ProjectDocument) {
  return new ArticleStateReader(document, new ArticleText(document.article), project).read()
}

/** What is proven of a computer's document, and of one that opens the project for the first time and remembers nothing. */
function proven({ ours, edits }: ReturnType<typeof teamWithList>) {
  const signing = { creator, authors: [], statements: [] }
  const [here, afresh] = [[Y.encodeStateAsUpdate(ours.doc)], edits].map((updates) => {
    const { proof } = proveProject(updates, project, signing)
    const people = [...proof.roster.values()].map(({ person, isMember }) => `${person.name} ${isMember}`)
    return { people, signoffs: proof.signoffs.map(({ doubts }) => doubts) }
  })
  expect(afresh).toEqual(here)
  return here
}

/** What somebody with another program makes of all that stands in a map. */
const meddlings: readonly (readonly [string, (entries: Y.Map<unknown>) => void])[] = [
  ['deletes', (entries) => entries.forEach((_, key) => void entries.delete(key))],
  ['writes over', (entries) => entries.forEach((_, key) => void entries.set(key, 'nothing'))],
  [
    'writes over and then deletes',
    (entries) => {
      entries.forEach((_, key) => void entries.set(key, 'nothing'))
      entries.forEach((_, key) => void entries.delete(key))
    }
  ]
]

describe.each(meddlings)('what proves itself, and somebody %s it with another program', (_, meddle) => {
  it('takes a sign-off back for good', () => {
    const team = teamWithList()
    const { ours, theirs, merge } = team
    const state = stateOf(ours)
    const given = signOff(alice, anna, { project, state: state.hash })
    addSignoff(ours, given, state)
    const [id = ''] = [...ours.signoffs.keys()]
    addSignoff(ours, signOff(alice, anna, { project, state: state.hash, withdraws: id }), state)
    merge()
    expect(proven(team)?.signoffs).toEqual([['withdrawn']])
    theirs.doc.transact(() => meddle(theirs.signoffs))
    merge()
    expect(proven(team)?.signoffs).toEqual([['withdrawn']])
  })

  it('keeps off the list whom the maker took off it', () => {
    const team = teamWithList()
    const { ours, theirs, merge } = team
    addStatement(ours, signStatement(alice, { project, key: bob.publicKey, person: ben, isMember: false }))
    merge()
    theirs.doc.transact(() => meddle(theirs.roster))
    merge()
    expect(proven(team)?.people).toEqual(['Ben false', 'Anna true'])
    expect(readStatements(ours.roster)).toHaveLength(2)
  })

  it('keeps the list a list, though nothing of it stands any more', () => {
    const team = teamWithList()
    team.theirs.doc.transact(() => meddle(team.theirs.roster))
    team.merge()
    expect(proven(team)?.people).toEqual(['Ben true', 'Anna true'])
  })

  it('can still be compared with what was signed', () => {
    const { ours, theirs, merge } = teamWithList()
    const state = stateOf(ours)
    addSignoff(ours, signOff(alice, anna, { project, state: state.hash }), state)
    merge()
    theirs.doc.transact(() => meddle(theirs.signedStates))
    merge()
    expect([ours, theirs].map((each) => readSignedState(each, state.hash))).toEqual([state.text, state.text])
  })
})
