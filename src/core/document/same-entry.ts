/** Whether two values of plain data say the same: compared by their fields, bytes and items, at any depth. */
export function isSameEntry(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  const keys = Object.keys(left)
  const others = new Map<string, unknown>(Object.entries(right))
  return (
    Array.isArray(left) === Array.isArray(right) &&
    keys.length === others.size &&
    Object.entries(left).every(([key, value]) => others.has(key) && isSameEntry(value, others.get(key)))
  )
}
