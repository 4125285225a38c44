/**
 * Places of a longest run of values that grows. Of several, one that ends in the smallest values. In n log n.
 */
export function longestIncreasing(values: readonly number[]): Set<number> {
  /** For each length the place of the smallest value that ends a run of that length. */
  const ends: number[] = [];
  const before = new Array<number>(values.length).fill(-1);
  values.forEach((value, place) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[place] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = place;
  });
  const run = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) run.add(place);
  return run;
}

/**
 * Two orders of things as one: in the order of `second`, with those that only `first` has behind the one that they
 * followed there. Things are numbers.
 */
export function mergeOrders(first: readonly number[], second: readonly number[]): number[] {
  const inSecond = new Set(second);
  /** Those that only the first has, behind the one that both have; at -1 those before any. */
  const followers = new Map<number, number[]>();
  let anchor = -1;
  for (const one of first) {
    const behind = followers.get(anchor);
    if (inSecond.has(one)) anchor = one;
    else if (behind) behind.push(one);
    else followers.set(anchor, [one]);
  }
  return [...(followers.get(-1) ?? []), ...second.flatMap((one) => [one, ...(followers.get(one) ?? [])])];
}

/**
 * Things in one order that have places in several orders, or in some of them. With two, the order is that of the
 * second, with what only the first has where it stood; with more, that of the first.
 *
 * @param places for each thing its place in each order
 */
export function inOneOrder(places: readonly (readonly (number | undefined)[])[]): number[] {
  const count = places[0]?.length ?? 0;
  const orders = Array.from({ length: count }, (_, order) =>
    places
      .flatMap((of, thing) => (of[order] === undefined ? [] : [{ thing, place: of[order] }]))
      .sort((a, b) => a.place - b.place || a.thing - b.thing)
      .map(({ thing }) => thing),
  );
  const [first = [], ...others] = orders;
  if (count === 2) return mergeOrders(first, others[0] ?? []);
  let order = first;
  for (const after of others) {
    const known = new Set(order);
    // With nothing in common there is nothing to stand before or behind.
    order = after.some((thing) => known.has(thing)) ? mergeOrders(after, order) : order.concat(after);
  }
  return order;
}
