import * as Y from 'yjs'

/** A value that a key of a map has, or had, and who wrote it. */
export interface Written {
  readonly client: number
  readonly value: unknown
}

/** The values that were written under a key and are kept, the first first. */
export function writtenTo(latest: Y.Item): readonly Written[] {
  const items: Y.Item[] = []
  for (let item: Y.Item | null = latest; item !== null; item = item.left) items.push(item)
  return items
    .reverse()
    .flatMap(({ id: { client }, content }) =>
      content instanceof Y.ContentDeleted
        ? []
        : content.getContent().map((value: unknown) => ({ client, value }))
    )
}

/** Deleted, or not the only value that its key ever had. */
export function isReplaced(latest: Y.Item): boolean {
  return latest.deleted || latest.left !== null || latest.length > 1
}

/** Whether something is the document's root type of that name. */
export function isRoot(type: unknown, name: string): boolean {
  return type instanceof Y.AbstractType && type._item === null && type.doc?.share.get(name) === type
}
