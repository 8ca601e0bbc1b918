/** The address as an export may link to it, or null when it is not a whole http, https or mailto address. */
export function safeLink(address: string): string | null {
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  return allowed.has(url.protocol) ? url.href : null
}

const allowed: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])
