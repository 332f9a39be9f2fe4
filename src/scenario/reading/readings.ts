/**
 * The readings of a paste: every way to take its arrays as samples, targets, weights and biases in which all shapes fit together. A way that
 * the text itself speaks against is no reading to be asked about, but can still be chosen.
 */
import { flat, type NumberArray, onlyNumber, type Rows, rowsOf, transposed } from './arrays';
import type { Evidence } from './evidence';
import type { Gathered } from './gathered';
import { networksOf, strange } from './networks';
import type { LaidOut, Reading, Ways } from './reading';
import type { Side } from './sides';
import { lastPart } from './tokens';

/** All readings in which the shapes fit. Targets that fit in none may be the numbers of classes. */
export function readingsOf(paste: Gathered, evidence: Evidence): readonly Reading[] {
  const found = readingsWith(paste, evidence, () => sidesOf(paste.targets, true));
  return found.length > 0 ? found : readingsWith(paste, evidence, (laid) => classesOf(paste, laid));
}

function readingsWith(
  paste: Gathered,
  evidence: Evidence,
  targetsOf: (laid: LaidOut) => readonly TargetWay[],
): readonly Reading[] {
  const found: Reading[] = [];
  for (const laid of networksOf(paste)) {
    for (const inputs of sidesOf(paste.inputs)) {
      for (const targets of targetsOf(laid)) {
        const reading = together(paste, { laid, inputs, targets });
        if (reading) found.push({ ...reading, unlikely: reading.unlikely + against(reading.ways, paste, evidence) });
      }
    }
  }
  return found;
}

/** The text speaks against it. */
export const excluded = 2 * strange;

/** Whether a reading is asked about beside the likeliest. */
export function isAsked(unlikely: number, least = 0): boolean {
  return Math.floor(unlikely / strange) === Math.floor(least / strange);
}

function against({ weights, inputs }: Ways, paste: Gathered, evidence: Evidence): number {
  const isTurned = weights !== undefined && evidence.weights !== undefined && weights !== evidence.weights;
  // A product with x says nothing of X.
  const isSaid =
    evidence.samplesOf === undefined || lastPart(evidence.samplesOf) === lastPart(paste.inputs?.name ?? '');
  const lying = lyingAs(inputs);
  const isAcross = isSaid && lying && evidence.samples && lying !== evidence.samples;
  return (isTurned ? excluded : 0) + (isAcross ? excluded : 0);
}

const lyingAs = (way: TargetWay['way']): 'rows' | 'columns' | undefined =>
  way === 'rows' || way === 'columns' ? way : undefined;

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

interface SideWay<Way = Ways['inputs']> {
  readonly rows?: Rows;
  readonly way?: NonNullable<Way>;
  readonly unlikely: number;
  /** The other direction has the same width. */
  readonly array?: NumberArray;
}

type TargetWay = SideWay<Ways['targets']>;

/** The ways to take an array as samples: by rows, by columns, and a list as one sample or as many. */
function sidesOf(side: Side | undefined, isTargets = false): readonly SideWay[] {
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

/**
 * One number for each of several samples, from 0: the output that is 1 where all others are 0. Nothing if they are no such numbers, or if how
 * many outputs there are is itself a guess.
 */
function classesOf(
  { targets, sizes, mayBeDecimal }: Gathered,
  { weights, ways, unlikely }: LaidOut,
): readonly TargetWay[] {
  const outputs = weights.get(Math.max(...weights.keys()))?.[0]?.length ?? sizes?.at(-1) ?? 1;
  const classes = targets && flat(targets.array);
  const isGuess = mayBeDecimal || ways.edges !== undefined || unlikely >= strange;
  if (!classes || classes.length < 2 || outputs < 2 || isGuess) return [];
  if (!classes.every((one) => Number.isInteger(one) && one >= 0 && one < outputs)) return [];
  const rows = rowsOf(classes.length, outputs, (sample, output) => Number(classes[sample] === output));
  return [{ rows, way: 'classes', unlikely: strange }];
}

interface Combination {
  readonly laid: LaidOut;
  readonly inputs: SideWay;
  readonly targets: TargetWay;
}

/** The reading, if all sizes agree. */
function together(paste: Gathered, { laid, inputs, targets }: Combination): Reading | undefined {
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
  const { sizes = [] } = paste;
  // Of some layers, or of samples alone.
  const isOfSizes = (own: number | undefined, layer: number): boolean => own === undefined || own === sizes.at(layer);
  const areOfSizes = [...weights].every(
    ([layer, rows]) => isOfSizes(rows.length, layer - 1) && (rows[0]?.length ?? 0) === sizes[layer],
  );
  if (paste.sizes && !layers && !(isOfSizes(width, 0) && isOfSizes(reach, -1) && areOfSizes)) return undefined;
  const cells = cellsOf(paste, laid.ways.weights ?? 'in-out');
  const isSquareSide = targets.array && targets.array.rows.length === targets.array.rows[0]?.length;
  const [lying, ofTargets] = [lyingAs(inputs.way), lyingAs(targets.way)];
  // Targets that fit either way lie as the inputs do.
  if (isSquareSide && lying && ofTargets && ofTargets !== lying) return undefined;
  const isMixed = lying && ofTargets && lying !== ofTargets;
  const isAcross = lying && laid.ways.weights === (lying === 'columns' ? 'in-out' : 'out-in');
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
  return cells.map(({ name, layer = 1, cell: [one, other], array }) => ({
    ...{ name, layer, value: onlyNumber(array) },
    ...(orientation === 'in-out' ? { from: one, to: other } : { from: other, to: one }),
  }));
}

/** d(0) … d(L), if no layer is missing. */
function sizesOf(weights: ReadonlyMap<number, Rows>): readonly number[] | undefined {
  const rows = [...weights];
  if (rows.length === 0 || rows.some(([layer], at) => layer !== at + 1)) return undefined;
  return [rows[0]?.[1].length ?? 0, ...rows.map(([, own]) => own[0]?.length ?? 0)];
}
