/**
 * The readings of a paste: every way to take its arrays as samples, targets, weights and biases in which all shapes fit together. A way that
 * the text itself speaks against is no reading to be asked about, but can still be chosen.
 */
import { flat, type NumberArray, type Rows, rowsArray, transposed } from './arrays';
import { edgeWays } from './edges';
import type { Evidence, Orientation } from './evidence';
import type { Gathered } from './gathered';
import type { Matrix } from './layered';
import type { LaidOut, Reading, Ways } from './reading';
import type { Side } from './sides';

const orientations = ['in-out', 'out-in'] as const;

/** All readings in which the shapes fit. */
export function readingsOf(paste: Gathered, evidence: Evidence): readonly Reading[] {
  const found: Reading[] = [];
  for (const laid of networksOf(paste)) {
    for (const inputs of sidesOf(paste.inputs)) {
      for (const targets of sidesOf(paste.targets, true)) {
        const reading = together(paste, { laid, inputs, targets });
        if (reading) found.push({ ...reading, unlikely: reading.unlikely + against(reading.ways, paste, evidence) });
      }
    }
  }
  return found;
}

/** More than all that the shapes leave open: the text speaks against it, or it needs two conventions. */
const excluded = 100;
const strange = 50;

/** Whether a reading is asked about beside the likeliest. */
export function isAsked(unlikely: number, least = 0): boolean {
  return Math.floor(unlikely / strange) === Math.floor(least / strange);
}

function against({ weights, inputs }: Ways, paste: Gathered, evidence: Evidence): number {
  const isTurned = weights !== undefined && evidence.weights !== undefined && weights !== evidence.weights;
  // A product with x says nothing of X.
  const isSaid = evidence.samplesOf === undefined || lastOf(evidence.samplesOf) === lastOf(paste.inputs?.name ?? '');
  const isAcross =
    isSaid &&
    (inputs === 'rows' || inputs === 'columns') &&
    evidence.samples !== undefined &&
    inputs !== evidence.samples;
  return (isTurned ? excluded : 0) + (isAcross ? excluded : 0);
}

const lastOf = (name: string): string => name.split('.').at(-1) ?? name;

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

