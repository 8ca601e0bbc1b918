import { afterEach, describe, expect, it, vi } from 'vitest'
import { timeOfDue } from '../../../../src/core/model/due'
import { startThread } from '../../../../src/renderer/session/actions/talk'
import { receive, windowOf } from '../../../support/window-of'

afterEach(() => vi.unstubAllEnvs())

/** What an approach until then, begun in Oslo, is due by where the others read it. */
function readElsewhere(replyBy: string): readonly string[] {
  const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
  for (const { session } of [alice, bob]) session.view.read()
  vi.stubEnv('TZ', 'Europe/Oslo')
  startThread(alice.session, { purpose: 'query', claimId: null, text: 'Is it so?', to: 'The mayor', replyBy })
  receive(bob, alice)
  const thread = bob.session.threads.list[0]?.thread
  return ['Europe/Oslo', 'America/Los_Angeles', 'Pacific/Auckland'].map((zone) => {
    vi.stubEnv('TZ', zone)
    return new Date(timeOfDue(thread?.replyBy ?? '')).toISOString()
  })
}

describe('an approach for comment', () => {
  it('until a day ends for everybody when that day ends where it was asked', () => {
    expect(new Set(readElsewhere('2026-11-30'))).toEqual(new Set(['2026-11-30T22:59:00.000Z']))
  })

  it('until a minute ends with that minute', () => {
    expect(new Set(readElsewhere('2026-11-30T14:30Z'))).toEqual(new Set(['2026-11-30T14:30:00.000Z']))
  })
})
