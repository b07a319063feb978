/** Adds a thing to those that have its key. */
export function addUnder<Key, Thing>(groups: Map<Key, Thing[]>, key: Key, thing: Thing): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [thing])
  else group.push(thing)
}
