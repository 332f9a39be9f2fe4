/** Where the dots stand: side by side along the scale, stacked where they would cover each other. */

export interface Dot {
  readonly x: number;
  /** Upwards from the base line. */
  readonly up: number;
}

export interface SwarmRoom {
  readonly diameter: number;
  readonly height: number;
}

/** `places`: along the scale, in pixels. Too high a stack is pressed together so that it stays in the picture. */
export function swarm(places: readonly number[], { diameter, height }: SwarmRoom): readonly Dot[] {
  const stacks = new Map<number, number>();
  const levels = places.map((place) => {
    const column = Math.round(place / diameter);
    const level = stacks.get(column) ?? 0;
    stacks.set(column, level + 1);
    return level;
  });
  const highest = Math.max(1, ...stacks.values());
  const rise = Math.min(diameter, (height - diameter) / Math.max(1, highest - 1));
  return places.map((x, index) => ({ x, up: diameter / 2 + (levels[index] ?? 0) * rise }));
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Equal bins over the values' range; one where they are all the same. */
export function binned(values: Float64Array, bins: number): readonly Bin[] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [];
  const from = finite.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const to = finite.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const width = (to - from) / bins;
  // Also where the range is too small to be divided.
  if (width === 0) return [{ from, to, count: finite.length }];
  const counts = new Array<number>(bins).fill(0);
  for (const value of finite) {
    const bin = Math.min(bins - 1, Math.floor((value - from) / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => ({ from: from + bin * width, to: from + (bin + 1) * width, count }));
}
