import { isEntry } from './read-selector'

/**
 * What a file of selectors holds, one JSON text each: its lines, or the annotations of a W3C AnnotationCollection or
 * AnnotationPage, such as Stet exports. Of a collection in several pages those of the first are meant.
 */
export function selectorLines(file: string): readonly string[] {
  const items = itemsOf(file)
  return items === null ? file.split('\n') : items.map((item) => JSON.stringify(item))
}

function itemsOf(file: string): readonly unknown[] | null {
  // only a file that says so is parsed whole
  if (!/"type"\s*:\s*"Annotation(?:Collection|Page)"/.test(file.slice(0, 10_000))) return null
  try {
    const json: unknown = JSON.parse(file)
    return listIn(json) ?? (isEntry(json) ? listIn(json.first) : null)
  } catch {
    // lines, then, each of which is told of by itself
    return null
  }
}

function listIn(value: unknown): readonly unknown[] | null {
  return isEntry(value) && Array.isArray(value.items) ? value.items : null
}
