import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { goToNote, goToWords } from '../../../../src/renderer/session/actions/text-and-note'
import { restBeforeSpeech, speakClaims } from '../../../../src/renderer/session/claim-speaker'
import { lastMessage, type OpenWindow, selectWords, windowOf } from '../../../support/window-of'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A window with two claims, one within the other, and what it reads out. */
function listen(readsItself = false) {
  const alice = windowOf('alice', 11)
  for (const words of ['The Alta is 240 kilometres long.', '240 kilometres']) {
    selectWords(alice, words)
    markClaimAtSelection(alice.session)
  }
  alice.session.selectedClaim.set(null)
  alice.session.textSelection.set(null)
  const speaker = speakClaims(alice.session, () => readsItself)
  const heard: string[] = []
  speaker.said.subscribe(() => heard.push(speaker.said.get()))
  return { alice, heard, speaker }
}

function putCursor({ session }: OpenWindow, before: string): void {
  const start = session.article.toString().indexOf(before)
  session.textSelection.set({ start, end: start })
}

function rest(): void {
  vi.advanceTimersByTime(restBeforeSpeech)
}

describe('the claims in the running text', () => {
  it('are read out where the cursor comes into them and leaves them', () => {
    const { alice, heard } = listen()
    putCursor(alice, 'Alta')
    rest()
    putCursor(alice, '240')
    rest()
    putCursor(alice, 'It froze')
    rest()
    expect(heard).toEqual([
      'Claim 1 of 2, number, to check: “The Alta is 240 kilometres long.”',
      'Claim 2 of 2, number, to check: “240 kilometres”',
      'End of claim 2. End of claim 1.'
    ])
  })

  it('are silent while the cursor runs through, and while it moves within one', () => {
    const { alice, heard } = listen()
    for (const words of ['Alta', '240', 'It froze']) putCursor(alice, words)
    rest()
    expect(heard).toEqual([])
    putCursor(alice, 'The Alta')
    rest()
    putCursor(alice, 'Alta')
    rest()
    expect(heard).toHaveLength(1)
  })

  it('are read out when one is gone to, unless what has the focus reads it', () => {
    const { alice, heard } = listen()
    alice.session.selectedClaim.set(alice.session.view.claims[1]?.claim.id ?? null)
    rest()
    expect(heard).toEqual(['Claim 2 of 2, number, to check: “240 kilometres”'])
    const inList = listen(true)
    inList.alice.session.selectedClaim.set(inList.alice.session.view.claims[1]?.claim.id ?? null)
    rest()
    expect(inList.heard).toEqual([])
  })

  it('are read out again when one is gone to again, however often', () => {
    const { alice, heard } = listen()
    const id = alice.session.view.claims[1]?.claim.id ?? null
    for (const goneTo of [id, null, id, null, id]) {
      alice.session.selectedClaim.set(goneTo)
      rest()
    }
    expect(heard.map((text) => text.trim())).toEqual(
      Array(3).fill('Claim 2 of 2, number, to check: “240 kilometres”')
    )
    expect(heard[1]).not.toBe(heard[0])
    expect(heard[2]).not.toBe(heard[1])
  })

  it('are not read out as come into when one is chosen and left at once', () => {
    const { alice, heard } = listen()
    putCursor(alice, 'Alta')
    rest()
    goToNote(alice.session)
    putCursor(alice, 'It froze')
    rest()
    expect(heard.slice(1)).toEqual(['End of claim 1.'])
  })

  it('are silent once the person has switched that off, which is remembered', () => {
    const { alice, heard } = listen()
    expect(alice.session.switches.toggle('spokenClaims')).toBe(false)
    putCursor(alice, 'Alta')
    rest()
    expect(heard).toEqual([])
    expect(alice.stet.asked.filter(({ channel }) => channel === 'settings:write-switches')).toHaveLength(1)
  })
})

describe('the way between words and note', () => {
  it('leads from the cursor to the innermost claim, then to the one around it', () => {
    const { alice } = listen()
    const asked: string[] = []
    alice.session.inspectorFocused.on((place) => asked.push(place))
    putCursor(alice, '240')
    goToNote(alice.session)
    expect(alice.session.selectedClaim.get()).toBe(alice.session.view.claims[1]?.claim.id)
    goToNote(alice.session)
    expect(alice.session.selectedClaim.get()).toBe(alice.session.view.claims[0]?.claim.id)
    expect(asked).toEqual(['claim', 'claim'])
  })

  it('says where there is no claim, and leaves what was selected', () => {
    const { alice } = listen()
    putCursor(alice, 'It froze')
    goToNote(alice.session)
    expect(lastMessage(alice)).toBe('There is no claim at the cursor.')
  })

  it('leads back to where the claim begins, with no word selected that a key would replace', () => {
    const { alice } = listen()
    const asked: unknown[] = []
    alice.session.onReveal((request) => asked.push(request))
    alice.session.selectedClaim.set(alice.session.view.claims[1]?.claim.id ?? null)
    goToWords(alice.session)
    const start = alice.session.article.toString().indexOf('240')
    expect(asked.at(-1)).toEqual({ range: { start, end: start }, isSelected: true })
  })
})
