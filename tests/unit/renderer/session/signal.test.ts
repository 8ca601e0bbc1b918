import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Signal } from '../../../../src/renderer/session/signal'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells again what nobody heard while its listener was being shown, once and not later', () => {
  const signal = new Signal<string>()
  const heard: string[] = []
  signal.emit('claim')
  const stop = signal.on((place) => heard.push(place))
  signal.repeatUnheard()
  signal.repeatUnheard()
  expect(heard).toEqual(['claim'])
  signal.emit('note')
  signal.repeatUnheard()
  expect(heard).toEqual(['claim', 'note'])
  stop()
  expect(signal.isWaiting).toBe(false)
  signal.emit('evidence')
  expect(signal.isWaiting).toBe(true)
  signal.forget()
  expect(signal.isWaiting).toBe(false)
  signal.emit('evidence')
  vi.advanceTimersByTime(11_000)
  signal.on((place) => heard.push(place))
  signal.repeatUnheard()
  expect(heard).toEqual(['claim', 'note'])
})
