import { describe, expect, it } from 'vitest'
import { Messages } from '../../../../src/renderer/session/messages'

const texts = (messages: Messages): readonly string[] => messages.current.get().map(({ text }) => text)

describe('messages', () => {
  it('about a project go with it, and what was said since stays', () => {
    const messages = new Messages()
    messages.warn('This computer knows no printer.', { label: 'Export a PDF', run: () => {} })
    const ofProject = messages.current.get()
    messages.warn('The folder cannot be reached.')
    messages.dismissAll(ofProject)
    expect(texts(messages)).toEqual(['The folder cannot be reached.'])
  })

  it('that went well give way to the next, those of problems stay until they are dismissed', () => {
    const messages = new Messages()
    const id = messages.warn('The disk is full.')
    messages.say('Claim 1 marked.')
    messages.say('Claim 2 marked.')
    expect(texts(messages)).toEqual(['The disk is full.', 'Claim 2 marked.'])
    messages.dismiss(id)
    expect(texts(messages)).toEqual(['Claim 2 marked.'])
  })
})
