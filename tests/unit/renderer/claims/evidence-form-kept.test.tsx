// @vitest-environment jsdom
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ClaimId } from '../../../../src/core/model/ids'
import { linkNewSource, plainSupport } from '../../../../src/renderer/session/actions/add-evidence'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { placeInPage, writeInto } from '../../../support/shown-in-page'
import { type OpenWindow, selectWords, windowOf } from '../../../support/window-of'

let open: OpenWindow
let first: ClaimId
let second: ClaimId
const shown = placeInPage()

beforeEach(async () => {
  open = windowOf('alice', 11)
  for (const words of ['240 kilometres', '1901']) {
    selectWords(open, words)
    markClaimAtSelection(open.session)
  }
  const [one, two] = open.session.view.claims
  if (one === undefined || two === undefined) throw new Error('Two claims were marked.')
  first = one.claim.id
  second = two.claim.id
  await look(first)
  await shown.showInspector(open.session)
})

describe('the evidence form', () => {
  it('holds what was written when the person comes back from another claim, and leaves the cursor alone', async () => {
    await askForForm()
    expect(document.activeElement).toBe(field('Address'))
    await writeInto(field('Address'), 'https://example.org/alta')
    await writeInto(field('Its own words'), 'Seven, not eight.')
    await look(second)
    expect(shown.element.querySelector('form.evidence-form')).toBeNull()
    await look(first)
    expect(field('Address').value).toBe('https://example.org/alta')
    expect(field('Its own words').value).toBe('Seven, not eight.')
    expect(document.activeElement).toBe(document.body)
  })

  it('takes words that are pasted beside its fields below what was written', async () => {
    await askForForm()
    await writeInto(field('Address'), 'https://example.org/alta')
    await writeInto(field('Its own words'), 'Seven, not eight.')
    await paste('They came by boat.')
    expect(field('Its own words').value).toBe('Seven, not eight.\nThey came by boat.')
    expect(field('Address').value).toBe('https://example.org/alta')
  })

  it('opens with words that are pasted on a claim without it', async () => {
    await paste('They came by boat.')
    expect(field('Its own words').value).toBe('They came by boat.')
  })

  it('is empty again once it was cancelled', async () => {
    await askForForm()
    await writeInto(field('Its own words'), 'Seven, not eight.')
    await act(async () => buttonOf('Cancel').click())
    await askForForm()
    expect(field('Its own words').value).toBe('')
  })
})

describe('evidence that is being changed', () => {
  it('holds what was written when the person comes back from another claim', async () => {
    const item = { type: 'report' as const, title: 'Atlas' }
    const draft = { item, primary: true, terms: 'on the record' as const }
    await act(async () => linkNewSource(open.session, first, draft, plainSupport))
    const [evidence] = open.session.view.claim(first)?.evidence ?? []
    if (evidence === undefined) throw new Error('Evidence was linked.')
    const edit = { stance: evidence.stance, locator: '', excerpt: '' }
    await act(async () => open.session.setEvidenceEdit(evidence.id, edit))
    await writeInto(field('Its own words'), 'On page 4: 240.')
    await look(second)
    await look(first)
    expect(field('Its own words').value).toBe('On page 4: 240.')
    await act(async () => buttonOf('Save').click())
    expect(open.session.view.claim(first)?.evidence[0]?.excerpt).toBe('On page 4: 240.')
    expect(open.session.evidenceEdits.get().size).toBe(0)
  })
})

function look(id: ClaimId): Promise<void> {
  return act(async () => open.session.selectedClaim.set(id))
}

function askForForm(): Promise<void> {
  return act(async () => open.session.inspectorFocused.emit('evidence'))
}

function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const labels = [...shown.element.querySelectorAll<HTMLLabelElement>('form.evidence-form label')]
  const found = labels.find((each) => each.textContent?.includes(label))
  const own = found?.control ?? found?.querySelector('input, textarea')
  if (!(own instanceof HTMLInputElement || own instanceof HTMLTextAreaElement))
    throw new Error(`No field is called “${label}”: ${labels.map((each) => each.textContent).join(', ')}`)
  return own
}

function buttonOf(name: string): HTMLButtonElement {
  const buttons = [...shown.element.querySelectorAll<HTMLButtonElement>('form.evidence-form button')]
  const found = buttons.find((each) => each.textContent === name)
  if (found === undefined)
    throw new Error(`No button is called “${name}”: ${buttons.map((b) => b.textContent)}`)
  return found
}

async function paste(words: string): Promise<void> {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { files: [], getData: () => words } })
  await act(async () => shown.element.querySelector('.inspector')?.dispatchEvent(event))
}
