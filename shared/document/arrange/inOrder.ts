/**
 * The same items with those that `order` names in its order. One that is not named stays right behind what it follows; names of
 * what is not there are passed over.
 */
export function inOrder<Item>(
  items: readonly Item[],
  order: readonly string[],
  nameOf: (item: Item) => string,
): readonly Item[] {
  const wanted = new Map(order.map((name, place) => [name, place]))
  const placeOf = (item: Item): number | undefined => wanted.get(nameOf(item))
  if (!items.some((item) => placeOf(item) !== undefined)) return items
  const ordered = items
    .filter((item) => placeOf(item) !== undefined)
    .sort((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0))
  items.forEach((item, place) => {
    if (placeOf(item) !== undefined) return
    const before = items[place - 1]
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, item)
  })
  return ordered
}
