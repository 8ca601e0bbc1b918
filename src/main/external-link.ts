import { fail, type Result, succeed } from '../core/ipc/result'
import { refusalWords } from '../core/words/refusal-words'

/** An address that may be handed to the system, and what the person is shown before it is. */
export interface ExternalLink {
  readonly href: string
  readonly kind: 'web' | 'mail'
  /** The host in ASCII, where look-alike letters show; for mail, the address. */
  readonly destination: string
}

/** Judges an address from the page: only https and mailto leave Stet, and none with a name or password inside. */
export function readExternalLink(address: string): Result<ExternalLink> {
  if (!URL.canParse(address)) return fail('refused', refusalWords.address.unknown)
  const url = new URL(address)
  if (url.protocol === 'mailto:' && url.pathname !== '') {
    return succeed({ href: url.href, kind: 'mail', destination: safelyDecoded(url.pathname) })
  }
  if (url.protocol !== 'https:') {
    return fail('refused', refusalWords.address.notHttps)
  }
  if (url.username !== '' || url.password !== '') {
    return fail('refused', refusalWords.address.hidesName)
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
