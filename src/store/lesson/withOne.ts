/** A list with one item more, if it is new; the same list otherwise. */
export function withOne<Item>(list: readonly Item[] | undefined, item: Item): readonly Item[] {
  return list?.includes(item) ? list : [...(list ?? []), item];
}
