/** Every way to lay out weights and biases, layer by layer, in which each matrix fits the one below it. */
import { flat, type NumberArray, type Rows, rowsArray, transposed } from './arrays';
import type { Evidence, Orientation } from './evidence';
import type { Gathered } from './gathered';
import type { Matrix } from './layered';
import type { LaidOut } from './reading';
import type { BiasPlace } from './saidNetwork';
import { inShape } from './shapes';
import type { Side } from './sides';
import type { Single } from './singleWeights';

const orientations = ['in-out', 'out-in'] as const;

/** More than all that the shapes leave open: it needs two conventions. */
export const strange = 50;

/** The same paste with all matrices in × out, where the products of the text say of each how it lies, and not the same of all. */
export function turnedAlike(paste: Gathered, { each }: Evidence): Gathered {
  if (!each || !paste.weights.every(({ name }) => each.has(name))) return paste;
  const weights = paste.weights.map((matrix) =>
    matrix.array.dimensions === 2 && each.get(matrix.name) === 'out-in'
      ? { ...matrix, array: rowsArray(transposed(matrix.array.rows)) }
      : matrix,
  );
  return { ...paste, weights, areAlike: true };
}

interface Manner {
  readonly orientation: Orientation;
  /** Where the biases stand among the weights of a matrix. */
  readonly biasAt?: BiasPlace;
}

interface Chain {
  readonly matrices: ReadonlyMap<number, Rows>;
  readonly unlikely: number;
}

/** The ways to lay out weights and biases; one without any where the paste has none. */
export function networksOf(paste: Gathered): readonly LaidOut[] {
  const edges = edgeWays(paste);
  if (edges) return edges;
  const { weights, biases, areAlike } = paste;
  const mayHaveBiasRow =
    !areAlike && biases.length === 0 && weights.length > 0 && weights.every(({ array }) => array.dimensions > 0);
  const manners = (areAlike ? (['in-out'] as const) : orientations).flatMap((orientation): readonly Manner[] => [
    { orientation },
    ...(mayHaveBiasRow ? biasPlaces(paste) : []).map((biasAt) => ({ orientation, biasAt })),
  ]);
  const found = manners.flatMap((manner) =>
    chains(paste, manner).flatMap((chain) => laidOut(paste, manner, chain) ?? []),
  );
  // Rows of biases that nothing speaks of would explain wrong shapes: they are only an alternative.
  const isPlain = found.some(({ ways }) => !ways.biasFirst && !ways.biasLast);
  return paste.mayHaveBiasRow || isPlain ? found : [];
}

/** Where the biases may stand in each matrix, if the text does not say it; θ begins with them. */
function biasPlaces({ weights, biasPlace, mayHaveBiasRow }: Gathered): readonly BiasPlace[] {
  if (biasPlace) return [biasPlace];
  const isOpen = mayHaveBiasRow && !weights.some(({ name }) => /theta/i.test(name));
  return isOpen ? ['first', 'last'] : ['first'];
}

/** The chain with its biases; undefined if these do not fit it. */
function laidOut(paste: Gathered, { orientation, biasAt }: Manner, chain: Chain): LaidOut | undefined {
  const { matrices } = chain;
  const areOpen = paste.weights.some(({ array }) => array.dimensions > 0) || paste.cells.length > 0;
  const { biasesAs, unitBiases = [] } = paste;
  const ways = {
    ...(areOpen && !paste.areAlike && { weights: orientation }),
    ...(biasesAs && { biases: biasesAs }),
  };
  if (biasAt) {
    const rowAt = biasAt === 'last' ? -1 : 0;
    const each = [...matrices];
    return {
      weights: new Map(each.map(([layer, rows]) => [layer, rows.toSpliced(rowAt, 1)] as const)),
      biases: new Map(each.map(([layer, rows]) => [layer, rows.at(rowAt) ?? []] as const)),
      ways: { ...ways, ...(biasAt === 'last' ? { biasLast: true } : { biasFirst: true }) },
      unlikely: chain.unlikely + 4 + (paste.mayHaveBiasRow ? 0 : strange),
    };
  }
  const biases = biasesAs === 'units' ? biasesOfUnits(unitBiases, matrices) : biasesOf(paste.biases, matrices);
  return biases && { weights: matrices, biases, ways, unlikely: chain.unlikely };
}

