import { parseUrl } from '../../../core/model/source-from-url'

/** Where a source is found. */
interface FoundAddresses {
  /** The first address that can be one, else that of the DOI; null for none. */
  readonly url: string | null
  /** The DOI alone, without the address that it is often written in; what is no DOI as it is said. */
  readonly doi: string
  /** Further addresses, which a source has no place for. */
  readonly others: readonly string[]
}

/** Reads what a file says of a source's addresses, of which it may give several, and of its DOI. */
export function readAddresses(saidUrl: string, saidDoi: string): FoundAddresses {
  const name = /10\.\d{4,9}\/\S+/.exec(saidDoi)?.[0]
  const ofDoi =
    name === undefined
      ? null
      : parseUrl(`https://doi.org/${encodeURI(name).replace(/[#?]/g, encodeURIComponent)}`)
  const [first, ...others] = new Set(
    saidUrl
      .replace(/\\url\s?\{([^{}]*)\}/g, '$1')
      .split(/\s+|[;,|](?=\s*https?:\/\/)/)
      .flatMap((part) => parseUrl(part) ?? [])
  )
  const isOfDoi = (address: string): boolean =>
    name !== undefined && address.toLowerCase().endsWith(`doi.org/${name.toLowerCase()}`)
  return {
    url: first ?? ofDoi,
    doi: name ?? saidDoi,
    others: others.filter((address) => !isOfDoi(address))
  }
}
