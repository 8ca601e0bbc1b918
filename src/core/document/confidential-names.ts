import * as Y from 'yjs'
import { type Block, textOfBlock } from '../article/block-schema'
import { isConfidential } from '../model/source'
import { makeFileNameTells } from '../model/telling-file-names'
import type { TellingSource } from '../model/telling-names'
import { makeTells, ordinaryWordsOf, type Tells } from '../model/telling-words'
import { filePrefix } from './claim-fields'
import { dropsLasting } from './lasting-entries'
import { dropsStatements } from './lasting-statements'
import { parseTellingSource } from './read-entries'
import type { ProjectDocument } from './schema'

/** Most versions of one source that are looked at, from the latest on. */
const mostVersions = 200

/**
 * What the project's confidential sources are called, and were called as far as the document keeps what was replaced
 * (see dropsContent): those too that undo or a merge took away, for notes may name them.
 */
export function readConfidentialNames(document: ProjectDocument): readonly TellingSource[] {
  return [...document.sources._map.values()].flatMap((latest) => {
    const [entry] = versionsOf(latest).filter((value) => typeof value === 'object' && value !== null)
    if (!(entry instanceof Y.Map)) return isOpen(entry) ? [] : (parseTellingSource(entry) ?? [])
    const [terms] = valuesOf(entry, 'terms')
    if (isOpen({ terms })) return []
    const items = valuesOf(entry, 'item')
    const words = [...valuesOf(entry, 'givesAway'), '']
    return [
      ...items.map((item) => ({ item, givesAway: '' })),
      ...words.map((givesAway) => ({ item: items[0], givesAway }))
    ].flatMap((each) => parseTellingSource(each) ?? [])
  })
}

/** Whether a text, and the name of a file, tells who one of these is, in an article of these blocks. */
export function makeTellsIn(
  blocks: readonly Block[],
  names: readonly TellingSource[]
): { readonly tells: Tells; readonly tellsFile: Tells } {
  if (names.length === 0) return { tells: () => false, tellsFile: () => false }
  const ordinary = ordinaryWordsOf(blocks.map(textOfBlock))
  return { tells: makeTells(names, ordinary), tellsFile: makeFileNameTells(names, ordinary) }
}

/** What a file that was taken off this stored evidence was called; null where nothing says so any more. */
export function readTakenFileName(evidence: unknown, field: string): string | null {
  if (!(evidence instanceof Y.Map)) return null
  const names = valuesOf(evidence, field).map((said) =>
    typeof said === 'object' && said !== null && 'name' in said ? said.name : null
  )
  return names.find((name) => typeof name === 'string') ?? null
}

/**
 * For a document's gcFilter: what was said of sources, what files of evidence were called, relations, threads and posts,
 * and what is signed stay when they are replaced or deleted. False keeps an item.
 */
export function dropsContent(item: Y.Item): boolean {
  const parent = item.parent
  if (!(parent instanceof Y.AbstractType)) return true
  if (!dropsLasting(item) || !dropsStatements(item)) return false
  if (isShared(parent, 'sources') || isShared(parent._item?.parent, 'sources')) return false
  return !(item.parentSub?.startsWith(filePrefix) && isShared(parent._item?.parent, 'evidence'))
}

function isShared(type: unknown, name: string): boolean {
  return type instanceof Y.AbstractType && type._item === null && type.doc?.share.get(name) === type
}

function isOpen(fields: unknown): boolean {
  return typeof fields === 'object' && fields !== null && !isConfidential({ terms: undefined, ...fields })
}

function valuesOf(entry: Y.Map<unknown>, field: string): readonly unknown[] {
  const latest = entry._map.get(field)
  return latest === undefined ? [] : versionsOf(latest)
}

/** The values that a key of a Y.Map had, the latest first, those too that were written apart and have lost. */
function versionsOf(latest: Y.Item): readonly unknown[] {
  const values: unknown[] = []
  for (let item: Y.Item | null = latest; item !== null && values.length < mostVersions; item = item.left) {
    values.push(...item.content.getContent().slice(-1))
  }
  return values
}
