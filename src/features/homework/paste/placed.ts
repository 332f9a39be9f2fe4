/** Where an array of a step stands in a sheet: the cells of its layer that have its shape, straight or turned. */
import { firstFrom, lastLayer, type StepTrace, unitsIn } from '../../../model';
import { addressOf, divisionRow, layersOf, samplesOf } from '../../../quantity';
import { type StepArray, type StepPart, type StepTexts, shapeSaid, transposed } from '../../../scenario/reading';
import { messages } from '../../../text';
import type { Cells } from '../draft/cells';
import { totalQuantity, unitQuantity } from '../exercise/sheet';

type CellPart = Exclude<StepPart, 'gradient'>;
export type CellArray = StepArray & { readonly part: CellPart };
export type Way = 'rows' | 'columns' | 'in-out' | 'out-in' | 'list';

/** One way to lay an array into the cells of a layer. */
export interface Fit {
  readonly layer: number;
  readonly way: Way;
  readonly cells: Cells;
}

export interface Placed extends CellArray {
  readonly fits: readonly Fit[];
}

type Placing = Placed | { readonly refused: string };

interface Place {
  readonly trace: StepTrace;
  readonly shift: number;
}

/** The array with its cells, or why it has none. `all`: of the same paste, which may number the layers. */
export function placedIn(array: CellArray, all: readonly StepArray[], { trace, shift }: Place): Placing {
  const words = messages.workPaste;
  const { name, part, layer, choices } = array;
  const { network } = trace;
  const every = layersOf(network);
  const own =
    layer === undefined ? layersNamed(array, all, every) : [layer + shift].filter((one) => every.includes(one));
  if (own.length === 0) return { refused: words.noLayer(name, lastLayer(network)) };
  if (part === 'biasGradient' && firstFrom(network) > 0) return { refused: words.noBiases(name) };
  const fits = own.flatMap((one) => {
    const grid = gridOf(array, one, trace);
    return choices.flatMap((texts) => fitsIn(texts, part, grid)).map((fit) => ({ layer: one, ...fit }));
  });
  const layers = [...new Set(fits.map((fit) => fit.layer))];
  if (layers.length === 0) return { refused: doesNotFit(array, own, trace) };
  if (layers.length > 1) return { refused: words.severalLayers(name, layers.join(', '), `${name}${layers[0]}`) };
  return { ...array, fits };
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

/** The cells of an array: by sample and unit, or by the unit that a weight comes from and the one that it leads to. */
interface Grid {
  readonly height: number;
  readonly width: number;
  readonly addressAt: (row: number, column: number) => string;
}

function gridOf(array: CellArray, layer: number, trace: StepTrace): Grid {
  const { part, unit, total = divisionRow(trace) === 'none' ? 'sum' : 'mean' } = array;
  const width = unitsIn(trace.network, layer);
  if (part === 'biasGradient' || part === 'weightGradient') {
    const first = part === 'biasGradient' ? 0 : 1;
    const addressAt: Grid['addressAt'] = (row, column) =>
      addressOf(totalQuantity(total, { layer, from: first + row, to: column + 1 }));
    return { height: part === 'biasGradient' ? 1 : unitsIn(trace.network, layer - 1), width, addressAt };
  }
  const samples = samplesOfArray(array, trace);
  const addressAt: Grid['addressAt'] = (row, column) =>
    addressOf(unitQuantity({ kind: letters[part], layer, unit: (unit ?? 1) + column }, samples[row] ?? 1));
  const isPlace = unit === undefined || (unit >= 1 && unit <= width);
  return { height: isPlace ? samples.length : 0, width: unit === undefined ? width : 1, addressAt };
}

/** The sample that is named, or all: one that is alone in its batch needs no name. */
export function samplesOfArray({ sample }: StepArray, trace: StepTrace): readonly number[] {
  const all = samplesIn(trace);
  return sample === undefined ? all : all.filter((one) => one === sample);
}

/** The ways in which an array has the shape of its cells. */
function fitsIn({ rows, dimensions }: StepTexts, part: CellPart, grid: Grid): readonly Omit<Fit, 'layer'>[] {
  const { height, width, addressAt } = grid;
  const isFitting = (own: StepTexts['rows']): boolean => own.length === height && own[0]?.length === width;
  const laid = (own: StepTexts['rows'], way: Way): readonly Omit<Fit, 'layer'>[] => {
    if (!isFitting(own)) return [];
    const cells = own.flatMap((row, down) => row.map((text, right) => [addressAt(down, right), text] as const));
    return [{ way, cells: Object.fromEntries(cells) }];
  };
  const across = transposed(rows);
  if (dimensions < 2 || part === 'biasGradient') return [...laid(rows, 'list'), ...laid(across, 'list')].slice(0, 1);
  if (part === 'weightGradient') return [...laid(rows, 'in-out'), ...laid(across, 'out-in')];
  return [...laid(rows, 'rows'), ...laid(across, 'columns')];
}

/** Each sample of the batch once, as the sheet has them. */
function samplesIn(trace: StepTrace): readonly number[] {
  return [...new Set(samplesOf(trace))];
}

function doesNotFit(array: CellArray, layers: readonly number[], trace: StepTrace): string {
  const words = messages.workPaste;
  const { name, part, choices, unit } = array;
  const { network } = trace;
  const [texts] = choices;
  const shape = texts ? shapeSaid(texts) : '';
  const [layer = 1] = layers;
  const own = unitsIn(network, layer);
  if (part === 'biasGradient') return words.biasShape({ name, shape, layer, own });
  if (part === 'weightGradient')
    return words.weightShape({ name, shape, layer, below: unitsIn(network, layer - 1), own });
  const isUnit = unit !== undefined && unit >= 1 && unit <= own;
  const samples = samplesIn(trace).length;
  const whole = { name, shape, layer, kind: letterOf(part), samples, own };
  return words.unitShape(isUnit ? { ...whole, unit, own: 1 } : whole);
}

const letters = { preactivation: 's', activation: 'x', delta: 'delta' } as const;

export function letterOf(part: keyof typeof letters): string {
  return messages.work.kinds[letters[part]];
}
