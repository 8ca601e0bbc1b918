// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { SignoffForm } from '../../../../src/renderer/signoff/signoff-form'
import { placeInPage } from '../../../support/shown-in-page'
import { type OpenWindow, windowOf } from '../../../support/window-of'

const tooEarly = 'The article is not ready yet.'
let alice: OpenWindow
const shown = placeInPage()

beforeEach(() => {
  alice = windowOf('alice', 11)
  alice.session.view.read()
})

describe('the form for a sign-off', () => {
  it('says that a copy stays a draft where work is left', async () => {
    await show({ waitsForSignoffs: false })
    expect(shown.element.textContent).toContain(tooEarly)
  })

  it('says no such thing to whoever signs an article that waits for sign-offs alone', async () => {
    await show({ waitsForSignoffs: true })
    expect(shown.element.textContent).not.toContain(tooEarly)
    expect(shown.element.textContent).toContain('Sign off')
  })
})

function show({ waitsForSignoffs }: { readonly waitsForSignoffs: boolean }): Promise<void> {
  const view = alice.session.signoffs.look()
  if (view === null) throw new Error('the sign-offs are not read')
  const readiness = { ...view.readiness, isReady: false, waitsForSignoffs }
  return shown.show(<SignoffForm session={alice.session} view={{ ...view, readiness }} />)
}
