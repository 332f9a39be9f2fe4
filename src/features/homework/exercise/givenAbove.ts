/** A hidden δ is computed from those of the layer above, and from the weights between: an exercise that gives them shows both beside it. */
import { lastLayer, type Network } from '../../../model';
import { addressOf, unitsOf, type WeightPlace } from '../../../quantity';
import { type Exercise, stateOf } from './exercise';
import { blocksOf, type Grid, isUnitColumn, type Sheet, type UnitColumn, unitQuantity } from './sheet';

/** The sheet with columns of the δ above; itself where it has them, where none is needed, or where the exercise does not give them. */
export function withGivenAbove(sheet: Sheet, exercise: Pick<Exercise, 'given' | 'notAsked'>, network: Network): Sheet {
  const layer = sheet.grids.flatMap(deltaColumns)[0]?.layer ?? lastLayer(network);
  const above = layer + 1;
  if (layer === lastLayer(network) || stateOf(exercise, { id: `delta.${above}` }) !== 'given') return sheet;
  const columns = unitsOf(network, above).map((unit): UnitColumn => ({ kind: 'delta', layer: above, unit }));
  const grids = sheet.grids.map((grid) => (deltaColumns(grid).length > 0 ? withColumns(grid, columns) : grid));
  return { ...sheet, grids, blocks: blocksOf(grids) };
}

function deltaColumns({ columns }: Grid): readonly UnitColumn[] {
  return columns.filter(isUnitColumn).filter(({ kind }) => kind === 'delta');
}

/** Before the δ that is computed from them, as in the order of computation. */
function withColumns(grid: Grid, above: readonly UnitColumn[]): Grid {
  const own = deltaColumns(grid);
  const at = grid.columns.findIndex((column) => isUnitColumn(column) && column.kind === 'delta');
  const columns = grid.columns.toSpliced(at, 0, ...above);
  const rows = grid.rows.map((row) => {
    const { sample } = { sample: 0, ...row.of };
    return { ...row, cells: row.cells.toSpliced(at, 0, ...above.map((one) => addressOf(unitQuantity(one, sample)))) };
  });
  const weightsAbove = own.map(({ unit }) =>
    columns.map((column): WeightPlace | undefined => {
      const isAbove = isUnitColumn(column) && above.includes(column);
      return isAbove ? { layer: column.layer, from: unit, to: column.unit } : undefined;
    }),
  );
  return { ...grid, columns, rows, weightsAbove };
}
