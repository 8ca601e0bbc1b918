import type { XmlComponent } from 'docx'
import { untold } from './moment'

/**
 * The comments, or the tracked change, with no date in what is written of them where nobody told one: the library takes the
 * present for a date that it is not given, and any other would say something that is not so.
 */
export function undated<Kind extends XmlComponent>(component: Kind): Kind {
  const write = component.prepForXml.bind(component)
  component.prepForXml = (context) => {
    const written = write(context)
    for (const content of Object.values(written ?? {})) leaveOut(content)
    return written
  }
  return component
}

/** Takes untold dates off an element that is about to be written: its attributes, and those of the comments in it. */
function leaveOut(content: unknown): void {
  const parts: readonly unknown[] = Array.isArray(content) ? content : [content]
  for (const part of parts) {
    if (!isRecord(part)) continue
    const { _attr: attributes, 'w:comment': comment } = part
    if (isRecord(attributes) && attributes['w:date'] === untold) Reflect.deleteProperty(attributes, 'w:date')
    if (comment !== undefined) leaveOut(comment)
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
