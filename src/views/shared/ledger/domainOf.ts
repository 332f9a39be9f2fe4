/** The scale of bars: it contains zero and all ends that are numbers, and goes from −1 to 1 where there is nothing else. */
export function domainOf(ends: Iterable<number | undefined>): readonly [number, number] {
  let [low, high] = [0, 0];
  for (const end of ends) {
    if (end !== undefined && Number.isFinite(end)) [low, high] = [Math.min(low, end), Math.max(high, end)];
  }
  return low === high ? [-1, 1] : [low, high];
}

/** Of the scale of a sum; among many samples, shorter bars cannot be told apart. */
const shortest = 1 / 8;

/** The scale of products before they are added: their own, where all would be short on the scale that their sum needs. */
export function enlargedDomain(
  products: Iterable<number | undefined>,
  withSum: readonly [number, number],
): readonly [number, number] | undefined {
  const own = domainOf(products);
  return own[1] - own[0] < shortest * (withSum[1] - withSum[0]) ? own : undefined;
}
