const units = ['kB', 'MB', 'GB'] as const

/** A number of bytes as people read it: decimal, as systems show it. In the person's locale without one. */
export function describeSize(bytes: number, locale?: string): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  let size = bytes / 1000
  let unit = 0
  while (size >= 999.95 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  const digits = size < 10 ? 1 : 0
  return `${size.toLocaleString(locale, { maximumFractionDigits: digits })} ${units[unit]}`
}
