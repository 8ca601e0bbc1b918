// @vitest-environment jsdom
import { act } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { EarlierAnswer } from '../../../../src/core/ipc/contract'
import { fail, succeed } from '../../../../src/core/ipc/result'
import type { EarlierMatch, EarlierSource } from '../../../../src/core/model/earlier-claim'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { focusClaim } from '../../../../src/renderer/session/actions/move-focus'
import { placeInPage } from '../../../support/shown-in-page'
import { type OpenWindow, selectWords, windowOf } from '../../../support/window-of'

const words = 'The Alta is 240 kilometres long.'
const source: EarlierSource = {
  item: { type: 'report', title: 'Rivers, measured' },
  primary: true,
  stance: 'supports',
  locator: 'p. 4',
  excerpt: '240 km',
  files: 2,
  isOutside: false
}
const match: EarlierMatch = {
  likeness: 'near',
  loose: 'last year',
  project: { projectId: 'x', folder: 'old.stet', title: 'Old\u202e rivers', language: 'en', isPartly: false },
  claim: {
    number: 4,
    words: 'The Alta river is 240 km long.',
    isChanged: true,
    checks: [
      {
        name: 'Ana',
        role: 'editor',
        at: '2026-02-02T12:00:00Z',
        workStatus: 'checked',
        verdict: 'accurate',
        note: 'By the survey.',
        correction: '',
        standing: 'unlisted'
      }
    ],
    sources: [source]
  }
}

let open: OpenWindow
let answer: EarlierAnswer
const shown = placeInPage()
const section = () => document.querySelector<HTMLElement>('section[aria-label="Checked before"]')
/** Longer than the words of a claim rest before anybody is asked. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 450)))

/** Has the same asked anew, as the person trusts the project again. */
async function ask(wait: () => Promise<unknown> = settle): Promise<void> {
  await act(async () => open.session.isTrusted.set(false))
  await act(async () => open.session.isTrusted.set(true))
  await act(async () => void (await wait()))
}

beforeEach(async () => {
  answer = { matches: [match], more: 2, notes: ['a.stet could not be read.'], isCut: false }
  open = windowOf('alice', 11)
  open.stet.answers = { 'earlier:find': () => succeed(answer) }
  selectWords(open, words)
  markClaimAtSelection(open.session)
  await shown.showInspector(open.session)
})

