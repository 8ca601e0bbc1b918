import { expect, it } from 'vitest'
import { addFiles } from '../../../../src/core/document/evidence'
import type { FileState } from '../../../../src/core/model/evidence-file'
import { linkNewSource } from '../../../../src/renderer/session/actions/add-evidence'
import { giveVerdict } from '../../../../src/renderer/session/actions/give-check'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { setSecondCheck } from '../../../../src/renderer/session/actions/second-check'
import { type OpenWindow, receive, selectWords, windowOf } from '../../../support/window-of'

const sha256 = 'a'.repeat(64)

/** Alice has checked a claim on a file whose state in the folder main says. */
function checkedOnFile(state: () => FileState) {
  const alice = windowOf('alice', 11)
  const bob = windowOf('bob', 12)
  for (const { session, stet } of [alice, bob]) {
    session.view.read()
    stet.answers = { 'files:states': (files) => ({ ok: true, value: files.map(state) }) }
  }
  const { session, person } = alice
  selectWords(alice, '240 kilometres')
  markClaimAtSelection(session)
  const id = session.view.claims[0]?.claim.id
  if (id === undefined) throw new Error('no claim')
  const source = {
    item: { type: 'report' as const, title: 'Map' },
    primary: true,
    terms: 'on the record' as const
  }
  linkNewSource(session, id, source, { stance: 'supports', locator: '', excerpt: '' })
  const [evidence] = session.view.claim(id)?.evidence ?? []
  if (evidence === undefined) throw new Error('no evidence')
  const said = { by: person.id, at: '2026-11-24T10:00:00Z' }
  const file = { sha256, name: 'a.pdf', type: 'application/pdf' as const, size: 3, ...said }
  session.step(() => addFiles(session.document, evidence, [file], session.origin))
  return { alice, bob, id }
}

function blocksOf({ session }: OpenWindow): readonly string[] {
  return session.signoffs.look()?.readiness.blocks.filter((block) => block.includes('file')) ?? []
}

const answered = () => new Promise((done) => setTimeout(done, 5))

it('The sign-off names a file of evidence that is missing, and does not call the article ready before it was read', async () => {
  let state: FileState = 'missing'
  const { alice } = checkedOnFile(() => state)
  alice.session.signoffs.isShown.set(true)
  expect(blocksOf(alice)).toEqual(['the files of evidence are being read'])
  await answered()
  expect(blocksOf(alice)).toEqual(['1 evidence file is missing from the folder: a.pdf'])
  expect(alice.session.signoffs.view.get()?.readiness.isReady).toBe(false)
  expect(alice.stet.requests('files:states')).toHaveLength(1)
  state = 'here'
  alice.session.signoffs.isShown.set(false)
  alice.session.signoffs.isShown.set(true)
  await answered()
  expect(blocksOf(alice)).toEqual([])
})

it('The sign-off names no file that the first checker brought, to whoever is to check apart', async () => {
  const { alice, bob, id } = checkedOnFile(() => 'changed')
  setSecondCheck(alice.session, id, 'needed')
  giveVerdict(alice.session, id, 'accurate')
  receive(bob, alice)
  for (const window of [alice, bob]) {
    window.session.signoffs.isShown.set(true)
    await answered()
  }
  expect(blocksOf(alice)).toEqual(['1 evidence file was changed since it was added: a.pdf'])
  expect(blocksOf(bob)).toEqual(['1 evidence file was changed since it was added'])
})
