/**
 * A value as the one text that everybody writes it as: JSON by RFC 8785 (keys sorted by UTF-16 code units, numbers as
 * ECMAScript writes them, no white space). What JSON cannot say is an object of one member whose key begins with "$";
 * other keys that begin so get one "$" more, so that no two values share a text. Halves of surrogate pairs, which do
 * not survive UTF-8, are U+FFFD.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.toWellFormed())
    case 'boolean':
      return String(value)
    case 'number':
      return Number.isFinite(value) ? JSON.stringify(value) : tagged('number', String(value))
    case 'bigint':
      return tagged('bigint', String(value))
    case 'object':
      return value === null ? 'null' : canonicalObject(value)
    default:
      return tagged('undefined', '')
  }
}

/** A value of a kind that JSON does not know, under the name of that kind. `json` is written as it is. */
export function taggedJson(kind: string, json: string): string {
  return `{"$${kind}":${json}}`
}

function tagged(kind: string, text: string): string {
  return taggedJson(kind, JSON.stringify(text))
}

function canonicalObject(value: object): string {
  if (value instanceof Uint8Array) return tagged('bytes', hexOf(value))
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  return canonicalMembers(Object.entries(value))
}

/** An object with these members, in their one order. */
export function canonicalMembers(
  entries: Iterable<readonly [string, unknown]>,
  write: (value: unknown) => string = canonicalJson
): string {
  return joinMembers([...entries].map(([key, value]) => [keyOf(key), write(value)] as const))
}

/** An object with members whose values are written already. */
export function joinMembers(members: readonly (readonly [string, string])[]): string {
  const written = members
    .toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([key, json]) => `${JSON.stringify(key)}:${json}`)
  return `{${written.join(',')}}`
}

function keyOf(key: string): string {
  const written = key.toWellFormed()
  return written.startsWith('$') ? `$${written}` : written
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
