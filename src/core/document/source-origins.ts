import type { SourceId } from '../model/ids'
import type { Source } from '../model/source'

/**
 * Which sources share an origin: those that a person linked, and those that name one origin in the same words. Sharing
 * goes on through others, because a copy of a copy is a copy. A source costs its own group, not the project.
 */
export class SourceOrigins {
  private readonly sources = new Map<SourceId, Source>()
  private readonly links = new Map<SourceId, Set<SourceId>>()
  private readonly known = new Map<SourceId, SourceId>()
  private readonly named = new Map<string, Set<SourceId>>()

  /** Takes in a source as it is now, or drops it. */
  follow(id: SourceId, source: Source | null): void {
    const known = this.sources.get(id)
    if (known !== undefined) this.drop(known)
    if (source !== null) this.take(source)
    this.known.clear()
  }

  /** One text for all that share an origin: the least id among them. */
  originOf({ id }: Pick<Source, 'id'>): SourceId {
    const known = this.known.get(id)
    if (known !== undefined) return known
    const group = this.groupOf(id)
    const least = [...group].reduce((one, each) => (each < one ? each : one), id)
    for (const each of group) this.known.set(each, least)
    return least
  }

  /** The sources that share this one's origin, itself too. */
  groupOf(id: SourceId): ReadonlySet<SourceId> {
    const group = new Set([id])
    const names = new Set([''])
    for (const each of group) {
      for (const other of this.links.get(each) ?? []) group.add(other)
      const name = nameOf(this.sources.get(each))
      if (names.has(name)) continue
      names.add(name)
      for (const other of this.named.get(name) ?? []) group.add(other)
    }
    return group
  }

  private take(source: Source): void {
    this.sources.set(source.id, source)
    for (const other of sharedWith(source)) {
      setOf(this.links, source.id).add(other)
      setOf(this.links, other).add(source.id)
    }
    const name = nameOf(source)
    if (name !== '') setOf(this.named, name).add(source.id)
  }

  private drop(source: Source): void {
    this.sources.delete(source.id)
    for (const other of sharedWith(source)) {
      this.links.get(source.id)?.delete(other)
      this.links.get(other)?.delete(source.id)
    }
    this.named.get(nameOf(source))?.delete(source.id)
  }
}

function sharedWith({ originLinks = [] }: Source): readonly SourceId[] {
  return originLinks.flatMap(({ other, isShared }) => (isShared ? other : []))
}

function nameOf(source: Source | undefined): string {
  return source?.origin.trim().toLowerCase() ?? ''
}

function setOf<Key>(sets: Map<Key, Set<SourceId>>, key: Key): Set<SourceId> {
  const known = sets.get(key)
  if (known !== undefined) return known
  const made = new Set<SourceId>()
  sets.set(key, made)
  return made
}
