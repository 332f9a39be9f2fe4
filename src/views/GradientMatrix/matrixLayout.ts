/** The layout of the Gradient matrix: one column per weight, grouped by layer, and whether all of it can be printed. */
import { max } from 'd3';
import { lastLayer, type Network, type StepTrace, unitsIn, weightCount } from '../../model';
import { layerNumber, rowsOf, type WeightPlace, weightPlaces } from '../../quantity';
import { columnFormat, formatNumber, messages, type NumberFormat, withCommonPower } from '../../text';
import type { Sides } from '../shared/matrix/frame';
import { type LayerSpan, placeOfColumn } from './columns';

/** More cells take too long to draw, and more columns are too far apart to compare. */
const mostCells = 1500;
const mostColumns = 60;

/** Whether the step's B × P sample gradients are few enough to be printed completely. */
export function fitsGradientMatrix({ network, batchSize }: StepTrace): boolean {
  const columns = weightCount(network);
  return columns <= mostColumns && columns * batchSize <= mostCells;
}

/** With more columns on paper, the numbers would be too small to read. */
const mostOnPaper = 13;

/** Some of the columns, from `first` on. */
export interface ColumnPart {
  readonly first: number;
  readonly count: number;
}

/** The columns of each table on paper: layers that fit stay whole, of others the weights that lead to the same unit. */
export function partsOnPaper(spans: readonly LayerSpan[]): readonly ColumnPart[] {
  const parts: ColumnPart[] = [];
  for (const { first, froms, units } of spans) {
    const total = froms * units;
    const together = total <= mostOnPaper ? total : Math.min(froms, mostOnPaper);
    for (let done = 0; done < total; done += together) {
      const count = Math.min(together, total - done);
      const last = parts.at(-1);
      if (last && last.count + count <= mostOnPaper) parts[parts.length - 1] = { ...last, count: last.count + count };
      else parts.push({ first: first + done, count });
    }
  }
  return parts;
}

/** The two axes of the matrix. */
export type MatrixAxis = 'weight' | 'sample';

export const matrixSides = { rows: 'sample', columns: 'weight' } as const satisfies Sides<MatrixAxis>;

/** A weight's column, by its position among all; `opensLayer` if a gap separates it from the previous layer. */
export interface MatrixColumn {
  readonly place: WeightPlace;
  readonly position: number;
  readonly opensLayer: boolean;
}

export interface LayerGroup {
  readonly layer: number;
  readonly columns: readonly MatrixColumn[];
}

/** Columns at some positions, layer by layer. */
export function layerGroups(spans: readonly LayerSpan[], positions: readonly number[]): readonly LayerGroup[] {
  const groups: { layer: number; columns: MatrixColumn[] }[] = [];
  for (const position of positions) {
    const place = placeOfColumn(spans, position);
    let group = groups.at(-1);
    const opensLayer = group?.layer !== place.layer;
    if (!group || opensLayer) {
      group = { layer: place.layer, columns: [] };
      groups.push(group);
    }
    group.columns.push({ place, position, opensLayer: opensLayer && groups.length > 1 });
  }
  return groups;
}

/** "layer 1: inputs → hidden" */
export function layerTitle(network: Network, layer: number): string {
  return messages.matrix.layer(layerNumber(layer), layerName(network, layer - 1), layerName(network, layer));
}

function layerName(network: Network, layer: number): string {
  const words = messages.matrix;
  if (layer === 0) return words.inputs;
  if (layer === lastLayer(network)) return unitsIn(network, layer) === 1 ? words.output : words.outputs;
  return lastLayer(network) === 2 ? words.hidden : words.hiddenLayer(layer);
}

/** How the table is printed and coloured: one scale for all cells, so that columns can be compared. */
export interface MatrixScale {
  readonly gradients: NumberFormat;
  readonly losses: NumberFormat;
  readonly updates: NumberFormat;
  /** The largest finite magnitude of the samples' and the batch gradients. */
  readonly largest: number;
  /**
   * The number of characters of the longest number in the weights' columns, so that a column has its width before it
   * has numbers.
   */
  readonly characters: number;
  readonly lossCharacters: number;
}

/** `isCounted`: of what the samples add to the sum. */
export function matrixScale(trace: StepTrace, isCounted = false): MatrixScale {
  const places = weightPlaces(trace.network);
  const gradients = places.flatMap(({ layer, from, to }) => [
    ...rowsOf(trace).map((row) =>
      isCounted ? trace.contribution(layer, from, to, row) : trace.sampleGradient(layer, from, to, row),
    ),
    trace.dataGradient(layer, from, to),
  ]);
  const updates = places.map(({ layer, from, to }) => trace.update(layer, from, to));
  const losses = [...rowsOf(trace).map((row) => trace.sampleLoss(row)), trace.dataLoss()];
  const gradientFormat = columnFormat(gradients);
  const updateFormat = asWideAs(gradientFormat, updates);
  const lossFormat = lossColumn(losses);
  return {
    gradients: gradientFormat,
    losses: lossFormat,
    updates: updateFormat,
    largest: max(gradients, (value) => (Number.isFinite(value) ? Math.abs(value) : 0)) ?? 0,
    characters: Math.max(longest(gradients, gradientFormat), longest(updates, updateFormat)),
    lossCharacters: longest(losses, lossFormat),
  };
}

/** Divided by a large number, E may be too small for the decimals of the losses above it: it then has its own power of ten. */
export function lossColumn(losses: readonly number[]): NumberFormat {
  return withCommonPower({ ...columnFormat(losses), ownDigits: 2 }, losses);
}

/**
 * Updates are often much smaller than gradients: they have the same decimals if these show enough digits, otherwise a
 * power of ten.
 */
function asWideAs({ decimals }: NumberFormat, updates: readonly number[]): NumberFormat {
  const own = columnFormat(updates);
  if (own.exponent !== 0 || own.decimals <= decimals) return { decimals, exponent: own.exponent };
  const largest = max(updates, (value) => (Number.isFinite(value) ? Math.abs(value) : 0)) ?? 0;
  const order = Math.floor(Math.log10(largest));
  return { decimals, exponent: decimals + order >= 2 ? 0 : order };
}

export function longest(values: readonly number[], format: NumberFormat): number {
  return max(values, (value) => formatNumber(value, format).length) ?? 1;
}