describe('what was checked before', () => {
  it('is told with article, words, verdict, who, when and sources, and announced', async () => {
    expect(section()).toBeNull()
    await settle()
    const text = section()?.textContent ?? ''
    for (const part of [
      'Old⟦U+202E⟧ rivers',
      'claim 4',
      'old.stet',
      'Accurate',
      'Ana',
      'Not on the list',
      'By the survey.'
    ])
      expect(text).toContain(part)
    for (const part of [
      '“last year” may mean',
      'reads otherwise since',
      'Rivers, measured',
      'p. 4',
      '2 files stay',
      'And 2 more.'
    ])
      expect(text).toContain(part)
    const status = [...document.querySelectorAll('[role="status"]')].map((each) => each.textContent)
    expect(status).toContain('Checked before in 3 other claims')
    const asked = open.stet.requests('earlier:find')
    expect(asked).toEqual([[{ words, language: 'en' }]])
  })

  it('says of a source that people outside that project’s list had a hand in that it did not count there', async () => {
    const outside = { ...source, isOutside: true }
    answer = { ...answer, matches: [{ ...match, claim: { ...match.claim, sources: [source, outside] } }] }
    await settle()
    const items = [...(section()?.querySelectorAll('.earlier-source') ?? [])].map((each) => each.textContent)
    expect(items[0]).not.toContain('Did not count')
    expect(items[1]).toContain(
      'Did not count there: people have a hand in it who are not on that project’s list.'
    )
  })

  it.each([
    ['other person', 'Signed by somebody else'],
    ['changed', 'Other key than before']
  ] as const)('warns of a check whose signature is of “%s”', async (standing, words) => {
    const checks = match.claim.checks.map((check) => ({ ...check, standing }))
    answer = { ...answer, matches: [{ ...match, loose: '', claim: { ...match.claim, checks, sources: [] } }] }
    await settle()
    expect(section()?.querySelector('.check .earlier-doubt')?.textContent).toBe(words)
    expect(section()?.querySelector('.check .earlier-doubt svg')).not.toBeNull()
  })

  it('says of a project that could not be read whole that its checks may have been taken back', async () => {
    const said = 'what was found there may have been taken back since'
    await settle()
    expect(section()?.textContent).not.toContain(said)
    answer = { ...answer, matches: [{ ...match, project: { ...match.project, isPartly: true } }] }
    await ask()
    expect(section()?.textContent).toContain(said)
  })

  it('says so where they did not all find the same, and only there', async () => {
    const differs = () => section()?.textContent?.includes('They did not all find the same') === true
    await settle()
    expect(differs()).toBe(false)
    const checks = match.claim.checks.map((check) => ({ ...check, verdict: 'inaccurate' as const }))
    const other = { ...match, project: { ...match.project, projectId: 'y' } }
    answer = { ...answer, matches: [match, other] }
    await ask()
    expect(differs()).toBe(false)
    answer = { ...answer, matches: [match, { ...other, claim: { ...match.claim, checks } }] }
    await ask()
    expect(differs()).toBe(true)
  })

  it('opens the page of a source before anybody takes it over', async () => {
    const item = { ...source.item, URL: 'https://example.org/rivers' }
    const sources = [
      { ...source, item },
      { ...source, item: { type: 'interview', author: [] } as const }
    ]
    answer = { ...answer, matches: [{ ...match, claim: { ...match.claim, sources } }] }
    open.stet.answers = { ...open.stet.answers, 'shell:open-external': () => succeed(null) }
    await settle()
    const pages = [...(section()?.querySelectorAll<HTMLElement>('button') ?? [])].filter((each) =>
      each.getAttribute('aria-label')?.startsWith('Open the page')
    )
    expect(pages.map((each) => each.getAttribute('aria-label'))).toEqual(['Open the page: Rivers, measured'])
    await act(async () => pages[0]?.click())
    expect(open.stet.requests('shell:open-external')).toEqual([['https://example.org/rivers']])
  })

  it('calls an article and a person nothing whose names stay in their project', async () => {
    const project = { ...match.project, title: '', folder: '' }
    const checks = match.claim.checks.map((check) => ({ ...check, name: '', role: null }))
    answer = { ...answer, matches: [{ ...match, project, claim: { ...match.claim, checks } }] }
    await settle()
    expect(section()?.querySelector('.earlier-head')?.textContent).toBe('Another article claim 4')
    expect(section()?.querySelector('.check .quiet')?.textContent).toMatch(
      /^Somebody unknown · Not on the list/
    )
    const take = [...(section()?.querySelectorAll('button') ?? [])].at(-1)
    await act(async () => take?.click())
    expect(open.session.view.claims[0]?.evidence).toMatchObject([
      { locator: 'p. 4; from the check of another article, claim 4' }
    ])
  })

  it('says nothing where nothing was found, but to who asks by the key', async () => {
    answer = { matches: [], more: 0, notes: [], isCut: false }
    await settle()
    expect(section()).toBeNull()
    expect(open.session.messages.current.get()).not.toContainEqual(
      expect.objectContaining({ text: expect.stringContaining('Nothing that claim') })
    )
    await act(async () => focusClaim(open.session, 'earlier'))
    expect(open.session.messages.current.get().at(-1)?.text).toBe(
      'Nothing that claim 1 says was found checked in the projects beside this one that you made or trust.'
    )
  })

  it('says by the key what is still to come, and what is not looked for, and not that nothing was found', async () => {
    const said = async () => {
      await act(async () => focusClaim(open.session, 'earlier'))
      return open.session.messages.current.get().at(-1)?.text
    }
    answer = { matches: [], more: 0, notes: [], isCut: true }
    expect(await said()).toBe('Stet still looks for what claim 1 says in the projects beside this one.')
    await settle()
    // whoever asked before it was known is told once it is
    const later = open.session.messages.current.get().at(-1)?.text
    expect(later).toMatch(/^Nothing that claim 1 says was found so far/)
    expect(await said()).toBe(
      'Nothing that claim 1 says was found so far. Stet still looks through projects beside this one.'
    )
    answer = { matches: [], more: 0, notes: ['a.stet could not be read.'], isCut: false }
    await ask()
    expect(await said()).toBe(
      'Nothing that claim 1 says was found checked in the projects beside this one that you made or trust. a.stet could not be read.'
    )
    open.stet.answers = { 'earlier:find': () => fail('broken', 'x') }
    await ask()
    expect(await said()).toBe(
      'The projects beside this one could not be looked through for earlier checks. Nothing was changed.'
    )
    await act(async () => open.session.isTrusted.set(false))
    expect(await said()).toBe(
      'Stet looks for earlier checks once you trust this project. No project beside it was asked.'
    )
  })

  it('says what was found to who asked by the key before it was known', async () => {
    await act(async () => focusClaim(open.session, 'earlier'))
    expect(document.activeElement?.textContent).not.toBe('Checked before')
    await settle()
    const said = open.session.messages.current.get().map(({ text }) => text)
    expect(said).toContain('Checked before in 3 other claims. Shift+B goes there.')
    // the cursor may be somewhere else by now
    expect(document.activeElement?.textContent).not.toBe('Checked before')
  })

  it('shows what is found later, where the projects could not all be looked through at once', async () => {
    vi.useFakeTimers()
    try {
      answer = { matches: [match], more: 0, notes: [], isCut: true }
      await ask(() => vi.advanceTimersByTimeAsync(500))
      expect(section()?.textContent).toContain('Stet still looks through projects beside this one.')
      answer = { matches: [match], more: 7, notes: [], isCut: false }
      await act(() => vi.advanceTimersByTimeAsync(6000))
      expect(section()?.textContent).toContain('And 7 more.')
      expect(section()?.textContent).not.toContain('still looks')
      const asked = open.stet.requests('earlier:find').length
      await act(() => vi.advanceTimersByTimeAsync(60_000))
      expect(open.stet.requests('earlier:find')).toHaveLength(asked)
    } finally {
      vi.useRealTimers()
    }
  })

  it('takes the cursor by its key, and names what could not be read once', async () => {
    await settle()
    await act(async () => focusClaim(open.session, 'earlier'))
    expect(document.activeElement?.textContent).toBe('Checked before')
    expect(open.session.messages.current.get().at(-1)?.text).toBe('a.stet could not be read.')
    open.session.messages.say('Something else.')
    await act(async () => {
      selectWords(open, 'It froze in 1901 for the first time.')
      markClaimAtSelection(open.session)
    })
    await settle()
    expect(open.stet.requests('earlier:find')).toHaveLength(2)
    expect(open.session.messages.current.get().map(({ text }) => text)).not.toContain(
      'a.stet could not be read.'
    )
  })

  it('gives a source over as new evidence that names where it comes from, once, and no verdict', async () => {
    await settle()
    const take = [...(section()?.querySelectorAll('button') ?? [])].at(-1)
    expect(take?.getAttribute('aria-label')).toBe('Take over the source Rivers, measured')
    await act(async () => take?.click())
    await act(async () => take?.click())
    const [claim] = open.session.view.claims
    expect(claim?.evidence).toMatchObject([
      {
        stance: 'supports',
        locator: 'p. 4; from the check of “Old\u202e rivers”, claim 4',
        excerpt: '240 km',
        addedBy: open.person.id
      }
    ])
    expect(open.session.view.sources).toMatchObject([
      { item: { type: 'report', title: 'Rivers, measured' }, primary: true, terms: 'on the record' }
    ])
    expect(claim?.checks).toEqual([])
    expect(claim?.status.state).toBe('to check')
  })

  it('is not asked for in a project that is not trusted', async () => {
    await act(async () => open.session.isTrusted.set(false))
    await settle()
    expect(open.stet.requests('earlier:find')).toEqual([])
    await act(async () => open.session.isTrusted.set(true))
    await settle()
    expect(section()).not.toBeNull()
  })
})
