/**
 * Weights with one number each in their names, w1, w2 … : a figure numbers the edges of one network. Which edge has which number is not said,
 * so every network that has so many edges is a reading: numbered by the unit that they lead to, or by the unit that they come from.
 */
import type { Rows } from './arrays';
import type { Gathered } from './gathered';
import type { LaidOut } from './reading';
import type { Side } from './sides';

/** Undefined if there are no such weights. */
export function edgeWays(paste: Gathered): readonly LaidOut[] | undefined {
  const { singles, weights, inputs, targets } = paste;
  if (singles.weights.length === 0) return undefined;
  if (weights.length > 0) return [];
  const biasAt = singles.weights.findIndex(({ index }) => index === 0);
  const edges = singles.weights.filter((_, at) => at !== biasAt).map(({ value }) => value);
  const own = singles.biases.map(({ value }) => value);
  const biases = biasAt >= 0 ? [singles.weights[biasAt]?.value ?? 0, ...own] : own;
  const found: LaidOut[] = [];
  for (const below of widthsOf(inputs, paste.sizes?.[0])) {
    for (const above of widthsOf(targets, paste.sizes?.at(-1))) {
      found.push(...withSizes(edges, biases, [below, above]));
      const hidden = edges.length / (below + above);
      if (Number.isInteger(hidden) && hidden > 0) found.push(...withSizes(edges, biases, [below, hidden, above]));
      const hasOwnBias = biases.length === 0 && edges.length === (below + 1) * above && above === 1;
      if (hasOwnBias) {
        const [bias] = edges.slice(-1);
        const laid = withSizes(edges.slice(0, -1), [bias ?? 0], [below, above]);
        found.push(...laid.slice(0, 1).map((one) => ({ ...one, ways: { edges: 'bias' as const }, unlikely: 1 })));
      }
    }
  }
  return found;
}

/** What a sample may have: as many numbers as stand in a row, or in a column. */
function widthsOf(side: Side | undefined, given: number | undefined): readonly number[] {
  if (given !== undefined) return [given];
  if (!side) return [1, 2, 3];
  const { array, stacked } = side;
  const [height, width] = [array.rows.length, array.rows[0]?.length ?? 1];
  if (array.dimensions < 2) return [...new Set([width, 1])];
  return stacked === 'samples' ? [width] : [...new Set([width, height])];
}

function withSizes(edges: readonly number[], biases: readonly number[], sizes: readonly number[]): readonly LaidOut[] {
  const count = sizes.slice(1).reduce((sum, units, at) => sum + units * (sizes[at] ?? 0), 0);
  const own = biasesFor(biases, sizes.slice(1));
  if (count !== edges.length || !own) return [];
  return (['to', 'from'] as const).map((numbering) => {
    const weights = new Map<number, Rows>();
    let start = 0;
    for (const [at, units] of sizes.slice(1).entries()) {
      const below = sizes[at] ?? 0;
      const first = start;
      const edge = (from: number, to: number): number =>
        edges[first + (numbering === 'to' ? to * below + from : from * units + to)] ?? Number.NaN;
      weights.set(
        at + 1,
        Array.from({ length: below }, (_, from) => Array.from({ length: units }, (__, to) => edge(from, to))),
      );
      start += below * units;
    }
    return { weights, biases: own, ways: { edges: numbering }, unlikely: numbering === 'to' ? 0 : 0.5 };
  });
}

/** One for each unit, or one for all units of a layer. */
function biasesFor(
  biases: readonly number[],
  units: readonly number[],
): ReadonlyMap<number, readonly number[]> | undefined {
  const all = units.reduce((sum, count) => sum + count, 0);
  if (biases.length === 0) return new Map();
  if (biases.length === all) {
    const startOf = (at: number): number => units.slice(0, at).reduce((sum, count) => sum + count, 0);
    return new Map(units.map((count, at) => [at + 1, biases.slice(startOf(at), startOf(at) + count)]));
  }
  if (biases.length !== units.length) return undefined;
  return new Map(units.map((count, at) => [at + 1, Array.from({ length: count }, () => biases[at] ?? 0)]));
}
