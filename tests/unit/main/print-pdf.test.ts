import { beforeEach, describe, expect, it, vi } from 'vitest'
import { printPdf } from '../../../src/main/print-pdf'

const chromium = vi.hoisted(() => ({
  load: (): Promise<void> => Promise.resolve(),
  print: (): Promise<Uint8Array> => Promise.resolve(new Uint8Array()),
  made: 0,
  destroyed: 0
}))
vi.mock('electron', () => ({
  BrowserWindow: class {
    webContents = { printToPDF: () => chromium.print() }
    constructor() {
      chromium.made += 1
    }
    loadURL() {
      return chromium.load()
    }
    destroy() {
      chromium.destroyed += 1
    }
  },
  session: {
    fromPartition: () => ({ protocol: { handle: vi.fn() }, webRequest: { onBeforeRequest: vi.fn() } })
  }
}))

const page = new TextEncoder().encode('<p>The Alta</p>')
const never = () => new Promise<never>(() => {})

beforeEach(() => {
  Object.assign(chromium, {
    load: () => Promise.resolve(),
    print: () => Promise.resolve(new Uint8Array([1, 2])),
    made: 0,
    destroyed: 0
  })
})

describe('a PDF', () => {
  it('is printed in a window that is gone afterwards', async () => {
    const { signal } = new AbortController()
    expect(await printPdf(page, signal)).toEqual(new Uint8Array([1, 2]))
    expect(chromium).toMatchObject({ made: 1, destroyed: 1 })
  })

  it.each(['load', 'print'] as const)(
    'is given up at once during its %s, and its window is gone',
    async (step) => {
      const control = new AbortController()
      const begun = new Promise<void>((resolve) => {
        chromium[step] = () => {
          resolve()
          return never()
        }
      })
      const printed = printPdf(page, control.signal)
      await begun
      control.abort()
      await expect(printed).rejects.toThrow('aborted')
      expect(chromium).toMatchObject({ made: 1, destroyed: 1 })
    }
  )

  it('is not begun when it was given up before', async () => {
    await expect(printPdf(page, AbortSignal.abort())).rejects.toThrow('aborted')
    expect(chromium).toMatchObject({ made: 0 })
  })

  it('is not printed once it was given up while it was laid out', async () => {
    const control = new AbortController()
    const prints = vi.fn(chromium.print)
    let lay = (): void => {}
    Object.assign(chromium, { print: prints, load: () => new Promise<void>((resolve) => (lay = resolve)) })
    const printed = printPdf(page, control.signal)
    control.abort()
    await expect(printed).rejects.toThrow('aborted')
    lay()
    await new Promise((resolve) => setTimeout(resolve))
    expect(prints).not.toHaveBeenCalled()
  })
})
