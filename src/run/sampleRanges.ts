/** Samples as text in links: numbers and ranges, `3,7-9`. */

/** Larger than any data set; a longer range in a link is invalid. */
const largestSample = 1_000_000;

export type SampleRange = readonly [first: number, last: number];

/** The range that a part of the text names; undefined if the part is invalid. */
export function readRange(part: string): SampleRange | undefined {
  const [, first, last = first] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(part) ?? [];
  const range: SampleRange = [Number(first ?? 0), Number(last ?? 0)];
  return range[0] >= 1 && range[0] <= range[1] && range[1] <= largestSample ? range : undefined;
}

/** The ranges of a text; parts that are invalid are left out. */
export function readRanges(text: string): readonly SampleRange[] {
  return text.split(',').flatMap((part) => {
    const range = readRange(part);
    return range ? [range] : [];
  });
}

export function samplesIn([first, last]: SampleRange): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Runs of consecutive samples, in ascending order. */
export function rangesOf(samples: readonly number[]): readonly SampleRange[] {
  const sorted = [...new Set(samples)].sort((one, other) => one - other);
  const ranges: [number, number][] = [];
  for (const sample of sorted) {
    const last = ranges.at(-1);
    if (last && sample === last[1] + 1) last[1] = sample;
    else ranges.push([sample, sample]);
  }
  return ranges;
}

/** The shortest text for these samples; undefined for none. */
export function writeRanges(samples: readonly number[]): string | undefined {
  const parts = rangesOf(samples).map(([first, last]) =>
    first === last ? String(first) : last === first + 1 ? `${first},${last}` : `${first}-${last}`,
  );
  return parts.length > 0 ? parts.join(',') : undefined;
}
