import { describe, expect, it } from 'vitest'
import { addFiles, changeEvidence, type EvidencePatch } from '../../../../src/core/document/evidence'
import { noFilter } from '../../../../src/core/model/claim-filter'
import type { ClaimId } from '../../../../src/core/model/ids'
import {
  linkNewSource,
  linkSource,
  saveEvidence
} from '../../../../src/renderer/session/actions/add-evidence'
import { splitAtSelection } from '../../../../src/renderer/session/actions/claim-words'
import { exportProject } from '../../../../src/renderer/session/actions/export-project'
import { giveVerdict } from '../../../../src/renderer/session/actions/give-check'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import {
  lookAtFirstCheck,
  setSecondCheck,
  setSecondCheckRule
} from '../../../../src/renderer/session/actions/second-check'
import { undoLast } from '../../../../src/renderer/session/actions/undo-redo'
import { type OpenWindow, receive, selectWords, windowOf } from '../../../support/window-of'

function pairWithClaim(): { alice: OpenWindow; bob: OpenWindow; id: ClaimId } {
  const alice = windowOf('alice', 11)
  const bob = windowOf('bob', 12)
  selectWords(alice, '240 kilometres')
  markClaimAtSelection(alice.session)
  const id = alice.session.view.claims[0]?.claim.id
  if (id === undefined) throw new Error('no claim')
  return { alice, bob, id }
}

function viewOf({ session }: OpenWindow, id: ClaimId) {
  const view = session.view.claim(id)
  if (view === undefined) throw new Error('no claim')
  return view
}

function cite({ session }: OpenWindow, id: ClaimId, title: string): void {
  const source = { item: { type: 'report' as const, title }, primary: true, terms: 'on the record' as const }
  linkNewSource(session, id, source, { stance: 'supports', locator: '', excerpt: '' })
}

/** Adds a file to the first evidence on the claim. */
function addFile({ session, person }: OpenWindow, id: ClaimId, digit: string, name: string): void {
  const [evidence] = session.view.claim(id)?.evidence ?? []
  if (evidence === undefined) throw new Error('no evidence')
  const sha256 = digit.repeat(64)
  const file = {
    sha256,
    name,
    type: 'image/png' as const,
    size: 3,
    by: person.id,
    at: '2026-11-24T10:00:00Z'
  }
  session.step(() => addFiles(session.document, evidence, [file], session.origin))
}

async function readActivity(...windows: readonly OpenWindow[]): Promise<void> {
  await Promise.all(windows.map(({ session }) => session.activity.start()))
  await new Promise((done) => setTimeout(done, 50))
}

