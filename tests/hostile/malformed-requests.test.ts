import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RequestChannel, requestSchemas } from '../../src/core/ipc/contract'
import { readRequest } from '../../src/core/ipc/read-request'

const channels = Object.keys(requestSchemas) as RequestChannel[]

/** Whether main would hand these arguments to what answers the channel. */
function isTaken(channel: RequestChannel, args: readonly unknown[]): boolean {
  return readRequest(channel, args).ok
}

/** What structured cloning can carry from a page and no request of ours has: 5 MB of text and a list of a million apart. */
const neverMeant: Readonly<Record<string, unknown>> = {
  'an object': {},
  'a function’s name in an object': { toString: 'x', valueOf: 1, length: 1e9 },
  'a prototype': JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'),
  'a depth of 5,000 lists': Array.from({ length: 5000 }).reduce<unknown>((inner) => [inner], 'x'),
  'a million numbers': Array.from({ length: 1_000_000 }, (_, index) => index),
  'not a number': Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
  'a negative number': -1,
  'a large integer': 2n ** 70n,
  'a date': new Date(0),
  'a map': new Map([['name', 'x']]),
  'a pattern': /(a+)+b/,
  'a view of memory': new Float64Array(8)
}

/** Channels that take a text of any kind, as long as an article. */
const takesLongText: readonly RequestChannel[] = ['import:read-text', 'paste:read-html']

/** Channels whose one argument may leave out all that it has. */
const takesAnyObject: readonly RequestChannel[] = ['settings:write-layout', 'project:print']

const ofAllObjects = Object.getOwnPropertyNames(Object.prototype)

/** Channels where nothing may be said for something. */
const nullable = channels.filter((channel) => isTaken(channel, [null]))

describe.each(channels)('a request to %s', (channel) => {
  it('is refused with an argument too many, whatever the others are', () => {
    const surplus = Array.from({ length: 12 }, () => 'x')
    expect(isTaken(channel, surplus)).toBe(false)
    if (isTaken(channel, [])) expect(isTaken(channel, [undefined, 'x'])).toBe(false)
  })

  it.each(Object.entries(neverMeant))('is refused with %s for an argument', (_, value) => {
    const read = readRequest(channel, [value])
    // what may be left out altogether takes any object, and nothing of it
    if (takesAnyObject.includes(channel) && read.ok) expect(read.args).toEqual([{}])
    else expect(read.ok).toBe(false)
  })

  it('is refused with a text longer than anything it may carry', () => {
    const text = 'x'.repeat(5_000_000)
    expect(isTaken(channel, [text])).toBe(takesLongText.includes(channel))
  })

  it('is judged without an error, and leaves no trace on all objects, whatever it carries', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
      maxDepth: 3,
      key: fc.oneof(
        fc.string(),
        fc.constantFrom('__proto__', 'constructor', 'toString', 'sha256', 'name', 'path')
      )
    })
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 3 }), (args) => {
        const read = readRequest(channel, args)
        if (!read.ok) expect(read.issues.length).toBeLessThan(6)
      }),
      { numRuns: 60 }
    )
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(ofAllObjects)
  })
})

it('may say nothing where the contract has it so, and nowhere else', () => {
  expect(nullable).toEqual(['packed:unpack', 'verify:file'])
})
