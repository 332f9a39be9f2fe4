/** The samples left out, as written in the link: numbers and ranges, `3,7-9`. */

export const withoutKey = 'influence.without';

/** Larger than any data set; a longer range in a link is invalid. */
const largestSample = 1_000_000;

type Range = readonly [first: number, last: number];

/** The samples of `batch` that the text names, in the batch's order; invalid parts are ignored. */
export function readWithout(text: string | undefined, batch: readonly number[]): readonly number[] {
  const ranges = readRanges(text);
  return ranges.length === 0
    ? []
    : batch.filter((sample) => ranges.some(([first, last]) => sample >= first && sample <= last));
}

/** The text after leaving out or restoring samples of the batch; samples outside the batch stay as they are. */
export function withLeftOut(
  text: string | undefined,
  batch: readonly number[],
  leftOut: Iterable<number>,
): string | undefined {
  const inBatch = new Set(batch);
  const others = readRanges(text).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((sample) => !inBatch.has(sample)),
  );
  return writeRanges([...others, ...leftOut]);
}

function readRanges(text = ''): readonly Range[] {
  return text.split(',').flatMap((part) => {
    const [, first, last = first] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(part) ?? [];
    const range: Range = [Number(first ?? 0), Number(last ?? 0)];
    return range[0] >= 1 && range[0] <= range[1] && range[1] <= largestSample ? [range] : [];
  });
}

/** Runs of consecutive samples, in ascending order. */
export function rangesOf(samples: readonly number[]): readonly Range[] {
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
function writeRanges(samples: readonly number[]): string | undefined {
  const parts = rangesOf(samples).map(([first, last]) =>
    first === last ? String(first) : last === first + 1 ? `${first},${last}` : `${first}-${last}`,
  );
  return parts.length > 0 ? parts.join(',') : undefined;
}
