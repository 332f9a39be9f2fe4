/**
 * Weights with one number each in their names, w1, w2 … : a figure numbers the edges of one network. Which edge has which number is not said,
 * so every network that has so many edges is a reading: numbered by the unit that they lead to, or by the unit that they come from.
 */
import type { Gathered } from './gathered';
import type { LaidOut } from './reading';
import { inShape } from './shapes';
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
  const units = sizes.slice(1);
  const counts = units.map((count, at) => count * (sizes[at] ?? 0));
  const [layers, own] = [inLayers(edges, counts), biasesFor(biases, units)];
  if (!layers || !own) return [];
  return (['to', 'from'] as const).map((numbering) => {
    const order = numbering === 'to' ? 'columns' : 'rows';
    const weights = new Map(
      [...layers].map(([layer, values]) => [layer, inShape(values, sizes.slice(layer - 1), order).rows] as const),
    );
    return { weights, biases: own, ways: { edges: numbering }, unlikely: numbering === 'to' ? 0 : 0.5 };
  });
}

/** None, one for each unit, or one for all units of a layer. */
function biasesFor(biases: readonly number[], units: readonly number[]): LaidOut['biases'] | undefined {
  if (biases.length === 0) return new Map();
  const shared = units.flatMap((count, at) => Array.from({ length: count }, () => biases[at] ?? 0));
  return inLayers(biases, units) ?? (biases.length === units.length ? inLayers(shared, units) : undefined);
}

/** So many for each layer, in their order; undefined if there are not so many. */
export function inLayers(
  values: readonly number[],
  counts: readonly number[],
): ReadonlyMap<number, readonly number[]> | undefined {
  const startOf = (at: number): number => counts.slice(0, at).reduce((sum, count) => sum + count, 0);
  if (values.length !== startOf(counts.length)) return undefined;
  return new Map(counts.map((_, at) => [at + 1, values.slice(startOf(at), startOf(at + 1))]));
}
