import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { removeMark } from '../../../../src/core/document/claims'
import type { KeptFiles } from '../../../../src/core/ipc/contract'
import { fail, type Result, succeed } from '../../../../src/core/ipc/result'
import type { KeptEvidenceFile } from '../../../../src/core/model/evidence-file'
import {
  addChosenFiles,
  addGivenFiles,
  takeFileOff
} from '../../../../src/renderer/session/actions/evidence-files'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { undoLast } from '../../../../src/renderer/session/actions/undo-redo'
import { lastMessage, type OpenWindow, selectWords, windowOf } from '../../../support/window-of'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function kept(name: string, digit: string): KeptEvidenceFile {
  return { sha256: digit.repeat(64), name, type: 'image/png', size: 10 }
}

function withClaim() {
  const alice = windowOf('alice', 11)
  selectWords(alice, '240 kilometres')
  markClaimAtSelection(alice.session)
  const claimId = alice.session.selectedClaim.get()
  if (claimId === null) throw new Error('no claim was marked')
  const choose = (
    answer: Result<KeptFiles | null>,
    evidence: Parameters<typeof addChosenFiles>[1]['evidence'] = null
  ) => {
    alice.stet.answers = { ...alice.stet.answers, 'files:choose': () => answer }
    return addChosenFiles(alice.session, { claimId, evidence })
  }
  return { alice, claimId, choose, evidence: () => evidenceOf(alice, claimId) }
}

function evidenceOf({ session }: OpenWindow, claimId: Parameters<typeof removeMark>[1]) {
  return session.view.claim(claimId)?.evidence ?? []
}

describe('files that come together', () => {
  it('are one piece of evidence of one source, so that ten pictures of one page are no ten witnesses', async () => {
    const { alice, claimId, choose, evidence } = withClaim()
    await choose(succeed({ kept: [kept('Page 1.png', 'a'), kept('Page 2.png', 'b')], problems: [] }))
    expect(evidence()).toMatchObject([{ files: [{ name: 'Page 1.png' }, { name: 'Page 2.png' }] }])
    expect(alice.session.view.sources.map(({ item }) => item.title)).toEqual(['Page 1'])
    expect(alice.session.view.evidenceStanding(claimId, evidence())?.independent).toBe(1)
    expect(lastMessage(alice)).toContain('are evidence on claim 1')
    undoLast(alice.session)
    expect(evidence()).toEqual([])
  })

  it('go to the piece of evidence that was named, and are not there twice', async () => {
    const { alice, choose, evidence } = withClaim()
    await choose(succeed({ kept: [kept('Page 1.png', 'a')], problems: [] }))
    const [born] = evidence()
    await choose(succeed({ kept: [kept('Page 2.png', 'b')], problems: [] }), born?.id)
    await choose(succeed({ kept: [kept('Copy of page 2.png', 'b')], problems: [] }))
    expect(evidence()).toHaveLength(1)
    expect(evidence()[0]?.files).toHaveLength(2)
    expect(lastMessage(alice)).toContain('is there already')
    const [first] = evidence()
    const [file] = first?.files ?? []
    if (first === undefined || file === undefined) throw new Error('there is a file')
    await vi.advanceTimersByTimeAsync(1000)
    takeFileOff(alice.session, first, file)
    expect(evidence()[0]?.files).toHaveLength(1)
    undoLast(alice.session)
    expect(evidence()[0]?.files).toHaveLength(2)
  })

  it('take the evidence along when the last of them goes that was all there was to it, and come back together', async () => {
    const { alice, choose, evidence } = withClaim()
    await choose(succeed({ kept: [kept('Page 1.png', 'a')], problems: [] }))
    await vi.advanceTimersByTimeAsync(1000)
    const [born] = evidence()
    const [file] = born?.files ?? []
    if (born === undefined || file === undefined) throw new Error('there is a file')
    takeFileOff(alice.session, born, file)
    expect(evidence()).toEqual([])
    undoLast(alice.session)
    expect(evidence()).toMatchObject([{ files: [{ name: 'Page 1.png' }] }])
  })

  it('are added as far as they were kept, and the person is told of the others', async () => {
    const { alice, choose, evidence } = withClaim()
    await choose(succeed({ kept: [kept('Page 1.png', 'a')], problems: ['empty.txt is empty.'] }))
    expect(evidence()).toHaveLength(1)
    expect(alice.session.messages.current.get().map(({ text }) => text)).toContain('empty.txt is empty.')
  })

  it('are not added to evidence that would have more than it holds, and the person is told', async () => {
    const { alice, choose, evidence } = withClaim()
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...kept(`Page ${from + index}.png`, 'a'),
        sha256: (from + index).toString(16).padStart(64, '0')
      }))
    await choose(succeed({ kept: many(0, 50), problems: [] }))
    const [born] = evidence()
    await choose(succeed({ kept: many(50, 50), problems: [] }), born?.id)
    expect(evidence()[0]?.files).toHaveLength(100)
    await choose(succeed({ kept: many(100, 3), problems: [] }), born?.id)
    expect(evidence()[0]?.files).toHaveLength(100)
    expect(lastMessage(alice)).toContain('This one has 100, so none of the 3 was added.')
  })

  it('are told of when they cannot be read, and do not keep out the rest', async () => {
    const { alice, claimId, evidence } = withClaim()
    alice.stet.answers = {
      ...alice.stet.answers,
      'files:keep-bytes': () => succeed({ kept: [kept('whole.png', 'a')], problems: [] })
    }
    const gone = new File(['x'], 'gone.png')
    gone.arrayBuffer = () => Promise.reject(new DOMException('It has changed.', 'NotReadableError'))
    await addGivenFiles(alice.session, { claimId, evidence: null }, [gone, new File(['x'], 'whole.png')])
    expect(alice.session.messages.current.get().map(({ text }) => text)).toContain(
      'gone.png could not be read, so it was not added. Save it as a file on this computer and add that.'
    )
    expect(evidence()[0]?.files).toMatchObject([{ name: 'whole.png' }])
    expect(alice.session.busy.get()).toBeNull()
  })

  it('leave the bar of something longer where it is', async () => {
    const { alice, choose, evidence } = withClaim()
    alice.session.busy.set('Exporting…')
    await choose(succeed({ kept: [kept('Page 1.png', 'a')], problems: [] }))
    expect(evidence()).toHaveLength(1)
    expect(alice.session.busy.get()).toBe('Exporting…')
  })

  it('are nothing when the person cancels, when it fails, and when the claim has gone meanwhile', async () => {
    const { alice, claimId, choose, evidence } = withClaim()
    await choose(succeed(null))
    await choose(fail('too-slow', 'It was stopped.'))
    expect(lastMessage(alice)).toBe('It was stopped.')
    expect(alice.session.busy.get()).toBeNull()
    removeMark(alice.session.document, claimId, alice.session.origin)
    await choose(succeed({ kept: [kept('Page 1.png', 'a')], problems: [] }))
    expect(evidence()).toEqual([])
    expect(alice.session.view.sources).toEqual([])
    expect(lastMessage(alice)).toContain('was taken away meanwhile')
  })
})
