import { describe, expect, test } from 'vitest'
import { placeWindow } from '../../../src/main/window-bounds'

const desk = { x: 0, y: 0, width: 1920, height: 1080 }
const left = { x: 100, y: 80, width: 1000, height: 700, isMaximized: false }

describe('A window opens', () => {
  test('where the last one was left', () => {
    expect(placeWindow(left, [desk])).toEqual({ x: 100, y: 80, width: 1000, height: 700 })
  })

  test('on the second display, where it was left there', () => {
    const second = { x: 1920, y: 0, width: 1280, height: 1024 }
    expect(placeWindow({ ...left, x: 2000 }, [desk, second])).toMatchObject({ x: 2000 })
  })

  test('in the middle at its first size, when that display is gone', () => {
    expect(placeWindow({ ...left, x: 2000 }, [desk])).toEqual({ width: 1280, height: 800 })
  })

  test('in the middle, when only an edge of it would show', () => {
    expect(placeWindow({ ...left, x: 1900 }, [desk])).toEqual({ width: 1280, height: 800 })
    expect(placeWindow({ ...left, y: -650 }, [desk])).toEqual({ width: 1280, height: 800 })
  })

  test('in the middle the first time', () => {
    expect(placeWindow(null, [desk])).toEqual({ width: 1280, height: 800 })
  })
})