describe('a second independent check', () => {
  it('is made without the first, which is shown once it is there', () => {
    const { alice, bob, id } = pairWithClaim()
    setSecondCheck(alice.session, id, 'needed')
    alice.session.setNoteDraft(id, 'The atlas says so.')
    alice.session.setCorrectionDraft(id, '241 kilometres')
    giveVerdict(alice.session, id, 'inaccurate')
    receive(bob, alice)
    expect(viewOf(bob, id).status).toMatchObject({ state: 'in progress', awaitsSecond: true, verdict: null })
    expect(bob.session.secondChecks.hiddenOf(viewOf(bob, id)).size).toBe(1)
    expect(bob.session.corrections.list).toHaveLength(1)
    expect(bob.session.secondChecks.shownCorrections()).toEqual([])
    expect(alice.session.secondChecks.shownCorrections()).toHaveLength(1)
    const found = ({ session }: OpenWindow) => session.shownClaims.list({ ...noFilter, text: 'atlas' }).length
    expect([found(alice), found(bob)]).toEqual([1, 0])
    giveVerdict(bob.session, id, 'on author')
    expect(bob.session.secondChecks.hiddenOf(viewOf(bob, id)).size).toBe(0)
    expect(bob.session.secondChecks.shownCorrections()).toHaveLength(1)
    receive(alice, bob)
    for (const window of [alice, bob]) {
      expect(viewOf(window, id).status.state).toBe('disputed')
      expect(viewOf(window, id).checks.map(({ seen }) => seen)).toEqual([undefined, undefined])
    }
  })

  it('is not independent when its author chose to look, which everybody can read', async () => {
    const { alice, bob, id } = pairWithClaim()
    setSecondCheckRule(alice.session, 'all')
    giveVerdict(alice.session, id, 'on author')
    receive(bob, alice)
    await readActivity(alice, bob)
    const told = (): readonly string[] =>
      bob.session.activity.index.ofClaims([id]).flatMap((each) => {
        return bob.session.secondChecks.hidesActivity(each) ? [] : each.deed.kind
      })
    expect(told()).toEqual(['marked'])
    lookAtFirstCheck(bob.session, viewOf(bob, id))
    expect(bob.session.secondChecks.hiddenOf(viewOf(bob, id)).size).toBe(0)
    expect([...told()].toSorted()).toEqual(['changed', 'checked', 'marked'])
    giveVerdict(bob.session, id, 'on author')
    receive(alice, bob)
    for (const window of [alice, bob]) expect(viewOf(window, id).status).toMatchObject({ awaitsSecond: true })
    const looked = alice.session.activity.index.ofClaims([id]).map(({ deed, by }) => ({ deed, by }))
    expect(looked).toContainEqual({
      by: bob.person.id,
      deed: { kind: 'changed', change: expect.objectContaining({ field: 'looked', by: bob.person.id }) }
    })
    setSecondCheck(alice.session, id, 'not needed')
    expect(viewOf(alice, id).status.state).toBe('on author')
    undoLast(alice.session)
    expect(viewOf(alice, id).status.state).toBe('in progress')
  })

  it('is made without the files that the first checker added to evidence of others', () => {
    const { alice, bob, id } = pairWithClaim()
    receive(bob, alice)
    cite(bob, id, 'The atlas')
    receive(alice, bob)
    setSecondCheck(alice.session, id, 'needed')
    addFile(alice, id, 'a', '241 and not 240.png')
    addFile(bob, id, 'b', 'Page 4.png')
    receive(alice, bob)
    giveVerdict(alice.session, id, 'inaccurate')
    receive(bob, alice)
    const shownTo = ({ session }: OpenWindow) =>
      session.secondChecks
        .shownEvidenceOf(viewOf({ session } as OpenWindow, id))
        .flatMap(({ files = [] }) => files.map(({ name }) => name))
        .toSorted()
    expect(shownTo(alice)).toEqual(['241 and not 240.png', 'Page 4.png'])
    expect(shownTo(bob)).toEqual(['Page 4.png'])
    giveVerdict(bob.session, id, 'on author')
    expect(shownTo(bob)).toEqual(['241 and not 240.png', 'Page 4.png'])
  })

  it('is made without what the log tells of changes of hidden evidence, or by its author', async () => {
    const { alice, bob, id } = pairWithClaim()
    receive(bob, alice)
    cite(bob, id, 'The survey')
    receive(alice, bob)
    setSecondCheck(alice.session, id, 'needed')
    cite(alice, id, 'The atlas')
    for (const { id: each } of viewOf(alice, id).evidence) {
      alice.session.step(() =>
        changeEvidence(alice.session.document, each, { excerpt: '241, so it is wrong' }, alice.session.origin)
      )
    }
    addFile(alice, id, 'a', '241 and not 240.png')
    giveVerdict(alice.session, id, 'inaccurate')
    receive(bob, alice)
    await readActivity(alice, bob)
    const told = ({ session }: OpenWindow) =>
      JSON.stringify(
        session.activity.index.ofClaims([id]).filter((each) => !session.secondChecks.hidesActivity(each))
      )
    expect(told(alice)).toMatch(/241, so it is wrong.*241 and not|241 and not.*241, so it is wrong/)
    expect(told(bob)).not.toContain('241')
    expect(told(bob)).toContain('marked')
    giveVerdict(bob.session, id, 'on author')
    expect(told(bob)).toContain('241, so it is wrong')
  })

  it('is made on others’ evidence as it read before the first checker rewrote it', async () => {
    const { alice, bob, id } = pairWithClaim()
    receive(bob, alice)
    cite(bob, id, 'The survey')
    receive(alice, bob)
    setSecondCheck(alice.session, id, 'needed')
    const [item] = viewOf(alice, id).evidence
    if (item === undefined) throw new Error('no evidence')
    const rewrite = ({ session }: OpenWindow, patch: EvidencePatch) =>
      session.step(() => changeEvidence(session.document, item.id, patch, session.origin))
    rewrite(bob, { excerpt: 'It is 240 long', locator: 'p. 1' })
    receive(alice, bob)
    rewrite(alice, { excerpt: '241, so it is wrong', stance: 'contradicts', locator: 'p. 2' })
    giveVerdict(alice.session, id, 'on author')
    receive(bob, alice)
    const shown = (window: OpenWindow) => window.session.secondChecks.shownEvidenceOf(viewOf(window, id))[0]
    // before the log is read, nothing that was rewritten is shown
    expect(shown(bob)).toMatchObject({ excerpt: '', locator: '' })
    await readActivity(alice, bob)
    expect(shown(alice)).toMatchObject({ excerpt: '241, so it is wrong', stance: 'contradicts' })
    const before = { excerpt: 'It is 240 long', stance: 'supports', locator: 'p. 1' } as const
    expect(shown(bob)).toMatchObject(before)
    const asShown = shown(bob)
    if (asShown === undefined) throw new Error('no evidence')
    // what was left as it was shown is not written over what the first checker wrote
    saveEvidence(bob.session, asShown, { ...before, locator: 'p. 3' })
    expect(viewOf(bob, id).evidence[0]).toMatchObject({ excerpt: '241, so it is wrong', locator: 'p. 3' })
    giveVerdict(bob.session, id, 'on author')
    const own = viewOf(bob, id).checks.find(({ by }) => by === bob.person.id)
    // no mark says that it was read as it stands
    expect(own?.weighed).toBeUndefined()
    expect(shown(bob)).toMatchObject({ excerpt: '241, so it is wrong' })
  })

  it('takes no hidden evidence along to a claim that its author splits off', () => {
    const { alice, bob, id } = pairWithClaim()
    setSecondCheck(alice.session, id, 'needed')
    cite(alice, id, 'The atlas')
    giveVerdict(alice.session, id, 'inaccurate')
    receive(bob, alice)
    cite(bob, id, 'The survey')
    selectWords(bob, '240')
    splitAtSelection(bob.session, id)
    const split = bob.session.selectedClaim.get()
    if (split === null || split === id) throw new Error('nothing was split off')
    const titles = viewOf(bob, split).evidence.map(
      ({ sourceId }) => bob.session.view.sources.find((source) => source.id === sourceId)?.item.title
    )
    expect(titles).toEqual(['The survey'])
  })

  it('neither counts nor rests on evidence that its author was not shown', () => {
    const { alice, bob, id } = pairWithClaim()
    setSecondCheck(alice.session, id, 'needed')
    cite(alice, id, 'The atlas')
    giveVerdict(alice.session, id, 'accurate')
    receive(bob, alice)
    const standingOf = ({ session }: OpenWindow) =>
      session.view.evidenceStanding(
        id,
        session.secondChecks.shownEvidenceOf(viewOf({ session } as OpenWindow, id))
      )
    expect(standingOf(alice)).toMatchObject({ isSufficient: true, primary: 1 })
    expect(standingOf(bob)).toMatchObject({ isSufficient: false, independent: 0, shared: [], against: [] })
    cite(bob, id, 'The survey')
    expect(standingOf(bob)).toMatchObject({ isSufficient: true, independent: 1 })
    giveVerdict(bob.session, id, 'accurate')
    const { evidence, checks } = viewOf(bob, id)
    const [ofAlice, ofBob] = [alice, bob].map(({ person }) => checks.find(({ by }) => by === person.id))
    const by = ({ person }: OpenWindow) =>
      evidence.flatMap(({ id: each, addedBy }) => (addedBy === person.id ? each : []))
    expect(ofAlice?.evidence).toEqual(by(alice))
    expect(ofBob?.evidence).toEqual(by(bob))
    expect(bob.session.secondChecks.shownEvidenceOf(viewOf(bob, id))).toHaveLength(2)
    receive(alice, bob)
    for (const window of [alice, bob]) expect(viewOf(window, id).status.state).toBe('verified')
  })

  it('may cite what the first check cites, without being told', () => {
    const { alice, bob, id } = pairWithClaim()
    setSecondCheck(alice.session, id, 'needed')
    cite(alice, id, 'The atlas')
    giveVerdict(alice.session, id, 'accurate')
    receive(bob, alice)
    const [source] = bob.session.view.sources
    if (source === undefined) throw new Error('no source')
    linkSource(bob.session, id, source, { stance: 'supports', locator: '', excerpt: '' })
    expect(bob.session.secondChecks.shownEvidenceOf(viewOf(bob, id)).map(({ addedBy }) => addedBy)).toEqual([
      bob.person.id
    ])
  })

  it('is not independent after its author exported a copy, which is asked for and recorded', async () => {
    const { alice, bob, id } = pairWithClaim()
    setSecondCheckRule(alice.session, 'all')
    giveVerdict(alice.session, id, 'on author')
    receive(bob, alice)
    await readActivity(alice, bob)
    const exported = () => bob.stet.requests('project:export').length
    await exportProject(bob.session, 'html')
    expect([exported(), bob.session.exports.looking.get()?.claims]).toEqual([0, 1])
    // the person cancels where the file is to go: nothing was shown
    bob.session.exports.looking.get()?.go()
    await new Promise((done) => setTimeout(done, 50))
    expect([exported(), bob.session.secondChecks.hidingClaims().length]).toEqual([1, 1])
    bob.stet.answers = { 'project:export': () => ({ ok: true, value: { path: '/out/rivers.html' } }) }
    bob.session.exports.looking.get()?.go()
    await new Promise((done) => setTimeout(done, 50))
    expect([exported(), bob.session.secondChecks.hidingClaims().length]).toEqual([2, 0])
    giveVerdict(bob.session, id, 'on author')
    receive(alice, bob)
    for (const window of [alice, bob]) {
      expect(viewOf(window, id).status).toMatchObject({ awaitsSecond: true, state: 'in progress' })
    }
    // alice has made hers: nothing is hidden from her, and nothing is asked
    await exportProject(alice.session, 'html')
    expect(alice.stet.requests('project:export')).toHaveLength(1)
  })

  it('goes by risk as the project says, for everybody, and two checks made apart settle it', () => {
    const { alice, bob, id } = pairWithClaim()
    receive(bob, alice)
    setSecondCheckRule(alice.session, 'normal')
    giveVerdict(alice.session, id, 'on author')
    expect(alice.session.view.tally.awaitingSecond).toBe(1)
    giveVerdict(bob.session, id, 'on author')
    receive(bob, alice)
    receive(alice, bob)
    for (const window of [alice, bob]) {
      expect(window.session.view.info.secondCheck).toBe('normal')
      expect(viewOf(window, id).status.state).toBe('on author')
      expect(window.session.view.tally.awaitingSecond).toBe(0)
    }
  })
})