/** Without those that an earlier one equals. Large ones are told apart by their conventions. */
export function distinct(readings: readonly Reading[]): readonly Reading[] {
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const { inputs, targets, weights, biases, cells } = reading;
    const text =
      inputs && inputs.length * (inputs[0]?.length ?? 1) > 2000
        ? JSON.stringify([inputs.length, reading.ways, reading.layers])
        : JSON.stringify([inputs, targets, [...weights], [...biases], cells]);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** The ways to lay out weights and biases; one without any where the paste has none. */
export function networksOf(paste: Gathered): readonly LaidOut[] {
  const edges = edgeWays(paste);
  if (edges) return edges;
  const { weights, biases, cells } = paste;
  const found: LaidOut[] = [];
  const areOpen = weights.some(({ array }) => array.dimensions > 0) || cells.length > 0;
  const mayHaveBiasRow =
    biases.length === 0 && weights.length > 0 && weights.every(({ array }) => array.dimensions > 0);
  for (const orientation of paste.areAlike ? (['in-out'] as const) : orientations) {
    for (const biasFirst of mayHaveBiasRow ? [false, true] : [false]) {
      for (const { matrices, unlikely } of chains(paste, { orientation, biasFirst })) {
        const own = biasFirst
          ? new Map([...matrices].map(([layer, rows]) => [layer, rows[0] ?? []]))
          : biasesOf(biases, matrices);
        if (!own) continue;
        const laid = biasFirst ? new Map([...matrices].map(([layer, rows]) => [layer, rows.slice(1)])) : matrices;
        found.push({
          weights: laid,
          biases: own,
          ways: {
            ...(areOpen && !paste.areAlike && { weights: orientation }),
            ...(biasFirst && { biasFirst: true }),
          },
          unlikely: unlikely + (biasFirst ? 4 + (paste.mayHaveBiasRow ? 0 : strange) : 0),
        });
      }
    }
  }
  // Rows of biases that nothing speaks of would explain wrong shapes: they are only an alternative.
  const isPlain = found.some(({ ways }) => !ways.biasFirst);
  return paste.mayHaveBiasRow || isPlain ? found : [];
}

interface Manner {
  readonly orientation: Orientation;
  readonly biasFirst: boolean;
}

interface Chain {
  readonly matrices: ReadonlyMap<number, Rows>;
  readonly unlikely: number;
}

/** Every matrix turned so that its rows are where weights come from, if each fits the one below it. */
function chains({ weights, sizes }: Gathered, { orientation, biasFirst }: Manner): readonly Chain[] {
  let made: readonly Chain[] = [{ matrices: new Map(), unlikely: 0 }];
  for (const { layer, array } of weights) {
    const ways = waysOf(array, orientation, sizes?.slice(layer - 1, layer + 1));
    made = made.flatMap((below) =>
      ways.flatMap(({ rows, unlikely }) => {
        const before = below.matrices.get(layer - 1);
        const from = rows.length - (biasFirst ? 1 : 0);
        const isFit = from > 0 && (!before || before[0]?.length === from);
        return isFit
          ? [{ matrices: new Map([...below.matrices, [layer, rows] as const]), unlikely: below.unlikely + unlikely }]
          : [];
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
    const [from = 0, to = 0] = sizes;
    const count = rows[0]?.length ?? 0;
    if (from > 1 && to > 1 && count === from * to) {
      const width = orientation === 'in-out' ? to : from;
      const lines = Array.from({ length: count / width }, (_, at) =>
        (rows[0] ?? []).slice(at * width, (at + 1) * width),
      );
      return [way(orientation === 'in-out' ? lines : transposed(lines))];
    }
    return [way(across), way(rows, count > 1 ? strange : 0)];
  }
  const [own, other] = orientation === 'in-out' ? [rows, across] : [across, rows];
  return own.length === 1 && other.length > 1 ? [way(own), way(other, strange)] : [way(own)];
}

/** Undefined if a list of biases has not one number for each unit. A single number is every unit's. */
function biasesOf(
  biases: readonly Matrix[],
  weights: ReadonlyMap<number, Rows>,
): ReadonlyMap<number, readonly number[]> | undefined {
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

export interface SideWay {
  readonly rows?: Rows;
  readonly way?: 'rows' | 'columns' | 'list';
  readonly unlikely: number;
  /** The other direction has the same width. */
  readonly array?: NumberArray;
}

/** The ways to take an array as samples: by rows, by columns, and a list as one sample or as many. */
export function sidesOf(side: Side | undefined, isTargets = false): readonly SideWay[] {
  if (!side) return [{ unlikely: 0 }];
  const { array, stacked } = side;
  if (stacked === 'samples' || array.dimensions === 0) return [{ rows: array.rows, unlikely: 0 }];
  const [rows, columns] = stacked === 'units' ? [1, 0] : [0, 0];
  const [asRows, asColumns] = array.dimensions === 1 ? (['list', 'list'] as const) : (['rows', 'columns'] as const);
  // One row of targets is likelier of many samples than one sample's.
  const [one, many] = array.rows.length > 1 ? [0, 0] : isTargets ? [0.5, 0] : [0, 0.5];
  return [
    { rows: array.rows, way: asRows, unlikely: rows + one, array },
    { rows: transposed(array.rows), way: asColumns, unlikely: columns + many, array },
  ];
}

interface Combination {
  readonly laid: LaidOut;
  readonly inputs: SideWay;
  readonly targets: SideWay;
}

/** The reading, if all sizes agree. */
export function together(paste: Gathered, { laid, inputs, targets }: Combination): Reading | undefined {
  const { weights, biases } = laid;
  const [samples, others] = [inputs.rows?.length, targets.rows?.length];
  if (samples !== undefined && others !== undefined && samples !== others) return undefined;
  const [width, reach] = [inputs.rows?.[0]?.length, targets.rows?.[0]?.length];
  const first = weights.get(1);
  if (first && width !== undefined && first.length !== width) return undefined;
  const layers = sizesOf(weights);
  const highest = Math.max(0, ...weights.keys());
  const last = weights.get(highest)?.[0]?.length;
  // Of W1 alone, the network may go on above it.
  const goesOn = highest === 1 && !paste.isSole && biases.size <= 1 && paste.singles.weights.length === 0;
  const isOther = last !== undefined && reach !== undefined && last !== reach;
  if (isOther && !goesOn) return undefined;
  if (paste.sizes && layers && String(paste.sizes) !== String(layers)) return undefined;
  const cells = cellsOf(paste, laid.ways.weights ?? 'in-out');
  const isSquareSide = targets.array && targets.array.rows.length === targets.array.rows[0]?.length;
  // Targets that fit either way lie as the inputs do.
  if (isSquareSide && inputs.way !== undefined && inputs.way !== 'list' && targets.way !== inputs.way) return undefined;
  const isMixed =
    inputs.way !== undefined &&
    targets.way !== undefined &&
    inputs.way !== targets.way &&
    inputs.way !== 'list' &&
    targets.way !== 'list';
  const isAcross =
    (inputs.way === 'columns' && laid.ways.weights === 'in-out') ||
    (inputs.way === 'rows' && laid.ways.weights === 'out-in');
  const known = isOther ? undefined : (layers ?? paste.sizes);
  return {
    ...(known && { layers: known }),
    ...(inputs.rows && { inputs: inputs.rows }),
    ...(targets.rows && { targets: targets.rows }),
    ...{ weights, biases, cells },
    isWhole: known !== undefined && (!goesOn || (inputs.rows !== undefined && targets.rows !== undefined)),
    ...(paste.learningRate !== undefined && { learningRate: paste.learningRate }),
    ways: { ...laid.ways, ...(inputs.way && { inputs: inputs.way }), ...(targets.way && { targets: targets.way }) },
    unlikely:
      laid.unlikely +
      inputs.unlikely +
      targets.unlikely +
      (isMixed ? 2 : 0) +
      (isAcross ? 1 : 0) +
      (isOther ? 8 : 0) +
      (laid.ways.weights === 'out-in' ? 0.25 : 0),
  };
}

function cellsOf({ cells }: Gathered, orientation: 'in-out' | 'out-in'): Reading['cells'] {
  return cells.map(({ name, layer, indices: [one, other], value }) => ({
    ...{ name, layer, value },
    ...(orientation === 'in-out' ? { from: one, to: other } : { from: other, to: one }),
  }));
}

/** d(0) … d(L), if no layer is missing. */
function sizesOf(weights: ReadonlyMap<number, Rows>): readonly number[] | undefined {
  const rows = [...weights];
  if (rows.length === 0 || rows.some(([layer], at) => layer !== at + 1)) return undefined;
  return [rows[0]?.[1].length ?? 0, ...rows.map(([, own]) => own[0]?.length ?? 0)];
}

/** Arrays without names, taken as what they may be, the likeliest first. */
export function unnamedRoles(paste: Gathered, evidence: Evidence): readonly Gathered[] {
  const arrays = paste.unnamed.map(({ choices }) => choices[choices.length - 1] ?? choices[0]);
  const [first, second] = arrays;
  if (!first) return [];
  const side = (name: string, array: NumberArray): Side => ({ name, array });
  if (!second) {
    const isKnown = paste.inputs !== undefined || paste.targets !== undefined;
    if (isKnown && !(evidence.isPrint && first.dimensions === 2)) return [paste];
    if (first.dimensions === 0) return [];
    const width = first.rows[0]?.length ?? 0;
    const asInputs = { ...paste, inputs: side('', first) };
    const asWeights = { ...paste, isSole: true, weights: [{ name: '', layer: 1, array: first }] };
    if (evidence.isPrint && first.dimensions === 2) return [asWeights];
    const split: Gathered[] = width > 1 && first.dimensions === 2 ? [{ ...paste, ...splitSides(first.rows) }] : [];
    return [...split, asInputs, ...(first.dimensions === 2 ? [asWeights] : [])];
  }
  const layers = layersOf(arrays);
  const asNetwork = layers && { ...paste, ...layers };
  const isKnown = paste.inputs !== undefined || paste.targets !== undefined;
  // A print of a network's weights says so.
  if (asNetwork && (evidence.weights !== undefined || isKnown)) return [asNetwork];
  if (isKnown) return [paste];
  const asSamples = arrays.length === 2 ? { ...paste, inputs: side('', first), targets: side('', second) } : undefined;
  return [asSamples, asNetwork].filter((one) => one !== undefined);
}

function splitSides(rows: Rows): Pick<Gathered, 'inputs' | 'targets'> {
  const part = (from: number, to?: number): Side => ({
    name: '',
    array: rowsArray(rows.map((row) => row.slice(from, to))),
    stacked: 'samples',
  });
  return { inputs: part(0, -1), targets: part(-1) };
}

/** Matrices and lists by turns are weights and biases; matrices alone are weights. */
function layersOf(arrays: readonly NumberArray[]): Pick<Gathered, 'weights' | 'biases'> | undefined {
  const matrices = arrays.filter(({ dimensions }) => dimensions === 2);
  const isPaired =
    arrays.length === 2 * matrices.length &&
    arrays.every(({ dimensions }, at) => (at % 2 === 0 ? dimensions === 2 : dimensions === 1));
  const [weights, biases] = isPaired
    ? [matrices, arrays.filter((_, at) => at % 2 === 1)]
    : matrices.length === arrays.length
      ? [arrays, []]
      : [undefined, undefined];
  if (!weights || !biases) return undefined;
  const numbered = (list: readonly NumberArray[]): readonly Matrix[] =>
    list.map((array, at) => ({ name: '', layer: at + 1, array }));
  return { weights: numbered(weights), biases: numbered(biases) };
}
