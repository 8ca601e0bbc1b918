/**
 * The address as a link may carry it, or null for anything but http, https and mailto. Control characters and
 * spaces are refused, because browsers strip them before they read the scheme ("java\nscript:").
 */
export function safeLink(address: string): string | null {
  const trimmed = address.trim()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (trimmed.length > 4096 || /[\u0000-\u0020\u007f-\u009f]/.test(trimmed)) return null
  return /^(https?:\/\/[^/]|mailto:.)/i.test(trimmed) ? trimmed : null
}
