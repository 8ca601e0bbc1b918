import { ConcreteHyperlink, type ParagraphChild } from 'docx'
import { canonicalLink } from '../canonical-link'

/** The addresses that one part of the file leads to, by the ids of their relationships. */
export interface WordLinks {
  readonly addresses: ReadonlyMap<string, string>
  /** The runs as a link; as they are where the address is none that Word may follow. */
  link(address: string, runs: readonly ParagraphChild[]): readonly ParagraphChild[]
}

/** Links under ids that count up: the library's own are drawn anew each time, and the same project would give other bytes. */
export function collectLinks(): WordLinks {
  const ids = new Map<string, string>()
  const addresses = new Map<string, string>()
  return {
    addresses,
    link: (address, runs) => {
      const target = canonicalLink(address)
      if (target === null) return runs
      const id = ids.get(target) ?? `Link${ids.size + 1}`
      ids.set(target, id)
      addresses.set(id, target)
      return [new ConcreteHyperlink(runs, id)]
    }
  }
}
