import { describe, expect, it } from 'vitest'
import { TypingGroups } from '../../../../src/renderer/editor/typing-groups'

describe('TypingGroups', () => {
  it('keeps letters typed one after the other in one undo step', () => {
    const typing = new TypingGroups()
    expect(typing.continues([{ retain: 4 }, { insert: 'a' }])).toBe(false)
    expect(typing.continues([{ retain: 5 }, { insert: 'b' }])).toBe(true)
    expect(typing.continues([{ retain: 6 }, { insert: 'か' }])).toBe(true)
  })

  it('begins a new step when the caret was moved', () => {
    const typing = new TypingGroups()
    typing.continues([{ retain: 4 }, { insert: 'a' }])
    expect(typing.continues([{ retain: 9 }, { insert: 'b' }])).toBe(false)
  })

  it('keeps letters deleted backwards or forwards in one step', () => {
    const typing = new TypingGroups()
    typing.continues([{ retain: 9 }, { delete: 1 }])
    expect(typing.continues([{ retain: 8 }, { delete: 1 }])).toBe(true)
    expect(typing.continues([{ retain: 8 }, { delete: 1 }])).toBe(true)
    expect(typing.continues([{ retain: 8 }, { insert: 'a' }])).toBe(false)
  })

  it('makes a step of its own of a paste, an Enter, a format and a replacement', () => {
    const typing = new TypingGroups()
    typing.continues([{ insert: 'a' }])
    expect(typing.continues([{ retain: 1 }, { insert: 'a whole pasted sentence' }])).toBe(false)
    expect(typing.continues([{ retain: 24 }, { insert: '\n' }])).toBe(false)
    expect(typing.continues([{ retain: 3, attributes: { bold: true } }])).toBe(false)
    expect(typing.continues([{ retain: 3 }, { delete: 4 }, { insert: 'x' }])).toBe(false)
  })

  it('goes on from the first letter that was typed over a selection', () => {
    const typing = new TypingGroups()
    expect(typing.continues([{ retain: 6 }, { delete: 7 }, { insert: 'l' }])).toBe(false)
    expect(typing.continues([{ retain: 7 }, { insert: 'a' }])).toBe(true)
  })

  it('takes all that an input method writes and rewrites for one step', () => {
    const typing = new TypingGroups()
    expect(typing.continues([{ retain: 6 }, { delete: 7 }, { insert: 'w' }], true)).toBe(false)
    expect(typing.continues([{ retain: 7 }, { insert: 'a' }], true)).toBe(true)
    expect(typing.continues([{ retain: 6 }, { delete: 2 }, { insert: 'わ' }], true)).toBe(true)
  })

  it('begins a new step after a change by somebody else', () => {
    const typing = new TypingGroups()
    typing.continues([{ insert: 'a' }])
    typing.reset()
    expect(typing.continues([{ retain: 1 }, { insert: 'b' }])).toBe(false)
  })
})
