/** Things by a key of theirs, both in the order in which they come. Map.groupBy does that, too, but not in the Node that runs the command line. */
export function groupBy<Key, Each>(
  all: Iterable<Each>,
  keyOf: (each: Each) => Key
): ReadonlyMap<Key, readonly Each[]> {
  const groups = new Map<Key, Each[]>()
  for (const each of all) {
    const key = keyOf(each)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [each])
    else group.push(each)
  }
  return groups
}
