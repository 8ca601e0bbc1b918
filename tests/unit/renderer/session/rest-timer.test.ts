import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RestTimer } from '../../../../src/renderer/session/rest-timer'

let ran: number[]
let timer: RestTimer
let begin: number

beforeEach(() => {
  vi.useFakeTimers()
  begin = performance.now()
  ran = []
  timer = new RestTimer(() => ran.push(Math.round(performance.now() - begin)))
})
afterEach(() => void vi.useRealTimers())

test('Runs once, so long after it was put off the last time', () => {
  for (let key = 0; key < 8; key += 1) {
    timer.putOff(200)
    vi.advanceTimersByTime(90)
  }
  vi.advanceTimersByTime(1000)
  expect(ran).toEqual([7 * 90 + 200])
})

test('Sets no timer of the browser for each key', () => {
  const set = vi.spyOn(globalThis, 'setTimeout')
  for (let key = 0; key < 100; key += 1) timer.putOff(200)
  expect(set).toHaveBeenCalledTimes(1)
})

test('Runs earlier than it was going to where it is asked to', () => {
  timer.putOff(1000)
  vi.advanceTimersByTime(100)
  timer.putOff(50)
  vi.advanceTimersByTime(2000)
  expect(ran).toEqual([150])
})

test('Does not run once it is stopped, and does when it is put off again', () => {
  timer.putOff(200)
  timer.stop()
  vi.advanceTimersByTime(1000)
  expect(ran).toEqual([])
  timer.putOff(200)
  vi.advanceTimersByTime(1000)
  expect(ran).toEqual([1200])
})

test('May be put off by what it runs', () => {
  const again = new RestTimer(() => {
    ran.push(Math.round(performance.now() - begin))
    if (ran.length < 3) again.putOff(100)
  })
  again.putOff(100)
  vi.advanceTimersByTime(1000)
  expect(ran).toEqual([100, 200, 300])
})
