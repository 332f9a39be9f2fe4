/** The scale of bars: it contains zero and all ends that are numbers, and goes from −1 to 1 where there is nothing else. */
export function domainOf(ends: Iterable<number | undefined>): readonly [number, number] {
  let [low, high] = [0, 0];
  for (const end of ends) {
    if (end !== undefined && Number.isFinite(end)) [low, high] = [Math.min(low, end), Math.max(high, end)];
  }
  return low === high ? [-1, 1] : [low, high];
}