/** Every matrix turned so that its rows are where weights come from, if each fits the one below it. */
function chains({ weights, sizes }: Gathered, { orientation, biasAt }: Manner): readonly Chain[] {
  let made: readonly Chain[] = [{ matrices: new Map(), unlikely: 0 }];
  for (const { layer, array } of weights) {
    const ways = waysOf(array, orientation, sizes?.slice(layer - 1, layer + 1));
    made = made.flatMap((below) =>
      ways.flatMap(({ rows, unlikely }) => {
        const before = below.matrices.get(layer - 1);
        const from = rows.length - (biasAt ? 1 : 0);
        const isFit = from > 0 && (!before || before[0]?.length === from);
        if (!isFit) return [];
        return [{ matrices: new Map([...below.matrices, [layer, rows]]), unlikely: below.unlikely + unlikely }];
      }),
    );
    // Lists without a direction double the ways; so many layers of them are no network.
    if (made.length > 64) return [];
  }
  return made;
}

interface WeightWay {
  readonly rows: Rows;
  readonly unlikely: number;
}

/** A list is one unit's weights, seldom one weight of each of many; the weights of a single unit are also written against the convention. */
function waysOf(array: NumberArray, orientation: Orientation, sizes: readonly number[] = []): readonly WeightWay[] {
  const { dimensions, rows } = array;
  const across = transposed(rows);
  const way = (own: Rows, unlikely = 0): WeightWay => ({ rows: own, unlikely });
  if (dimensions === 0) return [way(rows)];
  if (dimensions === 1) {
    const [values = []] = rows;
    const [from = 0, to = 0] = sizes;
    const isMatrix = from > 1 && to > 1 && values.length === from * to;
    if (isMatrix) return [way(inShape(values, sizes, orientation === 'in-out' ? 'rows' : 'columns').rows)];
    return [way(across), way(rows, values.length > 1 ? strange : 0)];
  }
  const [own, other] = orientation === 'in-out' ? [rows, across] : [across, rows];
  return own.length === 1 && other.length > 1 ? [way(own), way(other, strange)] : [way(own)];
}

/** One for each unit of all layers, or of the first; undefined if there are as many of neither. */
function biasesOfUnits(values: readonly number[], weights: ReadonlyMap<number, Rows>): LaidOut['biases'] | undefined {
  const widths = [...weights].filter(([layer], at) => layer === at + 1).map(([, [row = []]]) => row.length);
  const ofAll = widths.length === weights.size ? inLayers(values, widths) : undefined;
  return ofAll ?? inLayers(values, widths.slice(0, 1));
}

/** Undefined if a list of biases has not one number for each unit. A single number is every unit's. */
function biasesOf(biases: readonly Matrix[], weights: ReadonlyMap<number, Rows>): LaidOut['biases'] | undefined {
  const found = new Map<number, readonly number[]>();
  for (const { layer, array } of biases) {
    const units = weights.get(layer)?.[0]?.length ?? weights.get(layer + 1)?.length;
    const values = flat(array);
    if (!values) return undefined;
    const isShared = array.dimensions === 0 && units !== undefined;
    if (units !== undefined && values.length !== units && !isShared) return undefined;
    found.set(layer, isShared ? Array.from({ length: units }, () => values[0] ?? 0) : values);
  }
  return found;
}

/**
 * Weights with one number each in their names, w1, w2 … : a figure numbers the edges of one network. Which edge has which number is not said,
 * so every network that has so many edges is a reading: numbered by the unit that they lead to, or by the unit that they come from.
 * Undefined if there are no such weights.
 */
function edgeWays(paste: Gathered): readonly LaidOut[] | undefined {
  const { singles, weights, inputs, targets } = paste;
  if (singles.weights.length === 0) return undefined;
  if (weights.length > 0) return [];
  const isBias = ({ index }: Single): boolean => index === 0;
  const edges = singles.weights.filter((one) => !isBias(one)).map(({ value }) => value);
  const biases = [...singles.weights.filter(isBias), ...singles.biases].map(({ value }) => value);
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
function inLayers(
  values: readonly number[],
  counts: readonly number[],
): ReadonlyMap<number, readonly number[]> | undefined {
  const startOf = (at: number): number => counts.slice(0, at).reduce((sum, count) => sum + count, 0);
  if (values.length !== startOf(counts.length)) return undefined;
  return new Map(counts.map((_, at) => [at + 1, values.slice(startOf(at), startOf(at + 1))]));
}
