/** Numbers from 0 up to, but not including, 1: the same for a seed on every machine, by a generator that the app has nothing to do with. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws one of some, by a generator. */
export function drawing(random: () => number): <One>(some: readonly One[]) => One {
  // The index is within the list.
  return <One>(some: readonly One[]) => some[Math.floor(random() * some.length)] as One;
}
