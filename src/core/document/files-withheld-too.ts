import type { Evidence } from '../model/evidence'
import { isConfidential, type Source } from '../model/source'

/** A file of an open source's evidence that is withheld, because a confidential source's evidence holds the same bytes. */
export interface FileWithheldToo {
  readonly name: string
  readonly source: Source
}

/**
 * The files of these claims' evidence that leave with no copy because the same bytes are a confidential source's: whoever has the
 * file would know by it who that is. See withhold.
 */
export function filesWithheldToo(
  claims: readonly { readonly evidence: readonly Evidence[] }[],
  sources: readonly Source[]
): readonly FileWithheldToo[] {
  const open = new Map(
    sources.flatMap((source) => (isConfidential(source) ? [] : [[source.id, source] as const]))
  )
  const all = claims.flatMap(({ evidence }) => evidence)
  const secret = new Set(
    all.flatMap(({ sourceId, files = [] }) => (open.has(sourceId) ? [] : files.map(({ sha256 }) => sha256)))
  )
  const found = all.flatMap(({ sourceId, files = [] }) => {
    const source = open.get(sourceId)
    const isWithheld = source !== undefined && files.some(({ sha256 }) => secret.has(sha256))
    return isWithheld ? files.map(({ name }) => ({ name, source })) : []
  })
  return [...new Map(found.map((each) => [`${each.source.id} ${each.name}`, each])).values()]
}
