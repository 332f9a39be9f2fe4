/**
 * Numbers of a step that somebody pastes, as cells of a sheet. Shapes decide: a row of an array is a sample or a unit, and gradients lie as in
 * × out or out × in. Where both fit, the rest of the paste decides, or the reader is asked. What does not fit is refused with both shapes.
 */
import { firstFrom, lastLayer, type StepTrace, unitsIn } from '../../../model';
import { addressOf, divisionRow, layersOf, samplesOf } from '../../../quantity';
import type { StepArray, StepPart, StepRead, StepTexts } from '../../../scenario/reading';
import { messages } from '../../../text';
import type { Cells } from '../draft/cells';
import { totalQuantity, unitQuantity } from '../exercise/sheet';

/** The conventions of a paste; absent where there is nothing to choose. */
export interface SheetWays {
  readonly samples?: 'rows' | 'columns' | undefined;
  readonly weights?: 'in-out' | 'out-in' | undefined;
}

export interface SheetPart {
  /** As written. */
  readonly name: string;
  readonly says: string;
  readonly cells: Cells;
}

export interface SheetReading {
  readonly parts: readonly SheetPart[];
  readonly cells: Cells;
  readonly ways: SheetWays;
}

export type SheetRead =
  | {
      readonly ok: true;
      /** One is taken, several are asked about. */
      readonly readings: readonly [SheetReading, ...SheetReading[]];
      /** Names for which a sheet has no cell. */
      readonly leftOut: readonly string[];
    }
  | { readonly ok: false; readonly sentence: string };

type CellPart = Exclude<StepPart, 'gradient'>;
type Way = 'rows' | 'columns' | 'in-out' | 'out-in' | 'list';

/** One way to lay an array into the cells of a layer. */
interface Fit {
  readonly layer: number;
  readonly way: Way;
  /** By sample and unit, or by the unit that a weight comes from and the one that it leads to. */
  readonly rows: StepTexts['rows'];
  /** Where a single number stands. */
  readonly only?: { readonly sample: number; readonly unit: number };
}

interface Placed extends Pick<StepArray, 'total'> {
  readonly name: string;
  readonly part: CellPart;
  readonly fits: readonly Fit[];
}

type Placing = Placed | { readonly refused: string };

/** `known`: what the samples and weights of the same paste say. */
export function sheetNumbers(read: StepRead, trace: StepTrace, known: SheetWays = {}): SheetRead {
  const words = messages.workPaste;
  const shift = shiftOf(read.arrays, lastLayer(trace.network));
  const gradients = ofLists(read.arrays);
  if ('refused' in gradients) return { ok: false, sentence: gradients.refused };
  const isInputs = ({ part, layer }: StepArray): boolean =>
    part === 'activation' && layer !== undefined && layer + shift === 0;
  const [own, leftOut] = [
    gradients.arrays.filter((one) => one.part !== undefined && !isInputs(one)),
    gradients.arrays.filter((one) => one.part === undefined || isInputs(one)).map(({ name }) => name),
  ];
  if (own.length === 0) return { ok: false, sentence: words.noCells(listed(leftOut)) };
  const placed: Placed[] = [];
  for (const one of own) {
    const placing = placedIn(one as StepArray & { readonly part: CellPart }, own, { trace, shift });
    if ('refused' in placing) return { ok: false, sentence: placing.refused };
    placed.push(placing);
  }
  const again = twice(placed, trace);
  if (again) return { ok: false, sentence: words.twice(...again) };
  const ways = waysOf(placed, read.says, known);
  const made = ways.map((one) => readingOf(placed, one, trace));
  const distinct = made.filter(
    ({ cells }, at) => made.findIndex((other) => JSON.stringify(other.cells) === JSON.stringify(cells)) === at,
  );
  const [first, ...more] = distinct;
  return first
    ? { ok: true, readings: [first, ...more], leftOut }
    : { ok: false, sentence: words.noCells(listed(leftOut)) };
}

/** Some books count the inputs as layer 1, and lists of programs begin at 0. */
function shiftOf(arrays: readonly StepArray[], last: number): number {
  const numbers = (of: (part: StepPart | undefined) => boolean): readonly number[] =>
    arrays.flatMap(({ part, layer }) => (layer !== undefined && of(part) ? [layer] : []));
  const own = numbers((part) => part !== undefined && part !== 'activation');
  const counted = own.length > 0 ? own : numbers((part) => part === 'activation').filter((layer) => layer > 0);
  if (own.includes(0)) return 1;
  return counted.length > 0 && Math.max(...counted) === last + 1 && Math.min(...counted) > 1 ? -1 : 0;
}

