import { expect, it } from 'vitest'
import { succeed } from '../../../../src/core/ipc/result'
import { SwitchDesk } from '../../../../src/renderer/session/switch-desk'
import { FakeStet } from '../../../support/fake-stet'

it('what is switched off stays off, and all of it is written down with each switch', () => {
  const written: (readonly string[])[] = []
  const api = new FakeStet({
    'settings:write-switches': (off) => {
      written.push(off)
      return succeed(null)
    }
  })
  const desk = new SwitchDesk(api, ['notices'])
  expect([desk.isOn('notices'), desk.isOn('spokenClaims')]).toEqual([false, true])
  expect(desk.toggle('spokenClaims')).toBe(false)
  expect(desk.toggle('notices')).toBe(true)
  expect(written).toEqual([['notices', 'spokenClaims'], ['spokenClaims']])
})
