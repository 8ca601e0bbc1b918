// @vitest-environment jsdom
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ClaimId } from '../../../../src/core/model/ids'
import type { Role } from '../../../../src/core/model/person'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { relate } from '../../../../src/renderer/session/actions/relate-claims'
import { placeInPage, writeInto } from '../../../support/shown-in-page'
import { type OpenWindow, selectWords, windowOf } from '../../../support/window-of'

let open: OpenWindow
let first: ClaimId
const shown = placeInPage()

beforeEach(async () => {
  open = windowOf('alice', 11)
  for (const words of ['240 kilometres', '1901']) {
    selectWords(open, words)
    markClaimAtSelection(open.session)
  }
  const [one, two] = open.session.view.claims.map(({ claim }) => claim.id)
  if (one === undefined || two === undefined) throw new Error('Claims were marked.')
  first = one
  open.session.selectedClaim.set(first)
  relate(open.session, first, { kind: 'depends on', isFrom: true }, two)
  await shown.showInspector(open.session)
})

describe('a claim that depends on another', () => {
  it('is said to stand by itself by an editor, with a reason, and to depend again', async () => {
    await work('editor')
    await press('Stands by itself…')
    await press('It stands by itself')
    expect(shown.element.textContent).toContain('Say why, for the record.')
    expect(relation()?.standsAlone).toBeUndefined()
    await writeInto(shown.at<HTMLInputElement>('.relation-form input'), 'Measured anew.')
    await press('It stands by itself')
    expect(relation()?.standsAlone).toMatchObject({ by: open.person.id, reason: 'Measured anew.' })
    expect(shown.element.textContent).toContain('Stands by itself, says alice: Measured anew.')
    const recorded = [...open.session.document.activity.values()]
    expect(recorded).toContainEqual(
      expect.objectContaining({ of: 'relation', field: 'standsAlone', from: null, to: 'Measured anew.' })
    )
    await press('Let it depend again')
    expect(relation()?.standsAlone).toBeUndefined()
    await act(async () => open.session.undo.undo())
    expect(relation()?.standsAlone?.reason).toBe('Measured anew.')
  })

  it('is left to depend by a checker', async () => {
    await work('checker')
    expect(shown.element.textContent).not.toContain('Stands by itself')
  })
})

const relation = () => open.session.view.claim(first)?.relations?.[0]

function work(role: Role): Promise<void> {
  return act(async () => open.session.person.set({ ...open.person, role }))
}

async function press(name: string): Promise<void> {
  const button = [...shown.element.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  if (button === undefined) throw new Error(`No button is called “${name}”.`)
  await act(async () => button.click())
}
