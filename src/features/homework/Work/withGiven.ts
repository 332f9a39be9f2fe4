/**
 * An exercise gives every number from which its cells are computed: those for which the sheet of one weight or of one layer has no cells stand
 * in columns of their own, and the weights between the units beside them.
 */
import type { StepTrace } from '../../../model';
import { addressOf, parseAddress, type Quantity, type WeightPlace } from '../../../quantity';
import { askedBlocks, type Exercise } from '../exercise/exercise';
import {
  type Grid,
  hasInputsInHeads,
  isUnitColumn,
  mostInputs,
  quantityKinds,
  type Sheet,
  type UnitColumn,
  unitQuantity,
} from '../exercise/sheet';
import { givenFor } from './givenFor';

export function withGiven(sheet: Sheet, exercise: Pick<Exercise, 'given' | 'notAsked'>, trace: StepTrace): Sheet {
  const [samples, ...others] = sheet.grids;
  const own = samples?.columns.filter(isUnitColumn) ?? [];
  if (!samples || own.length === 0) return sheet;
  const needed = neededFor(sheet, exercise, trace);
  const found = needed
    .flatMap((quantity) => columnOf(quantity) ?? [])
    .filter((column) => !own.some((one) => isSame(one, column)));
  const hasRoom = found.filter(({ layer }) => layer === 0).length <= mostInputs;
  const isInProduct = (unit: number): boolean => sheet.weights.some(({ layer, from }) => layer === 1 && from === unit);
  const isShown = ({ unit }: UnitColumn): boolean => hasRoom || isInProduct(unit);
  const columns = found.filter((column) => column.layer > 0 || (!hasInputsInHeads(trace.network) && isShown(column)));
  const grid = withColumns(samples, [...own, ...columns].sort(byComputation));
  const cells = new Set(samples.rows.flatMap((row) => row.cells));
  const given = grid.rows.flatMap((row) => row.cells).filter((address) => !cells.has(address));
  const weights = needed.flatMap((quantity): readonly WeightPlace[] => (quantity.kind === 'weight' ? [quantity] : []));
  const hasTargets = needed.some(({ kind }) => kind === 'target');
  return { ...sheet, grids: [{ ...grid, hasTargets }, ...others], givenBeside: given, weightsNeeded: weights };
}

/** What the asked cells of one sample are computed from, each once: those of the others need the same. */
function neededFor(
  sheet: Sheet,
  exercise: Pick<Exercise, 'given' | 'notAsked'>,
  trace: StepTrace,
): readonly Quantity[] {
  const found = new Map<string, Quantity>();
  let sample: number | undefined;
  for (const address of askedBlocks(exercise, sheet).flatMap(({ addresses }) => addresses)) {
    const cell = parseAddress(address);
    if (!cell || !('sample' in cell)) continue;
    sample ??= cell.sample;
    if (cell.sample !== sample) continue;
    for (const { quantity } of givenFor(address, trace, {})) found.set(addressOf(quantity), quantity);
  }
  return [...found.values()];
}

function columnOf(quantity: Quantity): UnitColumn | undefined {
  if (quantity.kind === 'input') return { kind: 'x', layer: 0, unit: quantity.unit };
  const kind = (['s', 'x', 'delta'] as const).find((one) => quantityKinds[one] === quantity.kind);
  return kind && 'layer' in quantity && 'unit' in quantity
    ? { kind, layer: quantity.layer, unit: quantity.unit }
    : undefined;
}

function isSame(one: UnitColumn, other: UnitColumn): boolean {
  return one.kind === other.kind && one.layer === other.layer && one.unit === other.unit;
}

/** Forward from the inputs, then back from the last layer. */
function byComputation(one: UnitColumn, other: UnitColumn): number {
  const isBack = ({ kind }: UnitColumn): number => Number(kind === 'delta');
  const isX = ({ kind }: UnitColumn): number => Number(kind === 'x');
  const layers = isBack(one) ? other.layer - one.layer : one.layer - other.layer;
  return isBack(one) - isBack(other) || layers || isX(one) - isX(other) || one.unit - other.unit;
}

/** Under each δ above, for each δ that is computed from it, the weight by which it is multiplied. */
function withColumns(grid: Grid, columns: readonly UnitColumn[]): Grid {
  const isOwn = (column: UnitColumn): boolean => grid.columns.includes(column);
  const rows = grid.rows.map((row) => {
    const { sample } = { sample: 0, ...row.of };
    return { ...row, cells: columns.map((column) => addressOf(unitQuantity(column, sample))) };
  });
  const below = columns.filter((column) => column.kind === 'delta' && isOwn(column));
  const weightsAbove = below.map(({ layer, unit }) =>
    columns.map((column): WeightPlace | undefined => {
      const isAbove = column.kind === 'delta' && column.layer === layer + 1 && !isOwn(column);
      return isAbove ? { layer: column.layer, from: unit, to: column.unit } : undefined;
    }),
  );
  return { ...grid, columns, rows, weightsAbove: weightsAbove.filter((places) => places.some(Boolean)) };
}
