import { expect, it } from 'vitest'
import { inertName, isInertName } from '../../../../src/core/model/inert-name'

it.each(['page.html', 'story.HTM', 'page.xhtml', 'drawing.svg', 'data.xml', 'page.mhtml', 'page.mht'])(
  '%s gets an ending that no browser runs',
  (name) => {
    expect(inertName(name)).toBe(`${name}.txt`)
    expect(isInertName(inertName(name))).toBe(true)
  }
)

it.each(['report.pdf', 'story.docx', 'html', 'notes.html.txt', 'notes.txt', 'call.mp3', 'file.bin'])(
  '%s keeps its name',
  (name) => expect(inertName(name)).toBe(name)
)
