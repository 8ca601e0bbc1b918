// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { bringInTalk } from '../../../../src/core/document/bring-in-talk'
import { rememberPerson } from '../../../../src/core/document/people'
import type { FillRandom } from '../../../../src/core/model/ids'
import { CorrectionInspector } from '../../../../src/renderer/corrections/correction-inspector'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { ActivityLine } from '../../../../src/renderer/session/activity-line'
import { ThreadCard } from '../../../../src/renderer/session/thread-card'
import { placeInPage } from '../../../support/shown-in-page'
import { type OpenWindow, selectWords, windowOf } from '../../../support/window-of'

/** They break the line, and turn what stands beside them round. */
const hostile = 'Eve\n\u202eavliS airaM\u2067\r\u200f'
const hostileInFile = 'Mallory\u2029\u202dotI boB\u200e'

let open: OpenWindow
const shown = placeInPage()

beforeEach(() => {
  open = windowOf(hostile, 11)
  const { session, person } = open
  selectWords(open, '240 kilometres')
  markClaimAtSelection(session)
  rememberPerson(session.document, person, session.origin)
  const from = { name: hostileInFile, at: '2024-01-02T03:04:05Z' }
  const { document, article, origin } = session
  const at = '2026-11-24T10:00:00.000Z'
  let next = 0
  const fillRandom: FillRandom = (bytes) => bytes.map(() => next++ % 256)
  bringInTalk(
    { document, article, by: person.id, at, fillRandom, origin },
    {
      comments: [{ from, text: 'Where from?', place: null, words: '', isResolved: false, replies: [] }],
      changes: [{ from, names: [from.name], place: { start: 0, end: 6 }, words: 'Streams', reason: '' }]
    }
  )
})

describe('the names of others in the window', () => {
  it('stand apart on one line in a discussion', async () => {
    const view = open.session.threads.list[0]
    if (view === undefined) throw new Error('A discussion was brought in.')
    await shown.show(<ThreadCard session={open.session} view={view} />)
    expect(setApart('Eve', 'Mallory')).toBe(2)
    expect(shown.element.textContent).toContain(', 2024-01-02 03:04, from the Word file · brought in by ')
  })

  it('stand apart on one line beside a correction', async () => {
    const { session } = open
    const id = session.corrections.list[0]?.correction.id ?? null
    session.shownCorrection.set(id)
    await shown.show(<CorrectionInspector session={session} />)
    expect(setApart('Eve', 'Mallory')).toBe(2)
  })

  it('stand apart on one line in the activity, and with who marked a claim', async () => {
    const { session } = open
    const { index } = session.activity
    for (const _ of index.read());
    const lines = index.list.map((activity) => (
      <ActivityLine key={activity.key} session={session} activity={activity} isUnread={false} />
    ))
    await shown.show(lines)
    expect(setApart('Eve', 'Mallory')).toBe(lines.length + 2)
    await shown.showInspector(open.session)
    expect(setApart('Eve')).toBeGreaterThan(0)
  })
})

/** How often the names are shown: each on one line with its hidden characters shown, and alone in what sets it apart. */
function setApart(...names: readonly string[]): number {
  const walker = document.createTreeWalker(shown.element, NodeFilter.SHOW_TEXT)
  let count = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    expect(text).not.toMatch(/[\n\r\u2028-\u202e\u2066-\u2069]/)
    if (!names.some((name) => text.includes(name)) || node.parentElement?.closest('option')) continue
    expect(node.parentElement?.tagName, text).toBe('BDI')
    count += 1
  }
  for (const element of shown.element.querySelectorAll('*'))
    for (const { value } of element.attributes) expect(value).not.toMatch(/[\n\r\u2028-\u202e\u2066-\u2069]/)
  return count
}
