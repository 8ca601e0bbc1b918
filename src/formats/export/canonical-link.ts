import { safeLink } from '../../core/article/safe-link'

/** The address as an export links to it, host names in punycode; null when it is no whole http, https or mailto address. */
export function canonicalLink(address: string): string | null {
  return URL.canParse(address) ? safeLink(new URL(address).href) : null
}
