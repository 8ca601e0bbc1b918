import { safeLink } from '../../core/article/safe-link'
import { attributeOf, readXml } from './xml-events'

/** Where the links of a part lead, by their ids: web and mail addresses alone. */
export type PartLinks = ReadonlyMap<string, string>

/** Most links of one part that are looked up: comments hold fewer characters than would fill them. */
const mostLinks = 20_000

/** Longest address that is set among words, in UTF-16 code units: what browsers take, and more than anybody reads. */
const longestAddress = 2000

/** The name of the part that says where the links of this one lead (ECMA-376, part 2, 6.5.2.3). */
export function relationsOf(part: string): string {
  const at = part.lastIndexOf('/') + 1
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
}

/** Reads where the links of a part lead. Throws on XML that is not well-formed. */
export function readLinks(relations: string): PartLinks {
  const links = new Map<string, string>()
  readXml(relations, {
    open(tag) {
      if (tag.local !== 'Relationship' || attributeOf(tag, 'TargetMode') !== 'External') return
      const address = safeLink(attributeOf(tag, 'Target'))
      if (address === null || address.length > longestAddress || links.size >= mostLinks) return
      links.set(attributeOf(tag, 'Id'), address)
    },
    text() {},
    close() {}
  })
  return links
}

/** Whether a link's words say already where it leads. */
export function namesAddress(words: string, address: string): boolean {
  return barely(words) === barely(address)
}

function barely(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:)/, '')
    .replace(/\/$/, '')
}
