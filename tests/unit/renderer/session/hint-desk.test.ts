import { describe, expect, it } from 'vitest'
import type { Hint } from '../../../../src/core/ipc/contract'
import { succeed } from '../../../../src/core/ipc/result'
import { HintDesk } from '../../../../src/renderer/session/hint-desk'
import { FakeStet } from '../../../support/fake-stet'

function deskOf(seen: readonly Hint[]) {
  const written: (readonly Hint[])[] = []
  const api = new FakeStet({
    'settings:write-hints': (hints) => {
      written.push(hints)
      return succeed(null)
    }
  })
  return { desk: new HintDesk(api, seen), written }
}

describe('hints', () => {
  it('are remembered once they are shown, and stay in the window until they are dismissed', () => {
    const { desk, written } = deskOf(['export'])
    desk.show('mark')
    desk.show('mark')
    expect(written).toEqual([['export', 'mark']])
    expect([...desk.left.get()]).toEqual(['mark', 'settle'])
    desk.dismiss('mark')
    expect([...desk.left.get()]).toEqual(['settle'])
  })

  it('that were shown do not come again, unless they are asked for', () => {
    const { desk, written } = deskOf(['mark', 'settle', 'export'])
    expect([...desk.left.get()]).toEqual([])
    desk.showAgain()
    expect([...desk.left.get()]).toEqual(['mark', 'settle', 'export'])
    expect(written).toEqual([[]])
  })
})
