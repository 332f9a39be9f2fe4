/**
 * The sheet as data: which numbers of a step it has, for the chosen weight, its layer or the whole network, in the order in which they are
 * computed. Two tables: every sample forward and back; the products, their sum, its division, the update.
 */
import { hasWeight, type Network, type StepTrace } from '../../../model';
import {
  addressOf,
  divisionRow,
  factorKinds,
  layersOf,
  type Quantity,
  rowsOf,
  samplesOf,
  unitsOf,
  type WeightPlace,
  weightPlaces,
} from '../../../quantity';
import type { messages } from '../../../text';

/** `gradients`: what a program prints; without the numbers of single samples, there is room for larger networks. */
export const scopes = ['weight', 'layer', 'network', 'gradients'] as const;
export type Scope = (typeof scopes)[number];

/** In the order of computation. */
export const blockKinds = ['s', 'x', 'delta', 'product', 'contribution', 'sum', 'mean', 'update', 'after'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** The numbers of one kind in one layer: what an exercise gives or asks for, and what a slip shows in. */
export interface Block {
  /** `delta.1` */
  readonly id: string;
  readonly kind: BlockKind;
  readonly layer: number;
  readonly addresses: readonly string[];
}

/** A column of the first table. */
export interface UnitColumn {
  readonly kind: 's' | 'x' | 'delta';
  readonly layer: number;
  readonly unit: number;
}

/** A column of units or of weights. */
export type GridColumn = UnitColumn | WeightPlace;

export function isUnitColumn(column: GridColumn): column is UnitColumn {
  return 'unit' in column;
}

/** More inputs and targets than these stand in no head of a row. */
const mostInHeads = 8;

export function hasInputsInHeads({ layers }: Network): boolean {
  return (layers[0] ?? 0) + (layers.at(-1) ?? 0) <= mostInHeads;
}

/** With more columns of inputs, a sheet would be nothing else: it gives those that its products multiply, the others stand in the network. */
export const mostInputs = 8;

/** Whether a sheet gives all that s of the first layer is computed from, whichever cells it has. */
export function givesAllInputs({ layers }: Network): boolean {
  return (layers[0] ?? 0) <= mostInputs;
}

/** The rows under the rule of the last table. */
type Total = 'sum' | 'mean' | 'update' | 'after';

export interface GridRow {
  readonly key: string;
  /** A row of a sample, or a total. `isFactored`: it has the product times the sample's factors. */
  readonly of: { readonly sample: number; readonly isFactored?: boolean } | { readonly total: Total };
  /** An address for each column. */
  readonly cells: readonly string[];
}

export interface Grid {
  /** As its title is found. */
  readonly name: keyof typeof messages.work.tables;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Of an exercise: δ is computed from the targets, which stand in the heads of the rows also where the inputs do not. */
  readonly hasTargets?: boolean;
  /** For each unit of a hidden δ, under the columns of the δ above, the weight by which that is multiplied. */
  readonly weightsAbove?: readonly (readonly (WeightPlace | undefined)[])[];
}

export interface Sheet {
  readonly scope: Scope;
  readonly weights: readonly WeightPlace[];
  /** The tables, in the order of computation. */
  readonly grids: readonly Grid[];
  /** The same cells by kind and layer, in the order of computation. */
  readonly blocks: readonly Block[];
  /** Of an exercise: cells of no block, with numbers from which asked ones are computed. */
  readonly givenBeside?: readonly string[];
  /** Of an exercise: the weights with which the numbers of samples are computed. */
  readonly weightsNeeded?: readonly WeightPlace[];
}

/** More boxes would be slow, and nobody fills them in. Numbers that are only shown have no such limit: a stage shows a few of them. */
const mostBoxes = 600;

export const quantityKinds = {
  s: 'preactivation',
  x: 'activation',
  delta: 'delta',
  product: 'sampleGradient',
  contribution: 'contribution',
  sum: 'gradientSum',
  mean: 'batchGradient',
  update: 'update',
  after: 'weightAfter',
} as const;

/** The block to which a cell's quantity belongs. */
export function blockKindOf(quantity: Quantity): Pick<Block, 'kind' | 'layer'> {
  const kind = blockKinds.find((one) => quantityKinds[one] === quantity.kind) ?? 'mean';
  return { kind, layer: 'layer' in quantity ? quantity.layer : 1 };
}

export function unitQuantity({ kind, layer, unit }: UnitColumn, sample: number): Quantity {
  if (layer === 0) return { kind: 'input', unit, sample };
  return { kind: quantityKinds[kind], layer, unit, sample } as Quantity;
}

export function totalQuantity(kind: Total, place: WeightPlace): Quantity {
  return { kind: quantityKinds[kind], ...place };
}

/** Undefined: the step has no batch, its network no such weight, or the sheet would have too many boxes. */
export function sheetOf(trace: StepTrace, place: WeightPlace, scope: Scope): Sheet | undefined {
  // The weight of an exercise stays, whatever network is chosen.
  if (!hasWeight(trace.network, place)) return undefined;
  const axes = axesOf(trace, place, scope);
  return boxesIn(axes) <= mostBoxes ? sheetWith(trace, axes) : undefined;
}

/** Of one weight and any batch: its numbers are only shown. Undefined: the step has no batch. */
export function shownSheetOf(trace: StepTrace, place: WeightPlace): Sheet | undefined {
  return sheetWith(trace, axesOf(trace, place, 'weight'));
}

/** What the cells of a sheet are about; the cells themselves may be millions. */
interface Axes extends Pick<Sheet, 'scope' | 'weights'> {
  /** Each sample of the batch once, in its order. */
  readonly samples: readonly number[];
  readonly units: readonly UnitColumn[];
  /** Each sample's product times its factors, which are added in its place; not where all factors are 1. */
  readonly hasContributions: boolean;
  readonly totals: readonly Total[];
}

function axesOf(trace: StepTrace, place: WeightPlace, scope: Scope): Axes {
  const { network } = trace;
  return {
    scope,
    samples: scope === 'gradients' ? [] : [...new Set(samplesOf(trace))],
    units: unitColumns(network, place, scope),
    weights: placesIn(network, place, scope),
    hasContributions: scope !== 'gradients' && hasFactors(trace),
    totals: totalsIn(trace, scope),
  };
}

function boxesIn({ samples, units, weights, hasContributions, totals }: Axes): number {
  const products = (hasContributions ? 2 : 1) * weights.length;
  return samples.length * (units.length + products) + totals.length * weights.length;
}

/** Whether a product is multiplied by a factor before it is added. */
export function hasFactors(trace: StepTrace): boolean {
  return rowsOf(trace).some((row) => factorOf(trace, row) !== 1);
}

/** c(k)·γ(k); a δ that contains them leaves nothing to multiply. */
function factorOf(trace: StepTrace, row: number): number {
  return factorKinds(trace).reduce((product, kind) => product * trace[kind](row), 1);
}

function sheetWith({ batchSize }: StepTrace, axes: Axes): Sheet | undefined {
  if (batchSize === 0) return undefined;
  const { scope, weights } = axes;
  const grids = gridsOf(axes);
  return { scope, weights, grids, blocks: blocksOf(grids) };
}

function gridsOf({ scope, samples, units, weights, hasContributions, totals }: Axes): readonly Grid[] {
  const ofSamples = samples.map(
    (sample): GridRow => ({
      key: `sample ${sample}`,
      of: { sample },
      cells: units.map((column) => addressOf(unitQuantity(column, sample))),
    }),
  );
  const rowsOf = (kind: 'product' | 'contribution'): readonly GridRow[] =>
    samples.map((sample) => ({
      key: `${kind} ${sample}`,
      of: { sample, ...(kind === 'contribution' && { isFactored: true }) },
      cells: weights.map((place) => addressOf({ kind: quantityKinds[kind], ...place, sample })),
    }));
  const under = totals.map(
    (total): GridRow => ({
      key: total,
      of: { total },
      cells: weights.map((place) => addressOf(totalQuantity(total, place))),
    }),
  );
  if (scope === 'gradients') return [{ name: 'gradients', columns: weights, rows: under }];
  const first: Grid = { name: 'samples', columns: units, rows: ofSamples };
  if (!hasContributions) return [first, { name: 'weights', columns: weights, rows: [...rowsOf('product'), ...under] }];
  return [
    first,
    { name: 'products', columns: weights, rows: rowsOf('product') },
    // What stands above Σ is what is added.
    { name: 'contributions', columns: weights, rows: [...rowsOf('contribution'), ...under] },
  ];
}

function blocksOf(grids: readonly Grid[]): readonly Block[] {
  const blocks = new Map<string, Omit<Block, 'addresses'> & { readonly addresses: string[] }>();
  for (const { columns, rows } of grids) {
    for (const { of, cells } of rows) {
      for (const [at, column] of columns.entries()) {
        const kind = isUnitColumn(column) ? column.kind : kindOfRow(of);
        const id = `${kind}.${column.layer}`;
        const block = blocks.get(id) ?? { id, kind, layer: column.layer, addresses: [] };
        blocks.set(id, block);
        block.addresses.push(cells[at] ?? '');
      }
    }
  }
  return [...blocks.values()];
}

/** Of a row of weights. */
function kindOfRow(of: GridRow['of']): BlockKind {
  if ('total' in of) return of.total;
  return of.isFactored ? 'contribution' : 'product';
}

/** A sum that is not divided is the gradient itself. */
function totalsIn(trace: StepTrace, scope: Scope): readonly Total[] {
  const gradients = divisionRow(trace) === 'none' ? (['sum'] as const) : (['sum', 'mean'] as const);
  return scope === 'gradients' ? gradients.slice(-1) : [...gradients, 'update', 'after'];
}

/** The largest scope with a sheet of every sample's numbers. */
export function usualScope(trace: StepTrace, place: WeightPlace): Scope {
  return (['network', 'layer'] as const).find((scope) => sheetOf(trace, place, scope)) ?? 'weight';
}

/** What one weight needs by itself: the activation that it multiplies, and the error term of its unit. */
function unitColumns(network: Network, { layer, from, to }: WeightPlace, scope: Scope): readonly UnitColumn[] {
  const columns = (kind: UnitColumn['kind'], of: number, units = unitsOf(network, of)): readonly UnitColumn[] =>
    units.map((unit) => ({ kind, layer: of, unit }));
  if (scope === 'gradients') return [];
  if (scope === 'network') {
    const layers = layersOf(network);
    return [
      ...layers.flatMap((of) => [...columns('s', of), ...columns('x', of)]),
      ...layers.toReversed().flatMap((of) => columns('delta', of)),
    ];
  }
  const ofLayer = scope === 'layer';
  const below = layer === 1 ? [] : ofLayer ? unitsOf(network, layer - 1) : from === 0 ? [] : [from];
  const own = ofLayer ? unitsOf(network, layer) : [to];
  return [
    ...columns('s', layer - 1, below),
    ...columns('x', layer - 1, below),
    ...columns('s', layer, own),
    ...columns('x', layer, own),
    ...columns('delta', layer, own),
  ];
}

function placesIn(network: Network, place: WeightPlace, scope: Scope): readonly WeightPlace[] {
  if (scope === 'weight') return [place];
  return weightPlaces(network).filter(({ layer }) => scope !== 'layer' || layer === place.layer);
}

/** The patterns that cover a block everywhere, and with it whatever is computed from it. The constant 1 of a bias stays in sight. */
export function coverOfBlock({ kind, layer }: Pick<Block, 'kind' | 'layer'>, network: Network): readonly string[] {
  const name = quantityKinds[kind];
  if (kind === 'product' || kind === 'contribution') return [`${name}.${layer}.*.*.*`];
  if (kind !== 's' && kind !== 'x' && kind !== 'delta') return [`${name}.${layer}.*.*`];
  return unitsOf(network, layer).map((unit) => `${name}.${layer}.${unit}.*`);
}

/** The block of a cell. */
export function blockOf({ blocks }: Sheet, address: string): Block | undefined {
  return blocks.find(({ addresses }) => addresses.includes(address));
}