/** A list of all gradients has one name: weights and biases in turn, or weights alone. */
function ofLists(
  arrays: readonly StepArray[],
): { readonly arrays: readonly StepArray[] } | { readonly refused: string } {
  const held = arrays.filter(({ part }) => part === 'gradient');
  if (held.length === 0) return { arrays };
  const hasBiases = held.length > 1 && held.every(({ choices }, at) => at % 2 === 0 || isFlat(choices[0]));
  const isEven = hasBiases && held.length % 2 === 0;
  if (!isEven && held.some(({ choices }) => choices[0]?.dimensions !== 2))
    return { refused: messages.workPaste.unnamed(held[0]?.name ?? '') };
  return {
    arrays: arrays.map((one) => {
      const at = held.indexOf(one);
      if (at < 0) return one;
      const part = isEven && at % 2 === 1 ? 'biasGradient' : 'weightGradient';
      return { ...one, part, key: String(isEven ? Math.floor(at / 2) : at) };
    }),
  };
}

interface Place {
  readonly trace: StepTrace;
  readonly shift: number;
}

function placedIn(array: StepArray & { readonly part: CellPart }, all: readonly StepArray[], at: Place): Placing {
  const words = messages.workPaste;
  const { name, part, layer, total, choices } = array;
  const { network } = at.trace;
  const last = lastLayer(network);
  const every = layersOf(network);
  const own =
    layer === undefined ? layersNamed(array, all, every) : [layer + at.shift].filter((one) => every.includes(one));
  if (own.length === 0) return { refused: words.noLayer(name, last) };
  if (part === 'biasGradient' && firstFrom(network) > 0) return { refused: words.noBiases(name) };
  const fits = own.flatMap((one) =>
    array.unit === undefined
      ? choices.flatMap((texts) => fitsIn(texts, part, one, at.trace))
      : onlyIn(array, array.unit, one, at.trace),
  );
  const layers = [...new Set(fits.map((fit) => fit.layer))];
  if (layers.length === 0) return { refused: doesNotFit(array, own, at.trace) };
  if (layers.length > 1) return { refused: words.severalLayers(name, layers.join(', '), `${name}${layers[0]}`) };
  return { name, part, fits, ...(total && { total }) };
}

/** Without a number in its name. */
function layersNamed(array: StepArray, all: readonly StepArray[], every: readonly number[]): readonly number[] {
  const { part, key } = array;
  const last = every.at(-1) ?? 1;
  if (key === 'output') return [last];
  if (key === 'hidden') return every.slice(0, -1);
  if (key === undefined) return every;
  // fc1, fc2 … in their order, if there are as many as layers.
  const keys = [...new Set(all.flatMap((one) => (one.part === part && one.key !== undefined ? [one.key] : [])))];
  return keys.length === last ? [keys.indexOf(key) + 1] : every;
}

function fitsIn({ rows, dimensions }: StepTexts, part: CellPart, layer: number, trace: StepTrace): readonly Fit[] {
  const { network } = trace;
  const [below, own] = [unitsIn(network, layer - 1), unitsIn(network, layer)];
  const count = samplesIn(trace).length;
  const isSize = (height: number, width: number): boolean => rows.length === height && rows[0]?.length === width;
  const values = rows.flat();
  const isList = dimensions < 2;
  const column = values.map((value) => [value]);
  if (part === 'biasGradient')
    return isFlat({ rows, dimensions }) && values.length === own ? [{ layer, way: 'list', rows: [values] }] : [];
  const [height, width] = part === 'weightGradient' ? [below, own] : [count, own];
  const [straight, turned]: readonly [Way, Way] =
    part === 'weightGradient' ? ['in-out', 'out-in'] : ['rows', 'columns'];
  if (isList) {
    if (height === 1 && values.length === width) return [{ layer, way: 'list', rows: [values] }];
    return width === 1 && values.length === height ? [{ layer, way: 'list', rows: column }] : [];
  }
  return [
    ...(isSize(height, width) ? [{ layer, way: straight, rows }] : []),
    ...(isSize(width, height)
      ? [{ layer, way: turned, rows: (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? '')) }]
      : []),
  ];
}

/** A number with its unit, and with its sample where the batch has several. */
function onlyIn({ choices, sample }: StepArray, unit: number, layer: number, trace: StepTrace): readonly Fit[] {
  const samples = samplesIn(trace);
  const own = sample ?? (samples.length === 1 ? samples[0] : undefined);
  const [texts] = choices;
  const isPlace = own !== undefined && samples.includes(own) && unit >= 1 && unit <= unitsIn(trace.network, layer);
  return isPlace && texts?.dimensions === 0
    ? [{ layer, way: 'list', rows: texts.rows, only: { sample: own, unit } }]
    : [];
}

function isFlat(texts: StepTexts | undefined): boolean {
  return texts !== undefined && (texts.rows.length === 1 || texts.rows.every((row) => row.length === 1));
}

/** Each sample of the batch once, as the sheet has them. */
function samplesIn(trace: StepTrace): readonly number[] {
  return [...new Set(samplesOf(trace))];
}

