/** The places of the dots: along the scale, and stacked if they would overlap. */

export interface Dot {
  readonly x: number;
  /** Upwards from the base line. */
  readonly up: number;
}

export interface SwarmRoom {
  readonly diameter: number;
  readonly height: number;
}

/** `places`: along the scale, in pixels. A stack that is too high is compressed to fit into the picture. */
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

/** Equal bins over the values' range; one if all are equal. */
export function binned(values: Float64Array, bins: number): readonly Bin[] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [];
  const from = finite.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const to = finite.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const width = (to - from) / bins;
  // Also if the range is too small to be divided.
  if (width === 0) return [{ from, to, count: finite.length }];
  const counts = new Array<number>(bins).fill(0);
  for (const value of finite) {
    const bin = Math.min(bins - 1, Math.floor((value - from) / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => ({ from: from + bin * width, to: from + (bin + 1) * width, count }));
}
