/** What a name of a program means: a whole block of a step's numbers, such as δ of layer 2 for all samples of the batch. */
import { firstFrom, type HyperparameterName, type RuleLineName, type StepTrace, unitsIn } from '../../../model';
import {
  exists,
  type IndexName,
  indexNames,
  type Quantity,
  type QuantityKind,
  quantityValue,
  samplesOf,
  type WeightPlace,
} from '../../../quantity';

export type ParameterPart = 'weights' | 'biases';

export interface Meaning {
  readonly kind: QuantityKind;
  readonly layer?: number;
  /** Which weights it belongs to: those from units, or the biases. */
  readonly part?: ParameterPart;
  /** The line of the optimizer's rule. */
  readonly line?: RuleLineName;
  /** The hyperparameter. */
  readonly name?: HyperparameterName;
}

/** Numbers as a program's arrays have them. */
export type Nested = number | readonly Nested[];

/** The reader's place. */
export interface Place {
  readonly sample: number;
  readonly weight: WeightPlace;
}

/** The order of a block's axes: samples first, then the unit below, then the unit. */
const axes = ['sample', 'from', 'unit', 'to'] as const satisfies readonly IndexName[];

export type Axis = (typeof axes)[number];

function axesOf({ kind, part }: Meaning): readonly Axis[] {
  const names: readonly IndexName[] = indexNames[kind];
  return axes.filter((axis) => names.includes(axis) && !(axis === 'from' && part === 'biases'));
}

/** The values that an index takes along an axis. */
function along(axis: Axis, { kind, layer = 0 }: Meaning, trace: StepTrace): readonly number[] {
  if (axis === 'sample') return samplesOf(trace);
  const ofLayer = kind === 'target' || kind === 'outputError' ? trace.network.layers.length - 1 : layer;
  const count = unitsIn(trace.network, axis === 'from' ? layer - 1 : ofLayer);
  return Array.from({ length: count }, (_, index) => index + 1);
}

function quantityAt(meaning: Meaning, indices: Readonly<Partial<Record<Axis, number>>>): Quantity {
  const { kind, layer, part, line, name } = meaning;
  // The indices of the kind, each of which is given: by the meaning itself, or along an axis.
  return {
    kind,
    ...(layer !== undefined && { layer }),
    ...(line !== undefined && { line }),
    ...(name !== undefined && { name }),
    ...(part === 'biases' && { from: 0 }),
    ...indices,
  } as Quantity;
}

/** The block's numbers in this step, as nested lists. */
export function valuesOf(meaning: Meaning, trace: StepTrace): Nested {
  const order = axesOf(meaning);
  const at = (depth: number, indices: Readonly<Partial<Record<Axis, number>>>): Nested => {
    const axis = order[depth];
    if (axis === undefined) return quantityValue(quantityAt(meaning, indices), trace);
    return along(axis, meaning, trace).map((index) => at(depth + 1, { ...indices, [axis]: index }));
  };
  return at(0, {});
}

/** The lengths of the block's axes; empty for a single number. */
export function shapeOf(meaning: Meaning, trace: StepTrace): readonly number[] {
  return axesOf(meaning).map((axis) => along(axis, meaning, trace).length);
}

/** The block's number at the reader's place, or the nearest one to it; undefined if the step has none. */
export function quantityOf(meaning: Meaning, place: Place, trace: StepTrace): Quantity | undefined {
  const { weight } = place;
  const wanted: Readonly<Record<Axis, number>> = {
    sample: place.sample,
    from: weight.from,
    to: weight.to,
    unit: meaning.layer === undefined || meaning.layer === weight.layer ? weight.to : weight.from,
  };
  const isBelow = (meaning.kind === 'input' ? 0 : meaning.layer) === weight.layer - 1;
  const indices = axesOf(meaning).map((axis) => {
    const all = along(axis, meaning, trace);
    const own = axis === 'unit' && isBelow ? weight.from : wanted[axis];
    return [axis, all.includes(own) ? own : all[0]] as const;
  });
  if (indices.some(([, index]) => index === undefined)) return undefined;
  const quantity = quantityAt(meaning, Object.fromEntries(indices));
  return exists(quantity, trace) ? quantity : undefined;
}

/** Numbers of a block along one axis, around the reader's place. */
export interface BlockAxis {
  readonly axis: Axis;
  readonly indices: readonly number[];
  /** How many the step has. */
  readonly count: number;
}

/** Rows and columns of a block's numbers around the reader's place; of a block with three axes, those of one sample. */
export interface BlockPart {
  /** Absent: there is one row, or one column. */
  readonly rows: BlockAxis | undefined;
  readonly columns: BlockAxis | undefined;
  readonly ofSample: number | undefined;
  readonly at: (row: number | undefined, column: number | undefined) => Quantity;
}

export function blockAround(
  meaning: Meaning,
  here: Quantity,
  { trace, most }: { readonly trace: StepTrace; readonly most: { readonly rows: number; readonly columns: number } },
): BlockPart {
  const own = here as unknown as Readonly<Record<Axis, number>>;
  const all = axesOf(meaning);
  const shown = all.length > 2 ? all.slice(1) : all;
  const isRow = (axis: Axis): boolean => axis === 'sample' || axis === 'from';
  const part = (axis: Axis | undefined, limit: number): BlockAxis | undefined => {
    if (axis === undefined) return undefined;
    const indices = along(axis, meaning, trace);
    const start = Math.max(0, Math.min(indices.indexOf(own[axis]) - Math.floor(limit / 2), indices.length - limit));
    return { axis, indices: indices.slice(start, start + limit), count: indices.length };
  };
  const [rowAxis, columnAxis] = [shown.find(isRow), shown.find((axis) => !isRow(axis))];
  return {
    rows: part(rowAxis, most.rows),
    columns: part(columnAxis, most.columns),
    ofSample: all.length > 2 ? own.sample : undefined,
    at: (row, column) =>
      quantityAt(meaning, {
        ...(all.length > 2 && { sample: own.sample }),
        ...(rowAxis !== undefined && row !== undefined && { [rowAxis]: row }),
        ...(columnAxis !== undefined && column !== undefined && { [columnAxis]: column }),
      }),
  };
}

/** Whether a quantity is one of the block's numbers. */
export function isOf(meaning: Meaning, quantity: Quantity): boolean {
  const other: Readonly<Record<string, unknown>> = quantity as unknown as Readonly<Record<string, unknown>>;
  const { kind, layer, part, line, name } = meaning;
  const isBias = other.from === 0;
  return (
    kind === quantity.kind &&
    (layer === undefined || layer === other.layer) &&
    (line === undefined || line === other.line) &&
    (name === undefined || name === other.name) &&
    (part === undefined || isBias === (part === 'biases'))
  );
}

/** The parameters of a layer: its weights, and its biases if there are any. */
export function partsIn(trace: StepTrace): readonly ParameterPart[] {
  return firstFrom(trace.network) === 0 ? ['weights', 'biases'] : ['weights'];
}