function doesNotFit({ name, part, choices }: StepArray, layers: readonly number[], trace: StepTrace): string {
  const words = messages.workPaste;
  const { network } = trace;
  const [texts] = choices;
  const shape = texts ? shapeOf(texts) : '';
  const [layer = 1] = layers;
  const own = unitsIn(network, layer);
  if (part === 'biasGradient') return words.biasShape({ name, shape, layer, own });
  if (part === 'weightGradient')
    return words.weightShape({ name, shape, layer, below: unitsIn(network, layer - 1), own });
  return words.unitShape({ name, shape, layer, kind: letterOf(part), samples: samplesIn(trace).length, own });
}

function shapeOf({ rows, dimensions }: StepTexts): string {
  const words = messages.reading;
  if (dimensions === 0) return words.oneNumber;
  return dimensions === 1 ? words.list(rows.flat().length) : words.size(rows.length, rows[0]?.length ?? 0);
}

/** Two arrays for the same cells. */
function twice(placed: readonly Placed[], trace: StepTrace): readonly [string, string] | undefined {
  const seen = new Map<string, string>();
  for (const one of placed) {
    const addresses = one.fits.slice(0, 1).flatMap((fit) => Object.keys(cellsOf(one, fit, trace)));
    const before = addresses.map((address) => seen.get(address)).find((name) => name !== undefined);
    if (before !== undefined) return [before, one.name];
    for (const address of addresses) seen.set(address, one.name);
  }
  return undefined;
}

/** The conventions that fit, the likeliest first. */
function waysOf(placed: readonly Placed[], says: StepRead['says'], known: SheetWays): readonly SheetWays[] {
  const decided = (ways: readonly Way[]): readonly Way[] =>
    placed.flatMap(({ fits }) => (fits.length === 1 && fits[0] && ways.includes(fits[0].way) ? [fits[0].way] : []));
  const isOpen = (way: Way): boolean =>
    placed.some(({ fits }) => fits.length > 1 && fits.some((fit) => fit.way === way));
  const choose = <One extends Way>(
    one: One,
    other: One,
    ...others: readonly (One | undefined)[]
  ): readonly (One | undefined)[] => {
    if (!isOpen(one)) return [undefined];
    const [first, ...more] = [...new Set(decided([one, other]))];
    if (first !== undefined && more.length === 0) return [first === one ? one : other];
    const own = others.find((way) => way !== undefined);
    return own === undefined ? [one, other] : [own];
  };
  const samples = choose('rows', 'columns', known.samples, says.samples);
  const weights = choose('in-out', 'out-in', known.weights, says.weights);
  return samples.flatMap((sample) => weights.map((weight) => ({ samples: sample, weights: weight })));
}

function readingOf(placed: readonly Placed[], ways: SheetWays, trace: StepTrace): SheetReading {
  const parts = placed.flatMap((one): SheetPart[] => {
    const fit = one.fits.find(({ way }) => way === ways.samples || way === ways.weights) ?? one.fits[0];
    return fit ? [{ name: one.name, says: saidOf(one, fit, trace), cells: cellsOf(one, fit, trace) }] : [];
  });
  return { parts, cells: Object.assign({}, ...parts.map(({ cells }) => cells)), ways };
}

function cellsOf({ part, total }: Placed, { layer, rows, only }: Fit, trace: StepTrace): Cells {
  const kind = total ?? (divisionRow(trace) === 'none' ? 'sum' : 'mean');
  const samples = only ? [only.sample] : samplesIn(trace);
  const firstUnit = only?.unit ?? 1;
  const address = (row: number, column: number): string => {
    if (part === 'biasGradient') return addressOf(totalQuantity(kind, { layer, from: 0, to: column + 1 }));
    if (part === 'weightGradient') return addressOf(totalQuantity(kind, { layer, from: row + 1, to: column + 1 }));
    const unit = { kind: letters[part], layer, unit: firstUnit + column };
    return addressOf(unitQuantity(unit, samples[row] ?? 1));
  };
  return Object.fromEntries(rows.flatMap((row, down) => row.map((text, right) => [address(down, right), text])));
}

const letters = { preactivation: 's', activation: 'x', delta: 'delta' } as const;

function letterOf(part: StepPart | undefined): string {
  return part === 'preactivation' || part === 'activation' || part === 'delta'
    ? messages.work.kinds[letters[part]]
    : '';
}

function saidOf({ part, total }: Placed, { layer, way, only }: Fit, { network }: StepTrace): string {
  const words = messages.workPaste;
  const ofTotal = words.totals[total ?? 'gradient'];
  if (part === 'biasGradient') return ofTotal(words.parameters.biases(layer));
  const said = words.ways[way];
  if (part === 'weightGradient')
    return words.weightRead(
      ofTotal(words.parameters.weights(layer)),
      unitsIn(network, layer - 1),
      unitsIn(network, layer),
      said,
    );
  if (only) return words.oneRead(letterOf(part), layer, only.unit, only.sample);
  return words.unitRead(letterOf(part), layer, said);
}

/** Of many, the first. */
export function listed(names: readonly string[]): string {
  return names.slice(0, mostNamed).join(', ');
}

const mostNamed = 8;
