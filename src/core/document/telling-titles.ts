import type { Evidence } from '../model/evidence'
import { titleOfFile } from '../model/file-name'
import type { Source } from '../model/source'

/** What a title is judged by. */
type Titled = Pick<Source, 'id' | 'item'>

/**
 * Whether a source's title is but the name of a file, which nobody chose for readers: it is that of a file on its
 * evidence, or the source is a document of which nothing but a title is known, as one is that was dropped on a claim.
 */
export function makeTitleIsFileName(evidence: readonly Evidence[]): (source: Titled) => boolean {
  const titles = new Map<string, Set<string>>()
  for (const { sourceId, files = [] } of evidence) {
    for (const { name } of files) {
      const known = titles.get(sourceId) ?? new Set()
      titles.set(sourceId, known.add(titleOfFile(name)).add(name))
    }
  }
  return ({ id, item }) => {
    const { title = '', type, ...rest } = item
    if (title === '') return false
    const isBare = type === 'document' && Object.values(rest).every(isEmpty)
    return isBare || titles.get(id)?.has(title) === true
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
