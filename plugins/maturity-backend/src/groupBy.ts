/**
 * Groups items by a key, in the order of their first item.
 *
 * `Map.groupBy` does the same, but the library types of the TypeScript
 * configuration that Backstage prescribes end before it (ES2023).
 */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
