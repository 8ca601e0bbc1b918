import { fail, type Result, succeed } from '../core/ipc/result'

/** An address that may be handed to the system, and what the person is shown before it is. */
export interface ExternalLink {
  readonly href: string
  readonly kind: 'web' | 'mail'
  /** The host in ASCII, where look-alike letters show; for mail, the address. */
  readonly destination: string
}

/** Judges an address from the page: only https and mailto leave Stet, and none with a name or password inside. */
export function readExternalLink(address: string): Result<ExternalLink> {
  if (!URL.canParse(address)) return fail('refused', 'This is not an address Stet can open.')
  const url = new URL(address)
  if (url.protocol === 'mailto:' && url.pathname !== '') {
    return succeed({ href: url.href, kind: 'mail', destination: safelyDecoded(url.pathname) })
  }
  if (url.protocol !== 'https:') {
    return fail('refused', 'Stet opens only https addresses and mail addresses. Nothing was opened.')
  }
  if (url.username !== '' || url.password !== '') {
    return fail('refused', 'This address hides a name or password before its host. Nothing was opened.')
  }
  return succeed({ href: url.href, kind: 'web', destination: url.host })
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
