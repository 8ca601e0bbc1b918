/**
 * The one style element an accessible component library adds by itself (react-aria's usePress, for touch). Its hash
 * lets that text in and nothing else; a unit test computes it anew from the installed library.
 */
export const pressableStyleHash = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='

/**
 * Who may make trusted HTML. `dompurify` cleans pasted HTML; `lexical` is made anew by its clipboard code at each
 * paste (hence allow-duplicates) and only feeds DOMParser, whose document runs nothing.
 */
const trustedTypesPolicies = "dompurify lexical 'allow-duplicates'"

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' '${pressableStyleHash}'`,
  "img-src 'self' data: blob: evidence:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${trustedTypesPolicies}`
]

/** The Content-Security-Policy of every page of ours. */
export const contentSecurityPolicy = directives.join('; ')

/** Headers of every answer under app://, the refusals included. */
export const protectiveHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'accept-ranges': 'none',
  'cache-control': 'no-cache'
} as const

/** Headers of a picture under evidence://: it is a picture and nothing else, whatever its bytes would like to be. */
export const evidenceHeaders = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  // the page that shows it is of another origin
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'accept-ranges': 'none',
  'cache-control': 'no-cache'
} as const
